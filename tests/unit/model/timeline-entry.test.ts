import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTimeline, writeTimeline } from '../../../src/model/timeline-entry.ts';
import { Timeline, type Quotation, type Words } from '../../../src/model/timeline.ts';
import { line, lines, text } from '../../support/arbitrary.ts';

/** Text without marks: a list has no notes. */
const words: fc.Arbitrary<Words> = text.map((runs) => {
  const kept: Words = [];
  for (const run of runs) {
    if (run.type === 'mark' || kept.at(-1)?.type === run.type) continue;
    kept.push({ ...run });
  }
  const [first] = kept;
  if (first) first.value = first.value.trimStart();
  const last = kept.at(-1);
  if (last) last.value = last.value.trimEnd();
  return kept.every(({ value }) => value !== '') ? kept : [];
});
const someWords = words.map((made): Words =>
  made.length > 0 ? made : [{ type: 'text', value: 'General Assembly' }],
);

const certainty = fc.constantFrom('primary', 'sourced', 'inferred', 'unverified');
const evidence = { certainty, source: line };
const fact = (value: fc.Arbitrary<string>) =>
  fc.oneof(
    fc.record({ type: fc.constant('listed'), value }),
    fc.record({ type: fc.constant('checked'), value, ...evidence, reason: line }),
  );
const label = fc.option(fc.constantFrom('4.', '(a)', 'C.', '"<{&amp;'), { nil: undefined });

const { quotation } = fc.letrec<{ quotation: Quotation }>((tie) => ({
  quotation: fc
    .tuple(
      label,
      words,
      lines,
      fc.oneof(
        { maxDepth: 2 },
        fc.constant<Quotation[]>([]),
        fc.array(tie('quotation'), { maxLength: 2 }),
      ),
    )
    .map(([labelled, made, where, children]) => ({
      type: 'quotation' as const,
      ...(labelled !== undefined && { label: labelled }),
      text: made,
      lines: where,
      children,
    })),
}));
const heading = fc.record({ type: fc.constant('heading'), text: words, lines });

const row = fc.record(
  {
    time: line,
    number: line,
    name: line,
    speaker: fc.record({ text: someWords, lines }),
    facts: fc.record({
      symbol: fact(line),
      title: fact(line),
      body: fact(line),
      adopted: fact(fc.constant('2009-10-06')),
    }),
    remarks: fc.array(fc.record({ ...evidence, text: line }), { maxLength: 2 }),
    content: fc.array(fc.oneof({ weight: 3, arbitrary: quotation }, heading), { maxLength: 3 }),
    lines,
  },
  { requiredKeys: ['facts', 'remarks', 'content', 'lines'] },
);

const timeline = fc
  .record({
    metadata: fc.record({
      title: line,
      source: fc.constant({
        file: 'list.txt',
        format: 'list',
        sha256: '0'.repeat(64),
        lines: 51,
      }),
      furniture: fc.dictionary(fc.constantFrom('dash row', 'markup'), lines),
    }),
    lists: fc.array(
      fc.record({ title: line, lines, rows: fc.array(row, { minLength: 1, maxLength: 3 }) }),
      { minLength: 1, maxLength: 2 },
    ),
  })
  .map((made) => Timeline.parse(made));

it('reads back every timeline it writes', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(timeline, (written) => {
      expect(readTimeline(writeTimeline(written), 'x.mdx')).toEqual(written);
    }),
    { numRuns: 200 },
  );
});

const entry = (body: string) => `---
title: Examples
source: { file: a.txt, format: list, sha256: ${'a'.repeat(64)}, lines: 9 }
furniture: {}
---

${body}`;

const FACTS = `<Fact of="symbol" is="A/RES/1/1" />
    <Fact of="title" is="An example" />
    <Fact of="body" is="General Assembly" />
    <Fact of="adopted" is="1946-01-24" />`;

describe('an entry that is no timeline', () => {
  it.each([
    ['<Row lines="3" />', 'x.mdx:7: found <Row>, expected <List>'],
    [
      '<List title="A" lines="3">\n  <Row lines="4">\n    <Fact of="name" is="B" />\n  </Row>\n</List>',
      'x.mdx:9: <Fact of="name">: expected each of symbol, title, body, adopted once',
    ],
    [
      `<List title="A" lines="3">\n  <Row lines="4" colour="red">\n    ${FACTS}\n  </Row>\n</List>`,
      'x.mdx:8: <Row>: found colour, expected time, number, name, lines',
    ],
    ['words', 'x.mdx:7: found paragraph, expected an element'],
    ['<List title="A">\n</List>', 'x.mdx:7: <List> has no lines'],
  ])('tells where: %s', (body, message) => {
    expect(() => readTimeline(entry(body), 'x.mdx')).toThrow(message);
  });

  it('tells which list the schema refuses', () => {
    const body = `<List title="A" lines="3">\n  <Row lines="4">\n    ${FACTS.replace('1946', '46')}\n  </Row>\n</List>`;
    expect(() => readTimeline(entry(body), 'x.mdx')).toThrow(/^x\.mdx:7: .*date/s);
  });
});
