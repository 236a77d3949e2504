import { spanWithin, type DumpLines } from './passage.ts';
import type { Span } from './reading.ts';

// "United Nations A/RES/80/1", "General Assembly Distr.: General 18 November 2025", "Eightieth session Agenda item 89", and an item behind
// the title of another: "Agenda item 14 Tide tables Agenda item 121 Lamps"
const FIELD_STARTS = [
  /(?<=^United Nations)\s(?=[AES]\/(?:[A-Z]{1,8}\/)?RES\/\S+$)/g,
  /\s(?=Distr\.: ?\S)/g,
  /(?<=session)\s(?=Agenda items? \d)/g,
  /(?<=[\p{L})”]\*{0,2})\s(?=\*{0,2}Agenda item \d{1,3}(?: \([a-z]\))?(?:\*{0,2}\s+\*{0,2}\p{Lu}|$))/gu,
];
const DAY_AT_END = /\s(?=\d{1,2} [A-Z][a-z]{1,20} \d{4}$)/g;
const LONGEST = 400;

/** The fields that a maker of texts set on one line of the masthead, each as a span of its own. */
export function fieldsOfLine(lines: DumpLines, span: Span): Span[] {
  const raw = (lines[span.line - 1] ?? '').slice(span.from, span.to);
  if (raw.length > LONGEST) return [span];
  const starts = raw.includes('Distr.:') ? [...FIELD_STARTS, DAY_AT_END] : FIELD_STARTS;
  const cuts = starts
    .flatMap((start) => [...raw.matchAll(start)].map(({ index }) => span.from + index))
    .toSorted((a, b) => a - b);
  return [span.from, ...cuts].flatMap(
    (from, index) => spanWithin(lines, { ...span, from, to: cuts[index] ?? span.to }) ?? [],
  );
}
