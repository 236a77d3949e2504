import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise, normaliseDump } from '../../../scripts/normalise/normaliseDump.ts';
import { openDump } from '../../../scripts/normalise/openDump.ts';
import { seed } from '../../support/corpora.ts';
import { textInWordFile } from '../../support/wordFile.ts';

/**
 * How a text was saved says nothing of the resolution: whatever ends its lines, whatever encodes its
 * letters, and whatever stands in it that nobody sees, the entry is the same.
 */
const fixtures = globSync('tests/fixtures/{word,markdown,plain,pdf}*/dump.txt').toSorted();
const files = [...fixtures, ...globSync(`${seed('dumps')}/A_RES*`).toSorted()];
const texts = files.map((file): [file: string, text: string] => [file, readFileSync(file, 'utf8')]);

/** The entry but for what is told of the file itself. */
function entryOf(bytes: Uint8Array): string | undefined {
  const { entry } = normaliseDump('dump.txt', bytes, undefined);
  return entry?.text.replace(/^ {2}(?:sha256|encoding|lines): .*\n/gm, '');
}

const TOLD_OF_FILE = /^ {2}(?:file|format|sha256|encoding|lines): .*\n/gm;

const utf8 = (text: string): Buffer => Buffer.from(text, 'utf8');
const littleEndian = (text: string): Buffer => Buffer.from(text, 'utf16le');

/** Windows-1252 where it has each letter of the text, which most texts keep to; else UTF-8. */
function windows(text: string): Buffer {
  const letters = new TextDecoder('windows-1252').decode(
    Uint8Array.from({ length: 256 }, (_, at) => at),
  );
  const bytes = [...text].map((letter) => letters.indexOf(letter));
  return bytes.includes(-1) ? utf8(text) : Buffer.from(bytes);
}

const SAVED: Record<string, (text: string) => Buffer> = {
  'with line ends of Windows': (text) => utf8(text.replaceAll('\n', '\r\n')),
  'with line ends of old machines': (text) => utf8(text.replaceAll('\n', '\r')),
  'with line breaks as Word copies them': (text) => utf8(text.replaceAll('\n', '\v')),
  'with a byte order mark': (text) => utf8(`\uFEFF${text}`),
  'in UTF-16, little-endian': (text) => littleEndian(`\uFEFF${text}`),
  'in UTF-16, big-endian': (text) => littleEndian(`\uFEFF${text}`).swap16(),
  'in UTF-16 with line ends of Windows': (text) => littleEndian(text.replaceAll('\n', '\r\n')),
  'in Windows-1252': windows,
  'with a form feed at its end': (text) => utf8(text.replace(/\n$/, '\f\n')),
  'without a line end at its end': (text) => utf8(text.replace(/\n+$/, '')),
};

describe.each(Object.entries(SAVED))('a text saved %s', (_, save) => {
  it.each(texts)('%s', (_, text) => {
    const expected = entryOf(utf8(text));
    expect(expected).toBeDefined();
    expect(entryOf(save(text))).toBe(expected);
  });
});

/** What no XML can hold, and so no Word file. */
const NO_XML = /[^\t\n\f\r\u0020-\uD7FF\uE000-\uFFFD]/;

describe('a text in a Word file', () => {
  it.each(texts.filter(([, text]) => !NO_XML.test(text)))('%s', async (_, text) => {
    const dump = await openDump('dump.docx', await textInWordFile(text));
    if ('kind' in dump) throw new Error(dump.fact);
    const entry = normalise(dump, undefined).entry?.text;
    const told = (one: string | undefined) => one?.replace(TOLD_OF_FILE, '');
    expect(told(entry)).toBe(told(normaliseDump('dump.txt', utf8(text), undefined).entry?.text));
  });
});

/** The text of an entry, whatever its lines. */
const wordsOf = (text: string): string | undefined =>
  entryOf(utf8(text))
    ?.replace(/^---\n[^]*?\n---\n/, '')
    .replace(/ (?:lines|near)="[^"]*"/g, '');

it.each(texts.filter(([file]) => /pdf(?:-parts)?\/dump/.test(file)))(
  'a text with each line end doubled: %s',
  (_, text) => {
    expect(wordsOf(text.replaceAll('\n', '\n\n'))).toBe(wordsOf(text));
  },
);

const INVISIBLE = ['\u200B', '\u200C', '\u200D', '\u200E', '\u200F', '\u202A', '\u202C', '\u2060'];

it('a text with marks that nobody sees anywhere', { timeout: 120_000 }, () => {
  const insert = fc.record({ at: fc.nat(), mark: fc.constantFrom(...INVISIBLE) });
  fc.assert(
    fc.property(
      fc.constantFrom(...texts),
      fc.array(insert, { minLength: 1, maxLength: 12 }),
      ([, text], inserts) => {
        let changed = text;
        for (const { at, mark } of inserts) {
          const index = at % (changed.length + 1);
          changed = changed.slice(0, index) + mark + changed.slice(index);
        }
        expect(entryOf(utf8(changed))).toBe(entryOf(utf8(text)));
      },
    ),
    { numRuns: 60, seed: 7 },
  );
});
