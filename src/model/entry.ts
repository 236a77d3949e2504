import type { TableContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import {
  attributesOf,
  element,
  EntryError,
  onlyText,
  paragraph,
  parseEntry,
  parseLines,
  parsePlaces,
  phrasing,
  printEntry,
  printLines,
  printPlaces,
  textAndParts,
  textFrom,
  validated,
  type Element,
} from './mdx.ts';
import {
  Resolution,
  type Block,
  type Doubt,
  type Item,
  type Kind,
  type Metadata,
  type Note,
  type Text,
} from './resolution.ts';

/**
 * An entry is a resolution as an MDX file: metadata in the front matter, the text in the body.
 * Bound by a law: `readEntry(writeEntry(r))` equals `r`.
 */

const ELEMENTS: Record<Kind, string> = {
  formula: 'Formula',
  preambular: 'Preambular',
  operative: 'Operative',
  annex: 'Annex',
};
const KINDS = new Map(Object.entries(ELEMENTS).map(([kind, name]) => [name, kind]));

/** Writes a resolution as an MDX entry. */
export function writeEntry({ metadata, body, notes, doubts }: Resolution): string {
  const { lines, furniture, ...fields } = metadata;
  const { pages, ...file } = metadata.source;
  return printEntry(
    {
      ...fields,
      source: { ...file, ...(pages && { pages: pages.join(' ') }) },
      lines: printPlaces(lines),
      furniture: printPlaces(furniture),
    },
    [...body.map(writeBlock), ...notes.map(writeNote), ...doubts.map(writeDoubt)],
  );
}

function writeBlock(block: Block | Item): MdxJsxFlowElement {
  const lines = printLines(block.lines);
  switch (block.type) {
    case 'paragraph':
      return element(ELEMENTS[block.kind], { label: block.label, lines }, [
        ...paragraph(block.text),
        ...block.children.map(writeBlock),
      ]);
    case 'item':
      return element('Item', { label: block.label, lines }, [
        ...paragraph(block.text),
        ...block.children.map(writeBlock),
      ]);
    case 'heading': {
      const { role, label, depth } = block;
      return element(
        'Heading',
        { role, label, depth: String(depth), lines },
        paragraph(block.text),
      );
    }
    case 'closing': {
      const { meeting, date, vote } = block;
      return element('Closing', { meeting, date, lines }, vote ? paragraph(vote) : []);
    }
    case 'table':
      return element('Table', { lines }, [
        { type: 'table', children: block.rows.map((cells) => tableRow(cells)) },
      ]);
    case 'preformatted':
      return element('Preformatted', { lines }, [
        { type: 'code', lang: 'text', value: block.value },
      ]);
  }
}

const tableRow = (cells: Text[]): TableContent => ({
  type: 'tableRow',
  children: cells.map((cell) => ({ type: 'tableCell', children: phrasing(cell) })),
});

const writeNote = ({ label, text, lines }: Note): MdxJsxFlowElement =>
  element('Note', { lines: printLines(lines) }, [
    { type: 'footnoteDefinition', identifier: label, label, children: paragraph(text) },
  ]);

const writeDoubt = ({ kind, fact, expected, printed, lines, near }: Doubt): MdxJsxFlowElement =>
  element(
    'Doubt',
    { kind, fact, expected, lines: printLines(lines), near: near && printLines(near) },
    [...(printed === undefined ? [] : [{ type: 'code' as const, lang: 'text', value: printed }])],
  );

/**
 * Reads an entry and validates the whole of it.
 * Throws EntryError with file and line where it is not a resolution.
 */
export function readEntry(source: string, file: string): Resolution {
  const { frontMatter, elements } = parseEntry(source, file);
  const read = new Reader(file);
  const notes = elements.filter(({ name }) => name === 'Note');
  const doubts = elements.filter(({ name }) => name === 'Doubt');
  const body = elements.filter(({ name }) => name !== 'Note' && name !== 'Doubt');
  const value = {
    metadata: metadataFrom(frontMatter),
    body: body.map((one) => read.block(one)),
    notes: notes.map((one) => read.note(one)),
    doubts: doubts.map((one) => read.doubt(one)),
  };
  return validated(Resolution, value, { body, notes, doubts }, file);
}

function metadataFrom(frontMatter: unknown): unknown {
  const { lines, furniture, source, ...fields } = Object(frontMatter) as Record<string, unknown>;
  return {
    ...fields,
    source: sourceFrom(source),
    lines: parsePlaces(lines),
    furniture: parsePlaces(furniture),
  } satisfies Record<keyof Pick<Metadata, 'source' | 'lines' | 'furniture'>, unknown>;
}

/** "1 39 91" */
function sourceFrom(source: unknown): unknown {
  const { pages, ...file } = Object(source) as Record<string, unknown>;
  return pages === undefined ? source : { ...file, pages: String(pages).split(' ').map(Number) };
}

/** Elements to blocks, for one file; what an element may not hold is an error with its line. */
class Reader {
  private readonly file: string;
  constructor(file: string) {
    this.file = file;
  }

  block(from: Element): unknown {
    const kind = KINDS.get(from.name);
    if (kind !== undefined) return { type: 'paragraph', kind, ...this.content(from) };
    switch (from.name) {
      case 'Heading': {
        const own = this.attributes(from, 'role', 'label', 'depth', 'lines');
        return { type: 'heading', ...own, depth: Number(own['depth']), text: this.text(from) };
      }
      case 'Closing': {
        const own = this.attributes(from, 'meeting', 'date', 'lines');
        const vote = this.text(from);
        return { type: 'closing', ...own, ...(vote.length > 0 && { vote }) };
      }
      case 'Table':
      case 'Preformatted':
        return this.figure(from);
      default:
        throw new EntryError(
          this.file,
          from.at,
          `found <${from.name}>, expected an element of the text`,
        );
    }
  }

  note(from: Element): unknown {
    const own = this.attributes(from, 'lines');
    const [definition, ...more] = from.children;
    if (definition?.type !== 'footnoteDefinition' || more.length > 0) {
      throw new EntryError(this.file, from.at, '<Note>: expected one definition "[^1]: …"');
    }
    const label = definition.label ?? definition.identifier;
    return { label, text: this.text({ ...from, children: definition.children }), ...own };
  }

  doubt(from: Element): unknown {
    const { near, ...own } = this.attributes(from, 'kind', 'fact', 'expected', 'lines', 'near');
    const [code, ...more] = from.children;
    if ((code !== undefined && code.type !== 'code') || more.length > 0) {
      throw new EntryError(this.file, from.at, '<Doubt>: expected one block of code or nothing');
    }
    return {
      ...own,
      ...(code && { printed: code.value }),
      ...(near !== undefined && { near: parseLines(String(near)) }),
    };
  }

  private item(from: Element): unknown {
    return from.name === 'Item' ? { type: 'item', ...this.content(from) } : this.figure(from);
  }

  private figure(from: Element): unknown {
    const own = this.attributes(from, 'lines');
    const [only, ...more] = from.children;
    if (from.name === 'Table' && only?.type === 'table' && more.length === 0) {
      const rows = only.children.map((row) =>
        row.children.map((cell) => textFrom(cell.children, this.file, from.at)),
      );
      return { type: 'table', rows, ...own };
    }
    if (from.name === 'Preformatted' && only?.type === 'code' && more.length === 0) {
      return { type: 'preformatted', value: only.value, ...own };
    }
    throw new EntryError(
      this.file,
      from.at,
      `found <${from.name}> with other contents, expected <Item>, or <Table> and <Preformatted> with one block`,
    );
  }

  /** A paragraph of text, which may be missing, then items, tables and preformatted blocks. */
  private content(from: Element): Record<string, unknown> {
    const own = this.attributes(from, 'label', 'lines');
    const { text, parts } = textAndParts(from, this.file);
    return { ...own, text, children: parts.map((one) => this.item(one)) };
  }

  private text(from: Element): Text {
    return onlyText(from, this.file);
  }

  private attributes(from: Element, ...names: string[]): Record<string, unknown> {
    return attributesOf(from, names, this.file);
  }
}
