import { relative } from 'node:path';

/**
 * What is published, and where. All come from the environment, so that the same source can publish
 * another corpus, anywhere: `CONTENT=texts SITE=https://example.org BASE=/operative npm start`.
 */
export const settings = {
  /** The folder of the corpus: its dumps, corrections, resolutions and timelines. */
  content: relative('', process.env['CONTENT'] ?? 'content'), // as the store of entries wants it
  /** The origin, without path, e.g. "https://example.org". It appears in canonical addresses. */
  site: origin(process.env['SITE'] ?? 'http://127.0.0.1:4321'),
  /** The path under which the site lies, "/" or e.g. "/operative". */
  base: path(process.env['BASE'] ?? '/'),
  /** The folder of what is kept between builds. */
  cache: process.env['CACHE'] ?? 'node_modules/.cache/operative',
  extent: {
    paragraphPages: Number(process.env['PARAGRAPH_PAGES'] ?? 100000),
    paragraphPictures: Number(process.env['PARAGRAPH_PICTURES'] ?? 2000),
    formats: ['json', 'akn.xml', 'txt', 'md', 'bib', 'ris', 'csl.json'],
  },
};

function origin(given: string): string {
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (url?.protocol.startsWith('http') && url.pathname === '/') return url.origin;
  throw new Error(`SITE is "${given}": expected an origin such as https://example.org`);
}

function path(given: string): string {
  const [, inner] = /^\/?([\w.~-]*(?:\/[\w.~-]+)*)\/?$/.exec(given) ?? []; // "/operative"
  if (inner !== undefined) return `/${inner}`;
  throw new Error(`BASE is "${given}": expected "/" or a path such as /operative`);
}
