import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { LARGEST, MOST_PARTS, openDocx } from '../../../src/sources/docx/openDocx.ts';
import { openSource } from '../../../src/sources/open.ts';

const part = (inner: string) =>
  strToU8(`<w:document xmlns:w="w"><w:body>${inner}</w:body></w:document>`);
const file = (body: string, parts: Record<string, string> = {}) =>
  zipSync({
    'word/document.xml': part(body),
    ...Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])),
  });
const linesOf = (bytes: Uint8Array) =>
  openDocx(bytes)
    .map(({ text }) => text)
    .filter((text) => text !== '');
const run = (text: string, more = '') => `<w:r><w:rPr>${more}</w:rPr><w:t>${text}</w:t></w:r>`;
const paragraph = (inner: string, more = '') => `<w:p><w:pPr>${more}</w:pPr>${inner}</w:p>`;
const numbered = (id: number, level: number, text: string) =>
  paragraph(run(text), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`);

const level = (at: number, format: string, text: string) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const NUMBERING = `<w:numbering xmlns:w="w">
  <w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '(%2)')}${level(2, 'lowerRoman', '(%3)')}${level(3, 'bullet', 'o')}</w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
</w:numbering>`;

test('numbers are those that Word counts', () => {
  const body = [
    numbered(1, 0, 'one'),
    numbered(1, 1, 'two'),
    numbered(1, 2, 'three'),
    numbered(1, 2, 'four'),
    numbered(1, 1, 'five'),
    numbered(1, 0, 'six'),
    numbered(1, 1, 'seven'),
    numbered(1, 3, 'eight'),
    numbered(2, 0, 'nine'),
    numbered(0, 0, 'ten'),
  ];
  expect(linesOf(file(body.join(''), { 'word/numbering.xml': NUMBERING }))).toEqual(
    ['1. one', '(a) two', '(i) three', '(ii) four', '(b) five', '2. six', '(a) seven', '• eight', '1. nine', 'ten'], // prettier-ignore
  );
});

const STYLES = `<w:styles xmlns:w="w">
  <w:style w:styleId="Base"><w:rPr><w:i/></w:rPr></w:style>
  <w:style w:styleId="Opening"><w:basedOn w:val="Base"/></w:style>
  <w:style w:styleId="Circle"><w:basedOn w:val="Circle"/></w:style>
  <w:style w:styleId="Listed"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
</w:styles>`;

test('italics and numbers come from styles too', () => {
  const body = paragraph(
    run('Recalling', '<w:rStyle w:val="Opening"/>') +
      run(' the', '<w:rStyle w:val="Circle"/>') +
      run(' tides', '<w:i w:val="0"/>'),
    '<w:pStyle w:val="Listed"/>',
  );
  const [line] = openDocx(
    file(body, { 'word/styles.xml': STYLES, 'word/numbering.xml': NUMBERING }),
  );
  expect(line?.text).toBe('1. Recalling the tides');
  expect(
    line?.runs.filter(({ italic }) => italic).map(({ from, to }) => line.text.slice(from, to)),
  ).toEqual(['Recalling']);
});

test('notes come after the line that has their mark, numbered in the order of the marks', () => {
  const note = (id: number, text: string) =>
    `<w:footnote w:id="${id}">${paragraph(run(text))}</w:footnote>`;
  const mark = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
  const notes = `<w:footnotes xmlns:w="w"><w:footnote w:type="separator" w:id="0">${paragraph(run('___'))}</w:footnote>${note(7, 'first')}${note(2, 'second')}</w:footnotes>`;
  const body =
    paragraph(run('tides;') + mark(2)) +
    paragraph(run('tables') + mark(7) + run(' again') + mark(2));
  expect(linesOf(file(body, { 'word/footnotes.xml': notes }))).toEqual([
    'tides;1',
    '1 second',
    'tables2 again1',
    '2 first',
  ]);
});

test('what is deleted is left out, what is inserted and what cannot be broken is in', () => {
  const body = paragraph(
    `${run('high')}<w:r><w:noBreakHyphen/></w:r>${run('level ')}<w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:ins>${run('new')}</w:ins><w:r><w:instrText>PAGE</w:instrText></w:r>`,
  );
  expect(linesOf(file(body))).toEqual(['high-level new']);
});

test('a row is a line, a cell that spans columns leaves the others empty', () => {
  const cell = (text: string, more = '') =>
    `<w:tc><w:tcPr>${more}</w:tcPr>${paragraph(run(text))}</w:tc>`;
  const table = `<w:tbl><w:tr>${cell('Isle')}${cell('Lamps')}</w:tr><w:tr>${cell('all', '<w:gridSpan w:val="2"/>')}</w:tr></w:tbl>`;
  const cells = openDocx(file(table)).map(({ text, role }) =>
    role.is === 'row' ? role.cells.map(([from, to]) => text.slice(from, to).trim()) : [],
  );
  expect(cells).toEqual([
    ['Isle', 'Lamps'],
    ['all', ''],
  ]);
});

test('the text may bear a number in its name', () => {
  const bytes = zipSync({ 'word/document2.xml': part(paragraph(run('tides'))) });
  expect(linesOf(bytes)).toEqual(['tides']);
});

const MANY = Object.fromEntries(
  Array.from({ length: MOST_PARTS + 1 }, (_, at) => [`word/media/${at}`, new Uint8Array()]),
);
const HALF = new Uint8Array(LARGEST / 2);

test.each<[string, Record<string, Uint8Array>, RegExp]>([
  ['one large part', { 'word/document.xml': new Uint8Array(LARGEST + 1) }, /too large/],
  [
    'parts that are too large together',
    { 'word/document.xml': HALF, 'word/header1.xml': HALF, 'word/header2.xml': HALF },
    /its part word\/header2\.xml is too large/,
  ],
  ['parts without end', MANY, /too many parts/],
])('an archive of %s is refused before it is unfolded', async (_, files, reason) => {
  await expect(openSource(zipSync(files, { level: 0 }))).rejects.toThrow(reason);
});
