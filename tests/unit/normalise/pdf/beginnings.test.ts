import { expect, it } from 'vitest';
import { BEGINNINGS, type Beginning } from '../../../../scripts/normalise/pdf/beginnings.ts';
import { toPassages } from '../../../../scripts/normalise/pdf/passages.ts';
import type { Row } from '../../../../scripts/normalise/pdf/row.ts';

const MARKED = /^(¶?)(\^?)([·-]?)(›*)(→?) ?(.*)$/;

/** The lines of an example as its passages, each beginning where "¶" stands or where it is read so. */
function read(example: readonly string[]): { marked: string[]; read: string[] } {
  const parts = example.map((line) => MARKED.exec(line)?.slice(1) ?? []);
  const lines = parts.map(([, , , , , text = '']) => text);
  const indents = parts.some(([, , , inset]) => inset);
  const blanks = parts.some(([, , gap]) => gap);
  const rows = parts.map(([, top, gap, inset = '', goesOn, text = ''], index): Row => {
    const where = { line: index + 1, from: 0, to: text.length, text, top: undefined };
    return {
      ...where,
      from: inset.length,
      gap: gap ? 1 : 0,
      pageTop: Boolean(top),
      indented: inset !== '',
      apart: gap === '·',
      torn: false,
      runsOn: !indents && !blanks,
      indents,
      ...(goesOn && { goesOn: true as const }),
    };
  });
  const spaced = lines.map((line, index) => ' '.repeat(rows[index]?.from ?? 0) + line);
  const placed = rows.map((row) => ({ ...row, to: row.to + row.from }));
  const marked: string[][] = [];
  for (const [index, [begins]] of parts.entries()) {
    if (begins) marked.push([]);
    marked.at(-1)?.push(lines[index] ?? '');
  }
  return {
    marked: marked.map((group) => group.join(' ')),
    read: toPassages(spaced, placed).map((piece) => (piece.type === 'passage' ? piece.text : '')),
  };
}

it.each(BEGINNINGS.map((rule) => [rule.rule, rule] as const))('%s', (_, rule) => {
  const { marked, read: whole } = read(rule.example);
  const table = BEGINNINGS as Beginning[];
  const index = table.indexOf(rule);
  table.splice(index, 1);
  const { read: without } = read(rule.example);
  table.splice(index, 0, rule);
  expect(whole).toEqual(marked);
  expect(without).not.toEqual(whole);
});
