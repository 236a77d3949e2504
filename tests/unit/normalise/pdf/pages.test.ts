import { describe, expect, it } from 'vitest';
import { toPages } from '../../../../scripts/normalise/pdf/pages.ts';
import { dump } from './dump.ts';

/** The pages' lines, "|" between pages, and the furniture as "kind: text". */
function read(text: string) {
  const lines = dump(text);
  const { pages, furniture } = toPages(lines);
  return {
    pages: pages.map((page) => page.map((line) => line.text).join(' / ')),
    furniture: furniture.map(
      ({ kind, span }) => `${kind}: ${(lines[span.line - 1] ?? '').slice(span.from, span.to)}`,
    ),
  };
}

describe('page heads', () => {
  it('takes the head of an even page: symbol, title, job number, page', () => {
    const { pages, furniture } = read(`
      calls upon all States to keep
      ~
      A/RES/91/7
      Care of lighthouses
      .
      36-00123
      2/3
      .
      the lamps lit,
    `);
    expect(pages).toEqual(['calls upon all States to keep', 'the lamps lit,']);
    expect(furniture).toEqual([
      'running symbol: A/RES/91/7',
      'running title: Care of lighthouses',
      'job number: 36-00123',
      'page number: 2/3',
    ]);
  });

  it('takes a shortened title above a label, which stands above its text', () => {
    const lines = dump(`
      Resolution adopted by the General Assembly on 4 May 2036
      91/7. Care of lighthouses and of their keepers
      The General Assembly,
      1. Asks for lamps;
    `);
    const next = ['\fA/RES/91/7', 'Care of lighthouses', '', '2.', 'Asks for oil', '', 'of all;'];
    const { pages } = toPages([...lines, '', ...next]);
    expect(pages[1]?.map(({ text }) => text)).toEqual(['2.', 'Asks for oil', 'of all;']);
  });

  it('takes the head of an odd page: title over several lines, symbol, page, job number', () => {
    const { pages } = read(`
      first page
      ~
      A/RES/91/7
      Care of lighthouses and of the keepers
      of lighthouses
      .
      36-00123
      2/3
      .
      second page
      ~
      Care of lighthouses and of the keepers
      of lighthouses
      A/RES/91/7
      .
      3/3
      36-00123
      .
      third page
    `);
    expect(pages).toEqual(['first page', 'second page', 'third page']);
  });

  it.each([
    ['without a job number', 'A/RES/91/7\nCare of lighthouses\n.\n2/2'],
    ['without a title', 'A/RES/91/7\n.\n2/2\n36-00123'],
    ['with job number and page in one', 'A/RES/91/7\nCare of lighthouses\n36-001232/2'],
    ['with page and job number in one', 'A/RES/91/7\nCare of lighthouses\n2/236-00123'],
    ['without a symbol', 'Care of lighthouses\n.\n2/2\n36-00123'],
  ])('takes a head %s', (_, head) => {
    expect(read(`keep\n~\n${head}\n.\nthe lamps lit,`).pages).toEqual(['keep', 'the lamps lit,']);
  });

  // a maker that sets blank lines around each part of a page
  it('takes a head whose parts stand far apart', () => {
    const { pages } = read(`
      Resolution adopted by the General Assembly
      91/7. Care of lighthouses and of the keepers of lighthouses
      The General Assembly,
      keep
      .
      Care of lighthouses and of the keepers
      of lighthouses
      A/RES/91/7
      ~
      .
      ~
      2/3
      36-00123
      .
      ~
      second page
    `);
    expect(pages.map((page) => page.split(' / ').at(-1))).toEqual(['keep', 'second page']);
  });

  it.each(['-- 1 of 2 --', '--- Page 1 ---', '[Page 1]'])('ends a page at "%s"', (mark) => {
    const { pages, furniture } = read(`
      Resolution adopted by the General Assembly
      keep
      .
      ${mark}
      .
      A/RES/91/7
      Care of lighthouses
      2/2
      36-00123
      the lamps lit,
      the oil
      and the capes,
    `);
    expect(pages).toEqual([
      'Resolution adopted by the General Assembly / keep',
      'the lamps lit, / the oil / and the capes,',
    ]);
    expect(furniture).toContain(`page mark: ${mark}`);
  });

  it('ends a page at a form feed amid a line', () => {
    const { pages } = read(`
      Resolution adopted by the General Assembly
      keep
      1 A/90/1.\fA/RES/91/7 Care of lighthouses
      36-00123 2/2
      the lamps lit,\f
    `);
    expect(pages).toEqual([
      'Resolution adopted by the General Assembly / keep / 1 A/90/1.',
      'the lamps lit,',
    ]);
  });

  it('knows a title again where nothing shows the top of the page', () => {
    const { pages } = read(`
      first page
      A/RES/91/7
      Care of lighthouses
      36-00123
      2/3
      second page
      Care of lighthouses
      A/RES/91/7
      3/3
      36-00123
      third page
    `);
    expect(pages).toEqual(['first page', 'second page', 'third page']);
  });

  // a maker that sorts lines by their place puts the foot above the next page's head
  it('knows a title below the symbol, where the foot of the page before stands above it', () => {
    const { pages } = read(`
      Resolution adopted by the General Assembly
      91/7. Care of lighthouses
      The General Assembly,
      keep
      36-00123 (E)
      .
      A/RES/91/7
      Care of lighthouses
      .
      second page
      2/3
      36-00123
      .
      A/RES/91/7
      Care of lighthouses
      .
      third page
      3/3
    `);
    expect(pages.slice(1)).toEqual(['second page', 'third page']);
  });

  it('takes a title that has the symbol amid its lines', () => {
    const { pages, furniture } = read(`
      Resolution adopted by the General Assembly
      91/7. Care of lighthouses and of the keepers of lighthouses
      The General Assembly,
      ______
      1 Treaty on Lamps.
      36-00123 (E)
      .
      Care of lighthouses and of the keepers
      A/RES/91/7
      of lighthouses
      .
      second page
      2/3
      36-00123
    `);
    expect(pages[0]).toMatch(/1 Treaty on Lamps\.$/);
    expect(pages.slice(1)).toEqual(['second page']);
    expect(furniture).toContain('running title: of lighthouses');
  });

  it('leaves a page number that does not follow the last one in the text', () => {
    const { pages } = read(`
      in accordance with
      10/12
      of its resolutions
    `);
    expect(pages).toEqual(['in accordance with / 10/12 / of its resolutions']);
  });

  it('names bar codes and the request to recycle', () => {
    expect(read('*3600123*\nPlease recycle\n*3600124*Please recycle').furniture).toEqual([
      'bar code: *3600123*',
      'recycling request: Please recycle',
      'recycling request: *3600124*Please recycle',
    ]);
  });

  it('counts the blank lines above a line', () => {
    const { pages } = toPages(dump('a\n.\n.\nb\nc'));
    expect(pages[0]?.map(({ gap }) => gap)).toEqual([0, 2, 0]);
  });
});
