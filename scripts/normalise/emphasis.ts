import { toPassage, type DumpLines } from './passage.ts';
import type { Furniture, Passage, Reading, Span } from './reading.ts';

/**
 * Text that was printed without Markdown, in which a converter set some words apart all the same:
 * "_Considering_ that", "### 34/180. Convention". Emphasis stands within a line.
 */
const EMPHASIS =
  /(?<![\p{L}\p{N}_])(?<sign>_|\*\*)(?=[\p{L}\p{N}“"])(?<words>[^_*]{0,300}[^_*\s])\k<sign>(?![\p{L}\p{N}_])/gu;
const HEADING = /^#{1,6} +(?=\S)/;

/** Nearly no line may have signs: to look for them is quicker than to look for what they set off. */
export const maySetOff = (line: string): boolean =>
  line.includes('_') || line.includes('**') || line.startsWith('#');

/** A line without the signs of emphasis and of headings. */
export const withoutEmphasis = (line: string): string =>
  maySetOff(line) ? line.replace(HEADING, '').replace(EMPHASIS, '$<words>') : line;

/** The reading with what was only emphasised set in italics; the signs are furniture. */
export function takeEmphasis(lines: DumpLines, reading: Reading): Reading {
  const furniture: Furniture[] = [...reading.furniture];
  const taken = (passage: Passage): Passage => {
    if (!passage.spans.some(({ line }) => maySetOff(lines[line - 1] ?? ''))) return passage;
    const parts = passage.spans.map((span) => partsOf(lines, span));
    if (parts.every(({ signs }) => signs.length === 0)) return passage;
    for (const { signs } of parts)
      furniture.push(...signs.map((span) => ({ kind: 'Markdown syntax', span })));
    return toPassage(
      lines,
      parts.flatMap(({ spans }) => spans),
      parts.flatMap(({ italic }) => italic),
    );
  };
  return {
    ...reading,
    body: reading.body.map((block) => (block.type === 'passage' ? taken(block) : block)),
    notes: reading.notes.map((note) => ({ ...note, passage: taken(note.passage) })),
    furniture,
  };
}

export type Parts = { spans: Span[]; italic: Span[]; signs: Span[] };

/** The stretches of a span, those of them in italics, and the signs between. */
export function partsOf(lines: DumpLines, { line, from, to }: Span): Parts {
  const raw = (lines[line - 1] ?? '').slice(from, to);
  const parts: Parts = { spans: [], italic: [], signs: [] };
  let done = 0;
  const add = (kind: keyof Parts, start: number, end: number): void => {
    if (start < end) parts[kind].push({ line, from: from + start, to: from + end });
  };
  const [hashes] = (from === 0 && HEADING.exec(raw)) || [];
  if (hashes !== undefined) {
    add('signs', 0, hashes.trimEnd().length);
    done = hashes.length;
  }
  for (const { index, 0: whole, groups } of raw.matchAll(EMPHASIS)) {
    const sign = groups?.['sign']?.length ?? 0;
    const end = index + whole.length;
    add('spans', done, index);
    add('signs', index, index + sign);
    add('spans', index + sign, end - sign);
    add('italic', index + sign, end - sign);
    add('signs', end - sign, end);
    done = end;
  }
  add('spans', done, raw.length);
  return parts;
}
