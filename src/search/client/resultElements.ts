import { element } from '../../client/element.ts';
import type { Sameness } from '../../lineage/appearance.ts';
import {
  againWith,
  type Destination,
  type Group,
  type Hit,
  type Jump,
  type Results,
  type Unheld,
} from '../engine/results.ts';
import { AFRESH, type As, EMPTY, type SearchState } from '../query/state.ts';
import { isParagraph, type RecordKind } from '../source.ts';
import type { Standing } from '../standing.ts';
import { sinceWords } from '../../views/since.ts';
import { longDay } from '../../model/days.ts';
import { documentUrl } from '../../model/symbol.ts';
import { excerpt, marked } from './excerpt.ts';
import {
  destinationHref,
  officialHref,
  paragraphHref,
  resolutionHref,
  searchHref,
} from './links.ts';
import { listedWords } from './listedWords.ts';
import { offered, plural } from './plural.ts';
import { recents } from './recents.ts';
import { furtherIn, nameOf as placeName, sessionsOf, unreadOf } from './status.ts';

/** What the search page prints of what was found. */

/**
 * A resolution and what was found of it; the rest of its paragraphs at a button, or `opened`. What is
 * listed keeps its place.
 */
export function groupElement(
  group: Group,
  { find, groups, listed: all }: Results,
  opened: readonly Hit[] | undefined,
  onOpen: () => void,
): HTMLElement {
  const { source, titleRanges, hits, found, left } = group;
  const own = groups.filter((one) => one.source.path === source.path);
  const listed = new Set(own.flatMap((one) => one.hits.map(nameOf)));
  const rest = own[0] === group ? (opened ?? []).filter((hit) => !listed.has(nameOf(hit))) : [];
  const printed = [...hits, ...rest]
    .filter(({ kind }) => kind !== 'title')
    .map((hit) => hitElement(group, hit, find, all));
  const items = element('ol', { class: 'hits' }, printed);
  const titles = hits.filter(({ kind }) => kind === 'title');
  const again = titles.flatMap((hit) => againElements(hit, '', all));
  const called = titles.flatMap(({ called: name }) =>
    name === undefined
      ? []
      : [element('p', { class: 'again quiet small' }, [`Called “${name}” in other resolutions`])],
  );
  const heading = element('h2', {}, [
    element('a', { href: resolutionHref(source.path) }, [
      element('span', { class: 'symbol' }, [source.symbol]),
      ' ',
      ...marked(source.title, titleRanges),
    ]),
  ]);
  const about = element('p', { class: 'about' }, [
    source.adopted ? `Adopted ${longDay(source.adopted)}` : 'Date of adoption not known',
    ...(found > 1 ? [` · ${plural(found, 'paragraph')}`] : []),
  ]);
  const section = element('article', { class: 'group' }, [
    heading,
    about,
    ...called,
    ...again,
    items,
  ]);
  if (left > 0 && opened === undefined) {
    const button = element('button', { type: 'button', class: 'quiet-button' }, [
      `Show ${plural(left, 'more paragraph')} of ${source.short}`,
    ]);
    button.addEventListener('click', onOpen);
    section.append(button);
  }
  return section;
}

/** What tells a hit from the others of its resolution. */
const nameOf = ({ kind, id }: Hit): string => `${kind} ${id}`;

const KIND_NAMES: Record<RecordKind, string> = {
  operative: 'operative',
  preambular: 'preamble',
  annex: 'annex',
  note: 'note',
  title: 'title',
  heading: 'heading',
  masthead: 'masthead',
};

function hitElement({ source }: Group, hit: Hit, find: string, all: number): HTMLElement {
  const shown = excerpt(hit.text, hit.ranges);
  return element('li', { class: 'hit' }, [
    element('p', { class: 'place' }, [
      element('a', { href: paragraphHref(source.path, hit.id, find) }, [
        element('span', { class: 'unseen' }, [`${source.short}, `]),
        hit.cite,
      ]),
      ...(hit.cite.includes(KIND_NAMES[hit.kind])
        ? []
        : [element('span', { class: 'kind' }, [KIND_NAMES[hit.kind]])]),
      ...(isParagraph(hit.kind) && hit.kind !== 'note' ? [collectButton(source, hit)] : []),
    ]),
    element('p', { class: 'words' }, marked(shown.text, shown.ranges)),
    ...(hit.lacks.length > 0
      ? [element('p', { class: 'lacks quiet small' }, [`Missing: ${hit.lacks.join(', ')}`])]
      : []),
    ...(hit.standing
      ? [element('p', { class: 'standing quiet small' }, [standingWords(hit.standing)])]
      : []),
    ...(hit.noted
      ? [
          element('p', { class: 'lacks quiet small' }, [
            `${hit.noted.cite.replace(/^n/, 'N')}: `,
            excerpt(hit.noted.text, []).text,
          ]),
        ]
      : []),
    ...againElements(hit, find, all),
  ]);
}

/** Puts the paragraph into the reader's brief (collecting.ts). */
const collectButton = ({ path, symbol }: Group['source'], { id, cite }: Hit): HTMLElement =>
  element(
    'button',
    {
      type: 'button',
      class: 'quiet-button collect',
      'data-collect': paragraphHref(path, id, ''),
      'aria-label': `Collect ${symbol}, ${cite}`,
    },
    ['Collect'],
  );

/** "Wording since 2009, 11 times"; "New wording". */
function standingWords({ since, times, isNew }: Standing): string {
  if (isNew && times === 1) return 'New wording';
  return `Wording ${sinceWords({ times, ...(!isNew && { since: String(since) }) })}`;
}

/**
 * Where the same words stand elsewhere: some places, the more the fewer results there are in `all`, and
 * the others when they are asked for.
 */
function againElements({ again }: Hit, find: string, all: number): HTMLElement[] {
  if (again.length === 0) return [];
  const links = again.map(({ source, id, cite }) =>
    element('a', { href: paragraphHref(source.path, id, find) }, [
      id === '' ? source.short : `${source.short}, ${cite}`,
    ]),
  );
  const listed = (some: HTMLElement[]) =>
    some.flatMap((link, at): (Node | string)[] => (at === 0 ? [link] : [' · ', link]));
  const shown = againWith(all);
  const others = links.slice(shown);
  return [
    element('div', { class: 'again quiet small' }, [
      element('p', {}, [`${samenessOf(again)}: `, ...listed(links.slice(0, shown))]),
      ...(others.length > 0
        ? [
            element('details', {}, [
              element('summary', {}, [`and ${others.length} more`]),
              element('p', {}, listed(others)),
            ]),
          ]
        : []),
    ]),
  ];
}

/** How much alike all of them are at least. */
function samenessOf(again: Hit['again']): string {
  const has = (one: Sameness) => again.some(({ sameness }) => sameness === one);
  if (has('edited')) return 'Nearly the same words';
  return has('routine') ? 'The same words, but for dates or numbers' : 'The same words';
}

/** So many characters are shown of a paragraph under a heading. */
const SHORT = 200;

/** Where citations lead, and what stands there; nothing where none was typed. */
export function jumpElements(jump: Jump | undefined): HTMLElement[] {
  if (jump === undefined) return [];
  const { places, more, unread } = jump;
  const [shared, ...others] = new Set(places.map((one) => one.shared));
  const said = [
    ...unread.map(unreadOf),
    ...(more > 0 ? [`${plural(more, 'more place')} named, and not listed.`] : []),
  ].map((words) => element('p', { class: 'quiet' }, [words]));
  if (shared !== undefined && others.length === 0) return [sharedElement(shared, places), ...said];
  return [...byResolution(places).map(resolutionJump), ...said];
}

/** Places that follow one another in one resolution, together. */
function byResolution(places: readonly Destination[]): Destination[][] {
  const groups: Destination[][] = [];
  for (const place of places) {
    const last = groups.at(-1);
    if (last?.[0]?.symbol === place.symbol) last.push(place);
    else groups.push([place]);
  }
  return groups;
}

/** The resolutions that came of one document, or have one number. */
function sharedElement(shared: string, places: readonly Destination[]): HTMLElement {
  const isDocument = places.some(({ document }) => document !== undefined);
  return element('div', { class: 'jump hit' }, [
    element('p', { class: 'place' }, [
      `Resolutions ${isDocument ? 'adopted from' : 'numbered'} ${shared}`,
    ]),
    placesElement(
      places.map((one) => [
        destinationHref(one) ?? officialHref(one.symbol),
        [
          one.source?.short ?? one.symbol,
          ...(one.pinpoint?.exists ? [one.pinpoint.cite] : []),
        ].join(', '),
        one.source?.title ?? '',
      ]),
    ),
  ]);
}

/** A resolution and the places in it that a citation leads to. */
function resolutionJump(places: readonly Destination[]): HTMLElement {
  const [first] = places;
  if (first?.source === undefined) {
    const symbol = first?.symbol ?? '';
    return element('p', { class: 'jump' }, [
      `${symbol} is not on this site. `,
      element('a', { href: officialHref(symbol), rel: 'external' }, ['Open it at docs.un.org']),
    ]);
  }
  const { source } = first;
  const pinpoints = places.flatMap(({ pinpoint }) => pinpoint ?? []);
  const [there, ...others] = places.filter(({ pinpoint }) => pinpoint?.exists);
  const linked = ({ id, cite, text }: { id: string; cite: string; text: string }): Linked => [
    paragraphHref(source.path, id, ''),
    cite,
    excerpt(text, [], SHORT).text,
  ];
  const whole = element('a', { href: resolutionHref(source.path) }, [
    there ? source.symbol : `Go to ${source.symbol}`,
  ]);
  const listed = [
    ...(there?.pinpoint?.under ?? []),
    ...others.flatMap(({ pinpoint }) => pinpoint ?? []),
  ];
  const missing = pinpoints.filter(({ exists }) => !exists);
  return element('div', { class: 'jump hit' }, [
    ...(there?.pinpoint
      ? [
          element('p', { class: 'place' }, [
            element('a', { href: destinationHref(there) }, [`Go to ${placeName(there)}`]),
          ]),
          element('p', { class: 'words' }, [excerpt(there.pinpoint.text, []).text]),
        ]
      : [element('p', { class: 'place' }, [whole])]),
    ...(listed.length > 0 ? [placesElement(listed.map(linked))] : []),
    element('p', { class: 'words' }, there ? [whole, ` ${source.title}`] : [source.title]),
    ...missing.flatMap(({ cite, nearest }) => [
      element('p', { class: 'quiet' }, [`It has no ${cite}.${nearest ? ' The nearest is' : ''}`]),
      ...(nearest ? [placesElement([linked(nearest)])] : []),
    ]),
  ]);
}

/** A place as it is listed: its address, its name, and its words. */
type Linked = [address: string, name: string, words: string];

const placesElement = (places: readonly Linked[]): HTMLElement =>
  element(
    'ul',
    { class: 'under' },
    places.map(([address, name, words]) =>
      element('li', {}, [element('a', { href: address }, [name]), ` ${words}`]),
    ),
  );

/** How the query was read, where that is not as it was typed, and a link that undoes it. */
export function readingElements(
  { corrected, also, question, asList }: Results,
  state: SearchState,
): HTMLElement[] {
  const undone = (as: As): string => searchHref({ ...state, ...AFRESH, as: [...state.as, as] });
  const lines: HTMLElement[] = [];
  if (corrected.length > 0) {
    lines.push(
      element('p', {}, [
        ...corrected.flatMap(({ from, to }, at) => [
          at > 0 ? ', ' : 'Searched for ',
          element('b', {}, [to]),
          ` instead of “${from}”`,
        ]),
        '. ',
        element('a', { href: undone('typed') }, ['Search as typed']),
      ]),
    );
  }
  if (question) {
    const asked = [
      ...(question.duty ? ['what is to be done, and by whom'] : []),
      ...(question.report ? ['a report'] : []),
      ...(question.deadline ? ['by when'] : []),
      ...(question.answer === 'money' ? ['how much'] : []),
      ...(question.answer === 'share' ? ['which share'] : []),
      ...(question.answer === 'amount' ? ['how many'] : []),
      ...(question.answer === 'place' ? ['where'] : []),
      ...(question.answer === 'meaning' ? ['what it is'] : []),
    ];
    const read = question.resolution
      ? 'Read as the name of a resolution'
      : `Read as a question${asked.length > 0 ? `: ${asked.join(', ')}` : ''}`;
    lines.push(
      element('p', {}, [
        `${read}. `,
        element('a', { href: undone('words') }, ['Search for the words alone']),
      ]),
    );
  }
  if (asList) {
    lines.push(
      element('p', {}, [
        `Read as: ${listedWords(asList)}. `,
        element('a', { href: undone('words') }, ['Search for the words alone']),
      ]),
    );
  }
  if (also.length > 0) {
    lines.push(
      element('p', {}, [
        `Also: ${also.join(', ')}. `,
        element('a', { href: undone('alone') }, ['Only the words typed']),
      ]),
    );
  }
  return lines.length > 0 ? [element('div', { class: 'reading quiet small' }, lines)] : [];
}

/** What stands nowhere and, where nothing was found, what to try. */
export function adviceElements(
  { missing, instead, listed, searched, citing, unheld }: Results,
  state: SearchState,
): HTMLElement[] {
  if (citing !== undefined) return []; // where the citation leads is answer enough
  if (unheld) return unheldElements(unheld);
  const nowhere = missing.map((part) =>
    element('p', {}, [element('b', {}, [part]), ' was not found in any paragraph.']),
  );
  if (listed > 0) return nowhere;
  const tries: HTMLElement[] = instead.map(({ dropsFilters, ...offer }) => {
    // as far as they were counted
    const all = searched.length > 1;
    const next = { ...state, ...AFRESH, all, q: offer.q, ...(dropsFilters && { chosen: {} }) };
    const link = element('a', { href: searchHref(next) }, [offer.q]);
    // elsewhere it may find more: the filters said where to look
    const told = dropsFilters ? ' without filters' : `: ${offered(offer)}`;
    return element('li', {}, [link, told]);
  });
  const children: HTMLElement[] = [
    element('h2', {}, ['No paragraph matches all of this']),
    ...nowhere,
  ];
  if (tries.length > 0) {
    children.push(element('p', {}, ['These searches find results:']), element('ul', {}, tries));
  }
  children.push(
    element('ul', { class: 'hints' }, [
      element('li', {}, [
        'Check the spelling, or type the beginning of a word and a star: sustain*',
      ]),
      element('li', {}, ['Use words from the texts: “requests”, “Secretary-General”, “in kind”']),
      element('li', {}, ['Use fewer words; a symbol such as 64/1 goes to the resolution']),
    ]),
  );
  return [element('div', { class: 'advice' }, children)];
}

/** Where a document is that is not here, and what came of the nearest of its series. */
function unheldElements({ document, near }: Unheld): HTMLElement[] {
  const places = near.map(({ document: one, source }): Linked => [
    resolutionHref(source.path),
    one,
    `became ${source.short}, ${source.title}`,
  ]);
  return [
    element('div', { class: 'advice' }, [
      element('p', {}, [
        element('a', { href: documentUrl(document), rel: 'external' }, [
          `Open ${document} at docs.un.org`,
        ]),
      ]),
      ...(places.length > 0
        ? [element('p', {}, ['The nearest that are here:']), placesElement(places)]
        : []),
    ]),
  ];
}

/** What was searched for last on this device, as links. */
export function recentElements(onForget: () => void): HTMLElement[] {
  const links = recents().map((q) =>
    element('li', {}, [element('a', { href: searchHref({ ...EMPTY, q }) }, [q])]),
  );
  if (links.length === 0) return [];
  const button = element('button', { type: 'button', class: 'quiet-button' }, ['Forget these']);
  button.addEventListener('click', onForget);
  return [
    element('h2', {}, ['Recent searches']),
    element('ul', { class: 'recents' }, links),
    element('p', { class: 'quiet small' }, ['Kept on this device only. ', button]),
  ];
}

/** What leads on from the results: to more of them, and to sessions not searched yet. */
export function moreElements(
  results: Results,
  { order }: SearchState,
  onMore: (groups: number) => void,
  onAll: () => void,
): HTMLElement[] {
  const { left, groups, remaining } = results;
  const button = (label: string, onClick: () => void): HTMLElement => {
    const made = element('button', { type: 'button', class: 'button' }, [label]);
    made.addEventListener('click', onClick);
    return made;
  };
  return [
    ...(left > 0
      ? [button(`Show more (${left.toLocaleString('en')} left)`, () => onMore(groups.length))]
      : []),
    ...(remaining.length > 0
      ? [
          button(
            `Search ${furtherIn(order)} sessions (${sessionsOf(results, 'remaining').replace(/^\S+ /, '')})`,
            onAll,
          ),
        ]
      : []),
  ];
}
