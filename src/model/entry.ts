import type { BlockContent, DefinitionContent, PhrasingContent, TableContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import {
  element,
  elementsOf,
  EntryError,
  paragraph,
  parseEntry,
  parseLines,
  phrasing,
  printEntry,
  printLines,
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
  type Lines,
  type Metadata,
  type Note,
  type Preformatted,
  type Table,
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
      lines: printAll(lines),
      furniture: printAll(furniture),
    },
    [...body.map(writeBlock), ...notes.map(writeNote), ...doubts.map(writeDoubt)],
  );
}

const printAll = (places: Record<string, Lines>) =>
  Object.fromEntries(Object.entries(places).map(([name, lines]) => [name, printLines(lines)]));

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
    lines: parseAll(lines),
    furniture: parseAll(furniture),
  } satisfies Record<keyof Pick<Metadata, 'source' | 'lines' | 'furniture'>, unknown>;
}

/** "1 39 91" */
function sourceFrom(source: unknown): unknown {
  const { pages, ...file } = Object(source) as Record<string, unknown>;
  return pages === undefined ? source : { ...file, pages: String(pages).split(' ').map(Number) };
}

const parseAll = (places: unknown) =>
  Object.fromEntries(
    Object.entries(Object(places) as object).map(([name, lines]) => [
      name,
      parseLines(String(lines)),
    ]),
  );

/** Elements to blocks, for one file; what an element may not hold is an error with its line. */
class Reader {
  private readonly file: string;
  constructor(file: string) {
    this.file = file;
  }

  block(from: Element): unknown {
    const { name, attributes } = from;
    const lines = this.lines(from);
    const kind = KINDS.get(name);
    if (kind !== undefined) {
      this.allow(from, ['label', 'lines']);
      return { type: 'paragraph', kind, ...this.label(from), ...this.content(from), lines };
    }
    switch (name) {
      case 'Heading': {
        this.allow(from, ['role', 'label', 'depth', 'lines']);
        const { role, depth } = attributes;
        const text = this.text(from);
        return { type: 'heading', role, ...this.label(from), depth: Number(depth), text, lines };
      }
      case 'Closing': {
        this.allow(from, ['meeting', 'date', 'lines']);
        const { lines: _, ...printed } = attributes;
        const vote = this.text(from);
        return { type: 'closing', ...printed, ...(vote.length > 0 && { vote }), lines };
      }
      case 'Table':
      case 'Preformatted':
        return this.figure(from);
      default:
        throw new EntryError(
          this.file,
          from.at,
          `found <${name}>, expected an element of the text`,
        );
    }
  }

  note(from: Element): Note {
    this.allow(from, ['lines']);
    const [definition, ...more] = from.children;
    if (definition?.type !== 'footnoteDefinition' || more.length > 0) {
      throw new EntryError(this.file, from.at, '<Note>: expected one definition "[^1]: …"');
    }
    const label = definition.label ?? definition.identifier;
    const text = this.text({ ...from, children: definition.children });
    return { label, text, lines: this.lines(from) };
  }

  doubt(from: Element): unknown {
    this.allow(from, ['kind', 'fact', 'expected', 'lines', 'near']);
    const { near, lines: _, ...words } = from.attributes;
    const [code, ...more] = from.children;
    if ((code !== undefined && code.type !== 'code') || more.length > 0) {
      throw new EntryError(this.file, from.at, '<Doubt>: expected one block of code or nothing');
    }
    return {
      ...words,
      ...(code && { printed: code.value }),
      lines: this.lines(from),
      ...(near !== undefined && { near: parseLines(near) }),
    };
  }

  private item(from: Element): Item | Table | Preformatted {
    if (from.name !== 'Item') return this.figure(from);
    this.allow(from, ['label', 'lines']);
    return { type: 'item', ...this.label(from), ...this.content(from), lines: this.lines(from) };
  }

  private figure(from: Element): Table | Preformatted {
    this.allow(from, ['lines']);
    const lines = this.lines(from);
    const [only, ...more] = from.children;
    if (from.name === 'Table' && only?.type === 'table' && more.length === 0) {
      const rows = only.children.map((row) =>
        row.children.map((cell) => textFrom(cell.children, this.file, from.at)),
      );
      return { type: 'table', rows, lines };
    }
    if (from.name === 'Preformatted' && only?.type === 'code' && more.length === 0) {
      return { type: 'preformatted', value: only.value, lines };
    }
    throw new EntryError(
      this.file,
      from.at,
      `found <${from.name}> with other contents, expected <Item>, or <Table> and <Preformatted> with one block`,
    );
  }

  /** A paragraph of text, which may be missing, then items, tables and preformatted blocks. */
  private content(from: Element): { text: Text; children: Item['children'] } {
    const [first, ...rest] = from.children;
    const leads = first?.type === 'paragraph';
    return {
      text: leads ? textFrom(first.children, this.file, from.at) : [],
      children: elementsOf(leads ? rest : from.children, this.file).map((one) => this.item(one)),
    };
  }

  private text(from: { children: (BlockContent | DefinitionContent)[]; at: number }): Text {
    const [only, ...more] = from.children;
    if (only === undefined) return [];
    if (only.type !== 'paragraph' || more.length > 0) {
      throw new EntryError(this.file, from.at, `found ${only.type}, expected one paragraph`);
    }
    return textFrom(only.children as PhrasingContent[], this.file, from.at);
  }

  private label({ attributes: { label } }: Element): { label?: string } {
    return label === undefined ? {} : { label };
  }

  private lines({ attributes: { lines }, name, at }: Element): Lines {
    if (lines === undefined) throw new EntryError(this.file, at, `<${name}> has no lines`);
    return parseLines(lines);
  }

  private allow({ name, attributes, at }: Element, names: string[]) {
    for (const attribute of Object.keys(attributes)) {
      if (names.includes(attribute)) continue;
      throw new EntryError(
        this.file,
        at,
        `<${name}>: found ${attribute}, expected ${names.join(', ')}`,
      );
    }
  }
}
