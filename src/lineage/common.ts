/**
 * How much of two rows of words is common: the longest row that stands in both in the same order
 * (Hyyrö's bit-parallel form of the longest common subsequence, 2004).
 */

/** The first row, made ready to be measured against many. */
export class Measure {
  readonly #length: number;
  readonly #limbs: number;
  /** An open table from words to where they stand, a bit for each place. */
  readonly #mask: number;
  readonly #words: Uint32Array;
  readonly #slots: Int32Array;
  readonly #bits: Uint32Array;
  readonly #row: Uint32Array;

  constructor(words: ArrayLike<number>) {
    this.#length = words.length;
    this.#limbs = Math.max(1, Math.ceil(words.length / 32));
    const size = 2 ** Math.ceil(Math.log2(Math.max(8, words.length * 2)));
    this.#mask = size - 1;
    this.#words = new Uint32Array(size);
    this.#slots = new Int32Array(size).fill(-1);
    this.#bits = new Uint32Array((words.length + 1) * this.#limbs);
    this.#row = new Uint32Array(this.#limbs);
    let distinct = 0;
    for (let at = 0; at < words.length; at++) {
      const word = words[at] as number;
      let place = word & this.#mask;
      while (this.#slots[place] !== -1 && this.#words[place] !== word)
        place = (place + 1) & this.#mask;
      if (this.#slots[place] === -1) {
        this.#slots[place] = distinct++;
        this.#words[place] = word;
      }
      const slot = this.#slots[place] as number;
      const limb = slot * this.#limbs + (at >>> 5);
      this.#bits[limb] = (this.#bits[limb] as number) | (1 << (at & 31));
    }
  }

  /** How many words the longest common row has; `from` and `to` bound the other one. */
  common(other: ArrayLike<number>, from = 0, to = other.length): number {
    const row = this.#row;
    const limbs = this.#limbs;
    row.fill(0xffffffff);
    for (let at = from; at < to; at++) {
      const word = other[at] as number;
      let place = word & this.#mask;
      let slot = this.#slots[place] as number;
      while (slot !== -1 && this.#words[place] !== word) {
        place = (place + 1) & this.#mask;
        slot = this.#slots[place] as number;
      }
      if (slot === -1) continue;
      let carry = 0;
      const base = slot * limbs;
      for (let limb = 0; limb < limbs; limb++) {
        const before = row[limb] as number;
        const met = (before & (this.#bits[base + limb] as number)) >>> 0;
        const sum = before + met + carry;
        carry = sum > 0xffffffff ? 1 : 0;
        row[limb] = (sum >>> 0) | (before & ~met);
      }
    }
    let count = 0;
    for (let limb = 0; limb < limbs; limb++) {
      const used = Math.min(32, this.#length - limb * 32);
      const zeros = ~(row[limb] as number) & (used === 32 ? 0xffffffff : 2 ** used - 1);
      count += bitsIn(zeros);
    }
    return count;
  }
}

function bitsIn(value: number): number {
  let bits = value - ((value >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** A row of words, and a trace of it: of 256 bits one for each word, so that some share one. */
export type Traced = { words: ArrayLike<number>; trace: Uint32Array };

const LIMBS = 8;

export function traced(words: ArrayLike<number>): Traced {
  const trace = new Uint32Array(LIMBS);
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as number;
    const limb = (word >>> 5) % LIMBS;
    trace[limb] = (trace[limb] as number) | (1 << (word & 31));
  }
  return { words, trace };
}

/**
 * The longest common row of two has at most so many words, as is told at once: each bit that only one
 * of them has is a word that the other has not.
 */
export function mostCommon(a: Traced, b: Traced): number {
  let [onlyA, onlyB] = [0, 0];
  for (let limb = 0; limb < LIMBS; limb++) {
    const [ofA, ofB] = [a.trace[limb] as number, b.trace[limb] as number];
    onlyA += bitsIn(ofA & ~ofB);
    onlyB += bitsIn(ofB & ~ofA);
  }
  return Math.min(a.words.length - onlyA, b.words.length - onlyB);
}

/** From this on, of 1, two texts say nearly the same. */
export const ALIKE = 0.8;

/** How alike two rows are, 0 to 1: the words of the common row, in both, of all words of both. */
export const likenessOf = (common: number, a: number, b: number): number =>
  a + b === 0 ? 1 : (2 * common) / (a + b);
