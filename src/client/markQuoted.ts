import { findQuoted, readFragment } from './quotedWords.ts';

/** The name of the highlight, as the styles have it. */
const QUOTED = 'quoted';

type Piece = { node: Text; at: number };

/** Marks what a text fragment ("text=a%20few,words") names on this page, and scrolls there. */
export function markQuoted(fragment: string): void {
  const main = document.querySelector('main');
  if (!main || !('highlights' in CSS)) return;
  const { text, pieces } = shownIn(main);
  const ranges = readFragment(fragment).flatMap((quoted) => {
    const found = findQuoted(text, quoted);
    return found ? [rangeOf(pieces, found)] : [];
  });
  CSS.highlights.set(QUOTED, new Highlight(...ranges));
  const top = ranges[0]?.getBoundingClientRect().top;
  if (top !== undefined && (top < 0 || top > innerHeight)) scrollBy(0, top - innerHeight / 2);
}

/** The words that the page shows, with a blank between blocks, and where each node begins. */
function shownIn(main: Element): { text: string; pieces: Piece[] } {
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT, {
    // the outline repeats what the text says
    acceptNode: ({ parentElement }) =>
      parentElement?.checkVisibility() && !parentElement.closest('.outline')
        ? NodeFilter.FILTER_ACCEPT
        : NodeFilter.FILTER_REJECT,
  });
  const pieces: Piece[] = [];
  let text = '';
  let block: Element | null = null;
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const own = blockOf(node.parentElement);
    if (own !== block) text += ' ';
    block = own;
    pieces.push({ node, at: text.length });
    text += node.data;
  }
  return { text, pieces };
}

/** The innermost element that is no part of a line. */
function blockOf(element: Element | null): Element | null {
  let block = element;
  while (block && getComputedStyle(block).display === 'inline') block = block.parentElement;
  return block;
}

function rangeOf(pieces: Piece[], [from, to]: [number, number]): Range {
  const range = document.createRange();
  const first = pieces.findLast(({ at }) => at <= from);
  const last = pieces.findLast(({ at }) => at < to);
  if (first) range.setStart(first.node, Math.min(from - first.at, first.node.length));
  if (last) range.setEnd(last.node, Math.min(to - last.at, last.node.length));
  return range;
}
