import type { RootContent } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Verdict } from '../lineage/verdicts.ts';
import { csvOf } from '../model/csv.ts';

/** A draft that was compared with what was agreed, as files. */

export type DraftParagraph = {
  /** As printed, with its label. */
  words: string;
  verdict: Verdict;
  /** How much it is like the closest, of 1. */
  likeness: number;
  /** What was found, in a few words: "New"; nothing of a paragraph that is too short. */
  found: string | undefined;
  closest: { symbol: string; cite: string; since: string | undefined; address: string } | undefined;
};

/** As Markdown: the summary, then each paragraph with what was found of it, quoted. */
export const draftMarkdown = (summary: string, draft: readonly DraftParagraph[]): string =>
  toMarkdown({
    type: 'root',
    children: [
      { type: 'paragraph', children: [{ type: 'strong', children: [plain(summary)] }] },
      ...draft.flatMap(({ words, found, closest }): RootContent[] => [
        { type: 'paragraph', children: [plain(words)] },
        ...(found === undefined ? [] : [quoted(found, closest?.address)]),
      ]),
    ],
  });

const plain = (value: string) => ({ type: 'text' as const, value });

const quoted = (found: string, address: string | undefined): RootContent => ({
  type: 'blockquote',
  children: [
    {
      type: 'paragraph',
      children: [
        plain(`${found}.`),
        ...(address === undefined
          ? []
          : [plain(' '), { type: 'link' as const, url: address, children: [plain(address)] }]),
      ],
    },
  ],
});

/** As a table for spreadsheets, without the paragraphs that are too short. */
export const draftTable = (draft: readonly DraftParagraph[]): string =>
  csvOf(
    ['paragraph', 'verdict', 'similarity', 'closest', 'since', 'address'],
    draft
      .filter(({ verdict }) => verdict !== 'short')
      .map(({ words, verdict, likeness, closest }) => ({
        paragraph: words,
        verdict,
        similarity: Math.round(likeness * 100) / 100,
        closest: closest && `${closest.symbol}, ${closest.cite}`,
        since: closest?.since,
        address: closest?.address,
      })),
  );
