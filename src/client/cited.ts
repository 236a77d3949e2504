import type { Cited } from '../citation/styles.ts';
import { organNamed } from '../model/organ.ts';
import { article } from './reading.ts';

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

/** The same of this page, if it is one. */
export const cited: Cited | null = article && citedIn(document);
