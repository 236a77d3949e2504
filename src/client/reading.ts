import { organNamed } from '../model/organ.ts';
import type { Cited } from '../citation/styles.ts';

/** What the scripts of a resolution's page know of it, read from the page itself. */

export const article = document.querySelector<HTMLElement>('[data-cited]');

/** What the head of a resolution's page tells citation managers, which is what citations are made of. */
export function citedIn({ head }: Document): Cited | null {
  const said = (name: string): string | undefined =>
    head.querySelector<HTMLMetaElement>(`meta[name="${name}"], meta[property="${name}"]`)?.content;
  const symbol = said('citation_technical_report_number');
  const title = said('citation_title');
  const organ = organNamed(said('citation_author')?.replace(/^United Nations |,$/g, ''));
  const adopted = said('citation_publication_date')?.replaceAll('/', '-');
  if (!symbol || !title || !organ || !adopted) return null;
  return { symbol, title, organ, adopted, issued: said('article:published_time') };
}

/** What citations are made of. */
export const cited: Cited | null = article && citedIn(document);

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
