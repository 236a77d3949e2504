import type { Inline, Text } from '../model/resolution.ts';

/** Where words of a text lead: a stretch of its plain text, in UTF-16 units, `to` excluded. */
export type Link = {
  from: number;
  to: number;
  href: string;
  /** It leads to another site. */
  leaves: boolean;
  /** What it leads to, where the words alone do not tell: "note 4" for "Ibid.". */
  means?: string;
};

type Run = Extract<Inline, { type: 'text' | 'emphasis' }>;
type Mark = Extract<Inline, { type: 'mark' }>;

/** A stretch of a text as it is printed: runs and marks, with or without a link around them. */
export type Piece =
  | { type: 'runs'; runs: Run[]; link: Link | undefined }
  | { type: 'mark'; mark: Mark; /** The piece before it is a mark too. */ another: boolean };

/**
 * Cuts a text where its links begin and end. A mark within a link divides it, since a link cannot
 * stand in another.
 */
export function piecesOf(text: Text, links: Link[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const inline of text) {
    const last = pieces.at(-1);
    if (inline.type === 'mark') {
      pieces.push({ type: 'mark', mark: inline, another: last?.type === 'mark' });
      continue;
    }
    const end = at + inline.value.length;
    for (const [from, to] of cuts(at, end, links)) {
      const link = links.find((candidate) => candidate.from <= from && to <= candidate.to);
      const run: Run = { type: inline.type, value: inline.value.slice(from - at, to - at) };
      const open = pieces.at(-1);
      if (open?.type === 'runs' && open.link === link) open.runs.push(run);
      else pieces.push({ type: 'runs', runs: [run], link });
    }
    at = end;
  }
  return pieces;
}

/** The stretches into which the links' ends cut [from, to). */
function cuts(from: number, to: number, links: Link[]): [number, number][] {
  const ends = links
    .flatMap((link) => [link.from, link.to])
    .filter((place) => from < place && place < to)
    .sort((a, b) => a - b);
  const places = [...new Set([from, ...ends, to])];
  return places.slice(1).map((place, i) => [places[i] ?? from, place]);
}
