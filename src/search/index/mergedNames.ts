import { byCode, byCount } from '../../model/byCode.ts';
import { isDescription } from '../called.ts';
import { hasForms } from '../formToken.ts';
import type { CalledName } from '../lexicon.ts';
import type { TimesNamed } from '../names.ts';
import { COMMON, wordsOf } from '../query/words.ts';

/** So many names of resolutions are kept of a word. */
const MOST_NAMES = 8;
/** A name is found by so many of its words: the rarest. What is said of a text has many. */
const FOUND_BY = 2;
const FOUND_BY_IF_DESCRIPTION = 5;

/**
 * The names of resolutions, by the rarest of their words, the commonest first; `holding` tells in how
 * many records a stem stands. A name that several resolutions have is that of the one that has it most.
 */
export function namesByStem(
  named: TimesNamed,
  symbols: ReadonlySet<string>,
  holding: (stem: string) => number,
): Map<string, CalledName[]> {
  const names = new Map<string, { called: CalledName; times: number }[]>();
  for (const [name, of] of tallied(named)) {
    const [[symbol, times] = ['', 0]] = [...of].sort(byCount);
    if (!symbols.has(symbol)) continue;
    const telling = wordsOf(name).filter((word) => hasForms(word) && !COMMON.has(word.form));
    const rarest = [...new Set(telling.map(({ stem }) => stem))].sort(
      (a, b) => holding(a) - holding(b) || byCode(a, b),
    );
    const by = isDescription(name) ? FOUND_BY_IF_DESCRIPTION : FOUND_BY;
    for (const stem of rarest.slice(0, by)) {
      names.set(stem, [...(names.get(stem) ?? []), { called: [name, symbol], times }]);
    }
  }
  return new Map(
    [...names].map(([stem, all]) => [
      stem,
      all
        .sort(
          (a, b) =>
            Number(isDescription(a.called[0])) - Number(isDescription(b.called[0])) ||
            b.times - a.times ||
            byCode(a.called[0], b.called[0]),
        )
        .slice(0, MOST_NAMES)
        .map(({ called }) => called),
    ]),
  );
}

/** A name that is said less often has hardly any abbreviation. */
const OFTEN = 3;

/**
 * What abbreviations stand for, by their stems: of several names the commonest. Those that no text
 * explains are `usual`, or `made` of initials where they are no word of the corpus.
 */
export function meaningsByStem(
  defined: TimesNamed,
  made: TimesNamed,
  usual: Readonly<Record<string, string>>,
  isWord: (stem: string) => boolean,
): Map<string, string> {
  const meanings = new Map<string, string>();
  for (const [short, by] of tallied(made.map(([name, of, times]) => [of, name, times]))) {
    const [word, ...others] = wordsOf(short);
    const [[name, times] = ['', 0]] = [...by].sort(byCount);
    if (word === undefined || others.length > 0 || times < OFTEN || isWord(word.stem)) continue;
    meanings.set(word.stem, name);
  }
  for (const [short, name] of Object.entries(usual)) {
    const [word] = wordsOf(short);
    if (word) meanings.set(word.stem, name);
  }
  for (const [short, by] of tallied(defined.map(([name, of, times]) => [of, name, times]))) {
    const [word, ...others] = wordsOf(short);
    const [[name] = ['']] = [...by].sort(byCount);
    if (word && others.length === 0) meanings.set(word.stem, name);
  }
  return meanings;
}

/** For each first of pairs the second ones, each with how often the pair is said. */
function tallied(all: TimesNamed): Map<string, Map<string, number>> {
  const tallies = new Map<string, Map<string, number>>();
  for (const [first, second, times] of all) {
    const known = tallies.get(first) ?? new Map<string, number>();
    tallies.set(first, known.set(second, (known.get(second) ?? 0) + times));
  }
  return tallies;
}
