import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { layOut, SIZE, type Card, type Piece } from '../../../src/cards/card.ts';
import { draw } from '../../../src/cards/draw.ts';
import { setWord } from '../../../src/cards/faces.ts';
import { decoded } from '../../support/png.ts';

const paragraph = (text: Card['text']): Card => ({
  symbol: 'A/RES/64/1',
  place: 'para. 12',
  text,
  foot: 'High-level United Nations Conference on South-South Cooperation',
});

/** The pieces of each line, from top to bottom. */
const piecesByLine = (card: Card): Piece[][] =>
  [...Map.groupBy(layOut(card).pieces, ({ y }) => y)]
    .sort(([a], [b]) => a - b)
    .map(([, pieces]) => pieces);

/** What stands on each line, its pieces apart. */
const linesOf = (card: Card): string[] =>
  piecesByLine(card).map((pieces) => pieces.map(({ text }) => text).join(' '));

describe('layOut', () => {
  it('says symbol, place, words and foot, one below the other', () => {
    const text = [
      { type: 'emphasis', value: 'Decides' },
      { type: 'text', value: ', in' },
      { type: 'mark', note: '1' },
      { type: 'text', value: ' 2010, to meet.' },
    ] as const;
    expect(linesOf(paragraph([...text]))).toEqual([
      'A/RES/64/1 Operative',
      'Para. 12',
      'Decides , in 2010, to meet.',
      'High-level United Nations Conference on South-South Cooperation',
    ]);
  });

  it('cuts long words of text, place and foot', () => {
    const long = 'word '.repeat(300).trim();
    const said = linesOf({
      symbol: 'A/RES/64/1',
      place: long,
      text: [{ type: 'text', value: long }],
      foot: long,
    });
    expect(said.filter((line) => line.endsWith('…'))).toHaveLength(3);
    expect(said.join(' ').length).toBeLessThan(500);
  });

  it('keeps every piece within the card, and none upon another', () => {
    const long = `https://example.org/${'lights/'.repeat(30)}`;
    for (const value of ['Lights', `${'The lights of all harbours '.repeat(9)}`, long]) {
      for (const one of [
        { ...paragraph([{ type: 'text', value }]), place: `para. ${value}` },
        { symbol: 'A/RES/64/1', text: [{ type: 'text' as const, value }], foot: value },
      ]) {
        const lines = piecesByLine(one);
        for (const pieces of lines) {
          let end = 0;
          for (const { text, face, size, x } of pieces) {
            expect(x).toBeGreaterThanOrEqual(end);
            end = x + setWord(text, face).width * size - 0.001;
          }
          expect(end).toBeLessThan(SIZE.width - 70);
        }
        const tops = lines.map(([first]) => [first?.y ?? 0, first?.size ?? 0] as const);
        for (const [at, [y, size]] of tops.entries())
          expect(y - size * 0.8).toBeGreaterThan(tops[at - 1]?.[0] ?? 0);
        expect(tops.at(-1)?.[0]).toBeLessThan(SIZE.height);
      }
    }
  });
});

describe('words that the faces cannot draw', () => {
  it.each([
    ['the Türkiye of Ατατούρκ and Достоевский', 'the Türkiye of Ατατούρκ and Достоевский'],
    ['called 中文 in Chinese', 'called … in Chinese'],
    ['the words حقوق الإنسان stand here', 'the words … stand here'],
    ['§ 4, “10 %” — 3½ °C…', '§ 4, “10 %” — 3½ °C…'],
  ])('%s is shown as %s', (value, shown) => {
    const text = linesOf(paragraph([{ type: 'text', value }])).slice(2, -1);
    expect(text.join(' ')).toBe(shown);
  });
});

describe('draw', () => {
  const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

  it('draws a PNG of the size that other sites ask for, the same each time', () => {
    const card = paragraph([{ type: 'text', value: '<b>&amp; Türkiye, 中文' }]);
    const png = draw(card);
    const view = new DataView(png.buffer);
    expect(String.fromCharCode(...png.subarray(1, 4))).toBe('PNG');
    expect({ width: view.getUint32(16), height: view.getUint32(20) }).toEqual(SIZE);
    expect(png.length).toBeLessThan(40_000);
    expect(sha256(draw(card))).toBe(sha256(png));
  });

  it('draws letters where they are laid out, and paper between the lines', () => {
    const card: Card = { symbol: 'A/RES/64/1', text: [], foot: 'Lights' };
    const pixels = decoded(draw(card), SIZE);
    const inked = (x: number, y: number, width: number, height: number): number =>
      Array.from({ length: width * height }, (_, at) => {
        const from = ((y + Math.floor(at / width)) * SIZE.width + x + (at % width)) * 4;
        return (pixels[from] ?? 0) < 128 ? 1 : 0;
      }).reduce<number>((sum, one) => sum + one, 0);
    const [symbol, , foot] = layOut(card).pieces;
    if (!symbol || !foot) throw new Error('a card says its symbol and its foot');
    expect(inked(symbol.x, symbol.y - 26, 180, 26)).toBeGreaterThan(800);
    expect(inked(foot.x, foot.y - 20, 75, 20)).toBeGreaterThan(150);
    expect(inked(104, 120, 1000, 380)).toBe(0);
  });
});
