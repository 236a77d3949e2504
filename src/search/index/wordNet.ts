import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { wordsOf } from '../query/words.ts';
import { wordNetFolder } from './wordNetFolder.ts';

/** What WordNet says of the lemmas that are plain words: plain data, which can be kept. */
export type WordNet = {
  /** Lemmas, those of the index first, in its order. */
  lemmas: readonly string[];
  /** Of each its form and stem as search compares them, empty where that takes it for several words. */
  forms: readonly string[];
  stems: readonly string[];
  /** By lemma of the index: 1 where it is in common use, which is where some text was found that has it. */
  common: Uint8Array;
  /** By lemma of the index: 1 where it may be a noun. */
  nouns: Uint8Array;
  /** By lemma of the index, where those related to it begin, and after the last where they end. */
  starts: Uint32Array;
  /** Their numbers. */
  related: Uint32Array;
  /** How like each is to the lemma, of 1, as nouns and otherwise; what is derived from the same, 0. */
  likeAsNoun: Float64Array;
  likeOtherwise: Float64Array;
};

/** Senses in which a word is hardly used have no others looked for. */
const LIKELY = 0.1;
/** What was not found in texts is taken for so many times of it. */
const UNSEEN = 0.5;

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

const PARTS = ['noun', 'verb', 'adj', 'adv'] as const;
type PartOfSpeech = (typeof PARTS)[number];
const LETTERS: Record<string, PartOfSpeech> = {
  n: 'noun',
  v: 'verb',
  a: 'adj',
  s: 'adj',
  r: 'adv',
};

/** Whether a form is a word that may be looked up: three letters at least, and nothing else. */
export const isPlain = (form: string): boolean => /^[a-z]{3,}$/.test(form);

/** A sense, by its part of speech and where it lies in the file of that. */
type Place = string;
const placeOf = (part: PartOfSpeech, offset: number | string): Place => `${part} ${Number(offset)}`;

const isOfNoun = (place: Place): boolean => place.startsWith('noun ');

type Pointer = { sign: string; to: Place; from: number; lemma: number };
type Sense = {
  lemmas: string[];
  /** How likely each is used in this sense; nothing of those that are no plain words. */
  likely: (number | undefined)[];
  pointers: Pointer[];
};

let known: WordNet | undefined;

/** The stems of words in common use. */
export const stemsInUse = ({ stems, common }: WordNet): Set<string> =>
  new Set(stems.filter((_, lemma) => common[lemma] === 1));

/** Reads the files of WordNet once, and finds for each plain lemma those that are related to it. */
export const readWordNet = (): WordNet => (known ??= read());

function read(): WordNet {
  const path = wordNetFolder();
  const linesOf = (name: string) => readFileSync(join(path, name), 'latin1').split('\n');
  const sensesOf = readIndex(linesOf);
  const found = readFound(linesOf);
  const senses = readSenses(linesOf, sensesOf, found);
  const lemmas = [...sensesOf.keys()];
  const numbers = new Map(lemmas.map((lemma, number) => [lemma, number]));
  const numberOf = (lemma: string): number => {
    const number = numbers.get(lemma) ?? lemmas.push(lemma) - 1;
    numbers.set(lemma, number);
    return number;
  };
  const starts = new Uint32Array(sensesOf.size + 1);
  const [related, likeAsNoun, likeOtherwise]: [number[], number[], number[]] = [[], [], []];
  for (const [number, lemma] of [...lemmas].entries()) {
    const { derived, like } = relatedTo(lemma, sensesOf.get(lemma) ?? [], senses);
    for (const one of derived) {
      related.push(numberOf(one));
      likeAsNoun.push(0);
      likeOtherwise.push(0);
    }
    for (const [one, { asNoun, otherwise }] of like) {
      related.push(numberOf(one));
      likeAsNoun.push(asNoun);
      likeOtherwise.push(otherwise);
    }
    starts[number + 1] = related.length;
  }
  const words = lemmas.map((lemma) => {
    const [word, ...others] = wordsOf(lemma);
    return word && others.length === 0 ? word : { form: '', stem: '' };
  });
  return {
    lemmas,
    forms: words.map(({ form }) => form),
    stems: words.map(({ stem }) => stem),
    common: Uint8Array.from(lemmas.slice(0, sensesOf.size), (lemma) => (found.has(lemma) ? 1 : 0)),
    nouns: Uint8Array.from(lemmas.slice(0, sensesOf.size), (lemma) =>
      sensesOf.get(lemma)?.some(isOfNoun) ? 1 : 0,
    ),
    starts,
    related: Uint32Array.from(related),
    likeAsNoun: Float64Array.from(likeAsNoun),
    likeOtherwise: Float64Array.from(likeOtherwise),
  };
}

type LinesOf = (name: string) => string[];

/** The senses of each plain lemma, in the order of the index. */
function readIndex(linesOf: LinesOf): Map<string, Place[]> {
  const sensesOf = new Map<string, Place[]>();
  for (const part of PARTS) {
    for (const line of linesOf(`index.${part}`)) {
      // lemma, part of speech, senses, pointers with their signs, senses again, tagged, offsets
      const [lemma = '', , count, pointers, ...others] = line.trimEnd().split(' ');
      if (!isPlain(lemma)) continue;
      const first = Number(pointers) + 2;
      const senses = others.slice(first, first + Number(count));
      const places = senses.map((offset) => placeOf(part, offset));
      sensesOf.set(lemma, [...(sensesOf.get(lemma) ?? []), ...places]);
    }
  }
  return sensesOf;
}

/** How often a lemma was found in texts, in all and in each sense. */
type Found = Map<string, { all: number; in: Map<Place, number> }>;

const SENSE = /^([a-z]+)%([1-5])\S* (\d+) \d+ ([1-9]\d*)/;

function readFound(linesOf: LinesOf): Found {
  const found: Found = new Map();
  for (const line of linesOf('index.sense')) {
    // "athlete%1:18:00:: 09839665 1 3": lemma and kind of word, where the sense lies, its number, times
    if (line.endsWith(' 0')) continue;
    const [, lemma, kind, offset = '', times] = SENSE.exec(line) ?? [];
    if (lemma === undefined) continue;
    const part = PARTS[Number(kind) - 1] ?? 'adj'; // the fifth are adjectives that others are like
    const known = found.get(lemma) ?? { all: 0, in: new Map<Place, number>() };
    known.all += Number(times);
    found.set(lemma, known);
    known.in.set(placeOf(part, offset), Number(times));
  }
  return found;
}

function readSenses(
  linesOf: LinesOf,
  sensesOf: ReadonlyMap<string, readonly Place[]>,
  found: Found,
): Map<Place, Sense> {
  /** How likely a lemma is used in a sense: the less often it was found, the more are all alike. */
  const likelihood = (lemma: string, place: Place): number | undefined => {
    if (!isPlain(lemma)) return undefined;
    const times = found.get(lemma);
    const all = (times?.all ?? 0) + UNSEEN * (sensesOf.get(lemma)?.length ?? 0);
    return ((times?.in.get(place) ?? 0) + UNSEEN) / all;
  };
  const senses = new Map<Place, Sense>();
  for (const part of PARTS) {
    for (const line of linesOf(`data.${part}`)) {
      if (line.startsWith(' ') || line === '') continue; // the licence
      // offset, file, kind, words in hexadecimal, each with a number; pointers, each of four fields
      const [offset = '', , , count = '0', ...fields] = line
        .slice(0, line.indexOf(' | '))
        .split(' ');
      const place = placeOf(part, offset);
      const pointersFrom = 2 * parseInt(count, 16);
      const lemmas: string[] = [];
      for (let at = 0; at < pointersFrom; at += 2)
        lemmas.push((fields[at] ?? '').replace(/\(.*\)$/, '').toLowerCase());
      const pointers: Pointer[] = [];
      const end = pointersFrom + 4 * Number(fields[pointersFrom]);
      for (let at = pointersFrom + 1; at < end; at += 4) {
        const [sign = '', target = '', letter = 'n', places = '0000'] = fields.slice(at, at + 4);
        pointers.push({
          sign,
          to: placeOf(LETTERS[letter] ?? 'noun', target),
          from: parseInt(places.slice(0, 2), 16),
          lemma: parseInt(places.slice(2), 16),
        });
      }
      const likely = lemmas.map((lemma) => likelihood(lemma, place));
      senses.set(place, { lemmas, likely, pointers });
    }
  }
  return senses;
}

/** How like a word is in its senses as a noun, and in the others. */
type Likeness = { asNoun: number; otherwise: number };

/** Lemmas derived from the same as one, and those that mean about the same, with how like they are. */
function relatedTo(
  form: string,
  places: readonly Place[],
  senses: ReadonlyMap<Place, Sense>,
): { derived: string[]; like: Map<string, Likeness> } {
  const derived: string[] = [];
  const like = new Map<string, Likeness>();
  const add = (sense: Sense | undefined, likeness: number, isNoun: boolean): void => {
    for (const [at, lemma] of sense?.lemmas.entries() ?? []) {
      const likely = sense?.likely[at];
      if (likely === undefined || lemma === form) continue;
      const worth = likeness * Math.sqrt(likely);
      const known = like.get(lemma) ?? { asNoun: 0, otherwise: 0 };
      const own = isNoun ? 'asNoun' : 'otherwise';
      like.set(lemma, { ...known, [own]: Math.max(known[own], worth) });
    }
  };
  for (const place of places) {
    const sense = senses.get(place);
    if (sense === undefined) continue;
    const own = sense.lemmas.indexOf(form);
    for (const { sign, to, from, lemma } of sense.pointers) {
      if (!DERIVED.has(sign) || from !== own + 1) continue;
      const other = senses.get(to)?.lemmas[lemma - 1];
      if (other !== undefined && wordsOf(other).length === 1) derived.push(other);
    }
    const likely = sense.likely[own] ?? 0;
    if (likely < LIKELY) continue;
    const isNoun = isOfNoun(place);
    add(sense, likely, isNoun);
    for (const { sign, to } of sense.pointers) {
      const likeness = LIKE[sign];
      if (likeness !== undefined) add(senses.get(to), likeness * likely, isNoun);
    }
  }
  return { derived, like };
}
