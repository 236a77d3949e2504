import { opensLike } from '../../src/model/opening.ts';
import type { HeadingRole, Kind } from '../../src/model/resolution.ts';
import { readLabel, type Label } from './labels.ts';
import type { MarkedRows } from './marks.ts';
import { slice, type Prose } from './prose.ts';
import type { Verbatim } from './reading.ts';

/** Text that opens a paragraph or an item, or goes on after one. */
export type ClassifiedText = {
  type: 'text';
  kind: Kind;
  label: Label | undefined;
  /** Without a label: opens a paragraph of its own, or goes on where the last one stopped. */
  opens: boolean;
  prose: Prose;
};
export type ClassifiedHeading = {
  type: 'heading';
  role: HeadingRole;
  label: Prose | undefined;
  prose: Prose | undefined;
};
export type ClassifiedClosing = { type: 'closing'; meeting: Prose; date: Prose };
export type Classified =
  ClassifiedText | ClassifiedHeading | ClassifiedClosing | MarkedRows | Verbatim;

const FORMULA = /^The General Assembly,?$/;
const MEETING = /^(.{1,80}? plenary meeting,?)$/i; // "55th (resumed) plenary meeting"
const MEETING_AND_DAY = /^(.{1,80}? plenary meeting,?) (\d{1,2} [A-Z][a-z]+ \d{4}\.?)$/i;
const DAY = /^\d{1,2} [A-Z][a-z]+ \d{4}\.?$/; // "6 October 2009"
const ANNEX = /^(?:Annex|ANNEX)(?: [IVXLC]+| [A-Z]| \d+)?$/; // "Annex II"
const NUMERAL = /^[IVX]{1,6}\.?$/; // "II"
const CAPITAL = /^[A-Z]\.?$/; // "B."
const NUMBERED_TITLE = /^([IVX]{1,6}|[A-Z])\.\s+(?=\S)/; // "A. Scope"
const CHAPTER = /^(?:Chapter|CHAPTER) (?:[IVXLC]+|\d+)\b[.:]?/; // "Chapter II"
const PART = /^(?:Part|PART) (?:[IVXLC]+|[A-Z]|\d+|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive)\b[.:]?/; // "Part One"
const SECTION = /^(?:Section|SECTION) (?:[IVXLC]+|[A-Z]|\d+)\b[.:]?/; // "Section 3"
const ARTICLE = /^(?:Article|ARTICLE) \d+\b[.:]?/; // "Article 5"
// "Adopts the following Pact for the Future and its annexes:"
const ADOPTS = /^(?:Adopts|Approves|Endorses|Proclaims|Issues)(?: \S+){0,3} following\b.*:$/;
const RULE = /^Rule \d+\b[.:]?/; // "Rule 12"

const NUMBERED_WORD = /^\p{Lu}\p{Ll}+(?: \p{Ll}+)? \d{1,3}[.:](?= \S)/u; // "Action 4. We will …"
const BARE_NUMBER = /^(\d{1,3}) (?=\p{Lu})/u; // "6 Also reaffirms", its stop left out

const LONGEST_HEADING = 220;
const LONGEST_NUMBERED_HEADING = 400;
/** Among preambular paragraphs only a short line is a title: others may just lack their comma. */
const LONGEST_PREAMBULAR_HEADING = 120;

/** adopted: within a text that an operative paragraph adopts and that stands before the closing. */
type Mode = 'head' | 'preambular' | 'operative' | 'adopted' | 'annex' | 'closed';
type Piece = Prose | MarkedRows | Verbatim;

/**
 * Says of each piece what it is: formula, preambular or operative text, heading, closing, annex.
 * Guarantees: every piece comes back, in order; the label of a text is no part of its prose.
 */
export function classify(pieces: Piece[]): Classified[] {
  const out: Classified[] = [];
  let mode: Mode = 'head';
  // that of the last numbered paragraph
  let number = 0;
  for (let at = 0; at < pieces.length; at += 1) {
    const piece = pieces[at];
    if (piece === undefined) break;
    if (piece.type !== 'prose') {
      out.push(piece);
      continue;
    }
    const { text } = piece;
    const following = pieces[at + 1];
    const next = following?.type === 'prose' ? following : undefined;

    if (FORMULA.test(text) && mode !== 'annex') {
      out.push(textOf('formula', piece, true));
      mode = 'preambular';
      continue;
    }
    // a closing is two lines or one; "plenary meeting" in a sentence is none
    const both = MEETING_AND_DAY.exec(text);
    if (both) {
      const cut = both[1]?.length ?? 0;
      const day = text.length - (both[2]?.length ?? 0);
      out.push({ type: 'closing', meeting: slice(piece, 0, cut), date: slice(piece, day) });
      mode = 'closed';
      continue;
    }
    const meeting = MEETING.exec(text);
    if (meeting && next && DAY.test(next.text)) {
      out.push({
        type: 'closing',
        meeting: slice(piece, 0, meeting[1]?.length ?? 0),
        date: next,
      });
      at += 1;
      mode = 'closed';
      continue;
    }
    const heading = headingOf(piece, mode) ?? numberedHeadingOf(piece, next);
    if (heading) {
      if (heading.role === 'annex') mode = 'annex';
      // a number alone takes the title that follows it
      if (heading.prose === undefined && next && isTitle(next.text)) {
        heading.prose = next;
        at += 1;
      }
      out.push(heading);
      if (heading.role === 'section' && mode === 'operative') mode = 'preambular';
      continue;
    }
    const label = readLabel(text) ?? (mode === 'operative' ? bareNumber(text, number) : undefined);
    if (label) {
      const [reading] = label.readings;
      if (reading?.style === 'number') {
        number = reading.number;
        if (mode === 'preambular') mode = 'operative';
      }
      const bare = slice(piece, label.length);
      out.push({ type: 'text', kind: kindIn(mode), label, opens: true, prose: bare });
      continue;
    }
    const like = opensLike(text);
    if (mode === 'preambular' && like === 'operative' && !text.endsWith(',')) mode = 'operative';
    const opens =
      mode === 'annex' ||
      mode === 'adopted' ||
      (mode === 'preambular' && (like !== undefined || /^\p{Lu}/u.test(text))) ||
      (mode === 'operative' && like === 'operative');
    out.push(textOf(kindIn(mode), piece, opens));
    if (mode === 'operative' && ADOPTS.test(text)) mode = 'adopted';
  }
  return out;
}

const textOf = (kind: Kind, prose: Prose, opens: boolean): ClassifiedText => ({
  type: 'text',
  kind,
  label: undefined,
  opens,
  prose,
});

function kindIn(mode: Mode): Kind {
  if (mode === 'operative' || mode === 'preambular') return mode;
  return mode === 'head' ? 'preambular' : 'annex';
}

/** Short, capitalised, with no stop at its end and no verb that opens it. */
function isTitle(text: string): boolean {
  return (
    text.length <= LONGEST_HEADING &&
    /^["“‘(]?[\p{Lu}\d]/u.test(text) &&
    !/[.,;:]$/.test(text) &&
    opensLike(text) === undefined &&
    !FORMULA.test(text)
  );
}

/** "6 Also reaffirms" after "5." is paragraph 6: the text has lost its stop. */
function bareNumber(text: string, last: number): Label | undefined {
  const [matched, digits] = BARE_NUMBER.exec(text) ?? [];
  if (matched === undefined || digits === undefined || Number(digits) !== last + 1)
    return undefined;
  if (opensLike(text.slice(matched.length)) !== 'operative') return undefined;
  const readings = [{ style: 'number' as const, number: Number(digits) }];
  return { printed: digits, length: digits.length, readings };
}

/** "Action 4. We will close …" above numbered paragraphs: a heading that is a sentence. */
function numberedHeadingOf(prose: Prose, next: Prose | undefined): ClassifiedHeading | undefined {
  const length = NUMBERED_WORD.exec(prose.text)?.[0].length;
  if (length === undefined || prose.text.length > LONGEST_NUMBERED_HEADING) return undefined;
  if (/[,;:]$/.test(prose.text)) return undefined;
  if (readLabel(next?.text ?? '')?.readings[0]?.style !== 'number') return undefined;
  return {
    type: 'heading',
    role: 'heading',
    label: slice(prose, 0, length),
    prose: slice(prose, length),
  };
}

function headingOf(prose: Prose, mode: Mode): ClassifiedHeading | undefined {
  const { text } = prose;
  const named = (role: HeadingRole, length: number): ClassifiedHeading => {
    const title = slice(prose, length);
    return {
      type: 'heading',
      role,
      label: slice(prose, 0, length),
      prose: title.text === '' ? undefined : title,
    };
  };
  if (ANNEX.test(text)) return named('annex', text.length);
  if (NUMERAL.test(text) || CAPITAL.test(text)) return named('section', text.length);
  for (const [role, pattern] of [
    ['part', PART],
    ['chapter', CHAPTER],
    ['section', SECTION],
    ['article', ARTICLE],
    ['rule', RULE],
  ] as const) {
    const match = pattern.exec(text);
    if (match && isTitle(text)) return named(role, match[0].length);
  }
  const numbered = NUMBERED_TITLE.exec(text);
  if (numbered && isTitle(text.slice(numbered[0].length)))
    return named('section', numbered[0].length);
  const longest = mode === 'preambular' ? LONGEST_PREAMBULAR_HEADING : LONGEST_HEADING;
  if (mode !== 'head' && text.length <= longest && isTitle(text) && readLabel(text) === undefined)
    return { type: 'heading', role: 'heading', label: undefined, prose };
  return undefined;
}
