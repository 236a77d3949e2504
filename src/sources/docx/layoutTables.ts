import { readXml } from '../marked/readXml.ts';

/**
 * The tables of one column, by their place among the tables of the part, from 0: boxes drawn around
 * text, or pages set into a frame. Their paragraphs are paragraphs.
 */
export function layoutTables(xml: string): Set<number> {
  const layout = new Set<number>();
  const open: { table: number; cells: number; most: number }[] = [];
  let tables = 0;
  readXml(xml, {
    open: (name) => {
      const table = open.at(-1);
      if (name === 'tbl') open.push({ table: tables++, cells: 0, most: 0 });
      else if (table && name === 'tr') table.cells = 0;
      else if (table && name === 'tc') table.most = Math.max(table.most, (table.cells += 1));
    },
    close: (name) => {
      const table = name === 'tbl' ? open.pop() : undefined;
      if (table && table.most < 2) layout.add(table.table);
    },
  });
  return layout;
}
