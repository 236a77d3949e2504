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
import type { Inline, Lines } from './resolution.ts';
import {
  Facts,
  Timeline,
  type Added,
  type DayFact,
  type Fact,
  type List,
  type Quotation,
  type QuotedHeading,
  type Remark,
  type Row,
} from './timeline.ts';

/**
 * A timeline as an MDX file: the list's rows with what is so beside what it says, then what it
 * lacks. Bound by a law: `readTimeline(writeTimeline(t))` equals `t`.
 */

/** Writes a timeline as an MDX entry. */
export function writeTimeline({ metadata, lists, added }: Timeline): string {
  const furniture = Object.fromEntries(
    Object.entries(metadata.furniture).map(([kind, lines]) => [kind, printLines(lines)]),
  );
  return printEntry({ ...metadata, furniture }, [
    ...lists.map(writeList),
    ...added.map(writeAdded),
  ]);
}

const writeList = ({ title, lines, rows }: List): MdxJsxFlowElement =>
  element('List', { title, lines: printLines(lines) }, rows.map(writeRow));

function writeRow(row: Row): MdxJsxFlowElement {
  const { time, number, name, speaker, facts, remarks, content, lines } = row;
  return element('Row', { time, number, name, lines: printLines(lines) }, [
    ...Object.entries(facts).map(([of, fact]) => writeFact(of, fact)),
    ...remarks.map(({ text, ...evidence }) => element('Remark', evidence, sentence(text))),
    ...(speaker
      ? [element('Speaker', { lines: printLines(speaker.lines) }, paragraph(speaker.text))]
      : []),
    ...content.map(writeContent),
  ]);
}

function writeFact(of: string, fact: Fact | DayFact): MdxJsxFlowElement {
  if (fact.type === 'listed') return element('Fact', { of, is: fact.value }, []);
  const { value, certainty, source, reason } = fact;
  return element('Fact', { of, is: value, certainty, source }, sentence(reason));
}

function writeContent(content: Quotation | QuotedHeading): MdxJsxFlowElement {
  const { type, label, text, lines } = content;
  const children = type === 'quotation' ? content.children : [];
  return element(
    type === 'quotation' ? 'Quotation' : 'Heading',
    { label, lines: printLines(lines) },
    [...paragraph(text), ...children.map(writeContent)],
  );
}

function writeAdded({ note, unverified, ...fields }: Added): MdxJsxFlowElement {
  return element(
    'Added',
    { ...fields, unverified: unverified.join(' ') || undefined },
    note === undefined ? [] : sentence(note),
  );
}

const sentence = (text: string) => paragraph([{ type: 'text', value: text }]);

/**
 * Reads an entry and validates the whole of it.
 * Throws EntryError with file and line where it is not a timeline.
 */
export function readTimeline(source: string, file: string): Timeline {
  const { frontMatter, elements } = parseEntry(source, file);
  const { furniture, ...metadata } = Object(frontMatter) as Record<string, unknown>;
  const places = Object.entries(Object(furniture) as object);
  const reader = new Reader(file);
  const lists = elements.filter(({ name }) => name !== 'Added');
  const added = elements.filter(({ name }) => name === 'Added');
  const value = {
    metadata: {
      ...metadata,
      furniture: Object.fromEntries(
        places.map(([kind, lines]) => [kind, parseLines(String(lines))]),
      ),
    },
    lists: lists.map((one) => reader.list(one)),
    added: added.map((one) => reader.added(one)),
  };
  return validated(Timeline, value, { lists, added }, file);
}

const FIELDS: ReadonlySet<string> = new Set(Object.keys(Facts.shape));

/** Elements to the timeline's parts, for one file; the schema checks what comes out. */
class Reader {
  private readonly file: string;
  constructor(file: string) {
    this.file = file;
  }

  list(from: Element): unknown {
    this.expect(from, 'List', ['title', 'lines']);
    const rows = elementsOf(from.children, this.file);
    return {
      title: from.attributes['title'],
      lines: this.lines(from),
      rows: rows.map((row) => this.row(row)),
    };
  }

  added(from: Element): unknown {
    this.expect(from, 'Added', [
      'symbol',
      'title',
      'body',
      'adopted',
      'certainty',
      'source',
      'unverified',
    ]);
    const { unverified = '', ...fields } = from.attributes;
    const fieldsOnly = { ...fields, unverified: unverified.split(' ').filter(Boolean) };
    return from.children.length === 0 ? fieldsOnly : { ...fieldsOnly, note: this.sentence(from) };
  }

  private row(from: Element): unknown {
    this.expect(from, 'Row', ['time', 'number', 'name', 'lines']);
    const { lines: _, ...cells } = from.attributes;
    const facts: Record<string, unknown> = {};
    const remarks: unknown[] = [];
    const content: unknown[] = [];
    let speaker: unknown;
    for (const one of elementsOf(from.children, this.file)) {
      if (one.name === 'Fact') {
        const { of = '' } = one.attributes;
        if (!FIELDS.has(of) || of in facts) {
          throw this.error(
            one,
            `<Fact of="${of}">: expected each of ${[...FIELDS].join(', ')} once`,
          );
        }
        facts[of] = this.fact(one);
      } else if (one.name === 'Remark') remarks.push(this.remark(one));
      else if (one.name !== 'Speaker') content.push(this.content(one));
      else if (speaker === undefined) speaker = this.speaker(one);
      else throw this.error(one, 'found a second <Speaker>, expected one');
    }
    return {
      ...cells,
      ...(speaker !== undefined && { speaker }),
      facts,
      remarks,
      content,
      lines: this.lines(from),
    };
  }

  private fact(from: Element): unknown {
    this.expect(from, 'Fact', ['of', 'is', 'certainty', 'source']);
    const { of: _, is: value, ...evidence } = from.attributes;
    return from.children.length === 0
      ? { type: 'listed', value, ...evidence }
      : { type: 'checked', value, ...evidence, reason: this.sentence(from) };
  }

  private remark(from: Element): Record<keyof Remark, unknown> {
    this.expect(from, 'Remark', ['certainty', 'source']);
    const { certainty, source } = from.attributes;
    return { certainty, source, text: this.sentence(from) };
  }

  private speaker(from: Element): unknown {
    this.expect(from, 'Speaker', ['lines']);
    return { text: this.words(from), lines: this.lines(from) };
  }

  private content(from: Element): unknown {
    if (from.name === 'Heading') {
      this.expect(from, 'Heading', ['label', 'lines']);
      return {
        type: 'heading',
        ...this.label(from),
        text: this.words(from),
        lines: this.lines(from),
      };
    }
    return this.quotation(from);
  }

  private quotation(from: Element): unknown {
    this.expect(from, 'Quotation', ['label', 'lines']);
    const [first, ...rest] = from.children;
    const leads = first?.type === 'paragraph';
    const children = elementsOf(leads ? rest : from.children, this.file);
    return {
      type: 'quotation',
      ...this.label(from),
      text: leads ? textFrom(first.children, this.file, from.at) : [],
      lines: this.lines(from),
      children: children.map((one) => this.quotation(one)),
    };
  }

  private label({ attributes: { label } }: Element): { label?: string } {
    return label === undefined ? {} : { label };
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

  private lines(from: Element): Lines {
    const { lines } = from.attributes;
    if (lines === undefined) throw this.error(from, `<${from.name}> has no lines`);
    return parseLines(lines);
  }

  private expect(from: Element, name: string, attributes: string[]): void {
    if (from.name !== name) throw this.error(from, `found <${from.name}>, expected <${name}>`);
    for (const attribute of Object.keys(from.attributes)) {
      if (attributes.includes(attribute)) continue;
      throw this.error(from, `<${name}>: found ${attribute}, expected ${attributes.join(', ')}`);
    }
  }

  private error({ at }: Element, fact: string): EntryError {
    return new EntryError(this.file, at, fact);
  }
}
