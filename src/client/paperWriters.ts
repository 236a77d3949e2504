import type { LoadFace, Script, Style } from '../formats/pdf/faces.ts';
import type { PaperDocument } from '../formats/paper.ts';
import { announce } from './announce.ts';
import { save } from './download.ts';
import { late } from './late.ts';

/** The files that are read on paper, each with what writes it, loaded when first asked for. */

const word = late(() => import('../formats/word/write.ts'));
const pdf = late(() => import('../formats/pdf/write.ts'));

export type PaperKind = 'docx' | 'pdf';

/** Saves a document as a file of a kind, and says so. Rejects where what writes it cannot be loaded. */
export async function savePaper(
  name: string,
  kind: PaperKind,
  document: PaperDocument,
): Promise<void> {
  const file = `${name}.${kind}`;
  announce(`Making ${file}`);
  const content =
    kind === 'docx'
      ? await (await word()).writeWord(document)
      : await (await pdf()).writePdf(document, loadFace);
  save(file, content);
  announce(`${file} is saved`);
}

const FILES = import.meta.glob<string>(
  [
    '/node_modules/@fontsource/source-serif-4/files/source-serif-4-{latin,latin-ext,cyrillic,greek}-{400-normal,400-italic,600-normal}.woff',
    '/node_modules/@fontsource/source-code-pro/files/source-code-pro-{latin,latin-ext,cyrillic,greek}-400-normal.woff',
  ],
  { query: '?url', import: 'default', eager: true },
);

const NAMED: Record<Style, (script: Script) => string> = {
  roman: (script) => `source-serif-4-${script}-400-normal.woff`,
  italic: (script) => `source-serif-4-${script}-400-italic.woff`,
  bold: (script) => `source-serif-4-${script}-600-normal.woff`,
  typewriter: (script) => `source-code-pro-${script}-400-normal.woff`,
};

const loadFace: LoadFace = async (style, script) => {
  const name = NAMED[style](script);
  const address = Object.entries(FILES).find(([path]) => path.endsWith(`/${name}`))?.[1];
  const response = address === undefined ? undefined : await fetch(address);
  if (!response?.ok) throw new Error(`The face ${name} could not be loaded`);
  return new Uint8Array(await response.arrayBuffer());
};
