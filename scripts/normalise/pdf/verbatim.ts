import type { Verbatim } from '../reading.ts';
import { spanOf } from './pageLines.ts';
import type { Row } from './rows.ts';

/** Rows whose columns cannot be told, as they stand. */
export function toVerbatim(rows: readonly Row[]): Verbatim {
  const value = rows.map(({ text }) => text).join('\n');
  return { type: 'preformatted', value, spans: rows.map(spanOf) };
}
