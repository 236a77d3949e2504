import type { Inline, Text } from '../../src/model/resolution.ts';
import type { PlacedSpan } from './reading.ts';

/** A passage whose note marks have been taken out of the text and kept by their place. */
export type Prose = {
  type: 'prose';
  text: string;
  /** In order; a mark at `at` stands before the character with that index. */
  marks: { at: number; note: string }[];
  /** Italics as [from, to) in `text`. */
  emphasis: [number, number][];
  /** It is the title of an annex, which nothing else names. */
  opensAnnex?: boolean;
  spans: PlacedSpan[];
};

/** The part of the prose within [from, to), without blanks at its ends. */
export function slice(prose: Prose, from: number, to = prose.text.length): Prose {
  const part = prose.text.slice(from, to);
  const start = from + part.length - part.trimStart().length;
  const end = from + part.trimEnd().length;
  const first = prose.spans.findLastIndex((span) => span.at <= start);
  const spans = prose.spans
    .filter((span, index) => index >= first && span.at < Math.max(end, start + 1))
    .map((span) => ({ ...span, at: Math.max(0, span.at - start) }));
  return {
    type: 'prose',
    text: prose.text.slice(start, Math.max(start, end)),
    marks: prose.marks
      .filter(({ at }) => at >= (from === 0 ? 0 : start) && (at <= end || to >= prose.text.length))
      .map((mark) => ({ ...mark, at: Math.min(Math.max(0, mark.at - start), end - start) })),
    emphasis: prose.emphasis
      .map(([a, b]): [number, number] => [Math.max(0, a - start), Math.min(end, b) - start])
      .filter(([a, b]) => a < b),
    spans,
  };
}

/** Two proses as one, a blank between them. */
export function join(first: Prose, second: Prose): Prose {
  const by = first.text.length + 1;
  return {
    type: 'prose',
    text: `${first.text} ${second.text}`,
    marks: [...first.marks, ...second.marks.map((mark) => ({ ...mark, at: mark.at + by }))],
    emphasis: [
      ...first.emphasis,
      ...second.emphasis.map(([from, to]): [number, number] => [from + by, to + by]),
    ],
    spans: [...first.spans, ...second.spans.map((span) => ({ ...span, at: span.at + by }))],
  };
}

/** The prose after its label; marks that stand on the label open what follows it. */
export function withoutLabel(prose: Prose, length: number): Prose {
  const rest = slice(prose, length);
  const start = prose.text.length - prose.text.slice(length).trimStart().length;
  const onLabel = prose.marks.filter(({ at }) => at < start).map((mark) => ({ ...mark, at: 0 }));
  return { ...rest, marks: [...onLabel, ...rest.marks] };
}

/** The prose as the model's runs of text, emphasis and marks. */
export function toText(prose: Prose): Text {
  const edges = new Set([0, prose.text.length]);
  for (const [from, to] of prose.emphasis) edges.add(from).add(to);
  for (const { at } of prose.marks) edges.add(at);
  const cuts = [...edges].sort((a, b) => a - b);

  const marksAt = Map.groupBy(prose.marks, ({ at }) => at);
  const text: Text = [];
  for (const [index, from] of cuts.entries()) {
    for (const { note } of marksAt.get(from) ?? []) text.push({ type: 'mark', note });
    const value = prose.text.slice(from, cuts[index + 1] ?? from);
    if (value === '') continue;
    const italic = prose.emphasis.some(([a, b]) => a <= from && from < b);
    push(text, { type: italic ? 'emphasis' : 'text', value });
  }
  return text;
}

/** Neighbouring runs of one type become one run. */
function push(text: Text, run: Inline): void {
  const last = text.at(-1);
  if (run.type !== 'mark' && last?.type === run.type) last.value += run.value;
  else text.push(run);
}
