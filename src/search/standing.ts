/**
 * Since when the wording of a paragraph stands, as search knows it. It hangs on the whole corpus and
 * changes as that grows, so it lies beside the spans, whose addresses tell what is in them.
 */

/** Since when the wording of a paragraph stands, and in how many resolutions. */
export type Standing = {
  /** The year in which it first stands in a resolution of the site. */
  since: number;
  /** In how many resolutions, its own with them; 101 stands for more than a hundred. */
  times: number;
  /** Whether it stands in no earlier one. */
  isNew: boolean;
};

/** The standings of a resolution's paragraphs by their anchors: of those that are long enough. */
export type StandingsOf = (symbol: string) => ReadonlyMap<string, Standing>;

/** What a span's file of standings has. */
export type StandingFile = {
  /** For each record a digit: 0 where its wording is not followed, 1 where it is new, 2 where not. */
  kinds: string;
  /** Of those that are followed, in their order. */
  since: number[];
  times: number[];
};

/** The standings of records that are given in their order. */
export function standingFileOf(records: readonly (Standing | undefined)[]): StandingFile {
  const followed = records.filter((one) => one !== undefined);
  return {
    kinds: records.map((one) => (one === undefined ? 0 : one.isNew ? 1 : 2)).join(''),
    since: followed.map(({ since }) => since),
    times: followed.map(({ times }) => times),
  };
}

/** The standing of each record, where it has one. */
export function standingsIn({ kinds, since, times }: StandingFile): (Standing | undefined)[] {
  let at = 0;
  return [...kinds].map((kind) => {
    if (kind === '0') return undefined;
    const place = at++;
    return { since: since[place] ?? 0, times: times[place] ?? 0, isNew: kind === '1' };
  });
}
