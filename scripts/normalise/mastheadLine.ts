import { spanWithin, type DumpLines } from './passage.ts';
import type { Span } from './reading.ts';

// "General Assembly Distr.: General 18 November 2025", "Eightieth session Agenda item 89"
const FIELD_START =
  /\s(?=Distr\.: ?\S)|(?<=Distr\.: ?[A-Z][a-z]{1,20})\s(?=\d{1,2} [A-Z][a-z]{1,20} \d{4}$)|(?<=session)\s(?=Agenda items? \d)/g;
const LONGEST = 400;

/** The fields that a maker of texts set on one line of the masthead, each as a span of its own. */
export function fieldsOfLine(lines: DumpLines, span: Span): Span[] {
  const raw = (lines[span.line - 1] ?? '').slice(span.from, span.to);
  if (raw.length > LONGEST) return [span];
  const cuts = [...raw.matchAll(FIELD_START)].map(({ index }) => span.from + index);
  return [span.from, ...cuts].flatMap(
    (from, index) => spanWithin(lines, { ...span, from, to: cuts[index] ?? span.to }) ?? [],
  );
}
