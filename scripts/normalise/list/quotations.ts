import type { Lines } from '../../../src/model/resolution.ts';
import type { Quotation, QuotedHeading, Words } from '../../../src/model/timeline.ts';
import { foldCharacters } from '../characters.ts';
import { lineJoint, linesOf } from '../passage.ts';
import type { Finding } from '../problems.ts';
import type { Furniture, Span } from '../reading.ts';
import type { Run } from './markup.ts';
import { sliceRuns, spansOf, textOf, type Unit } from './units.ts';

export type Description = {
  /** The body that the description names first, e.g. "The General Assembly". */
  speaker?: { text: Words; lines: Lines };
  content: (Quotation | QuotedHeading)[];
  /** Where the words of these stand. */
  spans: Span[];
  furniture: Furniture[];
  findings: Finding[];
};

// “4. Endorses …;” “7. Requests …;”
const QUOTED = /^\s*(?:“[^“”]*”\s*)+$/;
const EMPTY_QUOTED = /“\s*”/;
const QUOTED_ONCE = /“([^“”]*)”/g;
const LABEL = /^\s*(\d{1,3}\.|\((?:[a-z]{1,2}|[ivx]{1,5})\))\s+(?=\S)/; // "4. ", "(a) ", "(ii) "
const HEADING_LABEL = /^\s*([A-Z]\.|[IVX]{1,5}\.)\s+(?=\S)/; // "C. "

/**
 * Reads a description's units as the body that speaks and what is quoted of it.
 * `number` is the row's number cell, which may name the body too.
 * Guarantees: quotations in order, each under the item it belongs to.
 */
export function toDescription(units: readonly Unit[], number: string): Description {
  const speaks = speakerOf(units, number);
  const items = speaks === undefined ? units : units.filter((unit) => unit !== speaks);
  const furniture: Furniture[] = [];
  const findings: Finding[] = [];
  const content: Description['content'] = [];
  const spans = speaks ? spansOf(speaks.runs) : [];
  let open: { level: number; children: Quotation[] }[] = [];

  for (const { level, runs } of items.flatMap((unit) => unquoted(unit, furniture))) {
    const own = spansOf(runs);
    const lines = linesOf(own);
    for (const span of own) spans.push(span);
    if (isUnderlined(runs)) {
      content.push({ type: 'heading', ...labelled(runs, HEADING_LABEL), lines });
      open = [];
      continue;
    }
    const quotation: Quotation = {
      type: 'quotation',
      ...labelled(runs, LABEL),
      lines,
      children: [],
    };
    open = open.filter((above) => above.level < level);
    const parent = open.at(-1);
    if (parent !== undefined) parent.children.push(quotation);
    else {
      content.push(quotation);
      if (level > 1) findings.push(orphan(runs, lines));
    }
    open.push({ level, children: quotation.children });
  }

  return {
    ...(speaks && { speaker: { text: toText(speaks.runs), lines: linesOf(spansOf(speaks.runs)) } }),
    ...{ content, spans, furniture, findings },
  };
}

/**
 * What stands before the lists, or a first item that only repeats the number cell's last words:
 * "A/RES/64/222 General Assembly", "• General Assembly". Text without any list is no speaker.
 */
function speakerOf(units: readonly Unit[], number: string): Unit | undefined {
  const [first] = units;
  if (first === undefined || units.length === 1) return undefined;
  const words = foldCharacters(textOf(first.runs)).trim();
  return first.level === 0 || number.endsWith(` ${words}`) ? first : undefined;
}

/** A unit that is set in quotation marks, as its quotations; any other as it is. */
function unquoted(unit: Unit, furniture: Furniture[]): Unit[] {
  const text = textOf(unit.runs);
  if (!QUOTED.test(text) || EMPTY_QUOTED.test(text)) return [unit];
  return [...text.matchAll(QUOTED_ONCE)].map((match) => {
    const opens = match.index;
    const closes = opens + match[0].length - 1;
    for (const mark of [opens, closes]) {
      for (const span of spansOf(sliceRuns(unit.runs, mark, mark + 1))) {
        furniture.push({ kind: 'quotation mark', span });
      }
    }
    return { ...unit, runs: sliceRuns(unit.runs, opens + 1, closes) };
  });
}

const isUnderlined = (runs: readonly Run[]) =>
  runs.every((run) => run.underlined || run.text.trim() === '');

/** The label that opens the text, and the rest of it. */
function labelled(runs: readonly Run[], form: RegExp): { label?: string; text: Words } {
  const [whole = '', label] = form.exec(textOf(runs)) ?? [];
  const text = toText(sliceRuns(runs, whole.length, Infinity));
  return label === undefined ? { text } : { label, text };
}

function orphan(runs: readonly Run[], lines: Lines): Finding {
  return {
    kind: 'label out of order',
    line: lines[0]?.[0] ?? 1,
    fact: `"○ ${foldCharacters(textOf(runs)).trim().slice(0, 40)}…" stands under no "•"`,
    hint: 'it was read as a quotation of its own',
    severity: 'warning',
  };
}

/**
 * Runs as text: blanks folded, the lines of the dump joined, blanks moved out of the emphasis.
 */
export function toText(runs: readonly Run[]): Words {
  const text: Words = [];
  const add = (type: 'text' | 'emphasis', value: string) => {
    const last = text.at(-1);
    if (last !== undefined && last.type === type) last.value += value;
    else if (value !== '') text.push({ type, value });
  };
  let before = '';
  let line: number | undefined;
  let owed = ''; // a blank that is only set once a word follows it
  for (const run of runs) {
    const folded = foldCharacters(run.text);
    const word = folded.trim();
    if (line !== undefined && line !== run.span.line && owed === '') {
      owed = lineJoint(before, before, folded.trimStart());
    }
    line = run.span.line;
    if (folded.startsWith(' ')) owed = ' ';
    if (word === '') continue;
    const type = run.emphasis ? 'emphasis' : 'text';
    if (before !== '') add(text.at(-1)?.type === type ? type : 'text', owed);
    add(type, word);
    before += owed + word;
    owed = folded.endsWith(' ') ? ' ' : '';
  }
  return text;
}
