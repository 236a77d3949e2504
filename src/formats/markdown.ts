import type { ListItem, RootContent, TableRow } from 'mdast';
import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';
import { listedDoubts, type ListedDoubt } from '../model/doubts.ts';
import { paragraph, phrasing } from '../model/mdx.ts';
import {
  closingTexts,
  type Block,
  type Item,
  type Resolution,
  type Table,
  type Text,
} from '../model/resolution.ts';
import {
  addresses,
  doubtLine,
  DOUBTS_TITLE,
  particulars,
  titleOf,
  type Page,
} from './plainText.ts';

/** A resolution as Markdown with footnotes and tables as on GitHub. */

const labelledText = (label: string | undefined, text: Text): Text =>
  label === undefined ? text : [{ type: 'text', value: `${label} ` }, ...text];

const table = ({ rows }: Table): RootContent => ({
  type: 'table',
  children: rows.map((cells): TableRow => ({
    type: 'tableRow',
    children: cells.map((cell) => ({ type: 'tableCell', children: phrasing(cell) })),
  })),
});

/** Sub-paragraphs are a list whose bullets stand before the labels as printed. */
const lists = (children: Item['children']): RootContent[] =>
  children.flatMap((child): RootContent[] => {
    switch (child.type) {
      case 'table':
        return [table(child)];
      case 'preformatted':
        return [{ type: 'code', value: child.value }];
      case 'item': {
        const within = lists(child.children) as ListItem['children'];
        const text = paragraph(labelledText(child.label, child.text));
        const entry: ListItem = { type: 'listItem', spread: false, children: [...text, ...within] };
        return [{ type: 'list', ordered: false, spread: false, children: [entry] }];
      }
    }
  });

/** Lists that follow each other are one. */
function joined(nodes: RootContent[]): RootContent[] {
  const out: RootContent[] = [];
  for (const node of nodes) {
    const last = out.at(-1);
    if (node.type === 'list' && last?.type === 'list') last.children.push(...node.children);
    else out.push(node);
  }
  return out.map((node) =>
    node.type === 'list'
      ? {
          ...node,
          children: node.children.map((entry) => ({
            ...entry,
            children: joined(entry.children) as ListItem['children'],
          })),
        }
      : node,
  );
}

function blocks(block: Block): RootContent[] {
  switch (block.type) {
    case 'paragraph':
      return [
        ...paragraph(labelledText(block.label, block.text)),
        ...joined(lists(block.children)),
      ];
    case 'heading': {
      const depth = Math.min(6, block.depth + 1) as 2 | 3 | 4 | 5 | 6;
      return [
        { type: 'heading', depth, children: phrasing(labelledText(block.label, block.text)) },
      ];
    }
    case 'closing':
      return [
        {
          type: 'paragraph',
          children: closingTexts(block).flatMap((text, at) => [
            ...(at === 0 ? [] : [{ type: 'break' as const }]),
            ...phrasing(text),
          ]),
        },
      ];
    case 'table':
      return [table(block)];
    case 'preformatted':
      return [{ type: 'code', value: block.value }];
  }
}

const lines = (all: string[]): RootContent => ({
  type: 'paragraph',
  children: all.flatMap((line, index) => [
    ...(index === 0 ? [] : [{ type: 'break' as const }]),
    { type: 'text' as const, value: line },
  ]),
});

/** What is in doubt, with the words as printed under each. */
function doubtList(doubts: ListedDoubt[]): RootContent[] {
  if (doubts.length === 0) return [];
  const entries = doubts.map((doubt): ListItem => ({
    type: 'listItem',
    spread: false,
    children: [
      { type: 'paragraph', children: [{ type: 'text', value: doubtLine(doubt) }] },
      ...(doubt.printed === undefined ? [] : [{ type: 'code' as const, value: doubt.printed }]),
    ],
  }));
  return [
    { type: 'thematicBreak' },
    { type: 'heading', depth: 2, children: [{ type: 'text', value: DOUBTS_TITLE }] },
    { type: 'list', ordered: true, start: 1, spread: false, children: entries },
  ];
}

/**
 * The whole resolution; every paragraph keeps its printed label, which Markdown would renumber. What
 * is in doubt stands at the end.
 */
export function markdownOf(resolution: Resolution, page: Page): string {
  const { metadata, body, notes } = resolution;
  const marks: Text = (metadata.titleNotes ?? []).map((note) => ({ type: 'mark', note }));
  const title = phrasing([{ type: 'text', value: titleOf(metadata) }, ...marks]);
  return toMarkdown(
    {
      type: 'root',
      children: [
        { type: 'heading', depth: 1, children: title },
        lines([metadata.symbol, ...particulars(metadata)]),
        lines(addresses(metadata, page)),
        ...body.flatMap(blocks),
        ...notes.map(({ label, text }): RootContent => ({
          type: 'footnoteDefinition',
          identifier: label,
          label,
          children: paragraph(text),
        })),
        ...doubtList(listedDoubts(resolution)),
      ],
    },
    {
      emphasis: '*',
      bullet: '-',
      fences: true,
      extensions: [gfmFootnoteToMarkdown(), gfmTableToMarkdown()],
    },
  );
}
