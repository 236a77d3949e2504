import { expect, test } from 'vitest';
import { readPdfFile } from '../../../scripts/normalise/pdfFile/readPdfFile.ts';
import { openSource } from '../../../src/sources/open.ts';
import { linesAt, toPdfFile, type PdfPage } from '../../support/pdfFile.ts';

const HEAD = [
  'United Nations',
  'A/RES/79/901',
  'General Assembly',
  'Resolution adopted by the General Assembly on 19 December 2024',
  '79/901. Care of the tide tables',
  'The General Assembly,',
  'Recalling the rules of the harbour masters of the isles and of the capes to the north of them',
];
const head = linesAt('1 0 0 1 72 720', HEAD);
/** Letters of a size at a place. */
const set = (text: string, size: number, left: number, base: number) =>
  `BT /F ${size} Tf 1 0 0 1 ${left} ${base} Tm (${text.replace(/[()]/g, '\\$&')}) Tj ET`;

async function read(...pages: PdfPage[]) {
  const opened = await openSource(toPdfFile(pages));
  if (opened?.kind !== 'pdf file') throw new Error('no PDF file');
  return readPdfFile(opened.lines, opened.set, opened.count);
}

test('the label of a note may stand on its line, where its mark is raised in the text', async () => {
  const marked = `${set('and the lamps,', 11, 72, 600)} ${set('1', 7, 140, 604)}`;
  const note = set('1 See A/79/12.', 8, 72, 60);
  const { notes } = await read({ drawn: `${head} ${marked} ${note}` });
  expect(notes.map(({ label, passage }) => [label, passage.text])).toEqual([
    ['1', '1 See A/79/12.'],
  ]);
  const unmarked = set('and the lamps,', 11, 72, 600);
  expect((await read({ drawn: `${head} ${unmarked} ${note}` })).notes).toEqual([]);
});

test('a note begins behind no “No.”, and goes on at the foot of the next page', async () => {
  const marked = (base: number, number: string) =>
    `${set('and of the lamps,', 11, 72, base)} ${set(number, 7, 156, base + 4)}`;
  const foot = (...lines: string[]) =>
    lines.map((text, at) => set(text, 8, 72, 80 - at * 10)).join(' ');
  const first = [head, marked(600, '1'), marked(580, '2')].join(' ');
  const { notes, body } = await read(
    {
      drawn: `${first} ${foot('1 Records, Supplement No.', '2 (A/79/2), chap. I.', '2 Report of the keepers and')}`,
    },
    { drawn: `${linesAt('1 0 0 1 72 720', ['and of the oil.'])} ${foot('of the pilots.')}` },
  );
  expect(notes.map(({ passage }) => passage.text)).toEqual([
    '1 Records, Supplement No. 2 (A/79/2), chap. I.',
    '2 Report of the keepers and of the pilots.',
  ]);
  expect(body.at(-1)).toMatchObject({ text: expect.stringMatching(/and of the oil\.$/) });
});

test('a line begins no item with a letter that its sentence names', async () => {
  const lines = ['2. Decides to change rules 4.2', '(a) and 4.3 (b) of the keepers of the lamps;'];
  const { body } = await read({
    drawn: `${head} ${lines.map((text, at) => set(text, 11, 72, 580 - at * 14)).join(' ')}`,
  });
  expect(body.at(-1)).toMatchObject({ text: lines.join(' ') });
});

test('a page without text is doubted, where it stands', async () => {
  const drawn = `${head} ${set('and the lamps,', 11, 72, 600)}`;
  const { problems } = await read(
    { drawn },
    { drawn: '' },
    { drawn: linesAt('1 0 0 1 72 720', ['the oil.']) },
  );
  expect(problems.map(({ kind, line, fact }) => [kind, line, fact])).toEqual([
    ['missing part', 9, 'page 2 has no text: it is empty, or a picture'],
  ]);
});

test('a row goes on over a page, below the head that comes again', async () => {
  const row = (base: number, ...cells: [string, string, string]) =>
    cells.map((text, at) => (text ? set(text, 10, 72 + at * 160, base) : '')).join(' ');
  const names = ['Station', 'Post', 'Level'] as const;
  const { body } = await read(
    {
      drawn: `${head} ${row(560, ...names)} ${row(540, 'Harbour', 'Keeper of lamps of the', 'P-3')}`,
    },
    {
      drawn: `${row(720, ...names)} ${row(700, '', 'northern capes', '')} ${row(680, 'Isles', 'Pilot', 'P-2')}`,
    },
  );
  const tables = body.flatMap((piece) => (piece.type === 'table' ? [piece.rows] : []));
  expect(tables.map((rows) => rows.map((cells) => cells.map(({ text }) => text)))).toEqual([
    [
      ['Station', 'Post', 'Level'],
      ['Harbour', 'Keeper of lamps of the northern capes', 'P-3'],
      ['Isles', 'Pilot', 'P-2'],
    ],
  ]);
});

/** The words of the rows of each table. */
const rowsIn = (body: Awaited<ReturnType<typeof read>>['body']): string[][][] =>
  body.flatMap((piece) =>
    piece.type === 'table' ? [piece.rows.map((cells) => cells.map(({ text }) => text))] : [],
  );
/** The cells of a row, each at its place. */
const cells = (base: number, size: number, ...placed: [left: number, text: string][]) =>
  placed.map(([left, text]) => set(text, size, left, base)).join(' ');

test('a name above those of the columns is of the head, also where a page repeats it', async () => {
  const names = (base: number) =>
    `${set('Lamps', 8, 400, base)} ${cells(base - 14, 8, [72, 'Station'], [230, 'Post'], [400, 'Number'])}`;
  const row = (base: number, station: string, post: string, number: string) =>
    cells(base, 9, [72, station], [230, post], [415, number]);
  const { body } = await read(
    {
      drawn: `${head} ${names(580)} ${row(540, 'Harbour of the isles and', 'Keeper of northern', '12')}`,
    },
    {
      drawn: `${names(720)} ${cells(690, 9, [72, 'of all capes'], [230, 'lamps'])} ${row(676, 'Cape', 'Pilot', '3')}`,
    },
  );
  expect(rowsIn(body)).toEqual([
    [
      ['', '', 'Lamps'],
      ['Station', 'Post', 'Number'],
      ['Harbour of the isles and of all capes', 'Keeper of northern lamps', '12'],
      ['Cape', 'Pilot', '3'],
    ],
  ]);
});

test('one name stands above several columns', async () => {
  const { body } = await read({
    drawn: [
      head,
      cells(580, 9, [300, 'Gross'], [420, 'Net']),
      set('(Thousands of shells)', 9, 330, 560),
      cells(546, 9, [72, 'Lamps of the harbour'], [300, '12 000'], [420, '11 000']),
      cells(532, 9, [72, 'Oil'], [300, '9 000'], [420, '8 000']),
    ].join(' '),
  });
  expect(rowsIn(body)).toEqual([
    [
      ['', 'Gross', 'Net'],
      ['', expect.stringContaining('Thousands of shells'), ''],
      ['Lamps of the harbour', '12 000', '11 000'],
      ['Oil', '9 000', '8 000'],
    ],
  ]);
});

test('a note below a table goes on with no cell, and its letter is a mark wherever it is raised', async () => {
  const { body } = await read({
    drawn: [
      head,
      cells(580, 9, [72, 'Station'], [300, 'Lamps']),
      cells(566, 9, [72, 'Conversion']),
      set('a', 6, 114, 570),
      set('12', 9, 300, 566),
      cells(552, 9, [72, 'Isles'], [300, '9']),
      set('a', 6, 72, 545),
      set('From the oil of the harbours.', 9, 77, 541),
    ].join(' '),
  });
  expect(rowsIn(body)).toEqual([
    [
      ['Station', 'Lamps'],
      ['Conversiona', '12'],
      ['Isles', '9'],
    ],
  ]);
  const [table, note] = body.slice(-2);
  expect(table).toMatchObject({ rows: [{}, [{ marks: [[10, 11]] }, {}], {}] });
  expect(note).toMatchObject({ text: 'a From the oil of the harbours.' });
});

test('words that stand wide apart on a line by itself are doubted', async () => {
  const { problems } = await read({
    drawn: `${head} ${cells(560, 9, [72, '(place)'], [400, '(date)'])} ${set('the lamps.', 9, 72, 500)}`,
  });
  expect(problems).toMatchObject([
    { kind: 'unreadable table', fact: 'words of one line stand wide apart' },
  ]);
});

test('a narrow blank that runs down a table parts columns, and names above one line are its head', async () => {
  const row = (base: number, post: string, level: string, number: string) =>
    `${set(post, 10, 72, base)} ${set(level, 10, 300, base)} ${set(number, 10, 342, base)}`;
  const drawn = [
    head,
    set('Posts', 10, 300, 572),
    row(560, 'Station', 'Level', ''),
    row(540, 'Keeper of lamps', 'GS (OL)', '1'),
    row(520, 'Pilot of the isles', 'GS (PL)', '2'),
    row(500, 'Harbour master', 'GS (OL)', '4'),
    set('Lamps', 12, 72, 470),
  ].join(' ');
  const { body } = await read({ drawn });
  const tables = body.flatMap((piece) => (piece.type === 'table' ? [piece.rows] : []));
  expect(tables.map((rows) => rows.map((cells) => cells.map(({ text }) => text)))).toEqual([
    [
      ['Station', 'Posts Level', ''],
      ['Keeper of lamps', 'GS (OL)', '1'],
      ['Pilot of the isles', 'GS (PL)', '2'],
      ['Harbour master', 'GS (OL)', '4'],
    ],
  ]);
});

/** The rows of the tables below the head of a page, from cells with where they stand. */
async function tablesOf(...cells: [text: string, left: number, base: number][]) {
  const drawn = [head, ...cells.map(([text, left, base]) => set(text, 10, left, base))].join(' ');
  const { body } = await read({ drawn });
  return body.flatMap((piece) =>
    piece.type === 'table' ? [piece.rows.map((row) => row.map(({ text }) => text))] : [],
  );
}

test('a note of a table below the last note of its page is none of that', async () => {
  const cells = (base: number, station: string, number: string) =>
    `${set(station, 10, 72, base)} ${set(number, 10, 300, base)}`;
  const drawn = [
    head,
    `${set('and of the lamps,', 11, 72, 610)} ${set('1', 7, 156, 614)}`,
    cells(560, 'Station', 'Lamps'),
    cells(540, 'Isles', '12'),
    set('a', 6, 311, 544),
    cells(520, 'Capes', '14'),
    `${set('1', 6, 72, 83)} ${set('See A/79/12.', 8, 82, 80)}`,
    `${set('a', 6, 72, 73)} ${set('Of which two are dark.', 8, 82, 70)}`,
  ].join(' ');
  const { notes, body } = await read({ drawn });
  expect(notes.map(({ label, passage }) => [label, passage.text])).toEqual([
    ['1', '1 See A/79/12.'],
  ]);
  const table = body.findIndex(({ type }) => type === 'table');
  expect(body[table + 1]).toMatchObject({ text: 'a Of which two are dark.' });
});

test('a cell goes on with what elsewhere is a label, and a row may be numbered', async () => {
  const tables = await tablesOf(
    ['Service', 72, 570],
    ['Level', 300, 570],
    ['Number', 400, 570],
    ['1. Keepers of the', 72, 550],
    ['GS', 300, 550],
    ['1 204', 408, 550],
    ['lamps', 72, 538],
    ['(OL)', 300, 538],
    ['2. Pilots', 72, 518],
    ['P-3', 300, 518],
    ['316', 416, 518],
  );
  expect(tables).toEqual([
    [
      ['Service', 'Level', 'Number'],
      ['1. Keepers of the lamps', 'GS (OL)', '1 204'],
      ['2. Pilots', 'P-3', '316'],
    ],
  ]);
});

test('all cells of a row may go on, where none had room; a cell stands in the middle of its row', async () => {
  const tables = await tablesOf(
    ['Station', 72, 570],
    ['Post', 200, 570],
    ['Status', 330, 570],
    ['Office of the keepers', 72, 550],
    ['Keeper of the lamps', 200, 550],
    ['Conversion from', 330, 550],
    ['of lighthouses', 72, 538],
    ['of harbours', 200, 538],
    ['temporary', 330, 538],
    ['Pilot of all of the', 200, 518],
    ['Isles', 72, 512],
    ['Establishment', 330, 512],
    ['channels', 200, 506],
  );
  expect(tables).toEqual([
    [
      ['Station', 'Post', 'Status'],
      [
        'Office of the keepers of lighthouses',
        'Keeper of the lamps of harbours',
        'Conversion from temporary',
      ],
      ['Isles', 'Pilot of all of the channels', 'Establishment'],
    ],
  ]);
});

test('of rows as near as lines each has its figures, and only words without room go on', async () => {
  const tables = await tablesOf(
    ['Post', 72, 570],
    ['Number', 300, 570],
    ['Keepers', 72, 558],
    ['4', 330, 558],
    ['Harbours', 72, 546],
    ['Masters', 72, 534],
    ['2', 330, 534],
    ['Pilots of the channels of the capes', 72, 522],
    ['1', 330, 522],
    ['and isles', 72, 510],
  );
  expect(tables).toEqual([
    [
      ['Post', 'Number'],
      ['Keepers', '4'],
      ['Harbours', ''],
      ['Masters', '2'],
      ['Pilots of the channels of the capes and isles', '1'],
    ],
  ]);
});

test('words at the left of a column and figures at its right stand in one', async () => {
  const tables = await tablesOf(
    ['Station', 72, 570],
    ['Rate', 300, 570],
    ['Capes', 72, 550],
    ['None', 300, 550],
    ['Isles', 72, 530],
    ['40', 370, 530],
    ['Rocks', 72, 510],
    ['Half', 300, 510],
  );
  expect(tables).toEqual([
    [
      ['Station', 'Rate'],
      ['Capes', 'None'],
      ['Isles', '40'],
      ['Rocks', 'Half'],
    ],
  ]);
});

test('the names of columns stand each above its own, however narrow', async () => {
  const tables = await tablesOf(
    ['D-1', 296, 570],
    ['P-5', 323, 570],
    ['Total', 366, 570],
    ['Capes', 72, 550],
    ['1', 316, 550],
    ['3', 346, 550],
    ['4', 384, 550],
    ['Isles', 72, 530],
    ['2', 316, 530],
    ['2', 346, 530],
    ['4', 384, 530],
  );
  expect(tables).toEqual([
    [
      ['', 'D-1', 'P-5', 'Total'],
      ['Capes', '1', '3', '4'],
      ['Isles', '2', '2', '4'],
    ],
  ]);
});

test('a line across both columns amid a page is doubted', async () => {
  const column = (left: number, top: number, lines: number) =>
    linesAt(
      `1 0 0 1 ${left} ${top}`,
      Array.from({ length: lines }, (_, at) => `of the harbour masters ${at} and of the keepers`),
    );
  const across =
    'The lamps of the capes and of the isles are lit by the keepers of all of the harbours';
  const drawn = [
    column(72, 740, 20),
    column(320, 740, 20),
    linesAt('1 0 0 1 100 440', [across]),
    column(72, 420, 20),
    column(320, 420, 20),
  ].join(' ');
  const { problems } = await read({ drawn });
  expect(problems.map(({ kind, line }) => [kind, line])).toEqual([['two columns', 41]]);
});

test('in columns the lines of an item that is set in are one, and a closing stands at the right', async () => {
  const filled = (left: number, top: number) =>
    linesAt(
      `1 0 0 1 ${left} ${top}`,
      Array.from({ length: 20 }, (_, at) => `of the harbour masters ${at} and of the keepers`),
    );
  const item = [
    '(a) To light the lamps of all the capes of',
    'the north, as all of the harbour masters,',
    'keepers and pilots ask;',
  ];
  const drawn = [
    filled(72, 740),
    filled(320, 740),
    item.map((text, at) => set(text, 11, at === 0 ? 96 : 84, 446 - at * 14)).join(' '),
    set('Decides:', 11, 72, 460),
    set('12th plenary meeting,', 11, 190, 404),
    set('4 May 1948.', 11, 230, 390),
    set('Annex', 11, 84, 376),
  ].join(' ');
  const { body } = await read({ drawn });
  const texts = body.flatMap((piece) => (piece.type === 'passage' ? [piece.text] : []));
  const from = texts.findIndex((text) => text.startsWith('(a)'));
  expect(texts.slice(from, from + 4)).toEqual([
    item.join(' '),
    '12th plenary meeting,',
    '4 May 1948.',
    expect.stringMatching(/^Annex/),
  ]);
});

test('a title in a column begins below the origin that goes across the page', async () => {
  const filled = (left: number) =>
    linesAt(
      `1 0 0 1 ${left} 660`,
      Array.from({ length: 20 }, (_, at) => `of the harbour masters ${at} and of the keepers`),
    );
  const origin = '[without reference to a Main Committee of the harbour masters (A/79/L.901)]';
  const drawn = [
    linesAt('1 0 0 1 72 740', ['United Nations', 'Resolution adopted by the General Assembly']),
    linesAt('1 0 0 1 72 700', [origin, '79/901. Tide tables']),
    filled(72),
    filled(320),
  ].join(' ');
  const { body } = await read({ drawn });
  const texts = body.flatMap((piece) => (piece.type === 'passage' ? [piece.text] : []));
  expect(texts).toContain(origin);
});
