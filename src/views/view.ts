import { capital } from '../model/plain.ts';
import type { FirstAgreed, WordingBrief } from '../build/given.ts';
import { href } from './href.ts';
import { sinceWords } from './since.ts';
import { hasPage, paragraphPath } from '../model/paragraphPath.ts';
import type { Link } from './pieces.ts';
import { type Addressed } from '../model/address.ts';
import { noteId } from '../model/placeNames.ts';
import { marksOf } from '../model/marks.ts';
import {
  detailOf,
  doubtsByPlace,
  isElsewhere,
  sentenceOf,
  withItems,
  type DoubtPlace,
  type NumberedDoubt,
} from '../model/doubts.ts';
import { holds, nameLines } from '../model/lines.ts';
import type { Block, Correction, Inline, Item, Resolution } from '../model/resolution.ts';

/** What the components of a resolution's page look up while they print it. */
export type View = {
  /** Whether each place has its link, source and page beside it. */
  tools: boolean;
  /** Everything with an anchor, in the order of the text. */
  places: Addressed[];
  /** The place of a paragraph, item, heading, table or note. */
  placeOf: (node: Addressed['node']) => Addressed;
  /** How a place is cited: "para. 4"; the anchor where there is no such place. */
  citeOf: (id: string) => string;
  /** The anchor of a note's mark in the text. */
  markIdOf: (mark: Inline) => string;
  /** The anchors of a note's marks, in the order of the text. */
  marksOfNote: (note: string) => string[];
  /** The corrections made to a place, each with its number in the list of all. */
  correctionsOf: (id: string) => Numbered<Correction>[];
  /** What is in doubt at a part of the text, or before it. */
  doubtsAt: (part: DoubtPlace) => Doubtful[];
  /** The links in the words of a place. */
  linksOf: (id: string) => Link[];
  /** How often the corpus cites a place, and where that is listed. */
  citedBy: (place: Addressed) => { times: number; href: string } | undefined;
  /** What the margin says of its wording, and where more is told of it. */
  sinceOf: (
    place: Addressed,
  ) => { words: string; href?: string; first?: FirstAgreed | undefined } | undefined;
  /** Where the dump's lines of a place are shown, and what to call them. */
  sourceOf: (place: Addressed) => { href: string; name: string };
  /** The page of a place by itself, where it has one. */
  pageOf: (place: Addressed) => string | undefined;
};

export type Numbered<T> = T & { number: number };

/** A doubt as a page shows it. */
export type Doubtful = NumberedDoubt & {
  sentence: string;
  /** What was found and what was expected. */
  detail: string;
  /** Its words as printed, where they stand nowhere in the text. */
  words: string | undefined;
  /** Where the source shows its lines, and what to call them: "Lines 7–9". */
  source: { path: `/${string}`; name: string };
  /** Where on the page it is shown, if that has an anchor. */
  at: { href: string; cite: string } | undefined;
};

/** What the corpus knows of the places of a resolution. */
type Around = {
  counts: ReadonlyMap<string, number>;
  /** Whether its paragraphs have pages of their own. */
  pages: boolean;
  wording: WordingBrief;
};

/**
 * `places` are the resolution's, `path` is its own: "/en/A/RES/64/1/"; `links` and the `counts` of
 * citations are by anchors.
 */
export function viewOf(
  resolution: Resolution,
  places: Addressed[],
  path: `/${string}`,
  links: ReadonlyMap<string, Link[]>,
  { counts, pages, wording }: Around,
): View {
  const own = (place: Addressed) =>
    pages && hasPage(place) ? paragraphPath(path, place) : undefined;
  const sourcePages = resolution.metadata.source.pages;
  const fresh = new Set(wording.fresh);
  const byNode = new Map(places.map((place) => [place.node, place]));
  const cites = new Map(places.map(({ id, cite }) => [id, cite]));
  const marks = marksOf(resolution);
  const markIds = new Map(marks.map(({ inline, id }) => [inline, id]));
  const idsOfNote = Map.groupBy(marks, ({ note }) => noteId(note));
  const corrections = resolution.metadata.corrections.map((correction, i) => ({
    ...correction,
    number: i + 1,
  }));
  const corrected = Map.groupBy(corrections, (one) =>
    'line' in one ? places.find(({ lines }) => holds(lines, one.line))?.id : undefined,
  );
  const doubts = new Map(
    [...doubtsByPlace(resolution)].map(([part, all]): [DoubtPlace, Doubtful[]] => {
      const place = part === 'head' ? undefined : byNode.get(part);
      const shown = all.map((doubt) => {
        const sentence = sentenceOf(doubt, resolution);
        return {
          ...doubt,
          sentence,
          detail: detailOf(doubt, sentence),
          words: isElsewhere(doubt, part) ? doubt.printed : undefined,
          source: {
            path: `${path}source/#line-${doubt.lines[0]?.[0]}` as const,
            name: capital(nameLines(doubt.lines, sourcePages)),
          },
          at: place && { href: `#${place.id}`, cite: place.cite },
        };
      });
      return [part, shown];
    }),
  );
  return {
    tools: true,
    places,
    doubtsAt: (part) => doubts.get(part) ?? [],
    placeOf: (node) => {
      const place = byNode.get(node);
      if (!place) throw new Error('a part of the text has no address');
      return place;
    },
    citeOf: (id) => cites.get(id) ?? id,
    markIdOf: (mark) => {
      const id = markIds.get(mark);
      if (id === undefined) throw new Error('a mark has no address');
      return id;
    },
    marksOfNote: (note) => (idsOfNote.get(noteId(note)) ?? []).map(({ id }) => id),
    correctionsOf: (id) => corrected.get(id) ?? [],
    citedBy: (place) => {
      const times = counts.get(place.id);
      const page = own(place) ?? path;
      return times === undefined ? undefined : { times, href: href(`${page}#cited-by`) };
    },
    linksOf: (id) => links.get(id) ?? [],
    sinceOf: ({ id }) => {
      const told = wording.told[id];
      if (told) {
        const at = href(`${path}lineage/#${id}`);
        return { words: sinceWords(told), href: at, first: told.first };
      }
      return fresh.has(id) ? { words: 'new' } : undefined;
    },
    sourceOf: ({ lines }) => ({
      href: href(`${path}source/#line-${lines[0]?.[0]}`),
      name: nameLines(lines, sourcePages),
    }),
    pageOf: (place) => {
      const page = own(place);
      return page && href(page);
    },
  };
}

/** All that is in doubt, in the order of the dump. */
export const allDoubts = ({ body, notes }: Resolution, view: View): Doubtful[] =>
  (['head', ...body.flatMap(withItems), ...notes] satisfies DoubtPlace[])
    .flatMap(view.doubtsAt)
    .toSorted((a, b) => a.number - b.number);

/** Parts of the text that make one list, or one that stands alone. */
export type Group = { type: 'list'; parts: Part[] } | { type: 'single'; part: Part };
type Part = Block | Item;

/** Whether a part is one of a list: it has a label before it and is no heading. */
export const isListed = (part: Part): boolean =>
  (part.type === 'item' || part.type === 'paragraph') && part.label !== undefined;

/** Labelled paragraphs that follow each other make a list; all else stands alone. */
export function groupsOf(parts: readonly Part[]): Group[] {
  const groups: Group[] = [];
  for (const part of parts) {
    const last = groups.at(-1);
    if (!isListed(part)) groups.push({ type: 'single', part });
    else if (last?.type === 'list') last.parts.push(part);
    else groups.push({ type: 'list', parts: [part] });
  }
  return groups;
}
