import { toPassage, spanOfLine, type DumpLines } from '../passage.ts';
import type { Furniture, Passage, Span } from '../reading.ts';
import type { Page, PageLine } from './pages.ts';

const RULE = /^_{5,}$/;
const NUMBERED = /^(\d{1,3})(?: (?=\S)|(?=[A-Z“]))/; // "12 A/79/68.", "12See A/79/68."
const STARRED = /^(\*{1,4}|†|‡) ?(?=\S)/; // "* Reissued for technical reasons."

export type FootNote = { label: string; passage: Passage };

/**
 * Takes the notes from below the rule at each page's foot. A note that begins on one page goes on
 * at the foot of the next.
 * Guarantees: the pages returned hold no rule and no note; notes stand in the dump's order.
 */
export function takeNotes(
  lines: DumpLines,
  pages: readonly Page[],
): { pages: Page[]; notes: FootNote[]; furniture: Furniture[] } {
  const open: { label: string; spans: Span[] }[] = [];
  const furniture: Furniture[] = [];
  const rest: Page[] = [];
  let last = 0;
  for (const page of pages) {
    const rule = ruleOf(page);
    const foot = page.slice(rule).filter(({ text }) => !RULE.test(text));
    const [first] = foot;
    // Below a rule that parts no notes the text goes on.
    const holdsNotes = open.length > 0 || (first && labelOf(first, last) !== undefined);
    const above = holdsNotes ? page.slice(0, rule) : page;
    rest.push(above.filter(({ text }) => !RULE.test(text)));
    for (const { line, text } of page) {
      const span = spanOfLine(lines, line);
      if (span !== undefined && RULE.test(text)) furniture.push({ kind: 'rule', span });
    }
    if (!holdsNotes) continue;
    for (const row of foot) {
      const span = spanOfLine(lines, row.line);
      if (span === undefined) continue;
      const label = labelOf(row, last);
      if (label === undefined) open.at(-1)?.spans.push(span);
      else open.push({ label, spans: [span] });
      if (label !== undefined && /^\d/.test(label)) last = Number(label);
    }
  }
  const notes = open.map(({ label, spans }) => ({ label, passage: toPassage(lines, spans) }));
  return { pages: rest, notes, furniture };
}

/** Where the page's foot begins: its rule, or its end. */
function ruleOf(page: Page): number {
  const at = page.findLastIndex(({ text }) => RULE.test(text));
  if (at === -1) return page.length;
  // A foot that was printed in two, with a rule each.
  const first = page.findIndex(({ text }) => RULE.test(text));
  return page.slice(first, at).every(({ text, gap }) => RULE.test(text) || gap > 0) ? first : at;
}

/** The note's label where the line begins a note; `last` is the number of the note before it. */
function labelOf({ text, gap }: PageLine, last: number): string | undefined {
  const [, star] = STARRED.exec(text) ?? [];
  if (star !== undefined) return star;
  const [, digits] = NUMBERED.exec(text) ?? [];
  if (digits === undefined) return undefined;
  const number = Number(digits);
  // A wrapped line may begin with a number too ("17 March 2022"): only the next one is a label.
  if (number === last + 1) return digits;
  // A dump that was cut may begin with any note.
  const near = last === 0 || (number > last && number <= last + 3);
  return gap > 0 && near ? digits : undefined;
}
