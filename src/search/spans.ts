import { ORGANS } from '../model/organ.ts';
import { numberOfPeriod, readPeriod, type Period } from '../model/period.ts';
import { fromRoman } from '../model/roman.ts';

/** A span of sessions with an index of its own. */
export type Span = {
  /** The folder under the search index: "60-64". */
  path: string;
  /** The sessions in it, newest first: "64", "S-27"; of other organs "hrc-55", "sc-2023". */
  sessions: string[];
  /** The years in which its resolutions were adopted; "" where that is not known of some. */
  years: string[];
  records: number;
};

/** Where the lexicon of all spans lies, in how many files, and in how many what it tells of pairs. */
export type Lexicon = { path: string; files: number; pairs: number };

/** What the reader's browser is told of the index. */
export type Manifest = {
  spans: Span[];
  lexicon: Lexicon;
  /** The folder with a file of standings for each span, by its place. */
  standings: string;
};

/** A session as people write it, as it is listed: "s-27" → "S-27", "XXV" → "25", "S-VI" → "S-6". */
export function sessionOf(typed: string): string {
  const [, special = '', number = ''] = /^(E?S-)?(.*)$/s.exec(typed.toUpperCase()) ?? [];
  return special + (fromRoman(number) ?? number);
}

/** The number of a regular session; special ones have none among these. */
export const sessionNumber = (session: string): number | undefined =>
  /^\d+$/.test(session) ? Number(session) : undefined;

/**
 * "session 80", "sessions 76–80", "sessions 44–45 and 79–80", "sessions 60–64, 66 and S-27"; of
 * other organs "HRC 50–55", "SC 2023". A session of which nothing is `held` is not missed among others.
 */
export function sessionsNamed(periods: readonly string[], held: readonly string[]): string {
  const known = held.map(readPeriod);
  const organs = Map.groupBy(periods.map(readPeriod), ({ organ }) => organ);
  return LIST.format(
    [...organs].map(([organ, all]) => {
      const names = LIST.format(
        runsOf(
          all,
          known.filter((one) => one.organ === organ),
        ),
      );
      if (organ !== 'General Assembly') return `${ORGANS[organ].short} ${names}`;
      return `${all.length === 1 ? 'session' : 'sessions'} ${names}`;
    }),
  );
}

function runsOf(periods: readonly Period[], held: readonly Period[]): string[] {
  const numbersOf = (all: readonly Period[]) => all.flatMap((one) => numberOfPeriod(one) ?? []);
  const own = new Set(numbersOf(periods));
  const runs: [low: number, high: number][] = [];
  let before: number | undefined;
  for (const number of [...new Set(numbersOf([...periods, ...held]))].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (own.has(number)) {
      if (last && last[1] === before && isYear(before) === isYear(number)) last[1] = number;
      else runs.push([number, number]);
    }
    before = number;
  }
  return [
    ...runs.map(([low, high]) => (low === high ? String(low) : `${low}–${high}`)),
    ...periods.flatMap((one) =>
      numberOfPeriod(one) === undefined && one.session !== undefined ? [one.session] : [],
    ),
  ];
}

/** The Economic and Social Council numbered its sessions before it named them for years. */
const isYear = (number: number): boolean => number > 1000;

const LIST = new Intl.ListFormat('en-GB');

/**
 * The most paragraphs that sessions share a span for; a single session may have more. 5,000 start
 * with about 70 kB beside the engine.
 */
export const SPAN_LIMIT = 5_000;

/** Neighbouring sessions together as long as they have no more paragraphs than the limit. */
export function spanPlan(
  sessions: readonly { session: string; records: number }[],
  limit = SPAN_LIMIT,
): string[][] {
  const spans: { sessions: string[]; records: number }[] = [];
  for (const { session, records } of sessions) {
    if (records === 0) continue;
    const open = spans.at(-1);
    if (open && open.records + records <= limit) {
      open.sessions.push(session);
      open.records += records;
    } else spans.push({ sessions: [session], records });
  }
  return spans.map((span) => span.sessions);
}
