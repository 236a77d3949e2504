import { readPeriod } from '../../model/period.ts';
import type { Field, Query } from '../query/query.ts';
import { hasDays, isChosen, type SearchState } from '../query/state.ts';
import type { Span } from '../spans.ts';

/** The fields that tell in which spans to look. */
export const SPAN_FIELDS: readonly Field[] = ['session', 'year', 'date'];

/**
 * Whether a span has a session of an organ, and a year, that the query and the chosen filters let
 * through.
 */
export function mayHold(
  { sessions, years }: Span,
  { filters }: Query,
  { chosen }: SearchState,
): boolean {
  const lets = (field: 'session' | 'year', value: string): boolean =>
    isChosen(field, value, chosen[field] ?? [value]) &&
    filters.every((one) => one.field !== field || isChosen(field, value, one.values) !== one.not);
  const days = [
    ...(chosen.date ? [chosen.date] : []),
    ...filters.filter(({ field, not }) => field === 'date' && !not).map(({ values }) => values),
  ];
  const asked =
    chosen.session !== undefined || filters.some(({ field, not }) => field === 'session' && !not);
  const periodMay = (period: string): boolean => {
    const { organ, session } = readPeriod(period);
    if (chosen.organ !== undefined && !chosen.organ.includes(organ)) return false;
    return session === undefined ? !asked : lets('session', session);
  };
  return (
    sessions.some(periodMay) &&
    years.some(
      (year) =>
        lets('year', year) && days.every((typed) => typed.some((one) => hasDays(year, one))),
    )
  );
}
