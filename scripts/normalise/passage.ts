import { byCode } from '../../src/model/byCode.ts';
import type { Lines } from '../../src/model/resolution.ts';
import { foldCharacters } from './characters.ts';
import type { Furniture, Passage, PlacedSpan, Span } from './reading.ts';

/** The dump's lines; `lines[0]` is line 1. */
export type DumpLines = readonly string[];

/** Where in a line the text stands, without blanks at its ends; nothing for a blank line. */
export function spanOfLine(lines: DumpLines, line: number): Span | undefined {
  return spanWithin(lines, { line, from: 0, to: (lines[line - 1] ?? '').length });
}

/** The span without the blanks at its ends; nothing where only blanks stand. */
export function spanWithin(lines: DumpLines, span: Span): Span | undefined {
  const text = (lines[span.line - 1] ?? '').slice(span.from, span.to);
  const from = span.from + text.length - text.trimStart().length;
  const to = span.from + text.trimEnd().length;
  return from < to ? { line: span.line, from, to } : undefined;
}

// "South-" + "South" is one word; "pre-" + "and post-conflict" are two.
const OPEN_HYPHEN = /[\p{L}\p{N}]-$/u;
export const SUSPENDED = /^(?:and|or|to|nor|as well as)\b(?!-)/; // but not "up-" + "to-date"
// "A/RES/" + "79/1"; "and/" + "or".
const OPEN_SLASH = /[\p{L}\p{N}]\/$/u;
// "2015–" + "2030".
const OPEN_RANGE = /\d–$/;
// A soft hyphen at a line's end only said where a word was broken.
const SOFT_HYPHEN = /\u00AD\s*$/;

/** What joins two lines: a blank, or nothing within a word. */
export function lineJoint(before: string, raw: string, after: string): '' | ' ' {
  if (before === '' || after === '' || SOFT_HYPHEN.test(raw)) return '';
  if (OPEN_SLASH.test(before)) return '';
  if (OPEN_RANGE.test(before) && /^\d/.test(after)) return '';
  if (OPEN_HYPHEN.test(before) && !SUSPENDED.test(after)) return '';
  return ' ';
}

// Only the end of a text decides how the next line joins it: the rest is kept aside, since a text
// that is looked at as a whole for each of its lines would take time by the square.
const LONGEST_END = 4096;
const SHORTEST_END = 64;

/**
 * Joins stretches of the dump to one text.
 * Guarantees: single blanks, none at the ends; the text's ink is the spans' ink, in order.
 * `italic`: stretches of the dump set in italics; spans should be cut at their edges.
 */
export function toPassage(lines: DumpLines, spans: Span[], italic: Span[] = []): Passage {
  const passage: Passage = { type: 'passage', text: '', emphasis: [], spans: [] };
  const aside: string[] = [];
  let length = 0;
  let end = '';
  let previous: Span | undefined;
  let raw = '';
  for (const span of spans) {
    const line = lines[span.line - 1] ?? '';
    const printed = line.slice(span.from, span.to);
    const folded = foldCharacters(printed);
    // Stretches of one line are joined as they stand there: what lay between was no text.
    const before =
      previous?.line === span.line
        ? end + (/\s/.test(line.slice(previous.to, span.from)) ? ' ' : '')
        : end.trimEnd() + lineJoint(end.trimEnd(), raw, folded.trim());
    const added = before === '' || before.endsWith(' ') ? folded.trimStart() : folded;
    end = (before.endsWith('  ') ? before.slice(0, -1) : before) + added;
    const at = length + end.length - added.length;
    passage.spans.push({ ...span, at });
    if (italic.some((it) => it.line === span.line && it.from <= span.from && span.to <= it.to)) {
      passage.emphasis.push([at, length + end.length]);
    }
    if (end.length > LONGEST_END) {
      const kept = end.slice(0, -SHORTEST_END);
      aside.push(kept);
      length += kept.length;
      end = end.slice(-SHORTEST_END);
    }
    previous = span;
    raw = printed;
  }
  return trimmed({ ...passage, text: aside.join('') + end });
}

function trimmed(passage: Passage): Passage {
  const text = passage.text.trim();
  const emphasis = passage.emphasis
    .map(([from, to]): [number, number] => [from, Math.min(to, text.length)])
    .filter(([from, to]) => from < to);
  return { ...passage, text, emphasis };
}

/** Two passages as one, with a blank between them. */
export function joinPassages(first: Passage, second: Passage): Passage {
  const shift = first.text.length + 1;
  const marks = [
    ...(first.marks ?? []),
    ...(second.marks ?? []).map(([from, to]): [number, number] => [from + shift, to + shift]),
  ];
  return {
    type: 'passage',
    text: `${first.text} ${second.text}`,
    emphasis: [
      ...first.emphasis,
      ...second.emphasis.map(([from, to]): [number, number] => [from + shift, to + shift]),
    ],
    ...(marks.length > 0 && { marks }),
    spans: [...first.spans, ...second.spans.map((span) => ({ ...span, at: span.at + shift }))],
  };
}

/** The lines of the dump that the spans stand on, as ascending ranges. */
export function linesOf(spans: readonly { line: number }[]): Lines {
  const numbers = [...new Set(spans.map((span) => span.line))].sort((a, b) => a - b);
  const ranges: Lines = [];
  for (const line of numbers) {
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === line - 1) last[1] = line;
    else ranges.push([line, line]);
  }
  return ranges;
}

/** The lines of each kind of furniture, by name. */
export function furnitureLines(furniture: readonly Furniture[]): Record<string, Lines> {
  const kinds = Map.groupBy(furniture, ({ kind }) => kind);
  return Object.fromEntries(
    [...kinds]
      .toSorted(([a], [b]) => byCode(a, b))
      .map(([kind, all]) => [kind, linesOf(all.map(({ span }) => span))]),
  );
}

/** The line of the dump on which the character at that index stands. */
export const lineAt = (passage: Pick<Passage, 'spans'>, index: number): number =>
  spanAt(passage, index)?.line ?? 1;

/** The stretch of the dump in which the character at that index stands. */
export function spanAt({ spans }: Pick<Passage, 'spans'>, index: number): PlacedSpan | undefined {
  let low = 0;
  let high = spans.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((spans[middle]?.at ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  return spans[low];
}
