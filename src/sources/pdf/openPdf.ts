import {
  getDocument,
  OPS,
  PasswordException,
  type PDFWorker,
  VerbosityLevel,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import { listOf, runsOf, turnOf, type Font, type Operators, type Run } from './runs.ts';
import { linesOfPages } from './columns.ts';
import type { SetLine } from './setLines.ts';

/** What a PDF file has set on its pages, from the first page to the last, and how many these are. */
export type PdfText = { lines: SetLine[]; pages: number };

/** A file that only a password opens. */
export class ProtectedPdf extends Error {
  constructor() {
    super('a password protects it');
  }
}

/** Where tables of characters, standard fonts and decoders lie, and who reads, if no worker is to be made. */
export type PdfResources = {
  cMapUrl: string;
  standardFontDataUrl: string;
  wasmUrl: string;
  worker: PDFWorker;
  /** Whether letters come as paths too: so it is unless the worker tells that their fonts are loaded. */
  disableFontFace: boolean;
};

/** No document of the United Nations has more; each costs time, wanted or not. */
export const MOST_PAGES = 2_000;

/**
 * The lines of a PDF file. Nothing in the file is run, and nothing is fetched but the resources, without
 * which text in fonts that the file does not hold may be lost; forms, notes of readers and pictures are
 * left aside. Throws an error whose message tells a person what is wrong with the file.
 */
export async function openPdf(bytes: Uint8Array, resources?: PdfResources): Promise<PdfText> {
  const task = getDocument({
    data: new Uint8Array(bytes), // it is taken away
    verbosity: VerbosityLevel.ERRORS,
    disableFontFace: true, // nothing is drawn
    ...resources,
    useSystemFonts: false,
    fontExtraProperties: true, // the name of a font tells whether it is italic
    enableXfa: false,
    maxImageSize: 1, // no picture is wanted
  });
  try {
    const document = await task.promise;
    const pages = document.numPages;
    if (pages > MOST_PAGES) throw new Error(`it has ${pages} pages`);
    const runs: Run[][] = [];
    for (let number = 1; number <= pages; number += 1)
      runs.push(await uprightRuns(await document.getPage(number)));
    return { lines: linesOfPages(runs), pages };
  } catch (error) {
    throw error instanceof PasswordException ? new ProtectedPdf() : error;
  } finally {
    await task.destroy();
  }
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>;

/** What a page draws, as it stands where it is read. */
async function uprightRuns(page: Page): Promise<Run[]> {
  const operators: Operators = await page.getOperatorList({ annotationMode: 0 });
  const fonts = await fontsOf(page, operators);
  const fontOf = (name: string) => fonts.get(name);
  const { rotation, transform } = page.getViewport({ scale: 1 });
  const runs = runsOf(operators, fontOf, transform);
  const turned = turnOf(runs);
  // text that stands upright on no side of the page but another is read from there
  const upright =
    turned === 0 ? runs : runsOf(operators, fontOf, turnedView(page, rotation - turned));
  page.cleanup();
  return upright;
}

const turnedView = (page: Page, rotation: number): number[] =>
  page.getViewport({ scale: 1, rotation: (rotation + 360) % 360 }).transform;

/** The fonts that a page uses, by the names that its operators give them. */
async function fontsOf(page: Page, { fnArray, argsArray }: Operators): Promise<Map<string, Font>> {
  const names = new Set<string>();
  for (const [index, operator] of fnArray.entries()) {
    const [first] = listOf(argsArray[index]);
    if (operator === OPS.setFont) names.add(String(first));
    else if (operator === OPS.setGState)
      for (const [name, value] of listOf(first).map(listOf))
        if (name === 'Font') names.add(String(listOf(value)[0]));
  }
  // what an operator names was sent before it, or failed: each is there in the end
  const fonts = await Promise.all(
    [...names].map(async (name) => [name, await fontOf(page, name)] as const),
  );
  return new Map(fonts);
}

type Loaded = { name?: string; fontMatrix?: number[] };

const fontOf = (page: Page, id: string): Promise<Font> =>
  new Promise((done) => {
    page.commonObjs.get(id, (loaded: Loaded | null) => {
      const name = loaded?.name ?? '';
      done({
        italic: /italic|oblique|(?:^|[-,])it(?:$|[-,])/i.test(name),
        bold: /bold|black|heavy|semibold/i.test(name),
        unit: loaded?.fontMatrix?.[0] ?? 0.001,
      });
    });
  });
