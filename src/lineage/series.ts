import { LEAST_TITLED_PART, type Taken } from './taken.ts';
import { whenOf, type Told } from './texts.ts';
import { ROUTINE, substanceOf } from './words.ts';

/**
 * Which resolution took up which earlier one: by its title, or by its text where titles changed. What
 * each took up makes series, yearly or in other years.
 */

/** A resolution with its title. */
export type Titled = Pick<Told, 'symbol' | 'adopted' | 'period'> & { title: string };

/** So many paragraphs must be shared where titles differ, and such a part of the later text that tells. */
const LEAST_SHARED = 4;
const LEAST_PART = 0.35;

export type Series = {
  /** The resolution that one took up; undefined where it is the first of its kind. */
  before: (symbol: string) => string | undefined;
  /** Those that follow each other, two at least, the first first. */
  all: string[][];
};

/**
 * The series of a corpus, which is in the order of symbols. A resolution takes up one of an earlier
 * session: of those with its title the one with most of its paragraphs, a tenth at least, the latest of
 * several; where none has its title, one with at least four of its paragraphs and a third of them.
 * Paragraphs that are said everywhere are left out of the count.
 */
export function seriesAmong(corpus: readonly Titled[], takenBy: (symbol: string) => Taken): Series {
  const bySymbol = new Map(corpus.map((one) => [one.symbol, one]));
  const titles = Map.groupBy(corpus, titleKey);
  const choices = new Map<string, Choice>();
  for (const one of corpus) {
    const choice = choiceFor(one, takenBy(one.symbol), { bySymbol, titles });
    if (choice) choices.set(one.symbol, choice);
  }
  const next = new Map<string, { symbol: string; choice: Choice }>();
  for (const [symbol, choice] of choices) {
    const known = next.get(choice.symbol);
    if (!known || isBetter(choice, known.choice)) next.set(choice.symbol, { symbol, choice });
  }
  const goesOn = new Set([...next.values()].map(({ symbol }) => symbol));
  const all = corpus.flatMap(({ symbol }) => {
    if (goesOn.has(symbol) || !next.has(symbol)) return [];
    const series = [symbol];
    for (let on = next.get(symbol); on; on = next.get(on.symbol)) series.push(on.symbol);
    return [series];
  });
  return { before: (symbol) => choices.get(symbol)?.symbol, all };
}

type Choice = { symbol: string; shared: number; titled: boolean };

const isBetter = (a: Choice, b: Choice): boolean =>
  a.titled === b.titled ? a.shared > b.shared : a.titled;

/** What a title says; nothing where it is the number alone: "Resolution 2558 (2020)". */
const titleKey = ({ title }: Titled): string => {
  const words = substanceOf(title);
  return words.every((word) => [ROUTINE, 'resolution'].includes(word)) ? '' : words.join(' ');
};

type Known = { bySymbol: ReadonlyMap<string, Titled>; titles: ReadonlyMap<string, Titled[]> };

function choiceFor(one: Titled, taken: Taken, known: Known): Choice | undefined {
  const { bySymbol, titles } = known;
  const { telling } = taken;
  const shared = new Map(taken.shared);
  const isEarlier = (other: Titled | undefined): other is Titled =>
    other !== undefined && other.period !== one.period && whenOf(other) < whenOf(one);
  const title = titleKey(one);
  const candidates = (title === '' ? [] : (titles.get(title) ?? [])).filter(
    (other) =>
      (shared.get(other.symbol) ?? 0) >= Math.max(1, telling * LEAST_TITLED_PART) &&
      isEarlier(other),
  );
  const titled = candidates.length > 0;
  if (!titled) {
    for (const [symbol, count] of shared) {
      const other = bySymbol.get(symbol);
      if (count < LEAST_SHARED || count < telling * LEAST_PART) continue;
      if (isEarlier(other)) candidates.push(other);
    }
  }
  let best: { other: Titled; shared: number } | undefined;
  for (const other of candidates) {
    const count = shared.get(other.symbol) ?? 0;
    if (
      !best ||
      count > best.shared ||
      (count === best.shared && whenOf(other) >= whenOf(best.other))
    )
      best = { other, shared: count };
  }
  return best && { symbol: best.other.symbol, shared: best.shared, titled };
}

/**
 * As many stand on one page. A series is cut from its first on, so that pages stay where they are as
 * it goes on; the last of one page is the first of the next.
 */
export const ON_PAGE = 6;

/** The pages of a series, each with those that stand on it. */
export function stretchesOf<T>(series: readonly T[]): T[][] {
  const stretches: T[][] = [];
  for (let from = 0; from === 0 || from < series.length - 1; from += ON_PAGE - 1)
    stretches.push(series.slice(from, from + ON_PAGE));
  return stretches;
}

/** By the symbols of resolutions that are in a series, the symbol that names their page of it: its first one. */
export function seriesPlaces(all: readonly (readonly string[])[]): Map<string, string> {
  const places = new Map<string, string>();
  for (const series of all)
    for (const stretch of stretchesOf(series))
      for (const symbol of stretch)
        if (!places.has(symbol)) places.set(symbol, stretch[0] as string);
  return places;
}
