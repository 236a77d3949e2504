import type { Label, LabelReading } from './labels.ts';

/** What a label may go on with. */
export type Lists = {
  /** From the paragraph to the innermost item: its label, and the text that it ended with. */
  open: readonly { at: LabelReading | undefined; tail: string }[];
  /** The last labels of paragraphs, one of each style: a heading may restart them, but need not. */
  last: readonly LabelReading[];
  mayRestart: boolean;
};

/**
 * Where a label so read can stand: how deep, and what speaks for it. Of all readings at all depths
 * the one with the most weight is taken.
 *
 * Each rule has an example that would come out otherwise, or be doubted, without it: labels in a row,
 * with a "·" for each level; ":" ends a text with a colon, "#" is a heading.
 */
export type PlaceRule = {
  rule: string;
  weight: number;
  /** What each level adds to the weight. */
  perLevel?: number;
  example: string;
  /** The depths at which it lets the label stand. */
  depths: (reading: LabelReading, lists: Lists) => number[];
};

/** Paragraph, (a), (i), a., i., and one to spare: no resolution has more levels. */
export const DEEPEST = 6;

/** What speaks for a place when the label ahead goes on from it: "(i)" before "(j)", not "(ii)". */
const AHEAD_GOES_ON = 3;

export const PLACES: readonly PlaceRule[] = [
  {
    rule: 'goes on with an open list',
    weight: 4,
    perLevel: 0.1, // "(v)" after "(iv)" within "(u)"
    example: '1.: ·(a): ··(i) ··(ii) ·(b) 2.',
    depths: (reading, { open }) =>
      open.flatMap(({ at }, depth) => (continues(at, reading) ? [depth] : [])),
  },
  {
    rule: 'goes on with the numbers of the paragraphs, after a heading',
    weight: 4,
    example: '1. 2. # 3.',
    depths: (reading, { open, last }) =>
      last.some((at) => continues(at, reading)) && !continues(open[0]?.at, reading) ? [0] : [],
  },
  {
    rule: 'numbers begin, or begin again after a heading',
    weight: 4,
    example: '1. 2. # 1. 2.',
    depths: (reading, { last, mayRestart }) =>
      isFirst(reading) && isNumber(reading) && (last.length === 0 || mayRestart) ? [0] : [],
  },
  {
    rule: 'a colon announces a list',
    weight: 3.5,
    example: '1.: ·1. ·2.',
    depths: (reading, lists) =>
      beginsWithin(reading, lists) && announces(lists) ? [lists.open.length] : [],
  },
  {
    rule: 'a list of letters or numerals begins that nothing announces',
    weight: 2,
    example: '1. ·(a) ·(b)',
    depths: (reading, lists) =>
      beginsWithin(reading, lists) && !announces(lists) && !isNumber(reading)
        ? [lists.open.length]
        : [],
  },
];

const isFirst = ({ number }: LabelReading): boolean => number === 1;
const isNumber = ({ style }: LabelReading): boolean => style === 'number';
const announces = ({ open }: Lists): boolean => open.at(-1)?.tail.endsWith(':') ?? false;

/** True for the first label of a list that can begin in the innermost open text. */
const beginsWithin = (reading: LabelReading, { open, last, mayRestart }: Lists): boolean =>
  isFirst(reading) &&
  open.length < DEEPEST &&
  !(isNumber(reading) && (last.length === 0 || mayRestart));

/** The last labels of paragraphs, one of each style, once one has this. */
export const withLast = (last: Lists['last'], at: LabelReading): LabelReading[] => [
  ...last.filter(({ style }) => style !== at.style),
  at,
];

/** True where the label is the next of that list. */
export const continues = (at: LabelReading | undefined, reading: LabelReading): boolean =>
  reading.target === undefined && at?.style === reading.style && at.number + 1 === reading.number;

export type Place = { reading: LabelReading; depth: number; weight: number };

/** The places of a label, however read, that the rules let it have. */
const placesOf = (readings: readonly LabelReading[], lists: Lists): Place[] =>
  readings.flatMap((reading) =>
    PLACES.flatMap(({ weight, perLevel = 0, depths }) =>
      depths(reading, lists).map((depth) => ({
        reading,
        depth,
        weight: weight + depth * perLevel,
      })),
    ),
  );

/** Where a label stands, also by what the label ahead goes on with; nothing where it can nowhere. */
export function placeOf(label: Label, ahead: Label | undefined, lists: Lists): Place | undefined {
  const places = placesOf(label.readings, lists).map((place): Place => {
    const { depth, reading } = place;
    const after: Lists = {
      open: [...lists.open.slice(0, depth), { at: reading, tail: '' }],
      last: depth === 0 ? withLast(lists.last, reading) : lists.last,
      mayRestart: false,
    };
    const goesOn = ahead !== undefined && placesOf(ahead.readings, after).length > 0;
    return goesOn ? { ...place, weight: place.weight + AHEAD_GOES_ON } : place;
  });
  return places.toSorted((a, b) => b.weight - a.weight)[0];
}
