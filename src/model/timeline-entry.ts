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
  const kinds = Object.entries(Object(furniture) as object);
  const places = kinds.map(([kind, lines]) => [kind, parseLines(String(lines))]);
  const lists = elements.map((list) => ({
    ...attributesOf(list, 'List', file),
    rows: elementsOf(list.children, file).map((row) => rowOf(row, file)),
  }));
  const value = { metadata: { ...metadata, furniture: Object.fromEntries(places) }, lists };
  return validated(Timeline, value, { lists: elements }, file);
}

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

/** The attributes of an element of that name, its lines read. */
function attributesOf(from: Element, name: string, file: string): Record<string, unknown> {
  const fail = (fact: string) => new EntryError(file, from.at, fact);
  if (from.name !== name) throw fail(`found <${from.name}>, expected <${name}>`);
  const known = ATTRIBUTES[name] ?? [];
  const other = Object.keys(from.attributes).find((attribute) => !known.includes(attribute));
  if (other) throw fail(`<${name}>: found ${other}, expected ${known.join(', ')}`);
  const { lines, ...rest } = from.attributes;
  if (!known.includes('lines')) return rest;
  if (lines === undefined) throw fail(`<${name}> has no lines`);
  return { ...rest, lines: parseLines(lines) };
}

// The parts of a list, of any shape: the schema checks what comes out.

function rowOf(from: Element, file: string): unknown {
  const inside = elementsOf(from.children, file);
  const named = (name: string) => inside.filter((one) => one.name === name);
  const [speaker, second] = named('Speaker');
  if (second) throw new EntryError(file, second.at, 'found a second <Speaker>, expected one');
  const facts: Record<string, unknown> = {};
  for (const one of named('Fact')) {
    const { of, ...fact } = factOf(one, file);
    const fields = Object.keys(Facts.shape);
    if (typeof of !== 'string' || !fields.includes(of) || of in facts) {
      const once = `expected each of ${fields.join(', ')} once`;
      throw new EntryError(file, one.at, `<Fact of="${String(of)}">: ${once}`);
    }
    facts[of] = fact;
  }
  return {
    ...attributesOf(from, 'Row', file),
    ...(speaker && { speaker: withWords(speaker, 'Speaker', file) }),
    facts,
    remarks: named('Remark').map((one) => ({
      ...attributesOf(one, 'Remark', file),
      text: sentenceOf(one, file),
    })),
    content: inside
      .filter(({ name }) => name !== 'Fact' && name !== 'Remark' && name !== 'Speaker')
      .map((one) => contentOf(one, file)),
  };
}

function factOf(from: Element, file: string): Record<string, unknown> {
  const { is: value, ...rest } = attributesOf(from, 'Fact', file);
  if (from.children.length === 0) return { type: 'listed', value, ...rest };
  return { type: 'checked', value, ...rest, reason: sentenceOf(from, file) };
}

function contentOf(from: Element, file: string): unknown {
  if (from.name === 'Heading') return { type: 'heading', ...withWords(from, 'Heading', file) };
  const own = attributesOf(from, 'Quotation', file);
  const [first, ...rest] = from.children;
  const leads = first?.type === 'paragraph';
  const text = leads ? textFrom(first.children, file, from.at) : [];
  const children = elementsOf(leads ? rest : from.children, file);
  return { type: 'quotation', ...own, text, children: children.map((one) => contentOf(one, file)) };
}

const withWords = (from: Element, name: string, file: string) => ({
  ...attributesOf(from, name, file),
  text: wordsOf(from, file),
});

/** One paragraph or none. */
function wordsOf({ name, children, at }: Element, file: string): Inline[] {
  const [only, ...more] = children;
  if (only === undefined) return [];
  if (only.type === 'paragraph' && more.length === 0) return textFrom(only.children, file, at);
  throw new EntryError(file, at, `<${name}>: found ${only.type}, expected one paragraph`);
}

function sentenceOf(from: Element, file: string): string {
  const [only, ...more] = wordsOf(from, file);
  if (only?.type === 'text' && more.length === 0) return only.value;
  throw new EntryError(file, from.at, `<${from.name}>: expected words without emphasis`);
}
