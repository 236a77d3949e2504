import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMarkup } from '../../../scripts/normalise/list/markup.ts';
import { toDescription } from '../../../scripts/normalise/list/quotations.ts';
import { toUnits } from '../../../scripts/normalise/list/units.ts';
import type { Quotation, QuotedHeading, Words } from '../../../src/model/timeline.ts';

/** Reads a description cell, each string a line of the dump that the cell runs over. */
function read(lines: string[], number = 'A/RES/1/1 General Assembly') {
  const cell = lines.map((text, index) => ({ line: index + 1, from: 0, to: text.length }));
  const markup = readMarkup(lines, cell);
  const units = toUnits(markup.parts);
  const description = toDescription(units.units, number);
  return {
    ...description,
    furniture: [...markup.furniture, ...units.furniture, ...description.furniture],
    findings: [...markup.findings, ...description.findings],
  };
}

const words = (text: Words) =>
  text.map(({ type, value }) => (type === 'emphasis' ? `*${value}*` : value)).join('');

/** "speaker:", then an item a line: "# heading", "4. text", items indented. */
function printed(lines: string[], number?: string): string {
  const { speaker, content } = read(lines, number);
  const print = (one: Quotation | QuotedHeading, indent: string): string[] => {
    const sign = one.type === 'heading' ? '# ' : '';
    const label = one.label === undefined ? '' : `${one.label} `;
    const children = one.type === 'quotation' ? one.children : [];
    return [
      `${indent}${sign}${label}${words(one.text)}`,
      ...children.flatMap((child) => print(child, `${indent}  `)),
    ];
  };
  return [
    ...(speaker ? [`${words(speaker.text)}:`] : []),
    ...content.flatMap((one) => print(one, '')),
  ].join('\n');
}

describe('descriptions', () => {
  it.each([
    [
      '<p>The Council</p> <ul> • 4. Decides; • 6. Requests.',
      'The Council:\n4. Decides;\n6. Requests.',
    ],
    ['The Council <ul> Calls upon all;', 'The Council:\nCalls upon all;'],
    ['<p>C</p> <ul> • 4. The plan: <ul> ○ One ○ Two', 'C:\n4. The plan:\n  One\n  Two'],
    ['<p>C</p> <ul> ● 20. We: <ul> ○ (a) One; ○ (b) Two;', 'C:\n20. We:\n  (a) One;\n  (b) Two;'],
    ['<p>C</p><ul>● 20. We:<ul>○ (a) One;○ (b) Two;', 'C:\n20. We:\n  (a) One;\n  (b) Two;'],
    ['C <ul> “4. Endorses;” “7. Requests;”', 'C:\n4. Endorses;\n7. Requests;'],
    ['C <ul> “to provide advice”. This is.', 'C:\n“to provide advice”. This is.'],
    ['C <ul> “One;” “ ”', 'C:\n“One;” “ ”'],
    ['<p>C</p> <ul> • <u>C. Capacity</u> • 280. We', 'C:\n# C. Capacity\n280. We'],
    ['<p>C</p> <ul> • the <i>(UNEP)</i> Director', 'C:\nthe *(UNEP)* Director'],
    ['<p>C</p> <ul> • the <b> bold </b>words', 'C:\nthe *bold* words'],
    ['<ul> • General Assembly • 16. We welcome', 'General Assembly:\n16. We welcome'],
    ['<ul> • Another Assembly • 16. We welcome', 'Another Assembly\n16. We welcome'],
    ['Requests the Secretary-General', 'Requests the Secretary-General'],
    ['<ul><li>One</li><li>Two<ul><li>Three</li></ul></li></ul>', 'One\nTwo\n  Three'],
    ['<p>C</p><ul><li>1. One<br>more</li></ul>', 'C:\n1. One more'],
    ['<p>C</p> <ul> • (iv) Four • 1998 was', 'C:\n(iv) Four\n1998 was'],
  ])('%s', (html, expected) => {
    expect(printed([html])).toBe(expected);
    expect(read([html]).findings).toEqual([]);
  });

  it.each([
    [['<p>C</p> <ul> • 1. One', '<p>more</p> <ul> • 2. Two'], 'C:\n1. One more\n2. Two'],
    [['<p>C</p> <ul> • 1. One', 'more;'], 'C:\n1. One more;'],
    [['C <ul> Calls upon', '<p>all;</p> <ul> • Requests'], 'C:\nCalls upon all;\nRequests'],
    [['<p>C</p><ul>• 1. We: <ul>○ (a) A', '<ul> ○ (b) B'], 'C:\n1. We:\n  (a) A\n  (b) B'],
    [['<p>C</p><ul> • South-', 'South work'], 'C:\nSouth-South work'],
    [['<p>C</p><ul> • the <i>long', 'title</i> of'], 'C:\nthe *long title* of'],
  ])('a cell over pages: %j', (lines, expected) => {
    expect(printed(lines)).toBe(expected);
  });
});

describe('untrusted text', () => {
  it.each([
    ['<ul> • a &lt;script&gt; &amp; b', 'a <script> & b'],
    ['<ul> • a &#60;b&#x3e; &notit;', 'a <b> ¬it;'],
    [
      '<ul> • {1+1} `code` import x from "y" *not* _so_',
      '{1+1} `code` import x from "y" *not* _so_',
    ],
    ['<ul> • 1 < 2 and 3 > 2', '1 < 2 and 3 > 2'],
    ['<ul> • R&D and AT&T', 'R&D and AT&T'],
  ])('%s', (html, expected) => {
    expect(printed([html])).toBe(expected);
    expect(read([html]).findings).toEqual([]);
  });

  it.each([
    ['<ul> • a <script>alert(1)</script> b', 'a <script>alert(1)</script> b', '"<script>"'],
    ['<ul> • a <!-- hidden --> b', 'a <!-- hidden --> b', '"<!-- hidden -->"'],
    ['<ul> • a <img src=x onerror=alert(1)>', 'a <img src=x onerror=alert(1)>', '"<img'],
    ['<ul> • a <ul style="list', 'a <ul style="list', '"<ul style="list"'],
    ['<ul> • a <!doctype html>', 'a <!doctype html>', '"<!doctype html>"'],
    ['<ul> • a <![CDATA[b]]>', 'a <![CDATA[b]]>', '"<![CDATA[b]]>"'],
    ['<ul> • List<String> names', 'List<String> names', '"<String>"'],
    ['<ul> • a </> b &amp; c', 'a </> b & c', '"</>"'],
    ['<ul> • a <title>b &amp; c', 'a <title>b & c', '"<title>"'],
    ['<ul> • a <br/', 'a <br/', '"<br/"'],
  ])('unknown markup is text, and reported: %s', (html, expected, fact) => {
    expect(printed([html])).toBe(expected);
    const [finding] = read([html]).findings;
    expect(finding?.fact).toContain(fact);
    expect(finding).toMatchObject({ kind: 'unknown markup', line: 1, severity: 'warning' });
  });
});

it('has each character of any cell in a run or in furniture', () => {
  const piece = fc.constantFrom(
    ...[
      '<p>',
      '</p >',
      '<',
      '</',
      '>',
      '/>',
      '</>',
      '<br/>',
      '<i',
      '<ul style="',
      '<title>',
      'a',
      ' ',
    ],
    ...[
      '&',
      '&amp;',
      '&nbsp;',
      '&notit;',
      '&#8226;',
      '&NotEqualTilde;',
      '<!--',
      '-->',
      '<![CDATA[',
    ],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const html = pieces.join('');
      const { parts, furniture } = readMarkup([html], [{ line: 1, from: 0, to: html.length }]);
      const runs = parts.flatMap((part) => (part.type === 'run' ? [part.run.span] : []));
      const placed = [...runs, ...furniture.map(({ span }) => span)];
      for (let at = 0; at < html.length; at++)
        expect(placed.some(({ from, to }) => from <= at && at < to)).toBe(true);
      expect(runs).toEqual(runs.toSorted((a, b) => a.from - b.from));
    }),
    { numRuns: 300 },
  );
});

it('reports an item that belongs to none', () => {
  expect(read(['<ul> ○ (a) One']).findings).toMatchObject([
    { kind: 'label out of order', fact: '"○ (a) One…" stands under no "•"' },
  ]);
});

it('knows the lines of every quotation', () => {
  const { content } = read(['<p>C</p> <ul> • 1. One', '<p>more</p> <ul> • 2. Two']);
  expect(content.map(({ lines }) => lines)).toEqual([[[1, 2]], [[2, 2]]]);
});
