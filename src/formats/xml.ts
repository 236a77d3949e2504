import type { Element, ElementContent } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';

/** XML as every reader of it takes it, whatever stands in the words. */

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

/** Words as they stand in an element or an attribute, for files too long to be made of elements. */
export const xmlText = (text: string): string =>
  clean(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** The file of an element. */
export function xmlFileOf(element: Element): string {
  // "]]>" may not stand in XML text, and the library leaves it
  const xml = toXml(element, { closeEmptyElements: true }).replaceAll(']]>', ']]&gt;');
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xml}\n`;
}
