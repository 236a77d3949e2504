import { EMPTY } from '../query/state.ts';
import { ask } from './ask.ts';
import { element } from '../../client/element.ts';
import { excerpt, marked } from './excerpt.ts';
import { exactHref, jumpHref, paragraphHref, searchHref } from './links.ts';
import { offered, plural } from './plural.ts';

const SHOWN = 5;

/** The dialog's list, and what is said of it. */
type Quick = { items: HTMLElement[]; message: string };

/**
 * What the dialog lists for what was typed: where a citation leads, and the best paragraphs;
 * undefined where a newer search overtook it.
 */
export async function quickResults(q: string): Promise<Quick | undefined> {
  const [{ jump }, { results }] = await Promise.all([
    ask({ type: 'jump', typed: q }),
    ask({ type: 'search', state: { ...EMPTY, q, show: SHOWN }, typed: true }),
  ]);
  if (results === undefined) return undefined;
  const items: HTMLElement[] = [];
  const address = jump && jumpHref(jump);
  const exact = jump && exactHref(jump);
  if (jump && address !== undefined) {
    const { pinpoint, source } = jump;
    const name = pinpoint?.exists ? `${jump.symbol}, ${pinpoint.cite}` : jump.symbol;
    const text = pinpoint?.exists ? pinpoint.text : (source?.title ?? '');
    items.push(item(address, `Go to ${name}`, [excerpt(text, []).text]));
  }
  const { meant } = results;
  if (meant) {
    const address = searchHref({ ...EMPTY, q: meant.q });
    items.push(item(address, `Did you mean ${meant.q}?`, [offered(meant)]));
  }
  for (const { source, hits } of results.groups) {
    const [hit] = hits;
    if (!hit) continue;
    const shown = excerpt(hit.text, hit.ranges);
    const name = `${source.short}, ${hit.cite}`;
    items.push(item(paragraphHref(source.path, hit.id, q), name, marked(shown.text, shown.ranges)));
  }
  const found = results.paragraphs;
  const message =
    exact !== undefined
      ? 'Enter goes there.'
      : found === 0
        ? 'No paragraph found. Enter shows what to try.'
        : results.loose
          ? 'No paragraph has all of the words; these have half or more, title included.'
          : `${results.checked ? '' : 'About '}${plural(found, 'paragraph')}. Enter shows all.`;
  return { items, message };
}

const item = (address: string, name: string, words: (Node | string)[]): HTMLElement =>
  element('li', {}, [
    element('a', { href: address }, [
      element('span', { class: 'place' }, [name]),
      element('span', { class: 'words' }, words),
    ]),
  ]);
