import type { Destination, Jump, Results } from '../engine/results.ts';
import type { Order } from '../query/state.ts';
import { sessionsNamed } from '../spans.ts';
import { plural } from './plural.ts';

/** What the search page and the dialog say of what was found. */

/**
 * The first of what was found; all there is so far, with more spans to come, or with no more to
 * come since they could not be loaded; or all.
 */
export type Stage = 'first' | 'so far' | 'cut off' | 'all';

/** Where nothing is asked for. */
export const NOTHING_ASKED = 'Type a word, a phrase or a citation.';

/** Where the sessions lie that are searched next. */
export const furtherIn = (order: Order): string =>
  order === 'oldest' || order === 'first' ? 'later' : order === 'newest' ? 'earlier' : 'other';

type Spans = Pick<Results, 'searched' | 'remaining'>;
const sessionsIn = (spans: Results['searched']) => spans.flatMap(({ sessions }) => sessions);

/** The sessions that were searched, or those that remain: "sessions 76–80". */
export const sessionsOf = (results: Spans, which: keyof Spans): string =>
  sessionsNamed(
    sessionsIn(results[which]),
    sessionsIn([...results.searched, ...results.remaining]),
  );

/** "About 120 paragraphs and 2 titles" */
export const counted = ({ checked, paragraphs, titles }: Results): string =>
  [
    ...(paragraphs > 0 || titles === 0
      ? [`${checked ? '' : 'About '}${plural(paragraphs, 'paragraph')}`]
      : []),
    ...(titles > 0 ? [plural(titles, 'title or heading', 'titles and headings')] : []),
  ].join(' and ');

/** The sessions that were searched, where that is not all: "sessions 76–80". */
export const searchedOf = (results: Results): string | undefined =>
  results.remaining.length === 0 ? undefined : sessionsOf(results, 'searched');

/** So many citations are named that lead nowhere. */
const NAMED = 3;

/** A resolution, or the place in it: "A/RES/64/1, para. 2". */
export const nameOf = ({ symbol, source, pinpoint }: Destination): string =>
  source && pinpoint?.exists ? `${symbol}, ${pinpoint.cite}` : symbol;

/** Where the citations lead that were typed, or why Enter does not go there. */
export function jumpStatus({ places, more, unread }: Jump): string {
  const [first, ...others] = places;
  const lacking = [
    ...new Set([...places.flatMap((one) => lackOf(one, places)), ...unread.map(unreadOf)]),
  ];
  if (lacking.length > 0) {
    const left = lacking.length - NAMED;
    return [...lacking.slice(0, NAMED), ...(left > 0 ? [`${left} more were not found.`] : [])].join(
      ' ',
    );
  }
  const from = first.document === undefined ? '' : `, adopted from ${first.document}`;
  const count = others.length === 0 ? '' : `, the first of ${others.length + 1 + more} places`;
  return `Enter goes to ${nameOf(first)}${from}${count}.`;
}

/** What was typed and is no citation. */
export const unreadOf = (words: string): string => `“${words}” was not read as a citation.`;

/** What keeps a citation from leading to one place that is there. */
function lackOf(
  { symbol, source, pinpoint, document, shared }: Destination,
  places: readonly Destination[],
): string[] {
  if (source === undefined) return [`${symbol} is not on this site.`];
  if (shared !== undefined) {
    const own = places.flatMap((one) => (one.shared === shared ? [one.symbol] : []));
    const is = document ? 'became' : 'is the number of';
    return [`${shared} ${is} ${plural(new Set(own).size, 'resolution')}.`];
  }
  return pinpoint?.exists === false ? [`${symbol} has no ${pinpoint.cite}.`] : [];
}

/** Where a citation leads; how many paragraphs there are, and where they were looked for. */
export function statusOf(
  results: Results,
  stage: Stage,
  order: Order,
  jump: Jump | undefined,
): string {
  if (jump === undefined) return foundStatus(results, stage, order);
  const isAll = results.listed === 0 && stage !== 'cut off';
  return isAll ? jumpStatus(jump) : `${jumpStatus(jump)} ${foundStatus(results, stage, order)}`;
}

function foundStatus(results: Results, stage: Stage, order: Order): string {
  const sessions = searchedOf(results);
  const further = `${furtherIn(order)} sessions`;
  const next =
    stage === 'so far'
      ? sessions
        ? `; searching ${further} …`
        : ' …' // no words: a line of them that goes again would move what stands below
      : stage === 'cut off'
        ? `; ${sessions ? further : 'the rest'} could not be loaded`
        : '';
  if (results.unheld) {
    return `${results.unheld.document} is not on this site: no resolution here came of it, and none names it.`;
  }
  if (results.listed === 0) {
    return `No paragraph found${sessions ? ` in ${sessions}` : ''}${next || '.'}`;
  }
  const one = results.paragraphs + results.titles === 1;
  const cite = one ? 'cites' : 'cite';
  const citing = results.citing === undefined ? '' : ` that ${cite} ${results.citing},`;
  const found = `${counted(results)}${citing} in ${plural(results.resolutions, 'resolution')}`;
  const where = sessions ? ` of ${sessions}` : '';
  return `${nowhereOf(results)}${found}${where}${wholeOf(results)}${next}`;
}

/** “"to the letter" was not found as typed. Closest: ” */
const nowhereOf = ({ nowhere }: Results): string =>
  nowhere.length === 0
    ? ''
    : nowhere.length === 1
      ? `${nowhere[0]} was not found as typed. Closest: `
      : `${nowhere.join(' and ')} were not found together as typed. Closest: `;

/** Whether what is listed has all of the words. */
function wholeOf({ loose, lacking }: Results): string {
  if (loose) return ' with some of the words; none has all of them';
  return lacking > 0 ? ' with all of the words, and others with some of them' : '';
}
