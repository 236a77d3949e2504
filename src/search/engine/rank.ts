import type { RecordKind } from '../source.ts';

/** A requirement of the query, and a paragraph. */
export type Found = {
  /** Where it stands in the paragraph, if it does. */
  positions: readonly number[] | undefined;
  /** Whether the title of the resolution meets it instead. */
  inTitle: boolean;
  /** In how many paragraphs of the span it stands. */
  records: number;
};

const SATURATION = 1.2;
const LENGTH_WEIGHT = 0.6;

/** Twice what words are worth that stand side by side: "right to food" is none of "food rights". */
const IN_ROW = 2;

/** Operative paragraphs are what people look for; notes mostly name documents. */
const KIND_WEIGHT: Record<RecordKind, number> = {
  operative: 1.1,
  preambular: 1,
  annex: 1,
  note: 0.8,
};

/**
 * How well a paragraph answers: rare words more than common ones, many times more than once, in a
 * short paragraph more than in a long one (Okapi BM25), and all of it up to twice as much where the
 * words stand close together in the order asked for. Where some are not there, only as much of it as
 * the others are of all, by how rare they are: of "invited to report on desertification", the last
 * word is worth more than the others together. `inRow` tells that they stand as they were typed, with
 * the common words between them.
 */
export function scoreOf(
  found: readonly Found[],
  paragraph: { kind: RecordKind; length: number },
  span: { records: number; averageLength: number },
  inRow = false,
): number {
  const norm =
    1 - LENGTH_WEIGHT + LENGTH_WEIGHT * (paragraph.length / Math.max(span.averageLength, 1));
  let sum = 0;
  let asked = 0;
  let met = 0;
  for (const { positions, inTitle, records } of found) {
    const rarity = Math.log(1 + (span.records - records + 0.5) / (records + 0.5));
    asked += rarity;
    if (positions || inTitle) met += rarity;
    if (inTitle) sum += rarity;
    if (positions === undefined) continue;
    const times = Math.max(positions.length, 1);
    sum += (rarity * times * (SATURATION + 1)) / (times + SATURATION * norm);
  }
  const share = asked === 0 ? 1 : met / asked;
  const places = found.flatMap(({ positions }) => (positions ? [positions] : []));
  const nearness = inRow ? IN_ROW : closeness(places);
  return sum * share * (1 + nearness) * KIND_WEIGHT[paragraph.kind];
}

/** 1 where each requirement's words follow the last's at once, nearer 0 the wider they lie. */
export function closeness(positions: readonly (readonly number[])[]): number {
  if (positions.length < 2) return 0;
  let best = 0;
  for (const start of positions[0] ?? []) {
    let low = start;
    let high = start;
    let inOrder = true;
    let last = start;
    for (const places of positions.slice(1)) {
      const nearest = nearestTo(last + 1, places);
      if (nearest === undefined) return best;
      inOrder &&= nearest > last;
      low = Math.min(low, nearest);
      high = Math.max(high, nearest);
      last = nearest;
    }
    const width = Math.max(high - low + 1, positions.length);
    best = Math.max(best, (positions.length / width) * (inOrder ? 1 : 0.7));
  }
  return best;
}

function nearestTo(wanted: number, places: readonly number[]): number | undefined {
  let nearest: number | undefined;
  for (const place of places) {
    if (nearest === undefined || Math.abs(place - wanted) < Math.abs(nearest - wanted)) {
      nearest = place;
    }
  }
  return nearest;
}
