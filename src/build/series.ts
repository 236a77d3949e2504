import type { Corpus } from '../corpus/corpus.ts';
import { ON_PAGE, stretchesOf } from '../lineage/series.ts';
import type { SeriesGiven } from './given.ts';
import { page, type Unit } from './unit.ts';
import { sourceOf } from './wording.ts';

/** The pages of series: resolutions that took each other up, side by side. */

export function* seriesPages({ entryOf, wording }: Corpus): Generator<Unit> {
  for (const series of wording().series.all) {
    const texts = series.map((symbol) => sourceOf(entryOf(symbol)));
    const stretches = stretchesOf(texts);
    const firstOf = (at: number): string | undefined => stretches[at]?.[0]?.path;
    for (const [at, stretch] of stretches.entries()) {
      const path = firstOf(at) as string;
      yield {
        outputs: [page(`en/series/${path}/index.html`, 'lineage')],
        given: (): SeriesGiven => ({
          kind: 'series',
          path,
          texts: stretch,
          from: at * (ON_PAGE - 1) + 1,
          all: series.length,
          earlier: firstOf(at - 1),
          later: firstOf(at + 1),
        }),
      };
    }
  }
}
