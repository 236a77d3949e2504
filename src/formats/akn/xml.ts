import type { Element, ElementContent, Root } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';

/** Elements of Akoma Ntoso, and the file that they make. */

const NAMESPACE = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';

/** What an element holds, in order. */
export type Nodes = (Element | string)[];

/** Characters that XML 1.0 cannot hold, not even escaped. */
// eslint-disable-next-line no-control-regex
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const clean = (text: string) => text.replace(FORBIDDEN, '\ufffd');

/** An element; what XML cannot hold in its words and attributes is replaced by U+FFFD. */
export const el = (
  name: string,
  attributes: Record<string, string>,
  children: Nodes = [],
): Element =>
  x(
    name,
    Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, clean(value)])),
    children.map((child) => (typeof child === 'string' ? clean(child) : child)) as ElementContent[],
  ) as Element;

/** A paragraph of words. */
export const p = (children: Nodes): Element => el('p', {}, children);

/** Lines one below the other. */
export const withLineEnds = (value: string): Nodes =>
  value.split('\n').flatMap((line, index) => (index === 0 ? [line] : [el('eol', {}), line]));

/** Elements whose children are words, or stand among words: blanks there would be text. */
const WORDED = new Set('p block heading num docTitle td th sup'.split(' '));

/** Elements below each other, where blanks mean nothing. */
function laidOut(element: Element, depth: number): Element {
  if (WORDED.has(element.name) || element.children.length === 0) return element;
  const line = (indent: number) => ({ type: 'text' as const, value: `\n${'  '.repeat(indent)}` });
  const children = element.children.flatMap((child) => [
    line(depth + 1),
    child.type === 'element' ? laidOut(child, depth + 1) : child,
  ]);
  return { ...element, children: [...children, line(depth)] };
}

/** The file of a document. */
export function fileOf(document: Element): string {
  const root: Root = {
    type: 'root',
    children: [
      { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="UTF-8"' },
      { type: 'text', value: '\n' },
      laidOut(el('akomaNtoso', { xmlns: NAMESPACE }, [document]), 0),
    ],
  };
  // "]]>" may not stand in XML text, and the library leaves it
  const xml = toXml(root, { closeEmptyElements: true }).replaceAll(']]>', ']]&gt;');
  return `${xml}\n`;
}
