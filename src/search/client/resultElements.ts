import { announce } from '../../client/announce.ts';
import { element } from '../../client/element.ts';
import type { Group, Hit, Jump, Results } from '../engine/results.ts';
import { AFRESH, EMPTY, type SearchState } from '../query/state.ts';
import { longDay } from '../../model/days.ts';
import { ask } from './ask.ts';
import { excerpt, marked } from './excerpt.ts';
import {
  jumpHref,
  officialHref,
  paragraphHref,
  resolutionHref,
  searchHref,
  titledHref,
} from './links.ts';
import { offered, plural } from './plural.ts';
import { recents } from './recents.ts';
import { sessionsOf } from './status.ts';

/** What the search page prints of what was found. */

/** The resolutions and headings whose title was typed, rather than words of a paragraph. */
export function titledElements({ titled }: Results): HTMLElement[] {
  const links = titled.map((one) => {
    const { heading, source } = one;
    const name = heading
      ? `${source.symbol}, ${heading.cite}: ${heading.title}`
      : `${source.symbol} ${source.title}`;
    return element('li', {}, [
      element('a', { href: titledHref(one) }, [name]),
      ...(source.adopted
        ? [element('span', { class: 'quiet small' }, [` · ${longDay(source.adopted)}`])]
        : []),
    ]);
  });
  if (links.length === 0) return [];
  return [
    element('section', { class: 'titled', 'aria-labelledby': 'titled' }, [
      element('h2', { id: 'titled' }, ['By title']),
      element('ul', { role: 'list' }, links),
    ]),
  ];
}

/** A resolution and what was found of it; the rest of its paragraphs at a button. */
export function groupElement(group: Group, state: SearchState): HTMLElement {
  const { source, titleRanges, hits, found } = group;
  const items = element(
    'ol',
    { class: 'hits' },
    hits.map((hit) => hitElement(group, hit, state.q)),
  );
  const left = found - hits.length;
  const heading = element('h2', {}, [
    element('a', { href: resolutionHref(source.path) }, [
      element('span', { class: 'symbol' }, [source.symbol]),
      ' ',
      ...marked(source.title, titleRanges),
    ]),
  ]);
  const about = element('p', { class: 'about' }, [
    source.adopted ? `Adopted ${longDay(source.adopted)}` : 'Day of adoption not known',
    ...(found > 1 ? [` · ${plural(found, 'paragraph')}`] : []),
  ]);
  const section = element('article', { class: 'group' }, [heading, about, items]);
  if (left > 0) {
    const button = element('button', { type: 'button', class: 'quiet-button' }, [
      `Show ${plural(left, 'more paragraph')} of ${source.short}`,
    ]);
    button.addEventListener('click', async () => {
      try {
        const answer = await ask({ type: 'hitsOf', state, path: source.path });
        items.replaceChildren(...answer.hits.map((hit) => hitElement(group, hit, state.q)));
        const first = items.children[hits.length] ?? items.lastElementChild; // some fell away
        first?.querySelector('a')?.focus();
        button.remove();
      } catch {
        announce('The paragraphs could not be loaded. Check the connection.');
      }
    });
    section.append(button);
  }
  return section;
}

const KIND_NAMES = { operative: 'operative', preambular: 'preamble', annex: 'annex', note: 'note' };

function hitElement({ source }: Group, hit: Hit, q: string): HTMLElement {
  const shown = excerpt(hit.text, hit.ranges);
  return element('li', { class: 'hit' }, [
    element('p', { class: 'place' }, [
      element('a', { href: paragraphHref(source.path, hit.id, q) }, [
        element('span', { class: 'unseen' }, [`${source.short}, `]),
        hit.cite,
      ]),
      ...(hit.cite.includes(KIND_NAMES[hit.kind])
        ? []
        : [element('span', { class: 'kind' }, [KIND_NAMES[hit.kind]])]),
    ]),
    element('p', { class: 'words' }, marked(shown.text, shown.ranges)),
  ]);
}

/** Where a citation leads, and what stands there; nothing where none was typed. */
export function jumpElements(jump: Jump | undefined): HTMLElement[] {
  if (jump === undefined) return [];
  if (jump.source === undefined) {
    return [
      element('p', { class: 'jump' }, [
        `${jump.symbol} is not on this site. `,
        element('a', { href: officialHref(jump.symbol), rel: 'external' }, [
          'Open it at docs.un.org',
        ]),
      ]),
    ];
  }
  const { source, pinpoint } = jump;
  const exists = pinpoint?.exists === true;
  const children: (Node | string)[] = [
    element('p', { class: 'place' }, [
      element('a', { href: jumpHref(jump) ?? '' }, [
        `Go to ${exists ? `${source.symbol}, ${pinpoint.cite}` : source.symbol}`,
      ]),
    ]),
    element('p', { class: 'words' }, [exists ? excerpt(pinpoint.text, []).text : source.title]),
  ];
  if (pinpoint && !exists) {
    children.push(element('p', { class: 'quiet' }, [`It has no ${pinpoint.cite}.`]));
  }
  return [element('div', { class: 'jump hit' }, children)];
}

/** Asks for the query in another spelling, where a word of it stands nowhere. */
export function meantElements(
  { meant, paragraphs, searched }: Results,
  state: SearchState,
): (Node | string)[] {
  if (meant === undefined) return [];
  const all = searched.length > 1; // as far as it was counted
  const address = searchHref({ ...state, ...AFRESH, q: meant.q, all });
  const count = ` (${offered(meant)})`;
  return [
    paragraphs > 0 ? '. Did you mean ' : ' Did you mean ',
    element('a', { href: address }, [meant.q]),
    `?${count}`,
  ];
}

/** What stands nowhere and, where nothing was found, what to try. */
export function adviceElements(
  { missing, whole, instead, paragraphs, searched }: Results,
  state: SearchState,
): HTMLElement[] {
  const where = whole ? '' : ` of ${sessionsOf(searched)}`;
  const nowhere = missing.map((part) =>
    element('p', {}, [element('b', {}, [part]), ` stands in no paragraph${where}.`]),
  );
  if (paragraphs > 0) return nowhere;
  const tries: HTMLElement[] = instead.map(({ dropsFilters, ...offer }) => {
    // as far as they were counted
    const all = searched.length > 1;
    const next = { ...state, ...AFRESH, all, q: offer.q, ...(dropsFilters && { chosen: {} }) };
    const link = element('a', { href: searchHref(next) }, [offer.q]);
    // elsewhere it may find more: the filters said where to look
    const told = dropsFilters ? ' without filters' : `: ${offered(offer)}`;
    return element('li', {}, [link, told]);
  });
  const children: HTMLElement[] = [element('h2', {}, ['No paragraph has all of this']), ...nowhere];
  if (tries.length > 0) {
    children.push(element('p', {}, ['These find something:']), element('ul', {}, tries));
  }
  children.push(
    element('ul', { class: 'hints' }, [
      element('li', {}, [
        'Check the spelling, or type the beginning of a word and a star: sustain*',
      ]),
      element('li', {}, ['Say it as the texts do: “requests”, “Secretary-General”, “in kind”']),
      element('li', {}, ['Fewer words find more; a symbol such as 64/1 leads to the resolution']),
    ]),
  );
  return [element('div', { class: 'advice' }, children)];
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
