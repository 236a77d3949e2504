import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { normalise } from '../../../scripts/normalise/normaliseDump.ts';
import { openDump } from '../../../scripts/normalise/openDump.ts';
import { akomaNtosoOf } from '../../../src/formats/akn/akomaNtoso.ts';
import { readEntry } from '../../../src/model/entry.ts';
import { fileNameOf, parseSymbol } from '../../../src/model/symbol.ts';
import { textsOf, type Resolution } from '../../../src/model/resolution.ts';
import { entriesOfTests } from '../../support/corpora.ts';
import { toWordFile } from '../../support/wordFile.ts';

/** A resolution that is written as a file and read from it again is the same resolution. */

const entries = [
  ...entriesOfTests(),
  ...globSync('tests/fixtures/{file-*,pdf-annexes,pdf-convention}/entry.mdx').toSorted(),
];
const read = (file: string) => readEntry(readFileSync(file, 'utf8'), file);

/** All that a text has, but for where it stands in its source and what is told of that. */
function textOf({ metadata, body, notes }: Resolution): unknown {
  const {
    source: _,
    lines: _lines,
    furniture: _furniture,
    corrections: _made,
    ...fields
  } = metadata;
  const { jobNumber: _job, reissue: _again, ...told } = fields;
  return JSON.parse(
    JSON.stringify({ told, body, notes }, (key, value) => (key === 'lines' ? undefined : value)),
  );
}

async function again(resolution: Resolution, ending: string, bytes: Uint8Array) {
  const symbol = parseSymbol(resolution.metadata.symbol);
  if (!symbol) throw new Error('an entry without a symbol');
  const dump = await openDump(`${fileNameOf(symbol)}.${ending}`, bytes);
  if ('kind' in dump) throw new Error(dump.fact);
  return normalise(dump, undefined);
}

/** What Word can hold, with the Assembly's head: each note has its mark, a number, each annex its name. */
function fitsWord({ metadata, body, notes }: Resolution): boolean {
  const marks = new Set(
    body
      .flatMap((block) => textsOf(block).flat())
      .flatMap((run) => (run.type === 'mark' ? [run.note] : [])),
  );
  return (
    metadata.organ === 'General Assembly' &&
    metadata.distribution !== undefined &&
    notes.every(({ label }) => marks.has(label) || metadata.titleNotes?.includes(label)) &&
    notes.every(({ label }) => label !== '*') &&
    body.every((block) => block.type !== 'heading' || block.role !== 'annex' || block.label)
  );
}

describe.each(entries)('%s', (file) => {
  test('as Akoma Ntoso', async () => {
    const resolution = read(file);
    const xml = akomaNtosoOf(resolution);
    const { resolution: other } = await again(resolution, 'xml', Buffer.from(xml));
    expect(other && textOf(other)).toEqual(textOf(resolution));
  });

  test.runIf(fitsWord(read(file)))('as a Word file', async () => {
    const resolution = read(file);
    const { resolution: other } = await again(resolution, 'docx', await toWordFile(resolution));
    expect(other && textOf(other)).toEqual(textOf(resolution));
  });
});
