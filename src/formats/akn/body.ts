import type { Element } from 'xast';
import type { Closing, Item, Paragraph, Preformatted, Table } from '../../model/resolution.ts';
import { closing } from './conclusions.ts';
import { DIVISIONS } from './identifiers.ts';
import type { Division, Member } from './parts.ts';
import { laidOutIn } from './tables.ts';
import { inline } from './text.ts';
import { eIdOf, type Writing } from './writing.ts';
import { el, type Nodes } from '../xml.ts';
import { p } from './xml.ts';

/** The main body of the statement or of an annex: hierarchy, or an empty paragraph. */
export const mainBody = (members: readonly Member[], writing: Writing): Element =>
  el(
    'mainBody',
    {},
    members.length > 0 ? members.map((member) => hierarchical(member, writing)) : [p([])],
  );

function hierarchical(member: Member, writing: Writing): Element {
  switch (member.type) {
    case 'division':
      return division(member, writing);
    case 'paragraph':
      return paragraph(member, writing);
    case 'closing':
      return closed(member, writing);
    default:
      return odd(member, writing);
  }
}

function division({ heading, within }: Division, writing: Writing): Element {
  const element = DIVISIONS[heading.role]?.element;
  const title = inline(heading.text, heading, writing);
  // without words of its own the title is a mark of the number: "B*"
  const wordless = heading.text.every(({ type }) => type === 'mark');
  return el(
    element ?? 'hcontainer',
    { ...(element === undefined && { name: 'heading' }), eId: eIdOf(heading, writing) },
    [
      ...num(heading, wordless ? title : []),
      ...(title.length > 0 && !wordless ? [el('heading', {}, title)] : []),
      ...within.map((member) => hierarchical(member, writing)),
    ],
  );
}

function paragraph(block: Paragraph, writing: Writing): Element {
  const eId = eIdOf(block, writing);
  return block.kind === 'formula' || block.kind === 'preambular'
    ? el('hcontainer', { name: block.kind, eId }, held(block, writing))
    : el('paragraph', { eId }, [...num(block), ...held(block, writing)]);
}

/** A labelled sub-paragraph, or a text without label after or between them. */
const point = (item: Item, writing: Writing): Element =>
  el(item.label === undefined ? 'alinea' : 'point', { eId: eIdOf(item, writing) }, [
    ...num(item),
    ...held(item, writing),
  ]);

const num = ({ label }: { label?: string | undefined }, marks: Nodes = []): Element[] =>
  label === undefined ? [] : [el('num', {}, [label, ...marks])];

/** The text of a paragraph or item, and what is subordinate to it. */
function held(owner: Paragraph | Item, writing: Writing): Element[] {
  const eId = eIdOf(owner, writing);
  const text = p(inline(owner.text, owner, writing));
  if (owner.children.length === 0) return [content(eId, [text])];
  const list = `${eId}__list_1`;
  return [
    el('list', { eId: list }, [
      el('intro', { eId: `${list}__intro` }, [text]),
      ...owner.children.map((child) =>
        child.type === 'item' ? point(child, writing) : odd(child, writing),
      ),
    ]),
  ];
}

function closed(block: Closing, writing: Writing): Element {
  const eId = eIdOf(block, writing);
  return el('hcontainer', { name: 'closing', eId }, [content(eId, [p(closing(block, writing))])]);
}

/** A hierarchical element that holds a table or laid-out lines. */
function odd(node: Table | Preformatted, writing: Writing): Element {
  const eId = eIdOf(node, writing);
  return el('hcontainer', { name: node.type, eId }, [content(eId, [laidOutIn(node, writing)])]);
}

const content = (parent: string, children: Nodes): Element =>
  el('content', { eId: `${parent}__content` }, children);
