import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { MOST_PAGES, openPdf } from '../../../src/sources/pdf/openPdf.ts';
import { RESOURCES } from '../../../src/sources/pdf/resources.ts';
import { openSource } from '../../../src/sources/open.ts';
import { toSetLines } from '../../../src/sources/pdf/setLines.ts';
import type { Run } from '../../../src/sources/pdf/runs.ts';
import { linesAt, toPdfFile, type PdfPage } from '../../support/pdfFile.ts';

const FILE = new URL('../../fixtures/file-pdf/A_RES_79_401.pdf', import.meta.url);

test('a PDF file has the lines of its pages, with what is set apart in them', async () => {
  const opened = await openSource(readFileSync(FILE));
  if (opened?.kind !== 'pdf file') throw new Error('no PDF file');
  expect(opened.pages).toEqual([1, 29, 50]);
  const line = opened.set[13];
  expect(line?.text).toBe(
    'Recalling its resolutions 70/498 of 21 December 2015 and 75/497 of 21 December',
  );
  expect(line?.runs.map(({ from, to, italic }) => [line.text.slice(from, to), italic])).toEqual([
    ['Recalling', true],
    ['its resolutions 70/498 of 21 December 2015 and 75/497 of 21 December', false],
  ]);
  const marked = opened.set[14];
  expect(marked?.text).toBe(
    '2020,1 and the tables of high and low water for the years 2011–2020,2',
  );
  expect(
    marked?.runs.filter(({ raised }) => raised).map(({ from, to }) => marked.text.slice(from, to)),
  ).toEqual(['1', '2']);
});

test('text that is no PDF file is left to others', async () => {
  expect(await openSource(Buffer.from('79/401. Care of the tide tables'))).toBeUndefined();
});

test.each([
  ['garbage', Buffer.from('%PDF-1.7\ngarbage'), /cannot be read as a PDF file/],
  ['half of a file', readFileSync(FILE).subarray(0, 4000), /PDF file/],
])('%s is refused with a reason', async (_, bytes, reason) => {
  await expect(openSource(bytes)).rejects.toThrow(reason);
});

const WORDS = ['The tide tables are kept by the harbour masters.', 'Lamps are lit.'];

test.each<[string, PdfPage]>([
  ['upright', { drawn: linesAt('1 0 0 1 72 700', WORDS) }],
  ['turned by the page', { drawn: linesAt('0 1 -1 0 72 72', WORDS), turned: 90 }],
  ['turned the other way by the page', { drawn: linesAt('0 -1 1 0 540 720', WORDS), turned: 270 }],
  ['upside down by the page', { drawn: linesAt('-1 0 0 -1 540 92', WORDS), turned: 180 }],
  ['set upwards on a page that is not turned', { drawn: linesAt('0 1 -1 0 72 72', WORDS) }],
  ['set downwards on a page that is not turned', { drawn: linesAt('0 -1 1 0 540 720', WORDS) }],
])('text %s is read', async (_, page) => {
  expect((await openSource(toPdfFile([page])))?.lines).toEqual(WORDS);
});

test('a file of more pages than any document is refused', async () => {
  const pages = Array.from({ length: MOST_PAGES + 1 }, () => ({ drawn: '' }));
  await expect(openSource(toPdfFile(pages))).rejects.toThrow(`it has ${MOST_PAGES + 1} pages`);
});

const ROWS = Array.from({ length: 20 }, (_, at) => at);
const TEXT = ROWS.map((at) => `of the harbour masters ${at} and of the keepers`);
const OTHER = ROWS.map((at) => `that the lamps of the isles ${at} be lit anew`);
const columns = (left: readonly string[], right: readonly string[], top = 700) => ({
  drawn: `${linesAt('1 0 0 1 72 700', left)} ${linesAt(`1 0 0 1 320 ${top}`, right)}`,
});

test.each([
  ['level', 700],
  ['not level', 694],
])('of two columns of text that are %s the left one is read first', async (_, top) => {
  const page = columns(TEXT, OTHER, top);
  const title =
    'Resolutions adopted on the reports of the Committee of the Harbour Masters of the Isles';
  const opened = await openSource(
    toPdfFile([{ drawn: `${linesAt('1 0 0 1 100 740', [title])} ${page.drawn}` }]),
  );
  expect(opened?.lines).toEqual([title, ...TEXT, ...OTHER]);
  if (opened?.kind !== 'pdf file') throw new Error('no PDF file');
  expect([0, 1, 21].map((at) => opened.set[at]?.column)).toEqual([undefined, 'left', 'right']);
});

test('a last page with few lines has the columns of the others', async () => {
  const rest = [TEXT.slice(0, 7), OTHER.slice(0, 7)] as const;
  const opened = await openSource(toPdfFile([columns(TEXT, OTHER), columns(...rest)]));
  expect(opened?.lines).toEqual([...TEXT, ...OTHER, ...rest.flat()]);
});

test('a table of two columns is no text in two columns', async () => {
  const isles = ROWS.map((at) => `Isle ${at}`);
  const lamps = ROWS.map((at) => `${at} lamps of the keepers of the harbours of the isle`);
  const opened = await openSource(toPdfFile([columns(isles, lamps)]));
  expect(opened?.lines[0]).toBe('Isle 0    0 lamps of the keepers of the harbours of the isle');
});

test('a file of pictures is named as one', async () => {
  await expect(openSource(toPdfFile([{ drawn: '0 0 612 792 re f' }]))).rejects.toThrow(
    'is a PDF file without text: its pages are pictures',
  );
});

const run = (text: string, left: number, more: Partial<Run> = {}): Run => ({
  text,
  left,
  right: left + text.trim().length * 5,
  base: 100,
  size: 10,
  italic: false,
  bold: false,
  turned: 0,
  ...more,
});
const textOf = (...runs: Run[]) => toSetLines(runs, 1).map(({ text }) => text);
const raised = { size: 6.5, base: 96.5 };

test.each([
  ['runs that touch are one word', [run('resol', 100), run('ution', 125)], ['resolution']],
  ['runs that stand apart are two', [run('of', 100), run('tides', 113)], ['of tides']],
  ['a blank that is drawn counts', [run('of ', 100), run('tides', 111)], ['of tides']],
  [
    'a blank that is drawn within a word has no room there',
    [run('well- ', 100), run('being', 125.5), run(' –', 150.3), run('22', 155.4)],
    ['well-being–22'],
  ],
  ['columns stand wide apart', [run('Keeper', 100), run('P-4', 200)], ['Keeper    P-4']],
  [
    'another base is another line',
    [run('one', 100), run('two', 100, { base: 112 })],
    ['one', 'two'],
  ],
  ['a mark belongs to its line', [run('tides,', 100), run('3', 130, raised)], ['tides,3']],
  [
    'a mark that stands within a word parts it with no blank',
    [run('2030, a', 100), run('8', 135, raised), run(' nd other', 139.5)],
    ['2030, a8nd other'],
  ],
  [
    'a mark after a short word stays',
    [run('part a', 100), run('8', 130, raised), run(' new', 138)],
    ['part a8 new'],
  ],
])('%s', (_, runs, lines) => {
  expect(textOf(...runs)).toEqual(lines);
});

test('a page with more than is handed over at once keeps all of it, whatever is read beside it', async () => {
  const lines = Array.from({ length: 700 }, (_, at) => `the keeper of the lamp ${at}`);
  const long = toPdfFile([{ drawn: linesAt('1 0 0 1 72 12000', lines) }]);
  const short = toPdfFile([{ drawn: linesAt('1 0 0 1 72 720', ['the pilots of the isles']) }]);
  const opened = await Promise.all([
    openSource(long),
    openSource(Buffer.from('%PDF-1.7\ngarbage')).catch(() => undefined),
    openSource(short),
  ]);
  expect(opened.map((one) => one?.lines)).toEqual([lines, undefined, ['the pilots of the isles']]);
});

test('a file is read alike with the worker beside and with the package’s own', async () => {
  const bytes = readFileSync(FILE);
  expect(await openPdf(bytes, RESOURCES)).toEqual(await openPdf(bytes));
});
