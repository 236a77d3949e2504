import { ORGAN_NAMES, ORGANS, type Organ } from './organ.ts';
import type { DocumentSymbol } from './symbol.ts';

/**
 * What a resolution is numbered within, of all organs: a session of the Assembly, "64", "S-27"; of
 * others with the organ before it, "hrc-55", "ecosoc-2024"; of the Security Council, which numbers
 * through, a year, "sc-2023".
 */

export type Period = {
  organ: Organ;
  /** "64", "S-27", "2024"; absent of organs without sessions. */
  session?: string;
  /** Of organs without sessions. */
  year?: number;
};

/** The period of a symbol, as it stands in names of files, addresses and lists. */
export function periodOf({
  organ,
  session,
  year,
}: Pick<DocumentSymbol, 'organ' | 'session' | 'year'>): string {
  const within = session ?? String(year);
  return organ === 'General Assembly' ? within : `${ORGANS[organ].slug}-${within}`;
}

/** Reads a period: "hrc-55". What names no organ is the Assembly's. */
export function readPeriod(period: string): Period {
  const organ = ORGAN_NAMES.find((name) => period.startsWith(`${ORGANS[name].slug}-`));
  if (organ === undefined) return { organ: 'General Assembly', session: period };
  const within = period.slice(ORGANS[organ].slug.length + 1);
  return organ === 'Security Council'
    ? { organ, year: Number(within) }
    : { organ, session: within };
}

/** The number of a regular session or a year; special sessions have none among these. */
export const numberOfPeriod = ({ session, year }: Period): number | undefined =>
  year ?? (session !== undefined && /^\d+$/.test(session) ? Number(session) : undefined);

/** "Session 64"; "Human Rights Council, session 55"; "Security Council, 2023". */
export function periodName(period: string): string {
  const { organ, session, year } = readPeriod(period);
  if (organ === 'General Assembly') return `Session ${session}`;
  return `${organ}, ${year ?? `session ${session}`}`;
}

/** The same within a sentence: "session 64", "Security Council, 2023". */
export const periodInText = (period: string): string =>
  periodName(period).replace(/^Session /, 'session ');

/** "64"; "HRC 55"; "SC 2023": where there is room for no more. */
export function shortPeriod(period: string): string {
  const { organ, session, year } = readPeriod(period);
  const within = String(year ?? session);
  return organ === 'General Assembly' ? within : `${ORGANS[organ].short} ${within}`;
}

/** Organ by organ, the Assembly first; newest first, special sessions last. */
export function newestFirst(a: string, b: string): number {
  const [first, second] = [readPeriod(a), readPeriod(b)];
  return (
    ORGAN_NAMES.indexOf(first.organ) - ORGAN_NAMES.indexOf(second.organ) ||
    (numberOfPeriod(second) ?? -1) - (numberOfPeriod(first) ?? -1) ||
    (a < b ? 1 : a > b ? -1 : 0)
  );
}
