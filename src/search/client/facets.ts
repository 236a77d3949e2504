import type { Counted } from '../engine/results.ts';
import { type Field, readRange } from '../query/query.ts';
import { isChosen, type SearchState, withoutValue } from '../query/state.ts';
import { sessionsNamed } from '../spans.ts';
import { href } from '../../site/href.ts';
import { element } from '../../client/element.ts';
import { reprint } from './reprint.ts';

export type Chosen = SearchState['chosen'];
type Choose = (field: Field, change: (values: readonly string[]) => string[]) => void;

const TITLES: Record<Field, string> = {
  kind: 'Part of the text',
  verb: 'Verb',
  to: 'Addressed to',
  session: 'Session',
  year: 'Year',
  item: 'Agenda item',
  organ: 'Organ',
  has: 'Asks for',
};

const ORDER: Field[] = ['kind', 'verb', 'to', 'has', 'session', 'year', 'item', 'organ'];

/** Facets whose values have pages of their own, as the links to those say. */
const BROWSED: Partial<Record<Field, string>> = {
  session: 'session',
  year: 'year',
  verb: 'verb',
  to: 'addressee',
  item: 'agenda item',
};

const NAMES: Partial<Record<Field, Record<string, string>>> = {
  kind: {
    operative: 'Operative paragraphs',
    preambular: 'Preamble',
    annex: 'Annexes',
    note: 'Notes',
  },
  has: { deadline: 'Something by a time', report: 'A report' },
};

/** How many each value has; undefined where that was not looked for. */
type Listed = Record<Field, [value: string, count: number | undefined][]>;

/** Sessions whose paragraphs were not counted can be chosen too, and then they are searched. */
function withUncounted({ counts, sessions, counted }: Counted): Listed['session'] {
  const known = new Map<string, number>(counts.session);
  const done = new Set(counted);
  return sessions
    .filter((session) => known.has(session) || !done.has(session))
    .map((session) => [session, known.get(session)]);
}

/** Which facets stand open and which show all of their values, for the length of the visit. */
const open = new Set<Field>(['kind', 'verb', 'to', 'session']);
const whole = new Set<Field>();
const SHORT = 8;

/**
 * Prints the facets with their counts; what has the focus keeps it. `onChoice` gets what a choice
 * makes of all that is chosen by then, which may be more than was printed.
 */
export function showFacets(
  place: HTMLElement,
  counted: Counted,
  state: SearchState,
  onChoice: (change: (chosen: Chosen) => Chosen) => void,
): void {
  const counts: Listed = { ...counted.counts, session: withUncounted(counted) };
  const choose: Choose = (field, change) =>
    onChoice(({ [field]: values = [], ...others }) => {
      const changed = change(values);
      return changed.length === 0 ? others : { ...others, [field]: changed };
    });
  const children: HTMLElement[] = ORDER.flatMap((field) =>
    facet(field, counts[field], state, choose),
  );
  if (counted.counted.length < counted.sessions.length) {
    const text = `Counted in ${sessionsNamed(counted.counted)}`;
    children.unshift(element('p', { class: 'quiet' }, [text]));
  }
  if (Object.keys(state.chosen).length > 0) {
    const clear = element('button', { type: 'button', class: 'quiet-button' }, ['Clear filters']);
    clear.addEventListener('click', () => {
      place.closest('section')?.focus();
      onChoice(() => ({}));
    });
    children.unshift(clear);
  }
  reprint(place, children);
}

function facet(
  field: Field,
  counts: Listed[Field],
  state: SearchState,
  choose: Choose,
): HTMLElement[] {
  const chosen = state.chosen[field] ?? [];
  const listed = counts.map(([value]) => value);
  const ranges = field === 'session' || field === 'year';
  const lost = chosen.filter((value) => !listed.includes(value) && !(ranges && isRange(value)));
  const values: Listed[Field] = [...counts, ...lost.map((value): [string, number] => [value, 0])];
  if (values.length === 0 && chosen.length === 0) return [];

  const summary = element('summary', {}, [TITLES[field]]);
  const details = element('details', { class: 'facet', open: open.has(field) }, [summary]);
  details.addEventListener('toggle', () => {
    if (details.open) open.add(field);
    else open.delete(field);
  });
  if (ranges && values.length > 1) details.append(rangeInputs(field, chosen, choose));
  const shown = whole.has(field)
    ? values
    : values.filter(([value], at) => at < SHORT || chosen.includes(value));
  details.append(
    element(
      'ul',
      { 'aria-label': TITLES[field] },
      shown.map(([value, count]) => option(field, value, count, chosen, choose)),
    ),
  );
  if (shown.length < values.length) {
    const button = element('button', { type: 'button', class: 'quiet-button' }, [
      `All ${values.length}`,
      element('span', { class: 'unseen' }, [` of ${TITLES[field]}`]),
    ]);
    button.addEventListener('click', () => {
      whole.add(field);
      const next = facet(field, counts, state, choose);
      details.replaceWith(...next);
      next[0]?.querySelectorAll('input')[SHORT]?.focus();
    });
    details.append(button);
  }
  const by = BROWSED[field];
  if (by) {
    const link = element('a', { href: href(`/en/browse/${field}/`) }, [`Browse by ${by}`]);
    details.append(element('p', {}, [link]));
  }
  return [details];
}

const isRange = (value: string): boolean => value.includes('..');

function option(
  field: Field,
  value: string,
  count: number | undefined,
  chosen: string[],
  choose: Choose,
): HTMLElement {
  const id = `${field}-${value}`.replace(/[^A-Za-z0-9-]+/g, '-');
  const box = element('input', {
    type: 'checkbox',
    id,
    checked: isChosen(field, value, chosen),
  });
  box.addEventListener('change', () => {
    choose(field, (values) =>
      box.checked ? [...values, value] : withoutValue(field, value, values),
    );
  });
  return element('li', {}, [
    box,
    element('label', { for: id }, [
      element('span', { class: 'value' }, [NAMES[field]?.[value] ?? value]),
      ' ',
      element('span', { class: 'count' }, [count?.toLocaleString('en') ?? '']),
    ]),
  ]);
}

/** "from … to …": sets the one range of a facet, and leaves single values as they are. */
function rangeInputs(field: Field, chosen: string[], choose: Choose): HTMLElement {
  const now = readRange(chosen.find(isRange) ?? '');
  const bound = (name: string, value: number | undefined) =>
    element('input', {
      type: 'number',
      id: `${field}-${name}`,
      min: '1',
      inputmode: 'numeric',
      'aria-label': `${TITLES[field]} ${name}`,
      value: value === undefined || value === 0 || value === Infinity ? '' : String(value),
    });
  const from = bound('from', now?.from);
  const to = bound('to', now?.to);
  const set = () => {
    const range = from.value === '' && to.value === '' ? [] : [`${from.value}..${to.value}`];
    choose(field, (values) => [...values.filter((value) => !isRange(value)), ...range]);
  };
  from.addEventListener('change', set);
  to.addEventListener('change', set);
  return element('p', { class: 'range' }, [from, ' to ', to]);
}
