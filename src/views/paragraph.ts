import { type Addressed } from '../model/address.ts';
import { noteId } from '../model/placeNames.ts';
import { marksOf } from '../model/marks.ts';
import { plain } from '../model/plain.ts';
import {
  textsOf,
  type Item,
  type Note,
  type Paragraph,
  type Resolution,
} from '../model/resolution.ts';
import { href } from './href.ts';
import { hasPage } from '../model/paragraphPath.ts';
import type { View } from './view.ts';

/** What the page of one paragraph shows. */
export type Passage = {
  place: Addressed;
  node: Paragraph | Item;
  /** The headings it stands under, outermost first. */
  headings: Addressed[];
  /** The paragraphs that hold it, outermost first. */
  context: Addressed[];
  previous: Addressed | undefined;
  next: Addressed | undefined;
  /** The paragraph, what it holds, what holds it, and the notes. */
  places: Addressed[];
  /** The anchors of the paragraph and of what it holds. */
  held: ReadonlySet<string>;
  /** The paragraph's words and those of all that it holds, without note marks. */
  words: string;
  /** The notes whose marks stand in it or in its context. */
  notes: Note[];
  /** The anchors on the page: of the paragraph and what it holds, of marks and notes. */
  anchors: ReadonlySet<string>;
};

/** The passage of a place that has a page; `places` are all of the resolution's. */
export function passageOf(resolution: Resolution, places: Addressed[], id: string): Passage {
  const at = places.findIndex((place) => place.id === id);
  const place = places[at];
  if (!place || !hasPage(place)) throw new Error(`${id} has no page of its own`);
  const node = place.node as Paragraph | Item; // what has a page is one of these
  const context = places.filter(({ id }) => place.ancestors.includes(id));
  const inside = places.filter(({ ancestors }) => ancestors.includes(id));
  const held = new Set([id, ...inside.map(({ id }) => id)]);

  const shown = new Set([...context.map(({ text }) => text), ...textsOf(node)].flat());
  const marks = marksOf(resolution).filter(({ inline }) => inline && shown.has(inline));
  const noted = new Set(marks.map(({ note }) => noteId(note)));

  const notes = resolution.notes.filter(({ label }) => noted.has(noteId(label)));
  const printed = new Set<object>(notes);

  // A step back or on goes to a paragraph of the same level or of a higher one.
  const isStep = (other: Addressed) =>
    hasPage(other) && other.level <= place.level && !place.ancestors.includes(other.id);
  return {
    place,
    node,
    context,
    headings: places.filter(({ id }) => place.headings.includes(id)),
    previous: places.slice(0, at).findLast(isStep),
    next: places.slice(at + 1).find(isStep),
    held,
    words: textsOf(node).map(plain).join(' '),
    notes,
    places: places.filter((each) => {
      return held.has(each.id) || place.ancestors.includes(each.id) || printed.has(each.node);
    }),
    anchors: new Set([...held, ...marks.map(({ id }) => id), ...noted]),
  };
}

/**
 * The view of a resolution for a page that shows a passage of it: links to what is not on that
 * page lead to the page of the resolution, at `path`, and no tools stand beside the text.
 */
export const viewWithin = (view: View, { anchors }: Passage, path: `/${string}`): View => ({
  ...view,
  tools: false,
  marksOfNote: (note) => view.marksOfNote(note).filter((id) => anchors.has(id)),
  linksOf: (id) =>
    view.linksOf(id).map((link) => {
      const here = !link.href.startsWith('#') || anchors.has(link.href.slice(1));
      return here ? link : { ...link, href: href(path) + link.href };
    }),
});
