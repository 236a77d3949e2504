import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import {
  attributesOf,
  element,
  elementsOf,
  EntryError,
  onlyText,
  paragraph,
  parseEntry,
  parsePlaces,
  printEntry,
  printLines,
  printPlaces,
  textAndParts,
  validated,
  type Element,
} from './mdx.ts';
import { Facts, Timeline, type Quotation, type QuotedHeading, type Row } from './timeline.ts';

/**
 * A list as an MDX file: its rows with what is so beside what they say. Bound by a law:
 * `readTimeline(writeTimeline(t))` equals `t`.
 */

/** Writes a list as an MDX entry. */
export const writeTimeline = ({ metadata, lists }: Timeline): string =>
  printEntry(
    { ...metadata, furniture: printPlaces(metadata.furniture) },
    lists.map(({ title, lines, rows }) =>
      element('List', { title, lines: printLines(lines) }, rows.map(writeRow)),
    ),
  );

function writeRow(row: Row): MdxJsxFlowElement {
  const { time, number, name, speaker, facts, remarks, content, lines } = row;
  return element('Row', { time, number, name, lines: printLines(lines) }, [
    ...Object.entries(facts).map(([of, { type, value, ...checked }]) => {
      const { reason, ...evidence } = { reason: '', ...checked };
      return element('Fact', { of, is: value, ...evidence }, sentence(reason));
    }),
    ...remarks.map(({ text, ...evidence }) => element('Remark', evidence, sentence(text))),
    ...(speaker ? [writeWords('Speaker', speaker)] : []),
    ...content.map(writeContent),
  ]);
}

const writeContent = (content: Quotation | QuotedHeading): MdxJsxFlowElement =>
  content.type === 'heading'
    ? writeWords('Heading', content)
    : writeWords('Quotation', content, content.children.map(writeContent));

const writeWords = (
  name: string,
  { label, text, lines }: Pick<QuotedHeading, 'label' | 'text' | 'lines'>,
  children: MdxJsxFlowElement[] = [],
) => element(name, { label, lines: printLines(lines) }, [...paragraph(text), ...children]);

const sentence = (value: string) => paragraph(value === '' ? [] : [{ type: 'text', value }]);

/**
 * Reads an entry and validates the whole of it.
 * Throws EntryError with file and line where it is not a list.
 */
export function readTimeline(source: string, file: string): Timeline {
  const { frontMatter, elements } = parseEntry(source, file);
  const { furniture, ...metadata } = Object(frontMatter) as Record<string, unknown>;
  const lists = elements.map((list) => {
    const rows = elementsOf(list.children, file).map((row) => rowOf(row, file));
    return { ...attributesOf(called('List', list, file), ['title', 'lines'], file), rows };
  });
  const value = { metadata: { ...metadata, furniture: parsePlaces(furniture) }, lists };
  return validated(Timeline, value, { lists: elements }, file);
}

function called(name: string, from: Element, file: string): Element {
  if (from.name === name) return from;
  throw new EntryError(file, from.at, `found <${from.name}>, expected <${name}>`);
}

// The parts of a list, of any shape: the schema checks what comes out.

function rowOf(from: Element, file: string): unknown {
  const own = attributesOf(called('Row', from, file), ['time', 'number', 'name', 'lines'], file);
  const parts = elementsOf(from.children, file);
  const named = (name: string) => parts.filter((one) => one.name === name);
  const [speaker, second] = named('Speaker');
  if (second) throw new EntryError(file, second.at, 'found a second <Speaker>, expected one');
  const facts: Record<string, unknown> = {};
  for (const one of named('Fact')) {
    const { of, is: value, ...evidence } = attributesOf(one, ['of', 'is', ...EVIDENCE], file);
    const fields = Object.keys(Facts.shape);
    if (typeof of !== 'string' || !fields.includes(of) || of in facts) {
      const once = `expected each of ${fields.join(', ')} once`;
      throw new EntryError(file, one.at, `<Fact of="${String(of)}">: ${once}`);
    }
    const checked = one.children.length > 0 && { type: 'checked', reason: sentenceOf(one, file) };
    facts[of] = { type: 'listed', value, ...evidence, ...checked };
  }
  const remarks = named('Remark').map((one) => ({
    ...attributesOf(one, EVIDENCE, file),
    text: sentenceOf(one, file),
  }));
  const content = parts
    .filter(({ name }) => !['Fact', 'Remark', 'Speaker'].includes(name))
    .map((one) => contentOf(one, file));
  return { ...own, ...(speaker && { speaker: wordsOf(speaker, file) }), facts, remarks, content };
}

const EVIDENCE = ['certainty', 'source'];

function contentOf(from: Element, file: string): unknown {
  if (from.name === 'Heading') return { type: 'heading', ...wordsOf(from, file) };
  const own = attributesOf(called('Quotation', from, file), ['label', 'lines'], file);
  const { text, parts } = textAndParts(from, file);
  const children = parts.map((one) => contentOf(one, file));
  return { type: 'quotation', ...own, text, children };
}

const wordsOf = (from: Element, file: string) => ({
  ...attributesOf(from, from.name === 'Heading' ? ['label', 'lines'] : ['lines'], file),
  text: onlyText(from, file),
});

function sentenceOf(from: Element, file: string): string {
  const [only, ...more] = onlyText(from, file);
  if (only?.type === 'text' && more.length === 0) return only.value;
  throw new EntryError(file, from.at, `<${from.name}>: expected words without emphasis`);
}
