import { toMarkdown } from 'mdast-util-to-markdown';
import { citationIn, plainCitation, type Cited, type Style } from '../citation/styles.ts';
import { phrasing } from '../model/mdx.ts';
import type { Run, PaperBlock, PaperDocument } from './paper.ts';

/** A reader's brief as files: each excerpt with its citation in one style, and its address. */

export type Excerpt = {
  cited: Cited;
  /** "paras. 2–4" */
  pinpoint: string;
  /** The full address of the place. */
  address: string;
  /** A string for each paragraph. */
  words: string[];
};

/** As plain text: the words, the citation and the address of each, with a line between them. */
export const briefText = (excerpts: readonly Excerpt[], style: Style): string =>
  excerpts
    .map(({ cited, pinpoint, address, words }) =>
      [...words, plainCitation(style, cited, pinpoint), address, ''].join('\n'),
    )
    .join('\n');

/** As Markdown: the words are quoted, the address is linked. */
export const briefMarkdown = (excerpts: readonly Excerpt[], style: Style): string =>
  toMarkdown(
    {
      type: 'root',
      children: excerpts.flatMap(({ cited, pinpoint, address, words }) => [
        {
          type: 'blockquote' as const,
          children: words.map((value) => ({
            type: 'paragraph' as const,
            children: [{ type: 'text' as const, value }],
          })),
        },
        {
          type: 'paragraph' as const,
          children: [
            ...phrasing(citationIn(style, cited, pinpoint)),
            { type: 'text' as const, value: ' ' },
            {
              type: 'link' as const,
              url: address,
              children: [{ type: 'text' as const, value: address }],
            },
          ],
        },
      ]),
    },
    { emphasis: '*', bullet: '-' },
  );

/** As a document to be written to a Word file. */
export const briefDocument = (
  excerpts: readonly Excerpt[],
  style: Style,
  title: string,
): PaperDocument => ({
  title,
  running: title,
  lead: [],
  blocks: excerpts.flatMap(({ cited, pinpoint, address, words }): PaperBlock[] => [
    ...words.map((text): PaperBlock => ({ type: 'paragraph', level: 0, runs: [{ words: text }] })),
    { type: 'citation', runs: runsOf(style, cited, pinpoint), address },
  ]),
  notes: new Map(),
});

const runsOf = (style: Style, cited: Cited, pinpoint: string): Run[] =>
  citationIn(style, cited, pinpoint).flatMap((run) =>
    run.type === 'mark' ? [] : [{ words: run.value, italic: run.type === 'emphasis' }],
  );
