import type { Clip } from './clip.ts';
import { element } from './element.ts';
import { ASIDE } from './reading.ts';

/**
 * What is copied of a stretch of the page: its words and nothing that only the page has. Ctrl-C takes
 * this too.
 */

/** Elements whose words make a line. */
const BLOCKS = 'h1, h2, h3, h4, h5, h6, p, pre, tr, dt, dd, li';

const folded = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** The stretch as plain text, a line for each paragraph, and rich, with its italics and tables. */
export function clipOf(content: DocumentFragment): Clip {
  for (const aside of content.querySelectorAll(`${ASIDE}, .unseen, form, button, select`))
    aside.remove();
  const inner = [...content.querySelectorAll(BLOCKS)].filter(
    (block) => !block.querySelector(BLOCKS),
  );
  const blocks = inner.length > 0 ? inner : [element('p', {}, [content])];
  const lines: string[] = [];
  const rich = element('div');
  for (const block of blocks) {
    const row = block.matches('tr');
    const text = row
      ? [...block.children].map((cell) => folded(cell.textContent)).join('\t')
      : folded(block.textContent);
    if (text.trim() === '') continue;
    lines.push(text);
    if (!row) rich.append(element('p', {}, wordsIn(block)));
    else {
      const table = rich.lastElementChild?.matches('table')
        ? rich.lastElementChild
        : element('table');
      const cells = [...block.children].map((cell) => element('td', {}, wordsIn(cell)));
      table.append(element('tr', {}, cells));
      rich.append(table);
    }
  }
  return { text: lines.join('\n'), html: rich.innerHTML };
}

/** The words of an element with their italics, without links. */
function wordsIn(block: Element): (Node | string)[] {
  return [...block.childNodes].flatMap((node): (Node | string)[] => {
    if (node instanceof Element)
      return node.matches('em, i') ? [element('i', {}, [node.textContent ?? ''])] : wordsIn(node);
    return [(node.textContent ?? '').replace(/\s+/g, ' ')];
  });
}

document.addEventListener('copy', (event) => {
  const selected = document.getSelection();
  const text = document.querySelector('.text');
  if (!selected || selected.isCollapsed || !text || !event.clipboardData) return;
  const range = selected.getRangeAt(0);
  if (!range.intersectsNode(text)) return;
  const { text: plain, html } = clipOf(range.cloneContents());
  if (plain === '') return;
  event.clipboardData.setData('text/plain', plain);
  event.clipboardData.setData('text/html', html);
  event.preventDefault();
});
