import { passagesOf } from '../lineage/passages.ts';
import { judge } from '../lineage/verdicts.ts';
import { ALIKE } from '../lineage/common.ts';
import { addressed, type Addressed } from '../model/address.ts';
import { plain } from '../model/plain.ts';
import type { Resolution } from '../model/resolution.ts';
import type { Story } from '../model/story.ts';
import type { Row, Words } from '../model/timeline.ts';
import { slug, spaced } from './words.ts';

/** Words on the line: a paragraph that the list quotes, or one of a text that is held. */
export type Said = {
  /** The list quotes it. */
  quoted: boolean;
  heading: boolean;
  /** As printed: "4.", "(a)". */
  label: string | undefined;
  text: Words;
  /** How deep it stands under others that are quoted. */
  depth: number;
  /** The paragraph of the text on this site, where it is known. */
  place: Place | undefined;
  /** The themes that it has words of. */
  themes: string[];
};

export type Place = {
  id: string;
  cite: string;
  /** The quotation is the paragraph word for word, or a part of it, or the two say nearly the same. */
  extent: 'whole' | 'part' | 'nearly';
  /** Another quotation of the row is this paragraph already. */
  again: boolean;
};

/** The themes of a story: each has a name in addresses, and the words by which it is known. */
export const themesOf = (story: Story | undefined) =>
  (story?.themes ?? []).map(({ name, words }) => ({ id: slug(name), name, words }));
type Themes = ReturnType<typeof themesOf>;

/** The themes that a text has words of; its words are `spaced`. */
export const themesIn = (text: string, themes: Themes): string[] =>
  themes.filter(({ words }) => words.some((one) => text.includes(spaced(one)))).map(({ id }) => id);

/** So many paragraphs of held texts stand on a page, shared among its documents. */
const MOST_PARAGRAPHS = 1500;

/**
 * What is said at a point: what its row quotes, each with its paragraph where the text is held, then
 * the text's other paragraphs on the themes; `more` are those for which there is no room.
 */
export function saidAt(
  row: Pick<Row, 'content'> | undefined,
  resolution: Resolution | undefined,
  themes: Themes,
  heldInAll: number,
): { said: Said[]; more: number } {
  const paragraphs = resolution ? paragraphsOf(resolution) : [];
  const taken = new Set<string>();
  const quotations = quotedIn(row?.content ?? []);
  const places = placesOf(quotations, paragraphs, resolution);
  const listed = quotations.map((quotation): Said => {
    const { type, label, text, words, depth } = quotation;
    const own = { quoted: true, heading: type === 'heading', label, text, depth };
    if (own.heading) return { ...own, place: undefined, themes: [] };
    const found = places.get(quotation);
    const place = found && { ...found, again: taken.has(found.id) };
    if (place) taken.add(place.id);
    return { ...own, place, themes: themesIn(words, themes) };
  });
  const others = paragraphs.flatMap(({ id, cite, label, text: runs, words }): Said[] => {
    const on = themesIn(words, themes);
    if (on.length === 0 || taken.has(id)) return [];
    const text = runs.flatMap((run) => (run.type === 'mark' ? [] : [run]));
    const place = { id, cite, extent: 'whole', again: false } as const;
    return [{ quoted: false, heading: false, label, text, depth: 0, place, themes: on }];
  });
  const room = Math.max(6, Math.floor(MOST_PARAGRAPHS / Math.max(1, heldInAll)));
  return {
    said: [...listed, ...others.slice(0, room)],
    more: Math.max(0, others.length - room),
  };
}

type Quoted = {
  type: string;
  label?: string | undefined;
  text: Words;
  /** Its words, to be found among others. */
  words: string;
  depth: number;
};

/** What a row quotes, in order, items after what holds them. */
const quotedIn = (content: Row['content'], depth = 0): Quoted[] =>
  content.flatMap((one) => [
    { ...one, words: spaced(plain(one.text)), depth },
    ...(one.type === 'quotation' ? quotedIn(one.children, depth + 1) : []),
  ]);

const paragraphsOf = (resolution: Resolution) =>
  addressed(resolution)
    .filter(({ kind }) => kind !== 'heading' && kind !== 'table' && kind !== 'note')
    .map((paragraph) => ({ ...paragraph, words: spaced(plain(paragraph.text)) }));

/** So many words at least; fewer stand in too many places to say which one is quoted. */
const ENOUGH = /(?: \S+){6} $/;

/**
 * The paragraphs that are quoted: by its words alone that which has no others, or the only one that has
 * them; where none has, that which says nearly the same, as wording is compared everywhere on the site.
 */
function placesOf(
  quotations: readonly Quoted[],
  paragraphs: ReturnType<typeof paragraphsOf>,
  resolution: Resolution | undefined,
): Map<Quoted, Omit<Place, 'again'>> {
  const places = new Map<Quoted, Omit<Place, 'again'>>();
  const nowhere: Quoted[] = [];
  const put = (
    quotation: Quoted,
    { id, cite }: Pick<Addressed, 'id' | 'cite'>,
    extent: Place['extent'],
  ) => places.set(quotation, { id, cite, extent });
  for (const quotation of quotations) {
    const { type, words } = quotation;
    if (type === 'heading' || words.trim() === '') continue;
    const holding = paragraphs.filter((one) => one.words.includes(words));
    const whole = holding.find((one) => one.words === words);
    const [part, ...more] = holding;
    if (whole) put(quotation, whole, 'whole');
    else if (!part) nowhere.push(quotation);
    else if (more.length === 0 && ENOUGH.test(words)) put(quotation, part, 'part');
  }
  if (!resolution || nowhere.length === 0) return places;
  const asked = nowhere.map(({ text }) => ({
    ...{ id: '', cite: '', kind: 'operative', label: undefined },
    text: plain(text),
  }));
  const judged = judge(asked, [{ text: resolution, passages: passagesOf(resolution) }]);
  for (const [at, { likeness, closest }] of judged.entries())
    if (closest && likeness >= ALIKE) put(nowhere[at] as Quoted, closest.passage, 'nearly');
  return places;
}
