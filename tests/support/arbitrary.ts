import fc from 'fast-check';
import type { Block, Doubt, Inline, Item, Lines, Note, Text } from '../../src/model/resolution.ts';
import { DoubtKind, Resolution } from '../../src/model/resolution.ts';

/** Text that a careless writer would turn into markup, code or nothing. */
const HOSTILE = [
  '{',
  '}',
  '{1+1}',
  '<b>',
  '</Operative>',
  '<script>alert(1)</script>',
  '&amp;',
  '&#123;',
  '`',
  '```',
  '*',
  '**',
  '_',
  '~',
  '~~',
  '#',
  '# ',
  '1.',
  '(a)',
  '- ',
  '+',
  '>',
  '|',
  '||',
  '\\',
  '[^1]',
  '[^1]: x',
  '[x](y)',
  '![',
  'import x from "y"',
  'export default 1',
  '---',
  '===',
  '$',
  '$$',
  'https://un.org',
  'www.un.org',
  'a@un.org',
  ' ',
  '\u00A0',
  '\u202F',
  '\u00AD',
  '\u2060',
  '\u200B',
  'é',
  '\u0301',
  '😀',
  '"',
  "'",
  ':',
  ';',
  '.',
  '!',
  '<!--',
  '-->',
  '<Item',
  '/>',
  '\u3000',
];

const LABELS = ['1', '2', '12', '*', '**'];

const hostile = fc.constantFrom(...HOSTILE);
const word = fc.oneof(
  { weight: 3, arbitrary: fc.stringMatching(/^[A-Za-z]{1,8}$/) },
  { weight: 3, arbitrary: hostile },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }) },
);

const clean = (value: string) =>
  value.replace(/[\p{Cc}\p{Cs}\u2028\u2029\uFEFF]/gu, '').replace(/ {2,}/g, ' ');

const run: fc.Arbitrary<Inline> = fc.oneof(
  fc
    .array(word, { minLength: 1, maxLength: 8 })
    .chain((words) =>
      fc
        .constantFrom('', ' ')
        .map((gap) => ({ type: 'text' as const, value: clean(words.join(gap)) })),
    ),
  fc
    .array(word, { minLength: 1, maxLength: 3 })
    .map((words) => ({ type: 'emphasis' as const, value: clean(words.join(' ')).trim() })),
  fc.constantFrom(...LABELS).map((note) => ({ type: 'mark' as const, note })),
);

/** A block's text in the form the model asks for. */
export const text: fc.Arbitrary<Text> = fc.array(run, { maxLength: 6 }).map((runs) => {
  const kept: Inline[] = [];
  let blank = true;
  for (const one of runs) {
    if (one.type === 'mark') {
      kept.push(one);
      blank = false;
      continue;
    }
    if (kept.at(-1)?.type === one.type) continue;
    const value: string = blank ? one.value.replace(/^ /, '') : one.value;
    if (value === '') continue;
    kept.push({ ...one, value });
    blank = value.endsWith(' ');
  }
  const last = kept.at(-1);
  if (last?.type === 'text') {
    last.value = last.value.replace(/ $/, '');
    if (last.value === '') kept.pop();
  }
  return kept;
});

const label = fc.constantFrom('1.', '12.', '(a)', '(iv)', 'a.', 'Annex II', '"<{', '3 bis.');
export const lines: fc.Arbitrary<Lines> = fc
  .array(fc.nat({ max: 9 }), { minLength: 1, maxLength: 3 })
  .map((steps) => {
    let at = 0;
    return steps.map((step): [number, number] => {
      const from = (at += step + 1);
      at += step;
      return [from, at];
    });
  });

const optionalLabel = fc
  .option(label, { nil: undefined })
  .map((one) => (one ? { label: one } : {}));

const table = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
  .chain(([rows, columns]) =>
    fc.record({
      type: fc.constant('table' as const),
      rows: fc.array(fc.array(text, { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
      lines,
    }),
  );

/** Lines as printed, blank ones only between others. */
const printed = fc
  .array(
    fc.array(word, { maxLength: 5 }).map((words) => clean(words.join(' '))),
    { minLength: 1, maxLength: 4 },
  )
  .map((rows) => rows.join('\n').replace(/^\n+|\n+$/g, '') || 'x');

const preformatted = fc.record({
  type: fc.constant('preformatted' as const),
  value: printed,
  lines,
});

const { item } = fc.letrec<{ item: Item }>((tie) => ({
  item: fc
    .tuple(
      optionalLabel,
      text,
      lines,
      fc.oneof(
        { maxDepth: 2, withCrossShrink: true },
        fc.constant([]),
        fc.array(tie('item'), { maxLength: 2 }),
      ),
      fc.array(fc.oneof(table, preformatted), { maxLength: 1 }),
    )
    .map(([labelled, words, where, items, figures]) => ({
      type: 'item' as const,
      ...labelled,
      text: words,
      lines: where,
      children: [...items, ...figures],
    })),
}));

const kinds = ['formula', 'preambular', 'operative', 'annex'] as const;
const roles = ['part', 'section', 'annex', 'chapter', 'article', 'rule', 'heading'] as const;

const block: fc.Arbitrary<Block> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .tuple(
        fc.constantFrom(...kinds),
        optionalLabel,
        text,
        lines,
        fc.array(item, { maxLength: 2 }),
      )
      .map(([kind, labelled, words, where, children]) => ({
        type: 'paragraph' as const,
        kind,
        ...labelled,
        text: words,
        lines: where,
        children,
      })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...roles), optionalLabel, fc.integer({ min: 1, max: 5 }), text, lines)
      .map(([role, labelled, depth, words, where]) => ({
        type: 'heading' as const,
        role,
        ...labelled,
        depth,
        text: words,
        lines: where,
      })),
  },
  { weight: 1, arbitrary: table },
  { weight: 1, arbitrary: preformatted },
  {
    weight: 1,
    arbitrary: fc
      .tuple(lines, fc.boolean(), fc.constantFrom('day', 'vote', 'both'), text)
      .map(([where, met, known, vote]) => ({
        type: 'closing' as const,
        ...(met && { meeting: '55th (resumed) plenary meeting' }),
        ...((known !== 'vote' || vote.length === 0) && { date: '14 December 2000' }),
        ...(known !== 'day' && vote.length > 0 && { vote }),
        lines: where,
      })),
  },
);

/** Every mark that `run` makes has its note. */
const notes: fc.Arbitrary<Note[]> = fc
  .shuffledSubarray(LABELS, { minLength: LABELS.length })
  .chain((labels) =>
    fc.tuple(...labels.map((one) => fc.record({ label: fc.constant(one), text, lines }))),
  );

/** One line of text, hostile too. */
export const line = text.map(
  (runs) =>
    runs
      .map((one) => ('value' in one ? one.value : ''))
      .join('')
      .trim() || 'x',
);

const doubt: fc.Arbitrary<Doubt> = fc.record(
  {
    kind: fc.constantFrom(...DoubtKind.options),
    fact: line,
    expected: line,
    printed,
    lines,
    near: lines,
  },
  { requiredKeys: ['kind', 'fact', 'lines'] },
);

/** Any resolution the model allows. */
export const resolution: fc.Arbitrary<Resolution> = fc
  .record({
    metadata: fc.record(
      {
        symbol: fc.constant('A/RES/64/1'),
        title: line,
        titleNotes: fc.constant(['*']),
        organ: fc.constant('General Assembly' as const),
        session: fc.constant({ id: '64', name: 'Sixty-fourth session' }),
        agendaItems: fc.array(fc.record({ number: fc.constant('71 (c)'), title: line }), {
          maxLength: 2,
        }),
        adopted: fc.constant('2009-10-06'),
        meeting: fc.constant({ name: '15th plenary meeting', number: 15, resumed: false }),
        issued: fc.constant('2009-10-07'),
        distribution: fc.constant('General'),
        origin: fc.record({
          documents: fc.constant([{ symbol: 'A/64/L.1' }, { symbol: 'Add.1', paragraph: '3' }]),
          printed: line,
        }),
        jobNumber: fc.constant('N0946189E'),
        source: fc.constantFrom(
          { file: 'A_RES_64_1.txt', format: 'word' as const, sha256: '0'.repeat(64), lines: 75 },
          {
            file: 'A_RES_64_1.pdf',
            format: 'pdf file' as const,
            sha256: '0'.repeat(64),
            lines: 75,
            pages: [1, 40],
          },
        ),
        compared: fc.record({
          file: fc.constant('A_RES_64_1.xml'),
          format: fc.constant('akoma ntoso' as const),
          sha256: fc.constant('1'.repeat(64)),
          differences: fc.array(
            fc.record({ at: line, ours: line, theirs: line }, { requiredKeys: ['at'] }),
            { maxLength: 2 },
          ),
        }),
        lines: fc.dictionary(fc.constantFrom('title', 'symbol'), lines),
        furniture: fc.dictionary(fc.constantFrom('running head', 'rule'), lines),
        corrections: fc.array(
          fc.record({
            line: fc.integer({ min: 1, max: 99 }),
            found: line,
            corrected: line,
            reason: line,
            source: line,
          }),
          { maxLength: 1 },
        ),
      },
      {
        requiredKeys: [
          'symbol',
          'title',
          'organ',
          'session',
          'agendaItems',
          'adopted',
          'source',
          'lines',
          'furniture',
          'corrections',
        ],
      },
    ),
    body: fc.array(block, { minLength: 1, maxLength: 5 }),
    notes,
    doubts: fc.array(doubt, { maxLength: 3 }),
  })
  .map((made) => Resolution.parse(made));
