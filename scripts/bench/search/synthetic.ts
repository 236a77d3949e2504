import type { Inline, Paragraph, Resolution } from '../../../src/model/resolution.ts';
import type { Session } from '../../../src/search/index/build.ts';

/**
 * A corpus of any size from the paragraphs of a few resolutions: each resolution takes some of
 * their paragraphs and exchanges a third of the longer words for others, rare ones rarely, so that
 * the index meets the vocabulary of a real corpus. The same seed gives the same corpus.
 */

/** Sessions whose resolutions are numbered as today's are. */
const FIRST_SESSION = 31;
const LAST_SESSION = 80;

const PREAMBULAR = 7;
const OPERATIVE = 11;
const NOTES = 2;
const VOCABULARY = 25_000;
const EXCHANGED = 1 / 3;

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** `size` resolutions in sessions, newest first; one session is held at a time. */
export function* syntheticSessions(
  seeds: readonly Resolution[],
  size: number,
  seed = 1,
): Generator<Session> {
  const random = randomFrom(seed);
  const pick = <T>(list: readonly T[]): T => {
    const one = list[Math.floor(random() * list.length)];
    if (one === undefined) throw new Error('nothing to pick from');
    return one;
  };
  const paragraphs = seeds.flatMap(({ body }) =>
    body.filter((block) => block.type === 'paragraph'),
  );
  const preambular = paragraphs.filter(({ kind }) => kind === 'preambular');
  const operative = paragraphs.filter(({ kind }) => kind === 'operative');
  const notes = seeds.flatMap((one) => one.notes);
  const vocabulary = vocabularyOf(seeds, random);
  // Zipf's law: the nth word comes about 1/n as often as the first
  const word = (): string => vocabulary[Math.floor(VOCABULARY ** random()) - 1] ?? 'development';
  const varied = (text: string): string =>
    text.replace(/\b[a-z]{5,}\b/g, (old) => (random() < EXCHANGED ? word() : old));
  const vary = (text: Inline[]): Inline[] =>
    text.flatMap((inline): Inline[] =>
      inline.type === 'mark'
        ? []
        : [inline.type === 'text' ? { ...inline, value: varied(inline.value) } : inline],
    );
  const paragraph = (from: Paragraph, number: number | undefined): Paragraph => {
    const { label: _, ...rest } = from;
    return {
      ...rest,
      ...(number !== undefined && { label: `${number}.` }),
      text: vary(from.text),
      children: [],
    };
  };
  const span = LAST_SESSION - FIRST_SESSION + 1;
  for (let back = 0; back < Math.min(span, size); back++) {
    const session = LAST_SESSION - back;
    const count = Math.floor((size * (back + 1)) / span) - Math.floor((size * back) / span);
    const wanted = size < span ? 1 : count;
    const resolutions: Resolution[] = [];
    for (let number = 1; number <= wanted; number++) {
      const { metadata } = pick(seeds);
      resolutions.push({
        metadata: {
          ...metadata,
          symbol: `A/RES/${session}/${number}`,
          session: { id: String(session) },
          title: varied(metadata.title.toLowerCase()),
          adopted: `${1945 + session}-12-${String(1 + (number % 28)).padStart(2, '0')}`,
          agendaItems: [{ number: String(1 + (number % 170)) }],
        },
        body: [
          ...Array.from({ length: PREAMBULAR }, () => paragraph(pick(preambular), undefined)),
          ...Array.from({ length: OPERATIVE }, (_, at) => paragraph(pick(operative), at + 1)),
        ],
        notes: Array.from({ length: NOTES }, (_, at) => ({
          ...pick(notes),
          label: String(at + 1),
        })),
        doubts: [],
      });
    }
    yield { session: String(session), resolutions };
  }
}

/** The corpus's own words first, then others made of their beginnings and ends. */
function vocabularyOf(seeds: readonly Resolution[], random: () => number): string[] {
  const own = new Set<string>();
  for (const { body } of seeds) {
    for (const block of body) {
      if (block.type !== 'paragraph') continue;
      for (const inline of block.text) {
        if (inline.type !== 'text') continue;
        for (const [found] of inline.value.matchAll(/\b[a-z]{5,}\b/g)) own.add(found);
      }
    }
  }
  const words = [...own];
  const all = new Set(words);
  while (all.size < VOCABULARY) {
    const start = words[Math.floor(random() * words.length)] ?? '';
    const end = words[Math.floor(random() * words.length)] ?? '';
    all.add(
      start.slice(0, 2 + Math.floor(random() * 4)) + end.slice(-3 - Math.floor(random() * 4)),
    );
  }
  return [...all];
}
