import type { Element } from 'xast';
import { verbsOf } from '../../analysis/verbs.ts';
import { plain } from '../../model/plain.ts';
import type { Item, Paragraph } from '../../model/resolution.ts';
import { laidOutIn } from './tables.ts';
import { inline } from './text.ts';
import { eIdOf, type Writing } from './writing.ts';
import { el } from '../xml.ts';
import { p } from './xml.ts';

/** The preamble: the formula, and containers for its paragraphs; nothing where there is none. */
export const preamble = (blocks: readonly Paragraph[], writing: Writing): Element[] =>
  blocks.length === 0
    ? []
    : [
        el(
          'preamble',
          {},
          blocks.map((block) => recital(block, writing)),
        ),
      ];

/** A preambular paragraph is named by its first word: "Recalling". */
function recital(block: Paragraph, writing: Writing): Element {
  const eId = eIdOf(block, writing);
  const text = p(inline(block.text, block, writing));
  if (block.kind === 'formula') return el('formula', { name: 'enactingFormula', eId }, [text]);
  const first = /^\p{L}+/u.exec(verbsOf(plain(block.text), 'preambular')[0]?.phrase ?? '')?.[0];
  return el('container', { name: first ?? 'preambular', eId }, [
    text,
    ...blockList(block.children, eId, writing),
  ]);
}

const blockList = (children: Item['children'], parent: string, writing: Writing): Element[] =>
  children.length === 0
    ? []
    : [
        el(
          'blockList',
          { eId: `${parent}__list_1` },
          children.map((child) => blockItem(child, writing)),
        ),
      ];

function blockItem(child: Item['children'][number], writing: Writing): Element {
  const eId = eIdOf(child, writing);
  if (child.type !== 'item') return el('item', { eId }, [laidOutIn(child, writing)]);
  return el('item', { eId }, [
    ...(child.label === undefined ? [] : [el('num', {}, [child.label])]),
    p(inline(child.text, child, writing)),
    ...blockList(child.children, eId, writing),
  ]);
}
