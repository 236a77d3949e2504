import { plain } from '../model/plain.ts';
import type { Block, Item, Text } from '../model/resolution.ts';
import type { View } from './view.ts';

/** A line of the outline, and those under it. */
export type OutlineEntry = {
  id: string;
  label: string | undefined;
  words: string;
  children: OutlineEntry[];
};

/** How much stands after the text, and is named at the end of the outline. */
export type After = {
  /** How many notes there are. */
  notes: number;
  /** How many resolutions of the site cite it, and how many it cites. */
  citing: number;
  cited: number;
};

/**
 * The preamble, sections and annexes, and the operative paragraphs by what they do; what stands under
 * a heading is nested in it. Last come the parts of the page after the text.
 */
export function outlineOf(body: Block[], view: View, after: After): OutlineEntry[] {
  const top: OutlineEntry[] = [];
  let open: { depth: number; entry: OutlineEntry }[] = [];
  const under = () => open.at(-1)?.entry.children ?? top;
  let preamble = false;
  for (const block of body) {
    if (block.type === 'heading') {
      const { id } = view.placeOf(block);
      const entry = { id, label: block.label, words: aboutOf(block.text), children: [] };
      open = open.filter(({ depth }) => depth < block.depth);
      under().push(entry);
      open.push({ depth: block.depth, entry });
      preamble = false;
    } else if (block.type === 'paragraph') {
      const { id } = view.placeOf(block);
      if (block.kind === 'preambular') {
        if (!preamble) under().push(line(id, 'Preamble'));
        preamble = true;
      } else if (block.kind === 'operative' || (block.kind === 'annex' && block.label)) {
        under().push({ ...line(id, aboutOf(block.text, block.children)), label: block.label });
        preamble = false;
      }
    }
  }
  return [...top, ...linesAfter(after)];
}

const line = (id: string, words: string): OutlineEntry => ({
  id,
  label: undefined,
  words,
  children: [],
});

const linesAfter = ({ notes, citing, cited }: After): OutlineEntry[] => [
  ...(notes > 0 ? [line('notes', 'Notes')] : []),
  line('cited-by', citing > 0 ? `Cited by (${citing.toLocaleString('en')})` : 'Cited by'),
  line('cites', cited > 0 ? `Cites (${cited.toLocaleString('en')})` : 'Cites'),
  line('making', 'How this page was made'),
];

/** As many letters as two lines of the outline hold. */
const LONGEST = 60;
/** With fewer letters and items under it, a paragraph says what it is about in these. */
const SHORT = 40;
/** ", in this regard," after the opening: it puts off what the paragraph is about. */
const ASIDE = /^, [^,;:]{1,60},(?= )/;
/** A line does not end with one of these: "Requests the Secretary-General to report on the". */
const LEADING =
  /(?: (?:a|an|and|as|at|by|for|from|in|including|its|of|on|or|that|the|their|to|under|with))+$/;

/**
 * What a paragraph is about: its opening words and what they act on, "Requests the Secretary-General to
 * report". Where these stand in its items, the first of them goes on: "We commit to: light the lamps".
 */
export function aboutOf(text: Text, items: readonly Item['children'][number][] = []): string {
  const [first] = text;
  const opening = first?.type === 'emphasis' ? first.value : '';
  const words = plain(text);
  const own = (opening + words.slice(opening.length).replace(ASIDE, '')).trim();
  const [item] = items;
  const about =
    own.length < SHORT && item?.type === 'item'
      ? `${own.replace(/:?$/, ':')} ${plain(item.text)}`
      : own;
  if (about.length <= LONGEST) return about.replace(/[,:;.]$/, '');
  const cut = about.slice(0, about.lastIndexOf(' ', LONGEST));
  return `${(cut || about.slice(0, LONGEST)).replace(LEADING, '').replace(/[,:;.]$/, '')} …`;
}
