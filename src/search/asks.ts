import { deadlinesOf } from '../analysis/deadlines.ts';

/** What an operative paragraph asks for beside its verb: something by a time, or a report. */
export const ASKS = ['deadline', 'report'] as const;
export type Ask = (typeof ASKS)[number];

/** What the words of an operative paragraph ask for; `lead` are the words that lead to it. */
export function asksOf(text: string, lead: string): Ask[] {
  const found = deadlinesOf(lead === '' ? text : `${lead} ${text}`);
  const has: Record<Ask, boolean> = {
    deadline: found.some(({ session, by }) => session !== undefined || by !== undefined),
    report: found.some(({ kind }) => kind === 'report'),
  };
  return ASKS.filter((ask) => has[ask]);
}
