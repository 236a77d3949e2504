import { byCode } from './byCode.ts';
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

/**
 * The period in which a document of an organ was considered, by its symbol: "A/C.3/79/L.2" in
 * "79", "A/HRC/55/L.10" in "hrc-55", "E/2023/L.16" in "ecosoc-2023", "S/2023/970" in "sc-2023".
 * Undefined where the symbol tells none.
 */
export function periodOfDocument(symbol: string): string | undefined {
  const [, council] = /^A\/HRC\/(?:RES\/)?((?:S-)?\d{1,3})\//.exec(symbol) ?? [];
  if (council !== undefined) return `${ORGANS['Human Rights Council'].slug}-${council}`;
  const [, assembly] = /^A\/(?:[A-Z][A-Z.\d]*\/)?((?:E?S-)?\d{1,2})\//.exec(symbol) ?? [];
  if (assembly !== undefined) return assembly;
  const [, letter, year] = /^([ES])\/(\d{4})\//.exec(symbol) ?? [];
  if (year === undefined) return undefined;
  const organ: Organ = letter === 'S' ? 'Security Council' : 'Economic and Social Council';
  return `${ORGANS[organ].slug}-${year}`;
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

/**
 * The day on which a period begins, where its name tells it: a year, or a regular session of the
 * Assembly, which begins about the middle of September.
 */
export function firstDayOf(period: string): string | undefined {
  const { organ, session = '', year = session } = readPeriod(period);
  if (/^\d{4}$/.test(String(year))) return `${year}-01-01`;
  const regular = organ === 'General Assembly' && /^\d+$/.test(session);
  return regular ? `${1945 + Number(session)}-09-15` : undefined;
}

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
    byCode(b, a)
  );
}
