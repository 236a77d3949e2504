import type { DumpLines } from '../passage.ts';
import type { Verbatim } from '../reading.ts';
import { spanOf } from './pageLine.ts';
import type { Row } from './row.ts';

/** Rows whose columns cannot be told, as they stand. */
export function toVerbatim(rows: readonly Row[]): Verbatim {
  const value = rows.map(({ text }) => text).join('\n');
  return { type: 'preformatted', value, spans: rows.map(spanOf) };
}

/** The same of rows whose cells blanks set apart: each where it stands on its line, but for the margin. */
export function toVerbatimAsSet(lines: DumpLines, rows: readonly Row[]): Verbatim {
  const margin = Math.min(...rows.map(({ from }) => from));
  const value = rows
    .map(({ line, to }) => (lines[line - 1] ?? '').slice(margin, to).replace(/[\t\f]/g, '  '))
    .join('\n');
  return { type: 'preformatted', value, spans: rows.map(spanOf) };
}
