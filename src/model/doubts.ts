import { capital } from './plain.ts';
import { addressed, type Addressed } from './address.ts';
import { holds, nameLines } from './lines.ts';
import type { Block, Doubt, DoubtKind, Item, Lines, Note, Resolution } from './resolution.ts';

/** A doubt with its number in the list of all, from 1. */
export type NumberedDoubt = Doubt & { number: number };

/** A part of a resolution at which doubts are shown; `head` is what stands before the text. */
export type DoubtPlace = Block | Item | Note | 'head';

/** Doubts about the resolution as a whole, wherever the dump has their words. */
const OF_THE_HEAD: ReadonlySet<DoubtKind> = new Set([
  'missing metadata',
  'doubtful metadata',
  'missing part',
  'symbol mismatch',
]);

const begin = ({ lines }: { lines: Lines }): number => lines[0]?.[0] ?? 1;

/**
 * Where each doubt stands: at the innermost part of the text whose lines it is on or should be on,
 * or else at the part that begins last before it. In the order of the dump.
 */
export function doubtsByPlace(resolution: Resolution): Map<DoubtPlace, NumberedDoubt[]> {
  const parts = resolution.body.flatMap(withItems);
  const placeOf = (doubt: Doubt): DoubtPlace => {
    if (OF_THE_HEAD.has(doubt.kind)) return 'head';
    const line = begin({ lines: doubt.near ?? doubt.lines });
    const within = parts.findLast(({ lines }) => holds(lines, line));
    if (within) return within;
    const note = resolution.notes.find(({ lines }) => holds(lines, line));
    if (note) return note;
    return parts.findLast((part) => begin(part) < line) ?? 'head';
  };
  return Map.groupBy(
    resolution.doubts.map((doubt, index) => ({ ...doubt, number: index + 1 })),
    placeOf,
  );
}

/** A doubt as a file of the resolution lists it. */
export type ListedDoubt = NumberedDoubt & {
  sentence: string;
  /** What was found and what was expected. */
  detail: string;
  /** Where its words stand in the dump: "lines 7–9 of the source". */
  source: string;
  /** The place at which it is shown; none for what is of the whole, or at the closing. */
  place: Addressed | undefined;
};

/** All doubts of a resolution, in the order of the dump. */
export function listedDoubts(resolution: Resolution): ListedDoubt[] {
  if (resolution.doubts.length === 0) return [];
  const places = new Map<unknown, Addressed>(
    addressed(resolution).map((place) => [place.node, place]),
  );
  return [...doubtsByPlace(resolution)]
    .flatMap(([part, doubts]) =>
      doubts.map((doubt) => {
        const sentence = sentenceOf(doubt, resolution);
        return {
          ...doubt,
          sentence,
          detail: detailOf(doubt, sentence),
          source: `${nameLines(doubt.lines, resolution.metadata.source.pages)} of the source`,
          place: places.get(part),
        };
      }),
    )
    .toSorted((a, b) => a.number - b.number);
}

/** A part of the text and all that it holds, in its order. */
export const withItems = (node: Block | Item): (Block | Item)[] =>
  node.type === 'paragraph' || node.type === 'item'
    ? [node, ...node.children.flatMap(withItems)]
    : [node];

const asSentence = (fact: string): string => `${capital(fact)}.`;

/** What each kind of doubt says to a reader of the text, of whom nothing of the dump is asked. */
const SENTENCES: Record<DoubtKind, (doubt: Doubt, note: string | undefined) => string> = {
  'note without mark': (_, note) =>
    note === undefined
      ? 'The source has a note here or nearby whose mark was not found.'
      : `The source has note ${note} here or nearby, but its mark was not found.`,
  'mark without note': () =>
    'A number here appears to be a note mark, but the source has no such note; the number is shown as printed.',
  'doubtful mark': () => 'A number here was read as a note mark; it may be part of the text.',
  'note number': () => 'This note has no number in the source, or is out of sequence.',
  'label out of order': () => 'This label is out of sequence; it is shown as printed.',
  'label without text': () => 'The source has no text after this label.',
  'broken paragraph': () =>
    'This paragraph does not end with a full stop: part of it may be missing, or may have been joined to the text next to it.',
  'doubtful heading': () =>
    'This was read as a heading; it may be part of a page header or footer.',
  'unknown line': () =>
    'The source has lines here that could not be identified as text, a note, a field or a page header or footer.',
  'doubtful furniture': () =>
    'Words were omitted here as part of a page header or footer; they may belong to the text.',
  'doubtful word': () =>
    'A word here may have been altered when the text was taken from its file; it is shown as it stands there.',
  'two columns': () =>
    'The source has two columns here, which were read one after the other; sentences may be broken or joined where it is not sure which lines belong together.',
  'unreadable table': () =>
    'This appears to be a table whose columns could not be identified; its lines are shown unchanged.',
  'missing metadata': ({ fact }) => asSentence(fact),
  'doubtful metadata': ({ fact }) => asSentence(fact),
  'missing part': ({ fact }) => asSentence(fact),
  'symbol mismatch': ({ fact }) => `The symbol is uncertain: ${fact}.`,
  'truncated dump': ({ fact }) => `The source appears to be incomplete: ${fact}.`,
  correction: ({ fact }) => `An editorial correction does not match the source: ${fact}.`,
  'lost character': () =>
    'Because of a fault in the program that read it, some of this text may differ from the source.',
};

/**
 * A doubt in a sentence for a reader of the text: "The source has note 9 here or nearby; its mark was
 * not found."
 */
export function sentenceOf(doubt: Doubt, { notes }: Pick<Resolution, 'notes'>): string {
  const note = notes.find(({ lines }) => begin({ lines }) === begin(doubt))?.label;
  return SENTENCES[doubt.kind](doubt, note);
}

/** What the program found, and what it expected, beside the sentence: "note 9 has no mark". */
export function detailOf({ fact, expected }: Doubt, sentence: string): string {
  const isSaid = sentence.toLowerCase().includes(fact.toLowerCase());
  return [isSaid ? undefined : fact, expected].filter(Boolean).join('; ');
}

/** Whether the words of a doubt stand nowhere in the text of its place, and are to be shown there. */
export const isElsewhere = (doubt: Doubt, place: DoubtPlace): boolean =>
  doubt.printed !== undefined && (place === 'head' || !holds(place.lines, begin(doubt)));
