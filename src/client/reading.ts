import type { Cited } from '../citation/styles.ts';

/** What the scripts of a resolution's page know of it, read from the page itself. */

export const article = document.querySelector<HTMLElement>('[data-cited]');

/** What citations are made of. */
export const cited = JSON.parse(article?.dataset['cited'] ?? 'null') as Cited | null;

/** A paragraph, heading or note on the page. */
export type Place = { id: string; cite: string; element: HTMLElement };

/** All of them, in the order of the text. */
export const places: Place[] = [...document.querySelectorAll<HTMLElement>('[data-cite]')].map(
  (element) => ({ id: element.id, cite: element.dataset['cite'] ?? '', element }),
);

/** The innermost place that holds a node. */
export function placeOf(node: Node | null): Place | undefined {
  const element = node instanceof Element ? node : node?.parentElement;
  const holder = element?.closest('[data-cite]');
  return places.find((place) => place.element === holder);
}

/**
 * The address of a place: the page's with an anchor, which the page of that place alone does
 * without. `fragment` is what a browser is to mark there.
 */
export function addressOf(id: string, fragment = ''): string {
  const page = location.origin + location.pathname;
  const whole = article?.dataset['pageOf'] === id && fragment === '';
  return whole ? page : `${page}#${id}${fragment}`;
}

/** Of a paragraph's words: what is no part of its text. */
export const ASIDE = 'sup, .anchor, .margin, .added, .correction, .back, .dump-lines';

/** The text of a stretch of the page, a string for each paragraph. */
export function wordsOf(content: DocumentFragment | Element, labels: boolean): string[] {
  const copy = content.cloneNode(true) as DocumentFragment | Element;
  for (const aside of copy.querySelectorAll(ASIDE)) aside.remove();
  const paragraphs = [...copy.querySelectorAll('.words')];
  if (!labels) for (const label of copy.querySelectorAll('.label')) label.remove();
  const texts = paragraphs.length > 0 ? paragraphs : [copy];
  return texts
    .map((each) => (each.textContent ?? '').replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '');
}
