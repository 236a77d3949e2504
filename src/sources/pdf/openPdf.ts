import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { runsOf, type Font, type Operators } from './runs.ts';
import { toSetLines, type SetLine } from './setLines.ts';

/** What a PDF file has set on its pages, from the first page to the last. */
export type PdfText = { lines: SetLine[]; pages: number };

const PACKAGE = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** No document of the United Nations has more; each costs time, wanted or not. */
export const MOST_PAGES = 2_000;

/**
 * The lines of a PDF file. Nothing is fetched and nothing in the file is run: fonts and tables of
 * characters come from the package alone, forms, notes of readers and pictures are left aside.
 * Throws an error whose message tells a person what is wrong with the file.
 */
export async function openPdf(bytes: Uint8Array): Promise<PdfText> {
  const task = getDocument({
    data: new Uint8Array(bytes), // it is taken away
    verbosity: VerbosityLevel.ERRORS,
    cMapUrl: `${PACKAGE}/cmaps/`,
    standardFontDataUrl: `${PACKAGE}/standard_fonts/`,
    wasmUrl: `${PACKAGE}/wasm/`,
    useSystemFonts: false,
    disableFontFace: true,
    fontExtraProperties: true, // the name of a font tells whether it is italic
    enableXfa: false,
    maxImageSize: 1,
  });
  try {
    const document = await task.promise;
    const pages = Math.min(document.numPages, MOST_PAGES);
    const lines: SetLine[] = [];
    for (let number = 1; number <= pages; number += 1)
      lines.push(...(await linesOf(await document.getPage(number), number)));
    return { lines, pages: document.numPages };
  } finally {
    await task.destroy();
  }
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>;

async function linesOf(page: Page, number: number): Promise<SetLine[]> {
  const operators: Operators = await page.getOperatorList({ annotationMode: 0 });
  const fonts = await fontsOf(page, operators);
  const { transform } = page.getViewport({ scale: 1 });
  const runs = runsOf(operators, (name) => fonts.get(name), transform);
  page.cleanup();
  return toSetLines(runs, number);
}

/** The fonts that a page uses, by the names that its operators give them. */
async function fontsOf(page: Page, { argsArray }: Operators): Promise<Map<string, Font>> {
  const names = new Set<string>();
  for (const args of argsArray) {
    const [first, second] = Array.isArray(args) ? (args as unknown[]) : [];
    if (typeof first === 'string' && typeof second === 'number') names.add(first); // setFont
    if (Array.isArray(first))
      for (const [name, value] of first.filter(Array.isArray))
        if (name === 'Font' && Array.isArray(value)) names.add(String(value[0]));
  }
  const fonts = new Map<string, Font>();
  for (const name of names)
    if (page.commonObjs.has(name) || name.startsWith('g_'))
      fonts.set(name, await fontOf(page, name));
  return fonts;
}

type Loaded = { name?: string; fontMatrix?: number[]; vertical?: boolean };

const fontOf = (page: Page, id: string): Promise<Font> =>
  new Promise((done) => {
    page.commonObjs.get(id, (loaded: Loaded) => {
      const name = loaded.name ?? '';
      done({
        italic: /italic|oblique|(?:^|[-,])it(?:$|[-,])/i.test(name),
        bold: /bold|black|heavy|semibold/i.test(name),
        unit: loaded.fontMatrix?.[0] ?? 0.001,
        vertical: loaded.vertical ?? false,
      });
    });
  });
