import { announce } from './announce.ts';
import { element } from './element.ts';

/** Lets the columns of a table be sorted by its heads: up, then down. */

const order = new Intl.Collator('en', { numeric: true });

for (const table of document.querySelectorAll<HTMLTableElement>('table[data-sortable]')) {
  const [body] = table.tBodies;
  [...(table.tHead?.rows[0]?.cells ?? [])].forEach((head, column) => {
    const button = element('button', { type: 'button' }, [head.textContent ?? '']);
    head.replaceChildren(button);
    button.addEventListener('click', () => {
      const down = head.ariaSort === 'ascending';
      const textOf = (row: HTMLTableRowElement) => row.cells[column]?.textContent?.trim() ?? '';
      const rows = [...(body?.rows ?? [])].sort((a, b) => order.compare(textOf(a), textOf(b)));
      for (const other of table.querySelectorAll('[aria-sort]')) other.ariaSort = null;
      head.ariaSort = down ? 'descending' : 'ascending';
      body?.append(...(down ? rows.toReversed() : rows));
      announce(`Sorted by ${button.textContent}, ${head.ariaSort}`);
    });
  });
}
