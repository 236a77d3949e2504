import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inkOf } from '../../../scripts/normalise/characters.ts';
import { LINE_END } from '../../../src/model/decode.ts';
import { readEntry } from '../../../src/model/entry.ts';
import { normaliseDump, type Outcome } from '../../../scripts/normalise/normaliseDump.ts';
import { seed } from '../../support/corpora.ts';

/**
 * Laws that hold for every dump of a resolution, however damaged: a place for each problem, an account of each
 * character, the words of the dump in the entry, an entry unless an error says why there is none,
 * all its doubts in it, and the same answer each time.
 */
const fixtures = new URL('../../fixtures/', import.meta.url);
const texts = [
  ...readdirSync(fixtures)
    .filter((name) => /^(?:word|markdown|pdf)/.test(name))
    .map((name) => readFileSync(new URL(`${name}/dump.txt`, fixtures), 'utf8')),
  ...readdirSync(seed('dumps'))
    .filter((name) => name.startsWith('A_RES'))
    .map((name) => readFileSync(seed(`dumps/${name}`), 'utf8')),
];

const normalise = (text: string): Outcome =>
  normaliseDump('dump.txt', new TextEncoder().encode(text), undefined);

function holdsLaws(text: string): void {
  const outcome = normalise(text);
  const { problems, account } = outcome;
  const lines = text.split(LINE_END).length;
  for (const { line, fact } of problems) {
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(lines);
    expect(fact).not.toBe('');
  }
  expect(problems.filter(({ kind }) => kind === 'lost character' || kind === 'fault')).toEqual([]);
  if (account) {
    const { text: words, notes, metadata, furniture, unknown } = account;
    const placed = Object.values(furniture).reduce((sum, count) => sum + count, 0);
    expect(words + notes + metadata + placed + unknown).toBe(inkOf(text).length);
    if (unknown > 0) expect(problems.map(({ kind }) => kind)).toContain('unknown line');
  }
  const doubts = problems.filter(({ severity }) => severity === 'doubt');
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (outcome.entry === undefined) expect(errors).not.toEqual([]);
  else {
    expect(errors).toEqual([]);
    expect(readEntry(outcome.entry.text, 'x.mdx').doubts.length).toBe(doubts.length);
  }
}

const dump = fc.constantFrom(...texts);
const hostile = fc.oneof(
  fc.constantFrom(
    '{',
    '}',
    '<',
    '>',
    '`',
    '*',
    '**',
    '_',
    '|',
    '\\',
    '[^1]',
    '[^1]: x',
    '&amp;',
    '<!--',
    '-->',
    '---',
    '${x}',
    'import x from "y"',
    'export default 1',
    '<script>',
    '</Operative>',
    '{/*',
    '1.',
    '(i)',
    '(a)',
    '__________',
    'A/RES/1/1',
    '1/2',
    'Annex',
    'II',
    '\u00A0',
    '\u202E',
    '\u2028',
    '\uFEFF',
    '\u0085',
    '"',
    '😀',
    'The General Assembly,',
    '5th plenary meeting',
    '6 October 2009',
    '12 ',
    ';1',
    ',2,3 ',
    '\t',
    '\r',
  ),
  fc
    .string({ unit: 'binary', maxLength: 12 })
    .map((text) => text.replace(/[\u0000-\u001F\u007F\uD800-\uDFFF]/g, '')),
);

describe('laws of the normaliser', { timeout: 300_000 }, () => {
  it('hold for the dumps themselves', () => {
    for (const text of texts) holdsLaws(text);
  });

  it('hold for what once broke them', () => {
    const [markdown, word, parts] = ['markdown', 'word', 'word-parts'].map((name) =>
      readFileSync(new URL(`${name}/dump.txt`, fixtures), 'utf8'),
    );
    const escaped = markdown?.replace('Distr.:', 'Distr\\.:') ?? '';
    expect(escaped).toContain('\\.:');
    holdsLaws(escaped);
    const marked = word?.replace(/^(70\/900\.\t.*)$/m, '$1;1,2') ?? '';
    expect(marked).toContain(';1,2');
    holdsLaws(marked);
    // commas of the text before marks, a mark in the closing, one mark for two notes
    const commas = word?.replace(/(2013,).*$/m, '$1,2,3 and');
    expect(commas).toContain('2013,,2,3');
    holdsLaws(commas ?? '');
    const closing = parts?.replace('75th plenary', '7*5th plenary') ?? '';
    expect(closing).toContain('7*5th');
    holdsLaws(closing);
    const twice = parts?.replace(/^(\*.*)$/m, '$1\n$1') ?? '';
    expect(twice).not.toBe(parts);
    holdsLaws(twice);
  });

  it('hold for dumps cut off anywhere', () => {
    fc.assert(
      fc.property(dump, fc.double({ min: 0, max: 1, noNaN: true }), (text, share) => {
        holdsLaws(text.slice(0, Math.floor(text.length * share)));
      }),
      { numRuns: 60 },
    );
  });

  it('hold for dumps with lines doubled, left out and shuffled', () => {
    const change = fc.record({
      at: fc.nat(),
      to: fc.nat(),
      how: fc.constantFrom('double', 'drop', 'move'),
    });
    fc.assert(
      fc.property(dump, fc.array(change, { minLength: 1, maxLength: 8 }), (text, changes) => {
        const lines = text.split('\n');
        for (const { at, to, how } of changes) {
          const [line = ''] = lines.splice(at % lines.length, how === 'double' ? 0 : 1);
          if (how !== 'drop')
            lines.splice(
              to % (lines.length + 1),
              0,
              how === 'double' ? (lines[at % lines.length] ?? '') : line,
            );
        }
        holdsLaws(lines.join('\n'));
      }),
      { numRuns: 80 },
    );
  });

  it('hold for two dumps spliced', () => {
    fc.assert(
      fc.property(dump, dump, fc.nat(), fc.nat(), (first, second, from, to) => {
        const head = first.split('\n');
        const tail = second.split('\n');
        holdsLaws(
          [...head.slice(0, from % head.length), ...tail.slice(to % tail.length)].join('\n'),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('hold for hostile characters anywhere', () => {
    const insert = fc.record({ at: fc.nat(), text: hostile });
    fc.assert(
      fc.property(dump, fc.array(insert, { minLength: 1, maxLength: 12 }), (text, inserts) => {
        let changed = text;
        for (const { at, text: piece } of inserts) {
          const index = at % (changed.length + 1);
          changed = changed.slice(0, index) + piece + changed.slice(index);
        }
        holdsLaws(changed);
      }),
      { numRuns: 120 },
    );
  });

  it('hold for lines of a million characters', () => {
    const line = 1_000_000;
    for (const piece of ['Recalling its report,1 and ', '_ ']) {
      const long = piece.repeat(line / piece.length);
      for (const [before, after] of [
        [
          'Resolution adopted by the General Assembly\n64/1. Title\nThe General Assembly,\n',
          '\n5th plenary meeting\n6 October 2009\n',
        ],
        [
          '[DU1]\nResolution adopted by the General Assembly\n64/1. Title\n',
          '\n1 A/64/1.\n<<ODS JOB NO>>N0946189E<<ODS JOB NO>>\n',
        ],
        ['## Resolution adopted by the General Assembly\n\n', '\n'],
      ]) {
        const { problems } = normalise(`${before}${long}${after}`);
        expect(problems.filter(({ kind }) => kind === 'fault')).toEqual([]);
      }
    }
  });

  it('give the same answer each time', () => {
    for (const text of texts) expect(normalise(text)).toEqual(normalise(text));
  });
});
