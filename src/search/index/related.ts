import { byCode } from '../../model/byCode.ts';
import type { Also } from '../lexicon.ts';
import { COMMON } from '../query/words.ts';
import type { WordNet } from './wordNet.ts';

/** What is asked of the corpus: the records of each stem, and its forms, the commonest first. */
type Terms = ReadonlyMap<string, { records: number; forms: readonly string[] }>;

/** So many other words a word has at most, of each kind. */
const MOST = { derived: 4, synonym: 3 } as const;

/** Short words have too many senses to be stood for. */
const SHORTEST = 4;

/** Words that stand in this share of the records are too common to be helped by others. */
const TOO_COMMON = 0.04;
/** Those that stand in this share are what the texts say: no others are looked for. */
const SAID = 0.004;
/** And those that stand in this share too common to help. */
const TOO_COMMON_TO_HELP = 0.1;
/** Words that stand in fewer records find hardly anything. */
const TOO_RARE = 3;

/** How like a word another must be to be looked for beside it: more so where texts have the word. */
const LIKE_ENOUGH = 0.12;
const LIKE_ENOUGH_IF_SAID = 0.15;
/** Where texts have the two in company so much alike, of 1, it is enough that WordNet has them as like. */
const ALIKE = 0.2;

/**
 * Other words for those that readers use, from WordNet: forms derived from the same ("tax" and
 * "taxation", "Israel" and "Israeli"), and words that mean the same or nearly so in the senses that
 * both mostly have, and the corpus: of a noun that it mostly has in the plural as nouns, and as nouns
 * only where it has the noun. Those that stand in the corpus in company that is `alike` are enough alike
 * however seldom they mean the same elsewhere. Only words that the corpus has are given; they are asked
 * for by those that it has, and by others that are in common use.
 */
export function relatedIn(
  net: WordNet,
  terms: Terms,
  records: number,
  alike: (stem: string, other: string) => number,
): { of: (stem: string) => Also[]; stems: readonly string[] } {
  const holding = (stem: string): number => terms.get(stem)?.records ?? 0;
  const isHelped = (stem: string): boolean =>
    holding(stem) <= TOO_COMMON * records && !COMMON.has(stem);
  const helps = (stem: string): boolean =>
    holding(stem) >= TOO_RARE && holding(stem) <= TOO_COMMON_TO_HELP * records && !COMMON.has(stem);
  const derived = new Map<string, Map<string, string>>();
  const like = new Map<string, Map<string, { form: string; likeness: number }>>();
  const derive = (stem: string, form: string, to: string): void => {
    if (stem === to || !isHelped(stem) || !helps(to)) return;
    const own = derived.get(stem) ?? new Map<string, string>();
    derived.set(stem, own.set(to, own.get(to) ?? form));
  };
  const liken = (stem: string, form: string, to: string, likeness: number): void => {
    if (stem === to || holding(stem) > SAID * records || !helps(to)) return;
    const own = like.get(stem) ?? new Map<string, { form: string; likeness: number }>();
    if (likeness > (own.get(to)?.likeness ?? 0)) own.set(to, { form, likeness });
    like.set(stem, own);
  };
  const plurals = pluralsIn(net, terms);
  const isNoun = (lemma: number): boolean => hasNoun(net, lemma, terms);
  const isOtherwise = (lemma: number): boolean => !plurals.has(net.stems[lemma] as string);
  for (const lemma of askedFor(net, terms)) {
    const stem = net.stems[lemma] as string;
    if (stem === '') continue;
    const isShort = isTooShort(net, lemma);
    for (let at = net.starts[lemma] as number; at < (net.starts[lemma + 1] as number); at++) {
      const other = net.related[at] as number;
      const asNoun = net.likeAsNoun[at] as number;
      const otherwise = net.likeOtherwise[at] as number;
      const to = net.stems[other] as string;
      if (to === '') continue;
      if (asNoun === 0 && otherwise === 0) {
        derive(stem, printed(net, other, terms), to);
        derive(to, printed(net, lemma, terms), stem); // some are told of one of the two alone
      } else if (!isShort && !isTooShort(net, other)) {
        const both = [lemma, other];
        const likeness = Math.max(
          both.every(isNoun) ? asNoun : 0,
          both.every(isOtherwise) ? otherwise : 0,
        );
        liken(stem, printed(net, other, terms), to, likeness);
      }
    }
  }
  const of = (stem: string): Also[] => {
    const least = terms.has(stem) ? LIKE_ENOUGH_IF_SAID : LIKE_ENOUGH;
    const forms = [...(derived.get(stem) ?? [])]
      .sort(([a], [b]) => holding(b) - holding(a) || byCode(a, b))
      .slice(0, MOST.derived)
      .map(([to, form]): Also => [to, form, 'derived']);
    const words = [...(like.get(stem) ?? [])]
      .filter(([to]) => !derived.get(stem)?.has(to))
      .map(([to, { form, likeness }]) => ({ to, form, likeness, alike: alike(stem, to) }))
      .filter((one) => one.likeness >= least || one.alike >= ALIKE)
      .map((one) => ({
        ...one,
        worth: Math.max(one.likeness, one.alike) * Math.log(holding(one.to)),
      }))
      .sort((a, b) => b.worth - a.worth || byCode(a.to, b.to))
      .slice(0, MOST.synonym)
      .map(({ to, form }): Also => [to, form, 'synonym']);
    return [...forms, ...words];
  };
  return { of, stems: [...new Set([...derived.keys(), ...like.keys()])] };
}

/** The lemmas that the corpus has, and those in common use. */
function askedFor({ lemmas, starts, common }: WordNet, terms: Terms): Set<number> {
  const indexed = lemmas.slice(0, starts.length - 1);
  const numbers = new Map(indexed.map((lemma, number) => [lemma, number]));
  const asked = new Set<number>();
  for (const { forms } of terms.values()) {
    for (const form of forms) {
      const number = numbers.get(form);
      if (number !== undefined) asked.add(number);
    }
  }
  for (const [number, isCommon] of common.entries()) if (isCommon === 1) asked.add(number);
  return asked;
}

/** The stems that the corpus has as nouns, mostly in the plural: "sanctions" approve of nothing. */
function pluralsIn({ forms, stems, nouns }: WordNet, terms: Terms): Set<string> {
  const plurals = new Set<string>();
  for (const [lemma, isNoun] of nouns.entries()) {
    const stem = stems[lemma] as string;
    const [commonest = ''] = terms.get(stem)?.forms ?? [];
    if (isNoun === 1 && pluralsOf(forms[lemma] as string).includes(commonest)) plurals.add(stem);
  }
  return plurals;
}

/** Whether a lemma may be a noun of the corpus: of "looting" alone it has no "loot", which is booty. */
function hasNoun({ forms, stems }: WordNet, lemma: number, terms: Terms): boolean {
  const known = terms.get(stems[lemma] as string)?.forms;
  const form = forms[lemma] as string;
  return known === undefined || [form, ...pluralsOf(form)].some((one) => known.includes(one));
}

const pluralsOf = (noun: string): string[] =>
  [`${noun}s`, `${noun}es`, noun.replace(/y$/, 'ies')].filter((form) => form !== noun);

const isTooShort = ({ lemmas }: WordNet, lemma: number): boolean =>
  (lemmas[lemma] as string).length < SHORTEST;

/** A lemma in the form that the corpus has. */
function printed({ forms, stems }: WordNet, lemma: number, terms: Terms): string {
  const form = forms[lemma] as string;
  const printed = terms.get(stems[lemma] as string)?.forms ?? [];
  return printed.includes(form) ? form : (printed[0] ?? form);
}
