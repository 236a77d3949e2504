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

/** The part of the notes of a kind, by their ids; `more` stands before them. */
const notesPart = (
  kind: string,
  notes: readonly (readonly [id: number, text: string])[],
  more = '',
) =>
  `<w:${kind}s xmlns:w="w">${more}${notes.map(([id, text]) => `<w:${kind} w:id="${id}">${paragraph(run(text))}</w:${kind}>`).join('')}</w:${kind}s>`;
const markOf = (id: number, kind = 'footnote') => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;

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

test('paragraphs that a field numbers have their numbers', () => {
  const char = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const field = (code: string) =>
    `${char('begin')}<w:r><w:instrText>${code}</w:instrText></w:r>${char('end')}`;
  const body = [
    paragraph(field(' AUTONUM ') + run(' Notes the lamps;')),
    paragraph(`<w:fldSimple w:instr=" AUTONUM "/>${run(' Takes note of the oil;')}`),
    paragraph(field(' AUTONUM \\* Arabic \\s )') + run(' Decides to fill them')),
    paragraph(field(' PAGE ') + run('of the harbour')),
  ];
  expect(linesOf(file(body.join('')))).toEqual([
    '1. Notes the lamps;',
    '2. Takes note of the oil;',
    '3) Decides to fill them',
    'of the harbour',
  ]);
});

test('where notes begin anew in each section they are counted through, and it is told', () => {
  const section = (inner: string, restart: string) =>
    `<w:sectPr><w:footnotePr><w:numRestart w:val="${restart}"/></w:footnotePr></w:sectPr>${inner}`;
  const notes = { 'word/footnotes.xml': notesPart('footnote', [[1, 'one'], [2, 'two'], [3, 'three']]) }; // prettier-ignore
  const told = (restart: string, first: string, second: string) =>
    openDocx(
      file(
        `${paragraph(first, section('', restart))}${paragraph(second)}${section('', restart)}`,
        notes,
      ),
    ).flatMap(({ role }) => (role.is === 'note' ? [[role.label, role.restart]] : []));
  const [one, two, three] = [markOf(1), markOf(2), markOf(3)];
  expect(told('eachSect', one + two, three)).toEqual([
    ['1', undefined],
    ['2', undefined],
    ['3', 'eachSect'],
  ]);
  expect(told('eachSect', one + two + three, '').every(([, restart]) => !restart)).toBe(true);
  expect(told('eachPage', one, two)).toEqual([
    ['1', undefined],
    ['2', 'eachPage'],
  ]);
  expect(told('continuous', one, two).every(([, restart]) => !restart)).toBe(true);
});

test('a raised letter is a mark in a table alone', () => {
  const raised = run('a', '<w:vertAlign w:val="superscript"/>');
  const cell = `<w:tc>${paragraph(run('Lamps') + raised)}</w:tc><w:tc>${paragraph(run('12'))}</w:tc>`;
  const marks = openDocx(
    file(`<w:tbl><w:tr>${cell}</w:tr></w:tbl>${paragraph(raised + run(' See A/80/534.'))}`),
  ).map(({ text, runs }) => [
    text,
    runs.filter(({ mark }) => mark).map(({ from, to }) => text.slice(from, to)),
  ]);
  expect(marks).toEqual([
    ['Lampsa    12', ['a']],
    ['a See A/80/534.', []],
  ]);
});

test('notes come after the line that has their mark, numbered in the order of the marks', () => {
  const separator = `<w:footnote w:type="separator" w:id="0">${paragraph(run('___'))}</w:footnote>`;
  const notes = notesPart(
    'footnote',
    [
      [7, 'first'],
      [2, 'second'],
    ],
    separator,
  );
  const body =
    paragraph(run('tides;') + markOf(2)) +
    paragraph(run('tables') + markOf(7) + run(' again') + markOf(2));
  expect(linesOf(file(body, { 'word/footnotes.xml': notes }))).toEqual([
    'tides;1',
    '1 second',
    'tables2 again1',
    '2 first',
  ]);
});

test('endnotes have numbers of their own, footnotes theirs', () => {
  const notes = (kind: string) =>
    notesPart(kind, [
      [1, `${kind} one`],
      [2, `${kind} two`],
    ]);
  const body =
    paragraph(run('tides') + markOf(1) + run(' lamps') + markOf(1, 'endnote')) +
    paragraph(run('oil') + markOf(2) + run(' isles') + markOf(2, 'endnote'));
  const parts = { 'word/footnotes.xml': notes('footnote'), 'word/endnotes.xml': notes('endnote') };
  expect(linesOf(file(body, parts))).toEqual([
    'tides1 lampsi',
    '1 footnote one',
    'i endnote one',
    'oil2 islesii',
    '2 footnote two',
    'ii endnote two',
  ]);
  const decimal = '<w:endnotePr><w:numFmt w:val="decimal"/></w:endnotePr>';
  const settings = { 'word/settings.xml': `<w:settings xmlns:w="w">${decimal}</w:settings>` };
  expect(linesOf(file(body, { ...parts, ...settings }))).toEqual([
    'tides1 lamps2',
    '1 footnote one',
    '2 endnote one',
    'oil3 isles4',
    '3 footnote two',
    '4 endnote two',
  ]);
});

test('what is in a box comes after the paragraph that it is set in, once', () => {
  const box = paragraph(run('Lamps'));
  const drawn = `<mc:AlternateContent><mc:Choice><w:txbxContent>${box}${paragraph(run('Oil'))}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${box}</w:txbxContent></mc:Fallback></mc:AlternateContent>`;
  const body = paragraph(`${run('Recalling')}<w:r>${drawn}</w:r>${run(' the tides,')}`);
  expect(linesOf(file(body + paragraph(run('Noting'))))).toEqual([
    'Recalling the tides,',
    'Lamps',
    'Oil',
    'Noting',
  ]);
});

test('a paragraph whose end is deleted goes on with the next', () => {
  const body =
    paragraph(run('Recalling the '), '<w:rPr><w:del w:id="1"/></w:rPr>') +
    paragraph(run('tides,')) +
    paragraph(run('Noting'));
  expect(linesOf(file(body))).toEqual(['Recalling the tides,', 'Noting']);
});

test('the number of a list may come from a style of lists, its level from one of paragraphs', () => {
  const numbering = `<w:numbering xmlns:w="w">
    <w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="Articles"/></w:abstractNum>
    <w:abstractNum w:abstractNumId="1"><w:styleLink w:val="Articles"/>${level(0, 'decimal', '%1.')}
      <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:pStyle w:val="Item"/><w:lvlText w:val="(%2)"/></w:lvl>
    </w:abstractNum>
    <w:num w:numId="4"><w:abstractNumId w:val="0"/></w:num>
    <w:num w:numId="5"><w:abstractNumId w:val="1"/></w:num>
  </w:numbering>`;
  const styles = `<w:styles xmlns:w="w">
    <w:style w:styleId="Item"><w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr></w:style>
  </w:styles>`;
  const item = (text: string) => paragraph(run(text), '<w:pStyle w:val="Item"/>');
  const parts = { 'word/numbering.xml': numbering, 'word/styles.xml': styles };
  expect(linesOf(file(numbered(4, 0, 'one') + numbered(4, 0, 'two'), parts))).toEqual([
    '1. one',
    '2. two',
  ]);
  expect(linesOf(file(numbered(5, 0, 'one') + item('two') + item('three'), parts))).toEqual([
    '1. one',
    '(a) two',
    '(b) three',
  ]);
});

test('a sign from a font of signs is the letter that it stands for', () => {
  const body = paragraph(`${run('Lamps')}<w:r><w:sym w:font="Symbol" w:char="F02A"/></w:r>`);
  expect(linesOf(file(body))).toEqual(['Lamps*']);
});

test('what is deleted is left out, what is inserted and what cannot be broken is in', () => {
  const body = paragraph(
    `${run('high')}<w:r><w:noBreakHyphen/></w:r>${run('level ')}<w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:ins>${run('new')}</w:ins><w:r><w:instrText>PAGE</w:instrText></w:r>`,
  );
  expect(linesOf(file(body))).toEqual(['high-level new']);
});

test('a row is a line, what a cell spans and what a row leaves out is empty', () => {
  const cell = (text: string, more = '') =>
    `<w:tc><w:tcPr>${more}</w:tcPr>${paragraph(run(text))}</w:tc>`;
  const table = `<w:tbl><w:tr>${cell('Isle')}${cell('Lamps')}</w:tr><w:tr>${cell('all', '<w:gridSpan w:val="2"/>')}</w:tr><w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell('12')}</w:tr></w:tbl>`;
  const cells = openDocx(file(table)).map(({ text, role }) =>
    role.is === 'row' ? role.cells.map(([from, to]) => text.slice(from, to).trim()) : [],
  );
  expect(cells).toEqual([
    ['Isle', 'Lamps'],
    ['all', ''],
    ['', '12'],
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

test('properties and numbers that were before a change are left out', () => {
  const before = (name: string, inner: string) =>
    `<w:${name}Change w:id="3"><w:${name}>${inner}</w:${name}></w:${name}Change>`;
  const old =
    '<w:pStyle w:val="Listed"/><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>';
  const body = paragraph(run('Urges the pilots', before('rPr', '<w:i/>')), before('pPr', old));
  const [line] = openDocx(
    file(body, { 'word/styles.xml': STYLES, 'word/numbering.xml': NUMBERING }),
  );
  expect(line?.text).toBe('Urges the pilots');
  expect(line?.runs.some(({ italic }) => italic)).toBe(false);
});

const withoutEnd = (name: string, level: number, inner: string) =>
  paragraph(
    inner,
    `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr><w:rPr><w:${name}/></w:rPr>`,
  );

test('a paragraph that is deleted, moved away or hidden as a whole takes no number', () => {
  const body = [
    numbered(1, 0, 'one'),
    withoutEnd('del', 0, `<w:del>${run('')}</w:del>`),
    withoutEnd('moveFrom', 0, `<w:moveFrom>${run('three')}</w:moveFrom>`),
    withoutEnd('vanish', 1, run('four', '<w:vanish/>')),
    numbered(1, 0, 'two'),
  ];
  expect(linesOf(file(body.join(''), { 'word/numbering.xml': NUMBERING }))).toEqual([
    '1. one',
    '2. two',
  ]);
});

test('a number stands without words too, as in the cells of a column', () => {
  const row = (text: string) =>
    `<w:tr><w:tc>${paragraph('', '<w:numPr><w:numId w:val="1"/></w:numPr>')}</w:tc><w:tc>${paragraph(run(text))}</w:tc></w:tr>`;
  const table = `<w:tbl>${row('Spinner')}${row('Tarrer')}</w:tbl>`;
  expect(linesOf(file(table, { 'word/numbering.xml': NUMBERING }))).toEqual([
    '1.    Spinner',
    '2.    Tarrer',
  ]);
});

test('text that is hidden is left out, by its style too', () => {
  const styles = `<w:styles xmlns:w="w"><w:style w:styleId="Secret"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>`;
  const body = paragraph(
    run('Tides') +
      run(' of the drafter', '<w:vanish/>') +
      run(' and of the clerk', '<w:rStyle w:val="Secret"/>') +
      run(' and lamps', '<w:rStyle w:val="Secret"/><w:vanish w:val="0"/>'),
  );
  expect(linesOf(file(body, { 'word/styles.xml': styles }))).toEqual(['Tides and lamps']);
});

test('what the styles of a paragraph and of its letters both set in italics is upright', () => {
  const styles = `<w:styles xmlns:w="w">
    <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:rPr><w:i/></w:rPr></w:style>
    <w:style w:type="character" w:styleId="Emphasis"><w:rPr><w:i/></w:rPr></w:style>
  </w:styles>`;
  const body = paragraph(run('at dawn ') + run('at dusk', '<w:rStyle w:val="Emphasis"/>'));
  const [line] = openDocx(file(body, { 'word/styles.xml': styles }));
  expect(line?.runs.map(({ from, to, italic }) => [line.text.slice(from, to), italic])).toEqual([
    ['at dawn', true],
    ['at dusk', false],
  ]);
});

test('the code of a field is left out, and what a field within it shows', () => {
  const char = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const page = `${char('begin')}<w:r><w:instrText>PAGE</w:instrText></w:r>${char('separate')}${run('3')}${char('end')}`;
  const body = paragraph(
    `${run('lamps')}${char('begin')}<w:r><w:instrText>IF </w:instrText></w:r>${page}${char('separate')}${run(' that are lit')}${char('end')}`,
  );
  expect(linesOf(file(body + paragraph(run('oil'))))).toEqual(['lamps that are lit', 'oil']);
});

test('a mark of its own may be a sign of a font', () => {
  const star = '<w:sym w:font="Symbol" w:char="F02A"/>';
  const notes = `<w:footnotes xmlns:w="w"><w:footnote w:id="2">${paragraph(`<w:r>${star}</w:r>${run(' Adopted without a vote.')}`)}</w:footnote></w:footnotes>`;
  const body = paragraph(
    `${run('Care of lamps')}<w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/>${star}</w:r>${run(' and oil')}`,
  );
  expect(linesOf(file(body, { 'word/footnotes.xml': notes }))).toEqual([
    'Care of lamps* and oil',
    '* Adopted without a vote.',
  ]);
});

test('signs of fonts are the letters that they look like', () => {
  const sign = (font: string, char: string) =>
    `<w:r><w:sym w:font="${font}" w:char="${char}"/></w:r>`;
  const typed = run('\uF0B3', '<w:rFonts w:ascii="Symbol"/>');
  const body = paragraph(`${sign('Symbol', 'F061')}${typed}${sign('Arial', '2264')}`);
  expect(linesOf(file(body))).toEqual(['α≥≤']);
});

test('a table of one column is a frame around paragraphs, and may hold a table', () => {
  const cell = (inner: string) => `<w:tc>${inner}</w:tc>`;
  const table = (...rows: string[]) =>
    `<w:tbl>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`;
  const inner = table(cell(paragraph(run('Isle'))) + cell(paragraph(run('Lamps'))));
  const frame = table(cell(paragraph(run('Noting')) + inner + paragraph(run('Recalling'))));
  expect(
    openDocx(file(frame))
      .filter(({ text }) => text !== '')
      .map(({ text, role }) => [role.is, text]),
  ).toEqual([
    ['text', 'Noting'],
    ['row', 'Isle    Lamps'],
    ['text', 'Recalling'],
  ]);
});

test('levels begin anew where the list says so, and are printed in figures where it says so', () => {
  const numbering = `<w:numbering xmlns:w="w">
    <w:abstractNum w:abstractNumId="0">${level(0, 'upperRoman', '%1.')}
      <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlRestart w:val="0"/><w:isLgl/><w:lvlText w:val="%1.%2"/></w:lvl>
    </w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
  </w:numbering>`;
  const body = [0, 1, 0, 1].map((at) => numbered(1, at, 'rule')).join('');
  expect(linesOf(file(body, { 'word/numbering.xml': numbering }))).toEqual([
    'I. rule',
    '1.1 rule',
    'II. rule',
    '2.2 rule',
  ]);
});

test('footnotes are marked as the file says', () => {
  const notes = notesPart(
    'footnote',
    [1, 2].map((id) => [id, 'See the report.'] as const),
  );
  const body = paragraph(run('tides') + markOf(1) + run(' lamps') + markOf(2));
  const marked = (format: string) =>
    linesOf(
      file(body, {
        'word/footnotes.xml': notes,
        'word/settings.xml': `<w:settings xmlns:w="w"><w:footnotePr><w:numFmt w:val="${format}"/></w:footnotePr></w:settings>`,
      }),
    )[0];
  expect(marked('lowerLetter')).toBe('tidesa lampsb');
  expect(marked('chicago')).toBe('tides* lamps†');
});

test('paragraphs that were ended as lines are, by hand, are paragraphs', async () => {
  const end = '<w:r><w:br/></w:r>';
  const italic = '<w:i/>';
  const body =
    paragraph(run('Lamps', italic) + end + run('and oil')) +
    paragraph(
      run('Requests', italic) +
        run(' the keepers:') +
        end +
        run('(a) To light the lamps; and') +
        end +
        run('(b) To pour the oil;'),
    ) +
    paragraph(run('Noting', italic) + run(' the tides'));
  const opened = await openSource(file(body));
  expect(opened?.lines).toEqual([
    'Lamps and oil',
    'Requests the keepers:',
    '(a) To light the lamps; and',
    '(b) To pour the oil;',
    'Noting the tides',
  ]);
  const one = paragraph([run('Lamps', italic), run('and oil'), run('Noting')].join(end));
  expect((await openSource(file(one)))?.lines).toEqual(['Lamps', 'and oil', 'Noting']);
  const plain = paragraph([run('Lamps'), run('1.  Oil')].join(end));
  expect((await openSource(file(plain)))?.lines).toEqual(['Lamps', '1.  Oil']);
});

test('a text that breaks off is refused', () => {
  const whole = `<w:document xmlns:w="w"><w:body>${paragraph(run('tides'))}</w:body></w:document>`;
  const broken = zipSync({ 'word/document.xml': strToU8(whole.slice(0, -30)) });
  expect(() => openDocx(broken)).toThrow('its text breaks off');
});
