import { labelAlone, readLabel, type LabelReading } from '../labels.ts';
import { MEETING } from '../wording.ts';
import type { Row } from './row.ts';

/**
 * Brings labels that a maker took as a column of their own, "(a)", "(b)", "To light the lamps;", "To
 * fill them.", to the texts that they number: where there are as many texts as labels, each apart and
 * with a stop at its end, before another label or the end of the text follows. Others stay as they are.
 */
export function withLabelsAtTexts(rows: readonly Row[]): Row[] {
  const out: Row[] = [];
  let at = 0;
  while (at < rows.length) {
    const labels = columnAt(rows, at);
    const texts = labels < 2 ? undefined : textsAt(rows, at + labels, labels);
    if (texts === undefined) {
      const taken = Math.max(1, labels);
      out.push(...rows.slice(at, at + taken));
      at += taken;
      continue;
    }
    for (const [index, text] of texts.entries()) {
      const label = rows[at + index];
      if (label) out.push(label, ...text);
    }
    at += labels + texts.flat().length;
  }
  return out;
}

/** What a row is, where it is a label and nothing else. */
const readingsAlone = (row: Row | undefined): readonly LabelReading[] =>
  (row && labelAlone(row.text)?.readings) ?? [];

/** How many labels of one list stand one below the other. */
function columnAt(rows: readonly Row[], from: number): number {
  let open = readingsAlone(rows[from]);
  let count = open.length > 0 ? 1 : 0;
  while (count > 0) {
    const next = readingsAlone(rows[from + count]).filter(({ style, number }) =>
      open.some((last) => last.style === style && last.number === number - 1),
    );
    if (next.length === 0) break;
    open = next;
    count += 1;
  }
  return count;
}

const BEGINS = /^["“‘([]?\p{Lu}/u;
const ENDS = /[;.][”"]?(?: ?\d{1,3})?(?: and| or)?$/;

/** The rows of just so many texts; nothing where it is not sure that there are as many. */
function textsAt(rows: readonly Row[], from: number, count: number): Row[][] | undefined {
  const texts: Row[][] = [];
  for (const row of rows.slice(from)) {
    if (readLabel(row.text) || MEETING.test(row.text)) break;
    if (row.apart || texts.length === 0) texts.push([row]);
    else texts.at(-1)?.push(row);
    if (texts.length > count) return undefined;
  }
  const whole = texts.every(
    (text) => BEGINS.test(text[0]?.text ?? '') && ENDS.test(text.at(-1)?.text ?? ''),
  );
  return texts.length === count && whole ? texts : undefined;
}
