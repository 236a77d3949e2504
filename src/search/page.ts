import type { SearchRecord } from './record.ts';
import { wordsOf } from './words.ts';

/**
 * The language that Pagefind is told: none it knows, so that it takes the words as they are. They
 * are stemmed already, as the query's are.
 */
export const INDEX_LANGUAGE = 'und';

/** What a hit brings along beside its words. */
export type Carried = { id: string; cite: string; text: string };

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** Blanks that HTML would fold are written as JSON's escapes. */
const verbatim = (value: Carried): string =>
  JSON.stringify(value).replace(
    /(?<= ) |[^\S ]/g,
    (blank) => `\\u${blank.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/**
 * The page from which Pagefind makes one record. Its words are the paragraph's stems; the paragraph
 * itself rides in an anchor's title, which Pagefind keeps and does not index.
 */
export function pageOf({ id, cite, text }: SearchRecord): string {
  const stems = wordsOf(text).map(({ stem }) => stem);
  const title = escaped(verbatim({ id, cite, text }));
  return (
    `<!doctype html><html lang="${INDEX_LANGUAGE}"><body>` +
    `<i id="p" data-pagefind-title="${title}"></i>${escaped(stems.join(' '))}</body></html>`
  );
}
