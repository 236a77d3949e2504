import type { Element } from 'xast';
import { el, xmlFileOf, type Nodes } from '../xml.ts';

/** Elements of Akoma Ntoso, and the file that they make. */

const NAMESPACE = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';

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
export const fileOf = (document: Element): string =>
  xmlFileOf(laidOut(el('akomaNtoso', { xmlns: NAMESPACE }, [document]), 0));
