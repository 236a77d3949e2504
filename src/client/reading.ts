/** What the scripts of a resolution's page know of it, read from the page itself. */

export const article = document.querySelector<HTMLElement>('[data-cited]');

/** A paragraph, heading, table or note on the page. */
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

/** Beside a paragraph's words: what is no part of the resolution. */
export const BESIDE = '.anchor, .margin, .added, .correction, .doubt, .back, .dump-lines';

/** Of a paragraph's words: what is no part of its text, the marks of notes among it. */
export const ASIDE = `sup, ${BESIDE}`;

const folded = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** The words of an element in one line, without some of its parts. */
export function wordsWithout(parts: string, element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const part of copy.querySelectorAll(parts)) part.remove();
  return folded(copy.textContent);
}

/** The words of a paragraph's text in one line, without its label. */
export const textWithin = (words: Element): string =>
  wordsWithout(`${ASIDE}, :scope > :is(.label, .number)`, words);

/** The text of a stretch of the page, a string for each paragraph and each row of a table. */
export function wordsOf(content: DocumentFragment | Element, labels: boolean): string[] {
  const copy = content.cloneNode(true) as DocumentFragment | Element;
  for (const aside of copy.querySelectorAll(ASIDE)) aside.remove();
  const paragraphs = [...copy.querySelectorAll('.words:not(:has(tr)), tr')];
  if (!labels) for (const label of copy.querySelectorAll('.label')) label.remove();
  const texts = paragraphs.length > 0 ? paragraphs : [copy];
  return texts.map((each) => folded(each.textContent)).filter((text) => text !== '');
}
