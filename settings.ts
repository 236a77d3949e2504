import { availableParallelism } from 'node:os';
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
  /**
   * How many threads a build uses, by default all cores. One starts nothing twice: where other work keeps
   * the other cores, it takes a quarter less of the processor.
   */
  threads: atLeastOne('THREADS', availableParallelism()),
  /** How much is made of the corpus. */
  extent: {
    /**
     * The most pages of paragraphs, given to the newest sessions first, each whole: "all", "none" or
     * a number. Hosts count files, the smallest of them to 20,000.
     */
    paragraphPages: most('PARAGRAPH_PAGES', 10_000),
    /** The most pictures of paragraphs, given likewise: each takes 10 ms and 25 kB. */
    paragraphPictures: most('PARAGRAPH_PICTURES', 2000),
    /** The most paragraphs in data on wording, JSON and graphs, given likewise: 1000 are 900 kB. */
    lineageData: most('LINEAGE_DATA', 50_000),
    /** The data files of a resolution, by the ends of their names: "json,akn.xml,txt". */
    formats: (process.env['FORMATS'] ?? 'json,akn.xml,txt,md,bib,ris,csl.json')
      .split(',')
      .filter((format) => format !== ''),
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

function atLeastOne(name: string, usual: number): number {
  const given = process.env[name] ?? String(usual);
  if (/^[1-9]\d*$/.test(given)) return Number(given);
  throw new Error(`${name} is "${given}": expected a number from 1`);
}

function most(name: string, usual: number): number {
  const given = process.env[name];
  if (given === undefined) return usual;
  if (given === 'all') return Infinity;
  if (given === 'none') return 0;
  if (/^\d+$/.test(given)) return Number(given);
  throw new Error(`${name} is "${given}": expected "all", "none" or a number`);
}
