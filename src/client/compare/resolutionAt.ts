import { toldApart, type Labelled } from '../../lineage/labelled.ts';
import { parseSymbol, pathOf, shortOf } from '../../model/symbol.ts';
import { href } from '../../views/href.ts';
import { Missing, pageAt } from '../pageAt.ts';
import { textWithin } from '../reading.ts';

/** A resolution as its page on this site has it. */
export type Held = {
  /** "78/167" */
  number: string;
  symbol: string;
  title: string;
  /** The day of adoption, "2023-12-19". */
  adopted: string | undefined;
  /** Its page, without the base path: "/en/A/RES/78/167/". */
  path: `/${string}/`;
  passages: Labelled[];
  /** By anchors, since when the wording of a paragraph stands, and where that is told. */
  since: ReadonlyMap<string, { words: string; href: string }>;
};

/** What was asked for is no symbol, or no resolution of this site; the message says so. */
export class NotHeld extends Error {}

/**
 * The resolution that a person names: "78/167", "A/RES/78/167". Rejects with NotHeld, or with what
 * kept the page from being read.
 */
export async function resolutionAt(named: string): Promise<Held> {
  const symbol = parseSymbol(named);
  if (!symbol) throw new NotHeld(`“${named}” is no symbol such as 78/167 or A/RES/78/167`);
  const path = `/en/${pathOf(symbol)}/` as const;
  const page = await pageAt(href(path)).catch((error: unknown) => {
    const held = !(error instanceof Missing);
    throw held ? error : new NotHeld(`Resolution ${shortOf(symbol)} is not on this site`);
  });
  const text = page.querySelector('.resolution .text');
  if (!text) throw new Error(`${path} has no text of a resolution`);
  return {
    number: shortOf(symbol),
    symbol: symbol.text,
    title: page.querySelector('h1')?.textContent?.trim() ?? '',
    adopted: dayIn(page),
    path,
    passages: passagesIn(text),
    since: sinceIn(text, href(path)),
  };
}

function sinceIn(text: Element, path: string): Held['since'] {
  const links = [...text.querySelectorAll<HTMLAnchorElement>('[data-lineage]')];
  return new Map(
    links.map((link) => {
      const id = link.hash.slice(1);
      return [id, { words: link.textContent?.trim() ?? '', href: `${path}lineage/#${id}` }];
    }),
  );
}

const dayIn = (page: Document): string | undefined =>
  page
    .querySelector<HTMLMetaElement>('meta[name="citation_publication_date"]')
    ?.content.replaceAll('/', '-');

/** What texts are compared by, read from a page: all places but notes. */
function passagesIn(text: Element): Labelled[] {
  const places = [...text.querySelectorAll<HTMLElement>('[data-cite]')];
  const passages = places.flatMap((place) => {
    const words = place.querySelector(':scope > .words');
    if (!words || place.closest('.notes')) return [];
    const label = words.querySelector(':scope > :is(.label, .number)')?.textContent?.trim();
    const said = textWithin(words);
    if (said === '') return [];
    const kind = kindOf(place);
    return [{ id: place.id, cite: place.dataset['cite'] ?? '', kind, label, text: said }];
  });
  return toldApart(passages);
}

const KINDS = ['preambular', 'operative', 'annex', 'formula', 'heading', 'table'];

/** An item is of the kind of the paragraph that holds it. */
const kindOf = (place: Element): string =>
  KINDS.find((kind) => place.closest(`.place.${kind}`)) ?? 'operative';
