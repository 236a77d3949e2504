import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import {
  element,
  elementsOf,
  EntryError,
  paragraph,
  parseEntry,
  parseLines,
  printEntry,
  printLines,
  textFrom,
  validated,
  type Element,
} from './mdx.ts';
import type { Inline } from './resolution.ts';
import { Facts, Timeline, type Quotation, type QuotedHeading, type Row } from './timeline.ts';

/**
 * A list as an MDX file: its rows with what is so beside what they say. Bound by a law:
 * `readTimeline(writeTimeline(t))` equals `t`.
 */

/** Writes a list as an MDX entry. */
export function writeTimeline({ metadata, lists }: Timeline): string {
  const furniture = Object.fromEntries(
    Object.entries(metadata.furniture).map(([kind, lines]) => [kind, printLines(lines)]),
  );
  return printEntry(
    { ...metadata, furniture },
    lists.map(({ title, lines, rows }) =>
      element('List', { title, lines: printLines(lines) }, rows.map(writeRow)),
    ),
  );
}

function writeRow(row: Row): MdxJsxFlowElement {
  const { time, number, name, speaker, facts, remarks, content, lines } = row;
  return element('Row', { time, number, name, lines: printLines(lines) }, [
    ...Object.entries(facts).map(([of, fact]) => {
      if (fact.type === 'listed') return element('Fact', { of, is: fact.value }, []);
      const { value, certainty, source, reason } = fact;
      return element('Fact', { of, is: value, certainty, source }, sentence(reason));
    }),
    ...remarks.map(({ text, ...evidence }) => element('Remark', evidence, sentence(text))),
    ...(speaker
      ? [element('Speaker', { lines: printLines(speaker.lines) }, paragraph(speaker.text))]
      : []),
    ...content.map(writeContent),
  ]);
}

function writeContent(content: Quotation | QuotedHeading): MdxJsxFlowElement {
  const { type, label, text, lines } = content;
  const children = type === 'quotation' ? content.children : [];
  const name = type === 'quotation' ? 'Quotation' : 'Heading';
  return element(name, { label, lines: printLines(lines) }, [
    ...paragraph(text),
    ...children.map(writeContent),
  ]);
}

const sentence = (text: string) => paragraph([{ type: 'text', value: text }]);

/**
 * Reads an entry and validates the whole of it.
 * Throws EntryError with file and line where it is not a list.
 */
export function readTimeline(source: string, file: string): Timeline {
  const { frontMatter, elements } = parseEntry(source, file);
  const { furniture, ...metadata } = Object(frontMatter) as Record<string, unknown>;
  const places = Object.entries(Object(furniture) as object);
  const reader = new Reader(file);
  const value = {
    metadata: {
      ...metadata,
      furniture: Object.fromEntries(
        places.map(([kind, lines]) => [kind, parseLines(String(lines))]),
      ),
    },
    lists: elements.map((one) => reader.list(one)),
  };
  return validated(Timeline, value, { lists: elements }, file);
}

const FIELDS: ReadonlySet<string> = new Set(Object.keys(Facts.shape));

/** The attributes that each element may have. */
const ATTRIBUTES: Record<string, readonly string[]> = {
  List: ['title', 'lines'],
  Row: ['time', 'number', 'name', 'lines'],
  Fact: ['of', 'is', 'certainty', 'source'],
  Remark: ['certainty', 'source'],
  Speaker: ['lines'],
  Heading: ['label', 'lines'],
  Quotation: ['label', 'lines'],
};

/** Elements to the list's parts, for one file; the schema checks what comes out. */
class Reader {
  private readonly file: string;
  constructor(file: string) {
    this.file = file;
  }

  list(from: Element): unknown {
    const rows = elementsOf(from.children, this.file);
    return { ...this.attributes(from, 'List'), rows: rows.map((row) => this.row(row)) };
  }

  private row(from: Element): unknown {
    const facts: Record<string, unknown> = {};
    const remarks: unknown[] = [];
    const content: unknown[] = [];
    let speaker: unknown;
    for (const one of elementsOf(from.children, this.file)) {
      if (one.name === 'Fact') {
        const { of, is, ...evidence } = this.attributes(one, 'Fact');
        if (typeof of !== 'string' || !FIELDS.has(of) || of in facts) {
          const fields = [...FIELDS].join(', ');
          throw this.error(one, `<Fact of="${String(of)}">: expected each of ${fields} once`);
        }
        facts[of] =
          one.children.length === 0
            ? { type: 'listed', value: is, ...evidence }
            : { type: 'checked', value: is, ...evidence, reason: this.sentence(one) };
      } else if (one.name === 'Remark')
        remarks.push({ ...this.attributes(one, 'Remark'), text: this.sentence(one) });
      else if (one.name !== 'Speaker') content.push(this.content(one));
      else if (speaker === undefined)
        speaker = { ...this.attributes(one, 'Speaker'), text: this.words(one) };
      else throw this.error(one, 'found a second <Speaker>, expected one');
    }
    const cells = this.attributes(from, 'Row');
    return { ...cells, ...(speaker !== undefined && { speaker }), facts, remarks, content };
  }

  private content(from: Element): unknown {
    if (from.name === 'Heading')
      return { type: 'heading', ...this.attributes(from, 'Heading'), text: this.words(from) };
    const own = this.attributes(from, 'Quotation');
    const [first, ...rest] = from.children;
    const leads = first?.type === 'paragraph';
    const children = elementsOf(leads ? rest : from.children, this.file);
    const text = leads ? textFrom(first.children, this.file, from.at) : [];
    return { type: 'quotation', ...own, text, children: children.map((one) => this.content(one)) };
  }

  /** One paragraph or none. */
  private words(from: Element): Inline[] {
    const [only, ...more] = from.children;
    if (only === undefined) return [];
    if (only.type !== 'paragraph' || more.length > 0) {
      throw this.error(from, `<${from.name}>: found ${only.type}, expected one paragraph`);
    }
    return textFrom(only.children, this.file, from.at);
  }

  private sentence(from: Element): string {
    const [only, ...more] = this.words(from);
    if (only?.type !== 'text' || more.length > 0) {
      throw this.error(from, `<${from.name}>: expected words without emphasis`);
    }
    return only.value;
  }

  /** The attributes of an element of that name, its lines read. */
  private attributes(from: Element, name: string): Record<string, unknown> {
    if (from.name !== name) throw this.error(from, `found <${from.name}>, expected <${name}>`);
    const known = ATTRIBUTES[name] ?? [];
    for (const attribute of Object.keys(from.attributes)) {
      if (known.includes(attribute)) continue;
      throw this.error(from, `<${name}>: found ${attribute}, expected ${known.join(', ')}`);
    }
    const { lines, ...rest } = from.attributes;
    if (!known.includes('lines')) return rest;
    if (lines === undefined) throw this.error(from, `<${from.name}> has no lines`);
    return { ...rest, lines: parseLines(lines) };
  }

  private error({ at }: Element, fact: string): EntryError {
    return new EntryError(this.file, at, fact);
  }
}
