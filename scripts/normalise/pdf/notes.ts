import { toPassage, type DumpLines } from '../passage.ts';
import type { Furniture, Passage, Span } from '../reading.ts';
import { beginsAnew, NoteNumbers } from '../numbersAnew.ts';
import { AWAITS_NUMBER } from './clauses.ts';
import { RULE } from './furniture.ts';
import { spanOf, type PageLine } from './pageLine.ts';
import type { Page } from './pages.ts';

const NUMBERED = /^(\d{1,3})(?: (?=\S)|(?=[A-Z“]))/; // "12 A/79/68.", "12See A/79/68."
const STARRED = /^(\*{1,4}|†|‡) ?(?=\S)/; // "* Reissued for technical reasons."
const ALONE = /^(?:\d{1,3}|\*{1,4}|†|‡)$/; // "12", its text on another line

/** `printed`: its label as it is printed, where the numbers begin anew. */
export type FootNote = { label: string; printed?: string; passage: Passage };

type Open = Omit<FootNote, 'passage'> & { spans: Span[] };

/**
 * Takes the notes from below the rule at each page's foot. A note that begins on one page goes on
 * at the foot of the next.
 * Guarantees: the pages returned hold no rule and no note; notes stand in the dump's order.
 */
export function takeNotes(
  lines: DumpLines,
  pages: readonly Page[],
): {
  pages: Page[];
  notes: FootNote[];
  furniture: Furniture[];
} {
  const open: Open[] = [];
  const furniture: Furniture[] = [];
  const rest: Page[] = [];
  const numbers = new NoteNumbers();
  let before: string | undefined;
  const ruled = pages.some((page) => page.some(({ text }) => RULE.test(text)));
  for (const page of pages) {
    const rule = ruled ? ruleOf(page) : endOfText(page);
    const below = page.slice(rule).filter(({ text }) => !RULE.test(text));
    if (ruled && beginsAnew(below[0]?.text ?? '', before)) numbers.beginAnew();
    const foot = withLabelsAtTexts(below, numbers.last);
    const [first] = foot;
    // Below a rule that parts no notes the text goes on.
    const holdsNotes = open.length > 0 || (first && labelOf(first, numbers.last) !== undefined);
    const above = holdsNotes ? page.slice(0, rule) : page;
    rest.push(above.filter(({ text }) => !RULE.test(text)));
    for (const row of page)
      if (RULE.test(row.text)) furniture.push({ kind: 'rule', span: spanOf(row) });
    if (!holdsNotes) continue;
    for (const [index, row] of foot.entries()) {
      const label = AWAITS_NUMBER.test(foot[index - 1]?.text ?? '')
        ? undefined
        : labelOf(row, numbers.last);
      if (label === undefined) open.at(-1)?.spans.push(spanOf(row));
      else open.push({ ...numbers.take(label), spans: [spanOf(row)] });
      before = row.text;
    }
  }
  const notes = open.map(({ spans, ...note }) => ({ ...note, passage: toPassage(lines, spans) }));
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

const CLOSING_DAY = /^\d{1,2} \p{Lu}\p{Ll}+ \d{4}$/u;
const FIRST_NOTE = /^1 (?=["“(]?[\p{Lu}\d])/u; // "1 See A/79/68."

/**
 * Where the notes begin in a text that has no rules: below the day that closes it, or, as its last lines, below
 * an annex; its end where it has none.
 */
function endOfText(page: Page): number {
  const below = page.findLastIndex(({ text }) => CLOSING_DAY.test(text)) + 1;
  if (below > 0 && FIRST_NOTE.test(page[below]?.text ?? '')) return below;
  const first = page.findLastIndex(({ text }) => FIRST_NOTE.test(text));
  const last = page.slice(first);
  const inRow = last.every(({ text }, index) => text.startsWith(`${index + 1} `));
  if (first > below && last.length > 1 && inRow) return first;
  const starts = [...page.keys()].filter((at) => isFirstSource(page[at]?.text ?? ''));
  // so many lines of notes may begin with a 1 too
  const found = starts.slice(-MOST_FIRST).find((at) => at > below && areSources(page.slice(at)));
  return found ?? page.length;
}

const MOST_FIRST = 4;
const isFirstSource = (text: string): boolean => FIRST_NOTE.test(text) && SOURCE.test(text);

/** What most notes name behind their number: a document, or where one is to be found. */
const SOURCE =
  /^\d{1,3} ["“(]?(?:See\b|Ibid\b|Resolutions? [\dS(]|[A-Z]{1,12}[/.][A-Z\d]|United Nations|(?:Official )?Records|Report of|Adopted|Available|Decisions? \d)/;
/** A note or two may have been lost. */
const MOST_LEFT_OUT = 6;

/** True of lines that are notes, each on as many as it needs, most of which name a source. */
function areSources(rows: readonly PageLine[]): boolean {
  let last = 0;
  const labels: PageLine[] = [];
  for (const row of rows) {
    const number = Number(NUMBERED.exec(row.text)?.[1] ?? 0);
    if (number > last && number <= last + MOST_LEFT_OUT) {
      labels.push(row);
      last = number;
    } else if (row.gap > 0) return false;
  }
  return labels.filter(({ text }) => SOURCE.test(text)).length * 2 > labels.length;
}

/** The note's label where the line begins a note; `last` is the number of the note before it. */
function labelOf({ text, gap }: PageLine, last: number): string | undefined {
  if (ALONE.test(text)) {
    const number = Number(text);
    if (Number.isNaN(number) || number === last + 1) return text;
    return last === 0 || (number > last && number <= last + 3) ? text : undefined;
  }
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

// What ends a note, and what begins one: "A/73/985.", "See resolution 70/1."
const ENDS = /[.!?][”’")\]]?$/;
const BEGINS = /^[“"‘(]?[\p{Lu}\d]/u;

/**
 * Brings labels that a maker set apart from their notes, "1", "2", "A/73/984.", "A/73/985.", to
 * the notes that they number. Where it cannot be told which is which the lines stay as they are.
 */
function withLabelsAtTexts(foot: readonly PageLine[], last: number): PageLine[] {
  const labels = foot
    .filter(({ text }) => /^\d/.test(text) && ALONE.test(text))
    .toSorted((a, b) => Number(a.text) - Number(b.text));
  const [first] = labels;
  const apart = foot.some(
    (row, index) => ALONE.test(row.text) && ALONE.test(foot[index + 1]?.text ?? '0'),
  );
  const whole = labels.every(({ text }, index) => Number(text) === Number(first?.text) + index);
  if (!apart || !whole || first === undefined) return [...foot];
  // the end of a note that began on the page before
  const carried = foot.findIndex(({ text }) => ALONE.test(text) || BEGINS.test(text));
  const own = foot.slice(carried);
  if (last > 0 && Number(first.text) > last + 3) return [...foot];
  const texts =
    textsBetween(own, Number(first.text), labels.length) ??
    splitNotes(
      own.filter(({ text }) => !ALONE.test(text)),
      labels.length,
    );
  if (texts === undefined) return [...foot];
  return [
    ...foot.slice(0, carried),
    ...labels.flatMap((label, index) => [label, ...(texts[index] ?? [])]),
  ];
}

/** The notes' texts where some labels stand right before their text and show which these are. */
function textsBetween(
  foot: readonly PageLine[],
  first: number,
  count: number,
): PageLine[][] | undefined {
  const stretches: { from: number; texts: PageLine[] }[] = [{ from: first, texts: [] }];
  for (const [index, row] of foot.entries()) {
    const next = foot[index + 1];
    if (!ALONE.test(row.text)) stretches.at(-1)?.texts.push(row);
    else if (next && !ALONE.test(next.text) && Number(row.text) >= (stretches.at(-1)?.from ?? 0))
      stretches.push({ from: Number(row.text), texts: [] });
  }
  const notes = stretches.map(({ from, texts }, index) =>
    splitNotes(texts, (stretches[index + 1]?.from ?? first + count) - from),
  );
  return notes.every((note) => note !== undefined) ? notes.flat() : undefined;
}

/** The rows as so many notes; nothing where they are not just so many. */
function splitNotes(rows: readonly PageLine[], count: number): PageLine[][] | undefined {
  const notes: PageLine[][] = [];
  let before: PageLine | undefined;
  for (const row of rows) {
    const begins = before === undefined || (ENDS.test(before.text) && BEGINS.test(row.text));
    if (begins) notes.push([row]);
    else notes.at(-1)?.push(row);
    before = row;
  }
  return notes.length === count ? notes : undefined;
}
