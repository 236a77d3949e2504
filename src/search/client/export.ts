import { citedList, toCsv, toJson } from '../export.ts';
import type { Cited } from '../messages.ts';
import type { SearchState } from '../state.ts';
import { ask } from './ask.ts';
import { element } from './dom.ts';
import { paragraphHref } from './links.ts';

/** More would be no list for a reader; the data files are for that. */
const LIMIT = 1000;

const urlOf = ({ source, hit }: Cited): string =>
  new URL(paragraphHref(source.path, hit.id, ''), location.href).href;

/** Copies or downloads the results of a search, and returns what to tell the reader. */
export async function exportResults(how: string, state: SearchState): Promise<string> {
  const { cited } = await ask({ type: 'everyHit', state, limit: LIMIT });
  const count = `${cited.length} ${cited.length === 1 ? 'paragraph' : 'paragraphs'}`;
  const all = cited.length === LIMIT ? `the first ${count}` : count;
  if (how === 'csv') download('search.csv', 'text/csv', toCsv(cited, urlOf));
  else if (how === 'json') {
    download('search.json', 'application/json', toJson(cited, urlOf, location.href));
  } else {
    try {
      await navigator.clipboard.writeText(citedList(cited, urlOf));
    } catch {
      return 'The browser did not allow copying';
    }
    return `Copied ${all}`;
  }
  return `Downloaded ${all}`;
}

function download(name: string, type: string, content: string): void {
  const address = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
  const link = element('a', { href: address, download: name });
  link.click();
  URL.revokeObjectURL(address);
}
