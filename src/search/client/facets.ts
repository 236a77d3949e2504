import { BROWSE_TITLES } from '../../browse/browseTitles.ts';
import type { Counted } from '../engine/results.ts';
import { type Field, readDays, readRange, UNCOUNTED } from '../query/query.ts';
import { isChosen, type SearchState, withoutValue } from '../query/state.ts';
import { readPeriod } from '../../model/period.ts';
import { sessionsNamed } from '../spans.ts';
import { href } from '../../views/href.ts';
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
  date: 'Adopted',
  committee: 'Committee',
  item: 'Agenda item',
  organ: 'Organ',
  has: 'Has',
  is: 'Wording',
  since: 'Wording since',
  reused: 'Resolutions with the wording',
};

const ORDER: Field[] = [
  'kind',
  'verb',
  'to',
  'has',
  'is',
  'since',
  'reused',
  'session',
  'year',
  'date',
  'committee',
  'item',
  'organ',
];

/** Facets whose values have pages of their own, as the links to those say. */
const BROWSED: Partial<Record<Field, { by: string }>> = BROWSE_TITLES;

const NAMES: Partial<Record<Field, Record<string, string>>> = {
  kind: {
    operative: 'Operative paragraphs',
    preambular: 'Preamble',
    annex: 'Annexes',
    note: 'Notes',
    title: 'Titles',
    heading: 'Headings',
    masthead: 'Mastheads',
  },
  has: {
    deadline: 'A request with a deadline',
    report: 'A request for a report',
    doubt: 'A doubtful reading',
  },
  is: {
    new: 'New: in no earlier resolution',
    old: 'In an earlier resolution too',
  },
};

/** How many each value has; undefined where that was not looked for. */
type Listed = Record<Field, [value: string, count: number | undefined][]>;

/** Sessions whose paragraphs were not counted can be chosen too, and then they are searched. */
function withUncounted({ counts, sessions, counted }: Counted): Listed['session'] {
  const known = new Map<string, number>(counts.session);
  const done = new Set(counted);
  const offered = sessions.flatMap((period) => {
    const { session } = readPeriod(period);
    return session !== undefined && (known.has(session) || !done.has(period)) ? [session] : [];
  });
  return [...new Set(offered)].map((session) => [session, known.get(session)]);
}

/**
 * Which facets the reader opened or closed, and which show all of their values, for the length of
 * the visit.
 */
const toggled = new Map<Field, boolean>();
const OPEN: Field[] = ['kind', 'verb', 'to', 'session'];
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
  if (counted.counted.length > 0 && counted.counted.length < counted.sessions.length) {
    const text = `Counted in ${sessionsNamed(counted.counted, counted.sessions)}`;
    children.unshift(element('p', { class: 'quiet' }, [text]));
  }
  if (!counted.checked) {
    const text = 'These numbers are upper limits: they count the words in any form and order.';
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
  carryTyped(place, children);
  if (!reprint(place, children)) place.closest('section')?.focus({ preventScroll: true });
}

/** What is being typed into a range goes on in the inputs that take the place of its own. */
function carryTyped(place: HTMLElement, children: HTMLElement[]): void {
  const inputs = children.flatMap((child) => [...child.querySelectorAll('input')]);
  for (const old of place.querySelectorAll<HTMLInputElement>('.range:focus-within input')) {
    const input = inputs.find(({ id }) => id === old.id);
    if (!input || !isTyped(old)) continue;
    input.value = old.value;
    old.defaultValue = old.value; // its going is no leaving
  }
}

const isTyped = ({ value, defaultValue }: HTMLInputElement): boolean => value !== defaultValue;

function facet(
  field: Field,
  counts: Listed[Field],
  state: SearchState,
  choose: Choose,
): HTMLElement[] {
  const chosen = state.chosen[field] ?? [];
  if (field === 'date') return [dayFacet(chosen, choose)];
  const listed = counts.map(([value]) => value);
  const ranges = field === 'session' || field === 'year';
  const lost = chosen.filter((value) => !listed.includes(value) && !(ranges && isRange(value)));
  const none = UNCOUNTED.includes(field) ? undefined : 0;
  const values: Listed[Field] = [
    ...counts,
    ...lost.map((value): Listed[Field][number] => [value, none]),
  ];
  if (values.length === 0 && chosen.length === 0) return [];

  const summary = element('summary', {}, [TITLES[field]]);
  const open = toggled.get(field) ?? (OPEN.includes(field) || chosen.length > 0);
  const details = element('details', { class: 'facet', open }, [summary]);
  details.addEventListener('toggle', () => toggled.set(field, details.open));
  if (ranges && values.length > 1) details.append(rangeInputs(field, chosen, choose));
  const shown = whole.has(field)
    ? values
    : values.filter(([value], at) => at < SHORT || chosen.includes(value));
  const options = new Map(
    shown.map(([value, count]) => [value, option(field, value, count, chosen, choose)]),
  );
  const list = element('ul', { 'aria-label': TITLES[field] }, [...options.values()]);
  details.append(list);
  if (shown.length < values.length) {
    const button = element(
      'button',
      { type: 'button', class: 'quiet-button', id: `all-of-${field}` },
      [`All ${values.length}`, element('span', { class: 'unseen' }, [` of ${TITLES[field]}`])],
    );
    button.addEventListener('click', () => {
      whole.add(field);
      const all = values.map(
        ([value, count]) => options.get(value) ?? option(field, value, count, chosen, choose),
      );
      list.replaceChildren(...all);
      list.querySelectorAll('input')[SHORT]?.focus();
      button.remove();
    });
    details.append(button);
  }
  const browsed = BROWSED[field];
  if (browsed) {
    const link = element('a', { href: href(`/en/browse/${field}/`) }, [`Browse by ${browsed.by}`]);
    details.append(element('p', {}, [link]));
  }
  return [details];
}

/** "from … to …": the days between which a resolution was adopted. */
function dayFacet(chosen: string[], choose: Choose): HTMLElement {
  const [only = ''] = chosen;
  const days = readDays(only);
  const bound = (name: 'from' | 'to') =>
    element('input', {
      type: 'date',
      id: `date-${name}`,
      'aria-label': `Adopted ${name}`,
      value: days?.[name].length === 10 ? days[name] : '',
    });
  const inputs = [bound('from'), bound('to')];
  const place = element('p', { class: 'range days' }, [inputs[0] ?? '', ' to ', inputs[1] ?? '']);
  place.addEventListener('change', () => {
    const [from = '', to = ''] = inputs.map(({ value }) => value);
    choose('date', () => (from === '' && to === '' ? [] : [`${from}..${to}`]));
  });
  const open = toggled.get('date') ?? chosen.length > 0;
  const details = element('details', { class: 'facet', open }, [
    element('summary', {}, [TITLES.date]),
    place,
  ]);
  details.addEventListener('toggle', () => toggled.set('date', details.open));
  return details;
}

const isRange = (value: string): boolean => value.includes('..') && readRange(value) !== undefined;

function option(
  field: Field,
  value: string,
  count: number | undefined,
  chosen: string[],
  choose: Choose,
): HTMLElement {
  const id = `${field}-${encodeURIComponent(value)}`;
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

/**
 * "from … to …": sets the one range of a facet, and leaves single values as they are. It is set
 * where Enter is pressed or the focus leaves both inputs; what is no whole number is not taken.
 */
function rangeInputs(field: Field, chosen: string[], choose: Choose): HTMLElement {
  const now = readRange(chosen.find(isRange) ?? '');
  const bound = (name: string, value: number | undefined) =>
    element('input', {
      type: 'number',
      id: `${field}-${name}`,
      min: '1',
      max: '9999',
      inputmode: 'numeric',
      'aria-label': `${TITLES[field]} ${name}`,
      value: value === undefined || value === 0 || value === Infinity ? '' : String(value),
    });
  const from = bound('from', now?.from);
  const to = bound('to', now?.to);
  const inputs = [from, to];
  const set = () => {
    if (!inputs.some(isTyped) || !inputs.every((input) => input.validity.valid)) return;
    for (const input of inputs) input.defaultValue = input.value;
    const range = from.value === '' && to.value === '' ? [] : [`${from.value}..${to.value}`];
    choose(field, (values) => [...values.filter((value) => !isRange(value)), ...range]);
  };
  const place = element('p', { class: 'range' }, [from, ' to ', to]);
  place.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && place.contains(relatedTarget))) set();
  });
  place.addEventListener('keydown', ({ key }) => {
    if (key === 'Enter' && inputs.every((input) => input.reportValidity())) set();
  });
  return place;
}
