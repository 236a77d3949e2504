import type { Link, Page } from './page.ts';

export type Fault = {
  file: string;
  line: number;
  /** What stands there, e.g. `a href="/en/nowhere/"`. */
  found: string;
  problem: string;
};

export type Site = {
  /** The origin, e.g. "https://example.org". */
  site: string;
  /** The base path, "/" or e.g. "/operative". */
  base: string;
  /** All files of the built site, as paths below its directory. */
  files: Set<string>;
  pages: Page[];
};

/**
 * Finds every link that leads nowhere within the site, every id that a page has twice or names in
 * vain, and everything that a page would fetch from another host.
 */
export function check(site: Site): Fault[] {
  const idsOf = new Map(
    site.pages.map(({ file, ids }) => [file, new Set(ids.map(({ id }) => id))]),
  );
  return site.pages.flatMap((page) => [
    ...repeatedIds(page),
    ...page.links.flatMap((link) => {
      const problem = problemOf(link, page, site, idsOf);
      const found = `${link.from}="${link.target}"`;
      return problem === undefined ? [] : [{ file: page.file, line: link.line, found, problem }];
    }),
  ]);
}

function repeatedIds({ file, ids }: Page): Fault[] {
  const seen = new Set<string>();
  return ids.flatMap(({ id, line }) => {
    if (seen.has(id)) return [{ file, line, found: `id="${id}"`, problem: 'stands twice' }];
    seen.add(id);
    return [];
  });
}

function problemOf(
  { kind, target }: Link,
  page: Page,
  { site, base, files }: Site,
  idsOf: Map<string, Set<string>>,
): string | undefined {
  if (kind === 'id') return idsOf.get(page.file)?.has(target) ? undefined : 'no such id here';

  const address = addressOf(page.file, base);
  const url = URL.canParse(target, site + address) ? new URL(target, site + address) : undefined;
  if (url === undefined) return 'is no address';
  if (url.protocol === 'javascript:') return 'runs script';
  if (!url.protocol.startsWith('http')) return undefined; // mailto:, data:
  if (url.origin !== site) return kind === 'resource' ? 'is fetched from another host' : undefined;

  // The page for what is missing is shown at any address, so its links may not be relative.
  if (page.file === '404.html' && !/^(?:\/|#|https?:)/.test(target)) return 'is relative';
  if (!url.pathname.startsWith(slashed(base))) return `lies outside ${base}`;
  const file = decodeURIComponent(url.pathname.slice(slashed(base).length));
  if (files.has(join(file, 'index.html')) && file !== '' && !file.endsWith('/')) return 'lacks "/"';
  const found = file === '' || file.endsWith('/') ? join(file, 'index.html') : file;
  if (!files.has(found)) return 'no such file';

  const [fragment = ''] = url.hash.slice(1).split(':~:'); // "#para-1:~:text=words"
  const ids = idsOf.get(found);
  const isThere = fragment === '' || fragment === 'top' || ids?.has(decodeURIComponent(fragment));
  return ids === undefined || isThere ? undefined : 'no such anchor there';
}

/** The path at which a file is served: "en/index.html" at "/en/". */
function addressOf(file: string, base: string): string {
  return slashed(base) + encodeURI(file.replace(/(^|\/)index\.html$/, '$1'));
}

function join(folder: string, file: string): string {
  return folder === '' ? file : slashed(folder) + file;
}

function slashed(path: string): string {
  return path.endsWith('/') ? path : `${path}/`;
}
