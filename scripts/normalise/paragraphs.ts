import {
  closingTexts,
  type Block,
  type Item,
  type Kind,
  type Lines,
  type Resolution,
  type Text,
} from '../../src/model/resolution.ts';

/** One paragraph as the paragraphs file has it, one JSON object a line. */
export type ParagraphLine = {
  symbol: string;
  /** "para-1-d-i" */
  id: string;
  kind: Kind | 'heading' | 'closing' | 'table' | 'preformatted' | 'note';
  label: string | null;
  /** 0 for a paragraph, 1 for "(a)", 2 for "(i)". */
  level: number;
  /** Without note marks. */
  text: string;
  /** The note marks in their order, each before the UTF-16 unit of `text` with the index `at`. */
  marks: { note: string; at: number }[];
  lines: Lines;
};

type IdOf = (node: object) => string | undefined;

/** Every paragraph, item, heading, table and note of a resolution, in the order of the text. */
export function paragraphLines(resolution: Resolution, idOf: IdOf): ParagraphLine[] {
  const { symbol } = resolution.metadata;
  const out: ParagraphLine[] = [];
  const push = (
    node: object,
    kind: ParagraphLine['kind'],
    label: string | undefined,
    level: number,
    text: Text,
    lines: Lines,
  ) =>
    out.push({
      symbol,
      id: idOf(node) ?? '',
      kind,
      label: label ?? null,
      level,
      ...withMarksApart(text),
      lines,
    });
  const walk = (block: Block | Item, kind: Kind | undefined, level: number): void => {
    switch (block.type) {
      case 'paragraph':
        push(block, block.kind, block.label, level, block.text, block.lines);
        for (const child of block.children) walk(child, block.kind, level + 1);
        break;
      case 'item':
        push(block, kind ?? 'annex', block.label, level, block.text, block.lines);
        for (const child of block.children) walk(child, kind, level + 1);
        break;
      case 'heading':
        push(block, 'heading', block.label, 0, block.text, block.lines);
        break;
      case 'table':
        for (const row of block.rows)
          for (const cell of row) push(block, 'table', undefined, level, cell, block.lines);
        break;
      case 'preformatted': {
        const value = block.value.replace(/\s+/g, ' ').trim();
        push(block, 'preformatted', undefined, level, [{ type: 'text', value }], block.lines);
        break;
      }
      case 'closing':
        for (const text of closingTexts(block))
          push(block, 'closing', undefined, 0, text, block.lines);
        break;
    }
  };
  for (const block of resolution.body) walk(block, undefined, 0);
  for (const note of resolution.notes) push(note, 'note', note.label, 0, note.text, note.lines);
  return out;
}

/** The runs of text as one text, and where in it the note marks stand. */
function withMarksApart(runs: Text): Pick<ParagraphLine, 'text' | 'marks'> {
  let text = '';
  const marks: ParagraphLine['marks'] = [];
  for (const run of runs) {
    if (run.type === 'mark') marks.push({ note: run.note, at: text.length });
    else text += run.value;
  }
  return { text, marks };
}
