import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { layOut, SIZE, type Box, type Card } from '../../../src/cards/card.ts';
import { draw } from '../../../src/cards/draw.ts';
import { pictureOf } from '../../../src/cards/picture.ts';

const paragraph = (text: Card['text']): Card => ({
  symbol: 'A/RES/64/1',
  place: 'para. 12',
  text,
  foot: 'High-level United Nations Conference on South-South Cooperation',
});

/** The words of a tree, one line a leaf, in reading order. */
const leaves = ({ props: { children } }: Box): string[] =>
  children === undefined
    ? []
    : typeof children === 'string'
      ? [children]
      : children.flatMap(leaves);

describe('layOut', () => {
  it('says symbol, place, words and foot', () => {
    const text = [
      { type: 'emphasis', value: 'Decides' },
      { type: 'text', value: ', in' },
      { type: 'mark', note: '1' },
      { type: 'text', value: ' 2010, to meet.' },
    ] as const;
    expect(leaves(layOut(paragraph([...text])))).toEqual([
      'A/RES/64/1',
      'Operative',
      'Para. 12',
      ...['Decides', ',', 'in', '2010,', 'to', 'meet.'],
      'High-level United Nations Conference on South-South Cooperation',
    ]);
  });

  it('cuts long words of text, place and foot', () => {
    const long = 'word '.repeat(300).trim();
    const said = leaves(
      layOut({
        symbol: 'A/RES/64/1',
        place: long,
        text: [{ type: 'text', value: long }],
        foot: long,
      }),
    );
    expect(said.filter((leaf) => leaf.endsWith('…'))).toHaveLength(3);
    expect(said.join(' ').length).toBeLessThan(500);
  });
});

describe('words that the faces cannot draw', () => {
  it.each([
    ['the Türkiye of Ατατούρκ and Достоевский', 'the Türkiye of Ατατούρκ and Достоевский'],
    ['called 中文 in Chinese', 'called … in Chinese'],
    ['the words حقوق الإنسان stand here', 'the words … stand here'],
    ['§ 4, “10 %” — 3½ °C…', '§ 4, “10 %” — 3½ °C…'],
  ])('%s is shown as %s', (value, shown) => {
    const text = leaves(layOut(paragraph([{ type: 'text', value }]))).slice(3, -1);
    expect(text.join(' ')).toBe(shown);
  });
});

describe('draw', () => {
  const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

  it('draws a PNG of the size that other sites ask for, the same each time', async () => {
    const card = paragraph([{ type: 'text', value: '<b>&amp; Türkiye, 中文' }]);
    const png = await draw(card);
    const view = new DataView(png.buffer);
    expect(String.fromCharCode(...png.subarray(1, 4))).toBe('PNG');
    expect({ width: view.getUint32(16), height: view.getUint32(20) }).toEqual(SIZE);
    expect(sha256(await draw(card))).toBe(sha256(png));
  });
});

describe('pictureOf', () => {
  it('gives what is drawn, when it is new and when it is known', async () => {
    const card = paragraph([{ type: 'text', value: 'A paragraph of no resolution' }]);
    const drawn = await draw(card);
    expect(await pictureOf(card)).toEqual(drawn);
    expect(await pictureOf(card)).toEqual(drawn);
  });
});
