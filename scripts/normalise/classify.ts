import { opensLike } from '../../src/model/opening.ts';
import type { Kind } from '../../src/model/resolution.ts';
import { readClosing, readClosingDay, type ClassifiedClosing } from './closing.ts';
import {
  hasLetter,
  isAnnexNumber,
  isNextTitledAnnex,
  isTitledAnnex,
  isRestOfTitle,
  isTitleBelowNumber,
  readHeading,
  readLetteredTitle,
  readParticipleTitle,
  sectionsWithoutStop,
  titledAnnex,
  type ClassifiedHeading,
} from './headings.ts';
import { readLabel, type Label } from './labels.ts';
import type { MarkedRows } from './marks/placeMarks.ts';
import { join, slice, withoutLabel, type Prose } from './prose.ts';
import type { Verbatim } from './reading.ts';
import { FORMULA } from './wording.ts';

/** Text that opens a paragraph or an item, or goes on after one. */
export type ClassifiedText = {
  type: 'text';
  kind: Kind;
  label: Label | undefined;
  /** Without a label: opens a paragraph of its own, or goes on where the last one stopped. */
  opens: boolean;
  prose: Prose;
};
export type Classified =
  ClassifiedText | ClassifiedHeading | ClassifiedClosing | MarkedRows | Verbatim;

// "Adopts the following Pact for the Future and its annexes:"
const ADOPTS = /^(?:Adopts|Approves|Decides to adopt|Endorses|Establishes|Issues|Proclaims) /;
// "6 Also reaffirms", its stop left out; "5, Notes", its stop misread
const BARE_NUMBER = /^(\d{1,3}),?(?= \p{Lu})/u;
// "Proclaims this Declaration of the Rights of Keepers": its articles follow
const PROCLAIMS =
  /^(?:Adopts|Issues|Proclaims|Solemnly (?:adopts|issues|proclaims)) (?:the present|this) \p{Lu}/u;
/** What goes on with the operative paragraph before it, which ends in a comma. */
const PROVISO = /^Provided\b/;

/** The texts of a closing with a recorded vote: six groups of States at most, each below its name. */
const LONGEST_CLOSING = 16;

/** "And to this end", on a line of its own above "Declares that:" */
const LEADS = /^And [^,;:.]{1,60}$/;

/**
 * Where in the resolution a text stands. start: before formula and preamble; adopted: within a
 * text that an operative paragraph adopts and that stands before the closing.
 */
type Place = 'start' | 'preamble' | 'operative' | 'adopted' | 'closed' | 'annex';

const KINDS: Record<Place, Kind> = {
  start: 'preambular',
  preamble: 'preambular',
  operative: 'operative',
  adopted: 'annex',
  closed: 'annex',
  annex: 'annex',
};

/** Where a heading may have no number. */
const MAY_BE_BARE = {
  start: 'no',
  preamble: 'in preamble',
  operative: 'yes',
  adopted: 'in annex',
  closed: 'in annex',
  annex: 'in annex',
} as const satisfies Record<Place, string>;

/**
 * Says of each piece what it is: formula, preambular or operative text, heading, closing, annex.
 * Guarantees: every piece comes back, in order; the label of a text is no part of its prose.
 */
export function classify(pieces: (Prose | MarkedRows | Verbatim)[]): Classified[] {
  const out: Classified[] = [];
  let place: Place = 'start';
  // that of the last numbered paragraph
  let number = 0;
  // the label of the last annex, "Annex I"
  let annex: string | undefined;
  // a section of the operative part may have a preamble of its own
  let sectionBegins = false;
  const sections = sectionsWithoutStop(pieces.filter((piece) => piece.type === 'prose'));
  // no section is a preamble alone: its last paragraph is operative, though it ends with a comma
  let inSection = false;
  const isLastOfSection = (at: number): boolean => {
    const next = proseAt(pieces, at + 1);
    if (!inSection || next === undefined) return false;
    const heading = readHeading(next, proseAt(pieces, at + 2), 'no', sections.has(next));
    return heading?.role === 'section';
  };
  for (let at = 0; at < pieces.length; at += 1) {
    const piece = pieces[at];
    const following = pieces[at + 1];
    const next = proseAt(pieces, at + 1);
    if (piece === undefined) break;
    if (piece.type !== 'prose') {
      out.push(piece);
      continue;
    }
    const { text } = piece;

    // formula and closing first: they are known by their words alone
    if (FORMULA.test(text)) {
      asPart(out);
      out.push({ type: 'text', kind: 'formula', label: undefined, opens: true, prose: piece });
      place = 'preamble';
      inSection = false;
      continue;
    }
    const closed = readClosing(
      pieces.slice(at, at + LONGEST_CLOSING).map((one) => (one.type === 'prose' ? one : undefined)),
    );
    if (closed) {
      out.push(closed.closing);
      at += closed.length - 1;
      place = 'closed';
      continue;
    }
    const mayClose = place === 'operative' || place === 'adopted';
    const day = mayClose && following?.type !== 'table' ? readClosingDay(piece, next) : undefined;
    if (day) {
      out.push(day);
      place = 'closed';
      continue;
    }
    const opensAnnex =
      piece.opensAnnex ||
      (place === 'closed' && isTitledAnnex(text)) ||
      (place === 'annex' && isNextTitledAnnex(text, annex));
    if (opensAnnex && !isAnnexNumber(text)) {
      const titled = titledAnnex(piece);
      out.push(titled);
      annex = titled.label?.text;
      place = 'annex';
      continue;
    }
    // headings before labels: "I." and "A." are no labels of paragraphs
    const heading =
      readHeading(piece, next, MAY_BE_BARE[place], sections.has(piece)) ??
      (isBetweenParagraphs(piece, out.at(-1), next, number)
        ? (readLetteredTitle(piece) ??
          (place === 'operative' ? readParticipleTitle(piece) : undefined))
        : undefined);
    if (heading) {
      let below = next;
      if (heading.prose === undefined && below && isTitleBelowNumber(below.text)) {
        heading.prose = below;
        at += 1;
        below = proseAt(pieces, at + 1);
      }
      while (heading.prose && below && isRestOfTitle(below.text, heading.prose.text)) {
        heading.prose = join(heading.prose, below);
        heading.whole = join(heading.whole, below);
        at += 1;
        below = proseAt(pieces, at + 1);
      }
      if (heading.role === 'annex') {
        annex = heading.label?.text;
        place = 'annex';
      }
      const above = out.at(-1);
      const isProclaimed = above?.type === 'text' && PROCLAIMS.test(above.prose.text);
      if (heading.role === 'article' && place === 'operative' && isProclaimed) place = 'adopted';
      sectionBegins = heading.role === 'section';
      inSection ||= sectionBegins;
      out.push(heading);
      continue;
    }
    const label = readLabel(text) ?? (place === 'operative' ? bareNumber(text, number) : undefined);
    if (label) {
      const [reading] = label.readings;
      if (reading?.style === 'number') {
        number = reading.number;
        if (place === 'start' || place === 'preamble') place = 'operative';
      }
      const prose = withoutLabel(piece, label.length);
      out.push({ type: 'text', kind: KINDS[place], label, opens: true, prose });
      sectionBegins = false;
      continue;
    }
    const like = opensLike(text);
    if (place === 'start') place = 'preamble';
    if (place === 'operative' && sectionBegins && like === 'preambular') place = 'preamble';
    const ends = (): boolean =>
      !text.endsWith(',') || PROVISO.test(next?.text ?? '') || isLastOfSection(at);
    if (place === 'preamble' && like === 'operative' && ends()) place = 'operative';
    const opens =
      place === 'operative'
        ? like === 'operative' || LEADS.test(text)
        : place !== 'preamble' || like !== undefined || /^\p{Lu}/u.test(text);
    out.push({ type: 'text', kind: KINDS[place], label: undefined, opens, prose: piece });
    if (place === 'operative' && adopts(text) && !isItem(next)) place = 'adopted';
  }
  return out;
}

function proseAt(
  pieces: readonly (Prose | MarkedRows | Verbatim)[],
  at: number,
): Prose | undefined {
  const piece = pieces[at];
  return piece?.type === 'prose' ? piece : undefined;
}

const PARAGRAPH_ENDS = /[.;][”"’]?$/;
const SENTENCE_ENDS = /\.[”"’]?$/;

/**
 * True of what stands after a heading, or a paragraph that is at its end, and before the next number,
 * where it goes on with no list of items.
 */
function isBetweenParagraphs(
  piece: Prose,
  before: Classified | undefined,
  next: Prose | undefined,
  number: number,
): boolean {
  const [follows] = readLabel(next?.text ?? '')?.readings ?? [];
  if (follows?.style !== 'number' || follows.number !== number + 1) return false;
  if (before?.type !== 'text') return before?.type === 'heading';
  const above = before.label?.readings ?? [];
  if (above[0]?.style === 'number') return PARAGRAPH_ENDS.test(before.prose.text);
  const goesOn = (readLabel(piece.text)?.readings ?? []).some(({ style, number }) =>
    above.some((last) => last.style === style && last.number + 1 === number),
  );
  return before.label !== undefined && !goesOn && SENTENCE_ENDS.test(before.prose.text);
}

/** A paragraph after which the text that it adopts stands in full. */
const adopts = (text: string): boolean =>
  text.endsWith(':') &&
  (PROCLAIMS.test(text) ||
    (ADOPTS.test(text) && (text.slice(0, 80).includes(' following ') || FOLLOWS.test(text))));

/** True of "(a) Lamps": a paragraph that announces items has them itself. */
function isItem(next: Prose | undefined): boolean {
  const label = readLabel(next?.text ?? '');
  return label !== undefined && label.readings[0]?.style !== 'number';
}

/** "Adopts accordingly, having considered the proposals, the following regulations:" */
const FOLLOWS = / the following \p{L}+(?: \p{L}+){0,2}:$/u;

/** A letter before the formula numbers one of several resolutions under one symbol. */
function asPart(out: readonly Classified[]): void {
  const last = out.at(-1);
  if (last?.type !== 'heading') return;
  const before = out.slice(0, -1).findLast(isLettered);
  const follows = (letter = '') => isNext(before?.label?.text ?? '', letter);
  const [letter] = /^[A-Z](?= \p{Lu})/u.exec(last.label ? '' : last.whole.text) ?? [];
  // "C Fate of lamps" after "B"
  if (follows(letter)) {
    last.label = slice(last.whole, 0, 1);
    last.prose = slice(last.whole, 2);
  }
  if (!isLettered(last)) return;
  // "I" is a numeral, but after "H"
  const label = last.label?.text ?? '';
  if (/^[IVX]/.test(label) && !follows(label)) return;
  last.role = 'part';
  // the first may have no formula of its own
  if (before && follows(label)) before.role = 'part';
}

const isLettered = (piece: Classified): piece is ClassifiedHeading =>
  piece.type === 'heading' && hasLetter(piece);

const isNext = (letter: string, next: string): boolean =>
  letter.charCodeAt(0) + 1 === next.charCodeAt(0);

/** "6 Also reaffirms" after "5." is paragraph 6: the text has lost its stop. */
function bareNumber(text: string, last: number): Label | undefined {
  const [printed, digits] = BARE_NUMBER.exec(text) ?? [];
  if (printed === undefined || Number(digits) !== last + 1) return undefined;
  if (opensLike(text.slice(printed.length + 1)) !== 'operative') return undefined;
  const readings = [{ style: 'number' as const, number: Number(digits) }];
  return { printed, length: printed.length, readings };
}
