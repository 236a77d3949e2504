import { deadlinesOf } from '../analysis/deadlines.ts';
import { verbsOf } from '../analysis/verbs.ts';
import { type Ask, ASKS } from './has.ts';

/** Verbs with which something is to be done. After others a time tells of what is or was. */
const ASKING = new Set(
  `request|invite|urge|call upon|call for|call on|encourage|appeal|ask|remind|demand|recommend
   |authorize|direct|instruct|entrust|draw attention|draw the attention|decide|agree|resolve|commit
   |recommit|strive`.split(/\s*\|/),
);
/** After any verb: "Reiterates its request to", "Stresses the need for". */
const ASKED = /^ (?:its (?:request|call|appeal|invitation)|the (?:urgent )?need)\b/;

/** What the words of an operative paragraph ask for; `lead` are the words that lead to it. */
export function asksOf(text: string, lead: string): Ask[] {
  const before = lead === '' ? '' : `${lead} `;
  const found = deadlinesOf(before + text);
  const asking = [...stretches(lead, 0), ...stretches(text, before.length)];
  const has: Record<Ask, boolean> = {
    deadline: found.some(
      ({ session, by, from }) =>
        (session ?? by) !== undefined && asking.findLast((one) => one.from <= from)?.asks === true,
    ),
    report: found.some(({ kind }) => kind === 'report'),
  };
  return ASKS.filter((ask) => has[ask]);
}

/** Where each verb of a text opens what it says, and whether it asks for it. */
const stretches = (text: string, offset: number) =>
  verbsOf(text, 'operative').map(({ base, from, to }) => ({
    from: offset + from,
    asks: ASKING.has(base) || ASKED.test(text.slice(to)),
  }));
