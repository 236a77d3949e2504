import type { Quote } from './fragment.ts';

/** The words of a stretch of the page as it shows them, with the marks of notes among them. */
function shownIn(content: DocumentFragment | Element): string[] {
  for (const aside of content.querySelectorAll('.label, .anchor, .margin')) aside.remove();
  const paragraphs = [...content.querySelectorAll('.words')];
  return (paragraphs.length > 0 ? paragraphs : [content])
    .map((each) => each.textContent ?? '')
    .filter((text) => text.trim() !== '');
}

/** What the page shows in a range, and around it in the paragraphs where it begins and ends. */
export function quoteOf(range: Range): Quote {
  const around = (node: Node, arrange: (near: Range, words: Element) => void): string => {
    const words = (node instanceof Element ? node : node.parentElement)?.closest('.words');
    if (!words) return '';
    const near = range.cloneRange();
    arrange(near, words);
    return shownIn(near.cloneContents()).join('');
  };
  const start = (near: Range, words: Element) => near.setStart(words, 0);
  const within = around(range.endContainer, start);
  return {
    before: around(range.startContainer, (near, words) => {
      start(near, words);
      near.setEnd(range.startContainer, range.startOffset);
    }),
    paragraphs: shownIn(range.cloneContents()),
    after:
      within.trim() === ''
        ? '' // it ends before the first letter of a paragraph
        : around(range.endContainer, (near, words) => {
            near.setEnd(words, words.childNodes.length);
            near.setStart(range.endContainer, range.endOffset);
          }),
  };
}
