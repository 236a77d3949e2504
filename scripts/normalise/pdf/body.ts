import { toPassage, type DumpLines } from '../passage.ts';
import type { Finding } from '../problems.ts';
import type { Furniture, Reading } from '../reading.ts';
import { spanOf } from './pageLine.ts';
import { Lists } from './lists.ts';
import { headPassages } from './headPassages.ts';
import type { Page } from './pages.ts';
import { toPassages } from './passages.ts';
import { toRows } from './rows.ts';
import { scatteredWords } from './scattered.ts';
import { findTables } from './tables.ts';

const SEPARATOR = /^(?:\* ?){3,}$/; // "* * *"

/**
 * Rejoins the lines to the paragraphs, headings and tables that were printed.
 * Guarantees: every line stands in exactly one of them or is furniture.
 */
export function toBody(
  lines: DumpLines,
  pages: readonly Page[],
): { body: Reading['body']; furniture: Furniture[]; problems: Finding[] } {
  const all = toRows(pages);
  const rows = all.filter(({ text }) => !SEPARATOR.test(text));
  const { tables, furniture, problems } = findTables(lines, rows);
  for (const row of all)
    if (SEPARATOR.test(row.text)) furniture.push({ kind: 'separator', span: spanOf(row) });
  const body: Reading['body'] = [];
  const groups = headPassages(rows);
  // cells may stand anywhere
  const head = tables.some(({ from }) => from < groups.flat().length) ? [] : groups;
  body.push(...head.map((group) => toPassage(lines, group.map(spanOf))));
  let from = head.flat().length;
  const lists = new Lists();
  problems.push(...scatteredWords(lines, rows.slice(from, tables[0]?.from)));
  for (const [index, { from: start, to, blocks }] of tables.entries()) {
    problems.push(...scatteredWords(lines, rows.slice(to, tables[index + 1]?.from)));
    body.push(...toPassages(lines, rows.slice(from, start), lists), ...blocks);
    from = to;
  }
  body.push(...toPassages(lines, rows.slice(from), lists));
  return { body, furniture, problems };
}
