import type {
  BlockContent,
  DefinitionContent,
  FootnoteDefinition,
  Paragraph,
  PhrasingContent,
  RootContent,
  Text as MarkdownText,
} from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmAutolinkLiteralToMarkdown } from 'mdast-util-gfm-autolink-literal';
import { gfmFootnoteFromMarkdown, gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown, gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { mdxFromMarkdown, mdxToMarkdown } from 'mdast-util-mdx';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { defaultHandlers, toMarkdown, type Handle } from 'mdast-util-to-markdown';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import { mdxjs } from 'micromark-extension-mdxjs';
import { parse, stringify } from 'yaml';
import { z } from 'zod';
import type { Inline, Lines, Text } from './resolution.ts';

/**
 * The MDX dialect of entries: YAML front matter, then flow elements that hold paragraphs of text
 * with `*emphasis*` and `[^1]` marks. No expression, import or HTML stands in an entry: whatever
 * looks like one is text, and is written so that it stays text.
 */

/** An entry that is not in the dialect: where, what was found, what was expected. */
export class EntryError extends Error {
  override name = 'EntryError';
  readonly file: string;
  readonly line: number;
  constructor(file: string, line: number, fact: string) {
    super(`${file}:${line}: ${fact}`);
    this.file = file;
    this.line = line;
  }
}

export type Element = {
  name: string;
  attributes: Record<string, string>;
  /** What stands between the tags, still as Markdown nodes. */
  children: (BlockContent | DefinitionContent)[];
  /** The line of the entry. */
  at: number;
};

export type Parsed = { frontMatter: unknown; elements: Element[] };

const FENCE = '---\n';

/** Takes an entry apart: its front matter as data and its top-level elements. */
export function parseEntry(source: string, file: string): Parsed {
  const end = source.indexOf(`\n${FENCE}`, FENCE.length - 1);
  if (!source.startsWith(FENCE) || end < 0) {
    throw new EntryError(file, 1, 'no front matter: expected "---" on the first line');
  }
  const yaml = source.slice(FENCE.length, end + 1);
  // blank lines in its place, so that nodes tell the lines of the file
  const above = source.slice(0, end + 1 + FENCE.length).replace(/[^\n]+/g, '');
  const body = above + source.slice(end + 1 + FENCE.length);
  const frontMatter = attempt(file, () => parse(yaml) as unknown);
  const tree = attempt(file, () =>
    fromMarkdown(body, {
      extensions: [mdxjs(), gfmFootnote(), gfmTable()],
      mdastExtensions: [mdxFromMarkdown(), gfmFootnoteFromMarkdown(), gfmTableFromMarkdown()],
    }),
  );
  return { frontMatter, elements: elementsOf(tree.children, file) };
}

/** What the libraries throw carries its line in one of two forms. */
function attempt<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    const { line, linePos, message } = error as Error & {
      line?: number;
      linePos?: [{ line: number }];
    };
    throw new EntryError(file, line ?? (linePos ? linePos[0].line + 1 : 1), message);
  }
}

/** The elements among nodes; anything else is an error, for text outside elements is lost text. */
export function elementsOf(nodes: RootContent[], file: string): Element[] {
  return nodes.map((node) => {
    const at = node.position?.start.line ?? 1;
    if (node.type !== 'mdxJsxFlowElement') {
      throw new EntryError(file, at, `found ${node.type}, expected an element such as <Operative>`);
    }
    const attributes: Record<string, string> = {};
    for (const attribute of node.attributes) {
      if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') {
        throw new EntryError(
          file,
          at,
          `<${node.name}>: expected attributes of the form name="text"`,
        );
      }
      attributes[attribute.name] = attribute.value;
    }
    return { name: node.name ?? '', attributes, children: node.children, at };
  });
}

/** The text of a paragraph or cell: words, emphasis and marks, nothing else. */
export function textFrom(nodes: PhrasingContent[], file: string, at: number): Text {
  return nodes.map((node): Inline => {
    switch (node.type) {
      case 'text':
        return { type: 'text', value: node.value };
      case 'footnoteReference':
        return { type: 'mark', note: node.label ?? node.identifier };
      case 'emphasis': {
        const [only, ...more] = node.children;
        if (only?.type === 'text' && more.length === 0) {
          return { type: 'emphasis', value: only.value };
        }
        throw new EntryError(file, at, 'found marks within *emphasis*, expected words only');
      }
      default:
        throw new EntryError(
          file,
          at,
          `found ${node.type}, expected words, *emphasis* or [^marks]`,
        );
    }
  });
}

/** The attributes of an element, its lines read. One that is not among `names` is an error. */
export function attributesOf(
  { name, attributes, at }: Element,
  names: readonly string[],
  file: string,
): Record<string, unknown> {
  const other = Object.keys(attributes).find((attribute) => !names.includes(attribute));
  if (other !== undefined) {
    const expected = `expected ${names.join(', ')}`;
    throw new EntryError(file, at, `<${name}>: found ${other}, ${expected}`);
  }
  const { lines, ...rest } = attributes;
  if (!names.includes('lines')) return rest;
  if (lines === undefined) throw new EntryError(file, at, `<${name}> has no lines`);
  return { ...rest, lines: parseLines(lines) };
}

/** The text of an element that holds one paragraph, or nothing. */
export function onlyText({ name, children, at }: Element, file: string): Text {
  const [only, ...more] = children;
  if (only === undefined) return [];
  if (only.type === 'paragraph' && more.length === 0) return textFrom(only.children, file, at);
  throw new EntryError(file, at, `<${name}>: found ${only.type}, expected one paragraph`);
}

/** The text that an element begins with, which may be missing, and the elements after it. */
export function textAndParts(
  { children, at }: Element,
  file: string,
): { text: Text; parts: Element[] } {
  const [first, ...rest] = children;
  if (first?.type !== 'paragraph') return { text: [], parts: elementsOf(children, file) };
  return { text: textFrom(first.children, file, at), parts: elementsOf(rest, file) };
}

/** Text as Markdown nodes. */
export const phrasing = (text: Text): PhrasingContent[] =>
  text.map((inline): PhrasingContent => {
    switch (inline.type) {
      case 'text':
        return { type: 'text', value: inline.value };
      case 'emphasis':
        return { type: 'emphasis', children: [{ type: 'text', value: inline.value }] };
      case 'mark':
        return { type: 'footnoteReference', identifier: inline.note, label: inline.note };
    }
  });

/** A text as the paragraph that holds it; no text, no paragraph. */
export const paragraph = (text: Text): Paragraph[] =>
  text.length === 0 ? [] : [{ type: 'paragraph', children: phrasing(text) }];

// "&amp;", "&#38;": the library writes attributes as they are, and reads these as characters
const REFERENCE = /&(?=[#\p{L}])/gu;

/** An element to be printed; attributes without a value are left out. */
export const element = (
  name: string,
  attributes: Record<string, string | undefined>,
  children: MdxJsxFlowElement['children'],
): MdxJsxFlowElement => ({
  type: 'mdxJsxFlowElement',
  name,
  attributes: Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined
      ? []
      : [
          {
            type: 'mdxJsxAttribute' as const,
            name: key,
            value: value.replace(REFERENCE, '&amp;'),
          },
        ],
  ),
  children,
});

// what any of the library's patterns begins with: "[1]", "a_b", "www.", "https:/"
const RISKY = /[\u0000-\u001F!#$&*+<=>?@[\\\]^_`{|}~\u007F]|[Ww]\.|:\//;
const OPENS_BLOCK = /^\P{L}/u; // "1."
const GOES_ON = /^[(:]/; // what would make a mark a link or a note

/** True where a text may need an escape between what stands before and after it. */
const isRisky = (value: string, before: string, after: string): boolean =>
  RISKY.test(value) ||
  (before === '\n' && OPENS_BLOCK.test(value)) ||
  (before === ']' && GOES_ON.test(value)) ||
  (after === '\n' && value.endsWith(' '));

/** Prints a text as the library does, which looks in each for some forty patterns: few have any. */
const text: Handle = (node: MarkdownText, parent, state, info) =>
  isRisky(node.value, info.before, info.after)
    ? defaultHandlers.text(node, parent, state, info)
    : node.value;

const NOTES = gfmFootnoteToMarkdown();
const defaultDefinition = NOTES.handlers?.footnoteDefinition;

/** Prints a note as the library does, which looks for patterns in its label too. */
const definition: Handle = (node: FootnoteDefinition, parent, state, info) =>
  plainDefinition(node) ?? defaultDefinition?.(node, parent, state, info) ?? '';

/** A note as it is printed; nothing where the library must be asked. */
function plainDefinition(node: FootnoteDefinition): string | undefined {
  const [only, ...more] = node.children;
  const own = node.label === node.identifier && PLAIN_LABEL.test(node.identifier);
  if (!own || only?.type !== 'paragraph' || more.length > 0) return undefined;
  const words = joined(only.children, '\n', '\n');
  return words === undefined ? undefined : `[^${node.identifier}]: ${words}`;
}

const PLAIN_LABEL = /^\d{1,3}$/;
const WORDS = /^[\p{L}\p{N}](?:.*[\p{L}\p{N}])?$/u; // what "*" can stand around
const MAY_PRECEDE = /^\s?$/;
const MAY_FOLLOW = /^[\s,;.:]?$/;

/** Prints a paragraph as the library does: by joining its parts where none needs a look at another. */
const paragraphHandle: Handle = (node: Paragraph, parent, state, info) =>
  joined(node.children, info.before, info.after) ??
  defaultHandlers.paragraph(node, parent, state, info);

/** The parts as they are printed; nothing where the library must be asked. */
function joined(
  children: readonly PhrasingContent[],
  before: string,
  after: string,
): string | undefined {
  const printed: string[] = [];
  for (const [index, child] of children.entries()) {
    const ahead = printed.at(-1)?.slice(-1) ?? before;
    const next = children[index + 1];
    if (child.type === 'text') {
      const behind = next === undefined ? after : next.type === 'emphasis' ? '*' : '[';
      if (child.value === '' || isRisky(child.value, ahead, behind)) return undefined;
      printed.push(child.value);
    } else if (child.type === 'footnoteReference') {
      if (child.label !== child.identifier || !PLAIN_LABEL.test(child.identifier)) return undefined;
      printed.push(`[^${child.identifier}]`);
    } else if (child.type === 'emphasis') {
      const [only, ...more] = child.children;
      if (only?.type !== 'text' || more.length > 0) return undefined;
      const behind = next === undefined ? '' : next.type === 'text' ? next.value.charAt(0) : '[';
      const apart = MAY_PRECEDE.test(ahead) && MAY_FOLLOW.test(behind);
      if (!apart || !WORDS.test(only.value) || RISKY.test(only.value)) return undefined;
      printed.push(`*${only.value}*`);
    } else return undefined;
  }
  return printed.join('');
}

/** Puts an entry together: the inverse of `parseEntry`. */
export function printEntry(frontMatter: unknown, elements: MdxJsxFlowElement[]): string {
  const yaml = stringify(frontMatter, { lineWidth: 0, aliasDuplicateObjects: false });
  const body = elements.map((one) => printed(one, '') ?? printedByLibrary(one)).join('\n\n');
  return `${FENCE}${yaml}${FENCE}\n${body}\n`;
}

const printedByLibrary = (one: MdxJsxFlowElement): string =>
  toMarkdown(
    { type: 'root', children: [one] },
    {
      emphasis: '*',
      fences: true,
      extensions: [
        mdxToMarkdown({ quoteSmart: true }),
        gfmAutolinkLiteralToMarkdown(),
        NOTES,
        gfmTableToMarkdown(),
        gfmStrikethroughToMarkdown(),
        // a mark that opens a paragraph and a colon would be read as a note's definition
        { unsafe: [{ character: ':', before: ']', inConstruct: 'phrasing' }] },
        { handlers: { text, paragraph: paragraphHandle, footnoteDefinition: definition } },
      ],
    },
  ).replace(/\n$/, '');

/** An element as the library prints it; nothing where the library must be asked. */
function printed(
  { name, attributes, children }: MdxJsxFlowElement,
  indent: string,
): string | undefined {
  let tag = `${indent}<${name}`;
  for (const attribute of attributes) {
    const { value } = attribute;
    if (attribute.type !== 'mdxJsxAttribute' || typeof value !== 'string') return undefined;
    if (NO_PLAIN_VALUE.test(value)) return undefined;
    tag += ` ${attribute.name}="${value}"`;
  }
  if (children.length === 0) return `${tag} />`;
  const within = `${indent}  `;
  const parts: string[] = [];
  for (const child of children) {
    const part =
      child.type === 'mdxJsxFlowElement' ? printed(child, within) : printedLine(child, within);
    if (part === undefined) return undefined;
    parts.push(part);
  }
  return `${tag}>\n${parts.join('\n\n')}\n${indent}</${name}>`;
}

const NO_PLAIN_VALUE = /["\r\n]/; // what takes other quotation marks, or lines of its own

/** A paragraph or a note, which is one line. */
function printedLine(
  node: MdxJsxFlowElement['children'][number],
  indent: string,
): string | undefined {
  const line =
    node.type === 'paragraph'
      ? joined(node.children, '\n', '\n')
      : node.type === 'footnoteDefinition'
        ? plainDefinition(node)
        : undefined;
  return line === undefined ? undefined : indent + line;
}

/** [[15, 20], [33, 33]] → "15-20 33" */
export const printLines = (lines: Lines): string =>
  lines.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(' ');

/** "15-20 33" → [[15, 20], [33, 33]]; the schema checks what comes out. */
export const parseLines = (text: string): Lines =>
  text.split(' ').map((range) => {
    const [from, to = from] = range.split('-').map(Number);
    return [from ?? NaN, to ?? NaN];
  });

/** Lines under names, in the front matter. */
export const printPlaces = (places: Record<string, Lines>): Record<string, string> =>
  Object.fromEntries(Object.entries(places).map(([name, lines]) => [name, printLines(lines)]));

/** The inverse of `printPlaces`; the schema checks what comes out. */
export const parsePlaces = (places: unknown): Record<string, Lines> =>
  Object.fromEntries(
    Object.entries(Object(places) as object).map(([name, lines]) => [
      name,
      parseLines(String(lines)),
    ]),
  );

/**
 * What the schema makes of a value read from a file. Throws EntryError where it does not fit, at the
 * line of the element the first fault stands in: `places` has the elements of each list by its name.
 */
export function validated<T>(
  schema: z.ZodType<T>,
  value: unknown,
  places: Record<string, Element[]>,
  file: string,
): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [part, index] = result.error.issues[0]?.path ?? [];
  const among = typeof part === 'string' ? places[part] : undefined;
  const at = typeof index === 'number' ? (among?.[index]?.at ?? 1) : 1;
  throw new EntryError(file, at, z.prettifyError(result.error));
}
