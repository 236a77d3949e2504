import { ALIKE, likenessOf, Measure } from '../../lineage/common.ts';
import { hashOf, isFollowed, substanceOf } from '../../lineage/words.ts';
import type { RankedSource } from '../columns.ts';
import { stemsOf } from '../query/words.ts';
import { isParagraph } from '../source.ts';
import type { Hit } from './results.ts';
import type { ReadText } from './spanIndex.ts';

/** A result with its text and the title of its resolution. */
type Said = {
  source: RankedSource;
  record: number;
  text: ReadText;
  title: ReadText;
  hit: Pick<Hit, 'id' | 'cite' | 'kind' | 'lacks'>;
};

/** A result, and where the same stands again. */
export type Folded<R extends Said> = R & { again: Hit['again'] };

/**
 * Those that say the same, what is routine set aside, as one: the first of them. So are paragraphs that
 * say nearly the same in resolutions of a series, which have the same title, where they have the same of
 * what was asked for; not where `wording` is asked for, of which each is another.
 */
export function folded<R extends Said>(read: readonly R[], wording: boolean): Folded<R>[] {
  const known = new Map<string, Folded<R>>();
  /** Those that others may revise, by what these must have in common with them. */
  const series = new Map<string, Folded<R>[]>();
  const put = (key: string, one: R): void => {
    const alone = { ...one, again: [] };
    known.set(key, alone);
    if (wording || !isParagraph(one.hit.kind)) return;
    const of = seriesOf(one);
    const own = series.get(of);
    if (own) own.push(alone);
    else series.set(of, [alone]);
  };
  for (const one of read) {
    const key = `${one.hit.kind === 'title'} ${saidIn(one.text).words}`;
    const same = known.get(key);
    if (same === undefined) {
      const near = wording
        ? undefined
        : series.get(seriesOf(one))?.find((other) => isRevised(other, one));
      if (near) near.again.push(placeOf(one, 'edited'));
      else put(key, one);
    } else if (same.source === one.source) {
      put(`${key} ${one.record}`, one);
    } else {
      const isRoutine = stemsOf(one.text.words) !== stemsOf(same.text.words);
      same.again.push(placeOf(one, isRoutine ? 'routine' : 'identical'));
    }
  }
  return [...known.values()];
}

type Again = Hit['again'][number];

const placeOf = ({ source, hit: { id, cite } }: Said, sameness: Again['sameness']): Again => ({
  source,
  id,
  cite,
  sameness,
});

/** What two have in common of which one may revise the other: the title, and what they lack. */
const seriesOf = ({ title, hit }: Said): string =>
  `${saidIn(title).words}\n${hit.lacks.join('\n')}`;

/** Whether one, in a resolution of the same series, says nearly what another says. */
function isRevised(one: Folded<Said>, other: Said): boolean {
  const isElsewhere =
    one.source !== other.source && one.again.every(({ source }) => source !== other.source);
  if (!isElsewhere || !isParagraph(other.hit.kind)) return false;
  const [a, b] = [saidIn(one.text).hashes, saidIn(other.text).hashes];
  if (a === undefined || b === undefined) return false;
  const [less = 0, more = 0] = [a.length, b.length].sort((x, y) => x - y);
  if (likenessOf(less, less, more) < ALIKE) return false;
  return likenessOf(new Measure(a).common(b), a.length, b.length) >= ALIKE;
}

/** The words by which two are told to say the same; a number for each, where they are not too few. */
type Words = { words: string; hashes: Uint32Array | undefined };

const known = new WeakMap<ReadText, Words>();

/** The words of a text that are not routine; all of them, where these are too few. */
function saidIn(text: ReadText): Words {
  const seen = known.get(text);
  if (seen) return seen;
  const substance = substanceOf(text.text);
  const said: Words = isFollowed(substance)
    ? { words: substance.join(' '), hashes: Uint32Array.from(substance, hashOf) }
    : { words: stemsOf(text.words), hashes: undefined };
  known.set(text, said);
  return said;
}
