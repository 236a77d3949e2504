import { ordinal } from './ordinal.ts';
import { plain } from './plain.ts';
import type { Heading, Paragraph } from './resolution.ts';

/** How an anchor and a citation name a place. */
export type PlaceName = { id: string; cite: string };

/** The headings that stand in addresses, those that hold others first. */
export const SCOPES: Partial<Record<Heading['role'], PlaceName>> = {
  part: { id: 'part', cite: 'part' },
  annex: { id: 'annex', cite: 'annex' },
  chapter: { id: 'chap', cite: 'chap.' },
  section: { id: 'sec', cite: 'sect.' },
  article: { id: 'art', cite: 'art.' },
  rule: { id: 'rule', cite: 'rule' },
};

/** The other places. */
export const PLACES = {
  heading: { id: 'heading', cite: 'heading' },
  paragraph: { id: 'para', cite: 'para.' },
  target: { id: 'target', cite: 'target' },
  goal: { id: 'goal', cite: 'goal' },
  action: { id: 'action', cite: 'action' },
  unnumbered: { id: 'text', cite: 'unnumbered paragraph' },
  formula: { id: 'formula', cite: 'opening formula' },
  table: { id: 'table', cite: 'table' },
  note: { id: 'fn', cite: 'note' },
  mark: { id: 'fnref', cite: 'mark of note' },
} as const satisfies Record<string, PlaceName>;

/** A place with its number: "para-4", "para. 4"; `printed` where a citation has it otherwise. */
export const numbered = (
  { id, cite }: PlaceName,
  number: string | number,
  printed: string | number = number,
): PlaceName => ({ id: `${id}-${number}`, cite: `${cite} ${printed}` });

/** Parts of an anchor as one, without what an address cannot bear: "annex", "para-4" → "annex-para-4". */
export const idOf = (parts: string[]): string =>
  parts
    .filter((part) => part !== '')
    .join('-')
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9-]+/g, '');

/** The bare number or letter of a printed label: "1." → "1", "(d)" → "d", "Annex II" → "II". */
export function numberOf(label: string): string {
  const bare = label.replace(/^(?:annex|section|chapter|part|article|rule)(?: |$)/i, '');
  return bare.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
}

/** An item's label as the UN cites it: "(d)" stays "(d)"; "a." becomes "(a)". */
export const citedLabel = (label: string): string =>
  label.startsWith('(') ? label : `(${numberOf(label)})`;

const NUMBERED_WORD = /^(Action|Goal) (\d{1,3})[.:]?$/i;

/** Whether a heading numbers what it says, as paragraphs are numbered: "Action 56." */
export const isNumberedWord = ({ role, label = '' }: Pick<Heading, 'role' | 'label'>): boolean =>
  role === 'heading' && NUMBERED_WORD.test(label);

/** As many letters of a heading as a citation quotes. */
const QUOTED = 80;

/**
 * The name of a heading that holds places, "annex II", or that numbers what it says, "Action 56.";
 * any other is cited by its words.
 */
export function headingName({
  role,
  label = '',
  text,
}: Pick<Heading, 'role' | 'label' | 'text'>): PlaceName {
  const scope = SCOPES[role];
  if (scope) {
    const number = numberOf(label);
    return {
      id: idOf([scope.id, number]),
      cite: [scope.cite, number].filter(Boolean).join(' '),
    };
  }
  const [, word = '', number] = NUMBERED_WORD.exec(label) ?? [];
  if (number === undefined) {
    const words = plain(text);
    const quoted =
      words.length > QUOTED ? `${words.slice(0, words.lastIndexOf(' ', QUOTED))} …` : words;
    const cite = [PLACES.heading.cite, quoted && `“${quoted}”`].filter(Boolean).join(' ');
    return { ...PLACES.heading, cite };
  }
  return numbered(word.toLowerCase() === 'action' ? PLACES.action : PLACES.goal, number);
}

const TARGET = /^\d{1,2}\.(?:\d{1,2}|[a-z])$/; // "1.2", "1.b"

/**
 * The name of a paragraph. `count` tells how many of what is named so have come by now, this one
 * included; `printed` the numbers of the labels around it, which go before a number as counted.
 */
export function paragraphName(
  { kind, label }: Pick<Paragraph, 'kind' | 'label'>,
  count: (what: string) => number,
  printed: ReadonlySet<string>,
): PlaceName {
  if (kind === 'formula') {
    const n = count('formula');
    return { ...PLACES.formula, ...(n > 1 && { id: `formula-${n}` }) };
  }
  if (kind === 'preambular') {
    const n = count('pp');
    return { id: `pp-${n}`, cite: `${ordinal(n)} preambular paragraph` };
  }
  const number = label === undefined ? '' : numberOf(label);
  if (label !== undefined && TARGET.test(label)) return numbered(PLACES.target, number, label);
  if (number) return numbered(PLACES.paragraph, number);
  if (kind === 'annex') return numbered(PLACES.unnumbered, count('text'));
  const n = count('para');
  const id = printed.has(String(n)) ? `operative-${n}` : `para-${n}`;
  return { id, cite: n === 1 ? 'operative paragraph' : `operative paragraph ${n}` };
}

/** A note's label as anchors carry it: "3" → "3", "*" → "asterisk", "**" → "asterisks-2". */
const noteNumber = (label: string): string =>
  numberOf(label) || (label.length === 1 ? 'asterisk' : `asterisks-${label.length}`);

/** The anchor of a note: "fn-3". */
export const noteId = (label: string): string => idOf([PLACES.note.id, noteNumber(label)]);

/** The anchor of a note's nth mark in the text: "fnref-3", the second "fnref-3-2". */
export const markId = (label: string, nth: number): string =>
  idOf([PLACES.mark.id, noteNumber(label), nth === 1 ? '' : String(nth)]);
