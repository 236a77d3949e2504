import { randomLcg } from 'd3-random';
import { scaleLinear } from 'd3-scale';
import type { Piece, Source, Unit } from './source.ts';
import { vocabularyOf } from './vocabulary.ts';

/** A resolution made of others' paragraphs; numbers are not yet given to them. */
export type Recombined = {
  session: number;
  number: number;
  title: string;
  adopted: Date;
  issued: Date;
  agendaItem: number;
  preambular: Unit[];
  operative: Unit[];
  annex: Unit[];
};

const FIRST_SESSION = 31; // before it symbols are in Roman numerals
const LAST_SESSION = 80;
const SESSIONS = LAST_SESSION - FIRST_SESSION + 1;
const MOST_IN_SESSION = 999; // a symbol has at most three digits
/** Somewhat more than what the Assembly adopts in a year. */
const IN_SESSION = 400;

/** The largest corpus that can be made. */
export const MOST = SESSIONS * MOST_IN_SESSION;

/**
 * How many paragraphs, items among them, a resolution has, by quantile: the form is that of the 296
 * of sessions 78 to 80 (median 34, mean 48, one in a hundred over 400), shortened to 20 on average.
 */
const lengthAt = scaleLinear(
  [0, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 1],
  [1, 3, 5, 8, 13, 22, 35, 42, 130, 300],
);

/** In the same resolutions the preamble has this share; what is longer stands in annexes. */
const PREAMBULAR = 0.45;
const MOST_PREAMBULAR = 40;
const MOST_OPERATIVE = 80;

/**
 * `size` resolutions, oldest first, of the source's paragraphs: references lead to earlier ones,
 * documents are those of the session, the vocabulary grows (vocabulary.ts). The same source, size
 * and seed give the same corpus. `inSession`: how many a session has at least, the last ones first.
 */
export function* recombine(
  source: Source,
  size: number,
  { seed = 1, inSession = IN_SESSION }: { seed?: number; inSession?: number } = {},
): Generator<Recombined> {
  if (size > MOST) throw new Error(`${size} resolutions: expected ${MOST} at most`);
  const random = randomLcg(seed / 2 ** 16);
  const upTo = (end: number): number => Math.floor(random() * end);
  const each = Math.max(inSession, Math.ceil(size / SESSIONS));
  const { exchange, newWord } = vocabularyOf(source, random);
  const titles = titlesOf(source, each, upTo, newWord);
  const annexed = source.annex.length > 0 ? source.annex : source.operative;

  const fill = (units: readonly Unit[], length: number, vary: (text: string) => string): Unit[] => {
    const taken: Unit[] = [];
    for (let count = 0; count < length;) {
      const unit = units[upTo(units.length)];
      if (unit === undefined) throw new Error('no paragraph to take');
      const varied = ({ text, ...rest }: Piece): Piece => ({ ...rest, text: vary(text) });
      const [first, ...items] = unit;
      taken.push([varied(first), ...items.map(varied)]);
      count += unit.length;
    }
    return taken;
  };

  for (let at = 0; at < size; at += 1) {
    const own = placeOf(at, size, each);
    const earlier = () => placeOf(citedBefore(at, random), size, each);
    const vary = (text: string): string => exchange(withReferences(text, own, at, earlier, upTo));
    const length = Math.round(lengthAt(random()));
    const preambular = Math.min(Math.floor(length * PREAMBULAR), MOST_PREAMBULAR);
    const operative = Math.min(length - preambular, MOST_OPERATIVE);
    yield {
      ...own,
      title: titles[own.number - 1] ?? '',
      issued: new Date(own.adopted.getTime() + 14 * DAY),
      agendaItem: 1 + upTo(170),
      preambular: fill(source.preambular, preambular, vary),
      operative: fill(source.operative, operative, vary),
      annex: fill(annexed, length - preambular - operative, vary),
    };
  }
}

type PlaceInCorpus = { session: number; number: number; adopted: Date };
const DAY = 86_400_000;
/** Most resolutions are adopted from October to Christmas. */
const SEASON = 84;

/** The symbol and day of the corpus's nth resolution, from 0: the last sessions are full. */
function placeOf(at: number, size: number, inSession: number): PlaceInCorpus {
  const later = size - 1 - at;
  const session = LAST_SESSION - Math.floor(later / inSession);
  const number = inSession - (later % inSession);
  const opened = Date.UTC(1945 + session, 9, 1);
  const adopted = new Date(opened + Math.floor((number / inSession) * SEASON) * DAY);
  return { session, number, adopted };
}

/** Half of all references go to lately adopted resolutions, half to a few that everybody cites. */
function citedBefore(at: number, random: () => number): number {
  const rank = Math.min(Math.floor(at ** random()) - (at > 0 ? 1 : 0), Math.max(at - 1, 0));
  return random() < 0.5 ? rank : at - 1 - rank;
}

export const dayOf = (date: Date): string =>
  `${date.getUTCDate()} ${date.toLocaleString('en', { month: 'long', timeZone: 'UTC' })} ${date.getUTCFullYear()}`;

const REFERENCE = /\b(\d{1,2})\/\d{1,3}(?: [A-Z])? of \d{1,2} [A-Z][a-z]+ (\d{4})\b/g;
const DOCUMENT = /\bA\/\d{2}\/\d{1,4}\b/g; // "A/75/123"

/** The references to resolutions of the Assembly, which the year tells, and to its documents. */
function withReferences(
  text: string,
  { session }: PlaceInCorpus,
  at: number,
  earlier: () => PlaceInCorpus,
  upTo: (end: number) => number,
): string {
  return text
    .replace(REFERENCE, (whole, of: string, year: string) => {
      const since = Number(year) - 1945 - Number(of);
      if (at === 0 || since < 0 || since > 1) return whole;
      const cited = earlier();
      return `${cited.session}/${cited.number} of ${dayOf(cited.adopted)}`;
    })
    .replace(DOCUMENT, () => `A/${session}/${1 + upTo(999)}`);
}

const PARTED = /^(.{10,}?) (of|on|in|for|and|to) (.{10,})$/;

/** Titles come again each session: the beginning of one with the end of another. */
function titlesOf(
  { titles }: Source,
  count: number,
  upTo: (end: number) => number,
  newWord: () => string,
): string[] {
  const parted = titles.flatMap((title) => {
    const [, before, joint, after] = PARTED.exec(title) ?? [];
    return before && joint && after ? [{ before, joint, after }] : [];
  });
  const made = new Set<string>();
  while (made.size < count) {
    const first = parted[upTo(parted.length)];
    const second = parted[upTo(parted.length)];
    const title =
      first && second
        ? `${first.before} ${first.joint} ${second.after}`
        : (titles[upTo(titles.length)] ?? '');
    made.add(made.has(title) ? `${title} and ${newWord()}` : title);
  }
  return [...made];
}
