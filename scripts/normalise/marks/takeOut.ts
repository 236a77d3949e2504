import { spanAt } from '../passage.ts';
import type { Prose } from '../prose.ts';
import type { Furniture, Passage } from '../reading.ts';
import type { Stretch } from './candidates.ts';

/** The mark of a note, where it is printed. */
export type Placed = Stretch & { note: string };

const SETS_OFF = /^[/^]$/;

/** Takes the placed marks out of a passage. */
export function takeOut(passage: Passage, places: Placed[], furniture: Furniture[]): Prose {
  const { text, emphasis, spans, opensAnnex } = passage;
  const annex = opensAnnex ? { opensAnnex } : {};
  if (places.length === 0) return { type: 'prose', text, marks: [], emphasis, ...annex, spans };
  const cuts: { from: number; to: number; note: string; joins: boolean; blank: '' | ' ' }[] = [];
  for (const { from, to, note, withinWord } of places) {
    // "2/", "^2": the sign only sets the mark off
    for (const at of [from, to - 1]) {
      const sign = SETS_OFF.test(text[at] ?? '') ? spanAt(passage, at) : undefined;
      if (sign) furniture.push({ kind: 'stroke of a note mark', span: sign });
    }
    const last = cuts.at(-1);
    const between = last ? text.slice(last.to, from) : undefined;
    if (last && between !== undefined && /^,? ?$/.test(between)) {
      // "4, 5": the comma only sets off the marks
      if (between.includes(',')) {
        const span = spanAt(passage, last.to);
        if (span) furniture.push({ kind: 'comma between note marks', span });
      }
      last.to = to;
      cuts.push({ from: to, to, note, joins: false, blank: '' });
      continue;
    }
    const blank = text[from - 1] === ' ' ? 1 : 0;
    const behind = withinWord && text[to] === ' ' ? 1 : 0;
    cuts.push({ from: from - blank, to: to + behind, note, joins: withinWord === true, blank: '' });
  }
  for (const cut of cuts) {
    const next = text.slice(cut.to, cut.to + 2);
    // a blank that the dump set before the next stop
    if (/^ [,;.:)]/.test(next)) cut.to += 1;
    // a blank that it did not set before the next word
    if (/^[\p{L}\p{N}]/u.test(next) && !cut.joins) cut.blank = ' ';
  }

  let out = '';
  let done = 0;
  const marks: Prose['marks'] = [];
  // what was taken out before each cut, so that places move in time that does not grow with cuts
  const gone: number[] = [];
  for (const cut of cuts) {
    gone.push(done - out.length);
    out += text.slice(done, cut.from);
    marks.push({ at: out.length, note: cut.note });
    out += cut.blank;
    done = cut.to;
  }
  const whole = out + text.slice(done);
  const moved = (index: number): number => {
    const at = lastBefore(cuts, index);
    const cut = cuts[at];
    if (cut === undefined) return index;
    const put = index < cut.to ? 0 : cut.blank.length;
    return index - (gone[at] ?? 0) - (Math.min(index, cut.to) - cut.from) + put;
  };
  return {
    type: 'prose',
    text: whole,
    marks,
    emphasis: emphasis
      .map(([from, to]): [number, number] => [moved(from), moved(to)])
      .filter(([from, to]) => from < to),
    ...annex,
    spans: spans.map((span) => ({ ...span, at: moved(span.at) })),
  };
}

/** The index of the last cut that begins before the character, or -1. */
function lastBefore(cuts: readonly { from: number }[], index: number): number {
  let low = -1;
  let high = cuts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((cuts[middle]?.from ?? 0) < index) low = middle;
    else high = middle - 1;
  }
  return low;
}
