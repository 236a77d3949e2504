import { plain } from '../model/plain.ts';
import type { Block, Inline } from '../model/resolution.ts';
import type { View } from './view.ts';

/** A line of the outline, and those under it. */
export type OutlineEntry = {
  id: string;
  label: string | undefined;
  words: string;
  children: OutlineEntry[];
};

/**
 * The preamble, sections and annexes, and the operative paragraphs by their opening verbs; what
 * stands under a heading is nested in it.
 */
export function outlineOf(body: Block[], view: View): OutlineEntry[] {
  const top: OutlineEntry[] = [];
  let open: { depth: number; entry: OutlineEntry }[] = [];
  const under = () => open.at(-1)?.entry.children ?? top;
  let preamble = false;
  for (const block of body) {
    if (block.type === 'heading') {
      const { id } = view.placeOf(block);
      const entry = { id, label: block.label, words: plain(block.text), children: [] };
      open = open.filter(({ depth }) => depth < block.depth);
      under().push(entry);
      open.push({ depth: block.depth, entry });
      preamble = false;
    } else if (block.type === 'paragraph') {
      const { id } = view.placeOf(block);
      if (block.kind === 'preambular') {
        if (!preamble) under().push({ id, label: undefined, words: 'Preamble', children: [] });
        preamble = true;
      } else if (block.kind === 'operative' || (block.kind === 'annex' && block.label)) {
        const { label } = block;
        under().push({ id, label, words: openingOf(block.text), children: [] });
        preamble = false;
      }
    }
  }
  return top;
}

/** The italic opening words, or else the first few of a paragraph. */
function openingOf(text: Inline[]): string {
  const [first] = text;
  if (first?.type === 'emphasis') return first.value.replace(/[,:;.]$/, '');
  const words = plain(text).split(' ');
  return words.length <= 8 ? words.join(' ') : `${words.slice(0, 7).join(' ')} …`;
}
