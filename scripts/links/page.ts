import { Parser } from 'htmlparser2';

/** A link or a reference to an id, as it stands in a page. */
export type Link = {
  /** The element and attribute, e.g. "a href". */
  from: string;
  /** An address, or an id for `kind` "id". */
  target: string;
  /** Whether the browser fetches it for the page, a reader follows it, or it names an id. */
  kind: 'resource' | 'address' | 'id';
  line: number;
};

export type Page = {
  /** Path below the built site's directory, e.g. "en/A/RES/64/1/index.html". */
  file: string;
  ids: { id: string; line: number }[];
  links: Link[];
};

type Attributes = { [name: string]: string };

const RESOURCES = ['script src', 'img src', 'source src', 'video src', 'video poster', 'audio src'];
const EMBEDDED = ['track src', 'iframe src', 'embed src', 'object data', 'input src', 'use href'];
const ADDRESSES = ['a href', 'area href', 'form action', 'button formaction', 'q cite'];
const FETCHED_RELS = /\b(?:stylesheet|icon|apple-touch-icon|preload|modulepreload|manifest)\b/;
const META_ADDRESSES = ['og:url', 'og:image', 'twitter:image', 'citation_public_url'];
const META_FILES = ['citation_pdf_url', 'citation_fulltext_html_url'];
const IDS = ['for', 'headers', 'list', 'popovertarget', 'commandfor', 'aria-labelledby'];
const ARIA_IDS = ['aria-describedby', 'aria-controls', 'aria-owns', 'aria-details', 'aria-flowto'];

/** Reads the ids and links of a page of HTML. */
export function readPage(file: string, html: string): Page {
  const page: Page = { file, ids: [], links: [] };
  const lineAt = lineCounter(html);
  const parser = new Parser({
    onopentag(name, attributes) {
      const line = lineAt(parser.startIndex);
      if (attributes['id'] !== undefined) page.ids.push({ id: attributes['id'], line });
      for (const link of linksOf(name, attributes)) page.links.push({ ...link, line });
    },
  });
  parser.end(html);
  return page;
}

/** Reads the addresses that a sitemap, or an index of sitemaps, lists. */
export function readSitemap(file: string, xml: string): Page {
  const page: Page = { file, ids: [], links: [] };
  const lineAt = lineCounter(xml);
  let inLoc = false;
  const parser = new Parser(
    {
      onopentag: (name) => (inLoc = name === 'loc'),
      onclosetag: () => (inLoc = false),
      ontext(target) {
        const line = lineAt(parser.startIndex);
        if (inLoc) page.links.push({ from: 'loc', target, kind: 'address', line });
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return page;
}

function linksOf(element: string, attributes: Attributes): Omit<Link, 'line'>[] {
  return Object.entries(attributes).flatMap(([attribute, value]) => {
    const from = `${element} ${attribute}`;
    const link = (kind: Link['kind'], target = value) => ({ from, target, kind });
    if (RESOURCES.includes(from) || EMBEDDED.includes(from)) return [link('resource')];
    if (ADDRESSES.includes(from)) return [link('address')];
    if (from === 'link href') {
      return [link(FETCHED_RELS.test(attributes['rel'] ?? '') ? 'resource' : 'address')];
    }
    if (attribute === 'srcset') return candidates(value).map((target) => link('resource', target));
    if (from === 'meta content' && isAddress(attributes)) return [link('address')];
    if (IDS.includes(attribute) || ARIA_IDS.includes(attribute)) {
      return value
        .split(/\s+/)
        .filter(Boolean)
        .map((id) => link('id', id));
    }
    return [];
  });
}

function isAddress({ property, name }: Attributes): boolean {
  const key = property ?? name ?? '';
  return META_ADDRESSES.includes(key) || META_FILES.includes(key);
}

/** The addresses of a srcset: "a.png 1x, b.png 2x" has two. */
function candidates(srcset: string): string[] {
  return srcset.split(/,\s+/).flatMap((candidate) => candidate.trim().split(/\s+/).slice(0, 1));
}

/** Counts lines forwards only, as a parser reports places in order. */
function lineCounter(text: string): (offset: number) => number {
  let line = 1;
  let next = text.indexOf('\n');
  return (offset) => {
    for (; next !== -1 && next < offset; next = text.indexOf('\n', next + 1)) line += 1;
    return line;
  };
}
