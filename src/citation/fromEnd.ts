import { numberOfOrdinal, ordinal } from '../model/ordinal.ts';
import { COUNT, numberOfCount } from './counts.ts';
import { type Pinpoint, readPinpoints } from './pinpoint.ts';

/**
 * Places that are counted from the end, "last preambular paragraph", "second-last operative paragraph",
 * and all from one onward: they are named by anchors such as `pp-last-1` and `para-last-2`, until the
 * anchors of the resolution are known.
 */

const NTH_LAST =
  /\b([a-z]{3,12}(?:-[a-z]{3,8})?|\d{1,2}(?:st|nd|rd|th))(?: |-)(?:(?:to|from)(?: |-)(?:the )?)?last\b/g;
const LATIN: Record<string, string> = {
  penultimate: 'second-last',
  antepenultimate: 'third-last',
  'last but one': 'second-last',
  'last but two': 'third-last',
};

/** "penultimate", "second to last", "next to last" → "second-last"; "final" → "last" */
export const countedFromEnd = (text: string): string =>
  text
    .replace(/\b(?:antepenultimate|penultimate|last but (?:one|two))\b/g, (word) => {
      return LATIN[word] ?? word;
    })
    .replace(NTH_LAST, (whole, word: string) => {
      const number = word === 'next' ? 2 : (numberOfOrdinal(word) ?? Number.parseInt(word, 10));
      // "first to last" is a stretch
      return number > 1 ? `${ordinal(number)}-last` : whole;
    })
    .replace(/\b(?:final|closing|concluding|ultimate)\b/g, 'last')
    .replace(/\b(two|three|four|five) last\b/g, 'last $1');

/** Whether a word counts from the end: "last", "second-last". */
export const isFromEnd = (word: string): boolean => /^(?:[a-z-]+-)?last$/.test(word);

/** "last preambular paragraph", "second-last operative paragraph", "last two paragraphs" */
const FROM_END = new RegExp(
  String.raw`(?:the )?(?:([a-z]{3,12}(?:-[a-z]{3,8})?)-)?last(?: (${COUNT}|\d{1,2}))? (?:(preambular|operative) )?para(?:graph)?s?\b\.?`,
  'y',
);
/** After the paragraph, what holds it: "last paragraph of annex II". */
const OF = /,? of (?:the |its )?/y;
const ONWARD = / onward/y;

/** Reads the place counted from the end that starts at `from`; undefined where none starts there. */
export function readFromEnd(
  text: string,
  from: number,
): { pinpoints: [Pinpoint]; end: number } | undefined {
  FROM_END.lastIndex = from;
  const found = FROM_END.exec(text);
  if (!found) return undefined;
  const [whole, nth, count = '1', part] = found;
  const back = nth === undefined ? 1 : numberOfOrdinal(nth);
  const many = numberOfCount(count) ?? Number(count);
  if (back === undefined || many < 1) return undefined;
  const base = part === 'preambular' ? 'pp' : 'para';
  const end = from + whole.length;
  const held = holderAt(text, end);
  const idOf = (number: number): string =>
    [...(held ? [held.id] : []), base, 'last', number].join('-');
  const id = idOf(back + many - 1);
  const to = held?.end ?? end;
  return {
    pinpoints: [{ id, ...(many > 1 && { through: idOf(back) }), from, to }],
    end: to,
  };
}

/** The annex or section after a place, which holds it. */
function holderAt(text: string, at: number): { id: string; end: number } | undefined {
  OF.lastIndex = at;
  const of = OF.exec(text);
  const read = of && readPinpoints(text, at + of[0].length);
  return read ? { id: read.pinpoints[0].id, end: read.end } : undefined;
}

/** Where all that follows a place is named with it, "para. 5 et seq.": through which anchor. */
export function onward(
  text: string,
  from: number,
): { through: (id: string) => string; end: number } | undefined {
  ONWARD.lastIndex = from;
  const found = ONWARD.exec(text);
  if (!found) return undefined;
  return {
    through: (id) => id.replace(/-\d+(?:-[a-z]{1,5})*$/, '-last-1'),
    end: from + found[0].length,
  };
}

const COUNTED_BACK = /^(.*)-last-(\d+)$/;
/** Sections and the like, in which numbers may begin anew or run through. */
const SECTIONS = /(?:^|(?<=-))(?:part|sec|chap|art|rule)-[^-]+-/g;
const NUMBERED = /^(.*)-\d+$/;

/**
 * The anchor that one counted from the end means among those of a resolution, which are in its order;
 * any other as it is. "pp-last-1" is "pp-7" where there are seven.
 */
export function settled(id: string, anchors: readonly string[]): string {
  const [, stem = '', back] = COUNTED_BACK.exec(id) ?? [];
  if (back === undefined) return id;
  const stemOf = (anchor: string): string => NUMBERED.exec(anchor)?.[1] ?? '';
  const whole = anchors.filter((one) => stemOf(one).replace(SECTIONS, '') === stem);
  const inSection = anchors.filter((one) => stemOf(one) === stem);
  const inAnnex = anchors.filter((one) => {
    return one.startsWith('annex-') && stemOf(one).endsWith(`-${stem}`);
  });
  const counted = [whole, inSection, inAnnex].find((some) => some.length > 0) ?? [];
  return counted.at(-Number(back)) ?? id;
}

/** "pp-last-2" → "second-last preambular paragraph"; undefined of what is not counted so. */
export function citedFromEnd(id: string): string | undefined {
  const [, stem = '', back] = COUNTED_BACK.exec(id) ?? [];
  if (back === undefined) return undefined;
  const nth = back === '1' ? 'last' : `${ordinal(Number(back))}-last`;
  return `${nth} ${/(?:^|-)pp$/.test(stem) ? 'preambular' : 'operative'} paragraph`;
}
