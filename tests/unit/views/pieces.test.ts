import { describe, expect, it } from 'vitest';
import type { Text } from '../../../src/model/resolution.ts';
import { piecesOf, type Link } from '../../../src/views/pieces.ts';

const link = (from: number, to: number): Link => ({ from, to, href: '#x', leaves: false });

/** The pieces in the notation of the cases: `[link]`, `*emphasis*`, `^mark`, `|` between pieces. */
const print = (text: Text, links: Link[]): string =>
  piecesOf(text, links)
    .map((piece) => {
      if (piece.type === 'mark') return `^${piece.another ? ',' : ''}${piece.mark.note}`;
      const words = piece.runs
        .map(({ type, value }) => (type === 'emphasis' ? `*${value}*` : value))
        .join('');
      return piece.link ? `[${words}]` : words;
    })
    .join('|');

const t = (value: string) => ({ type: 'text', value }) as const;
const em = (value: string) => ({ type: 'emphasis', value }) as const;
const mark = (note: string) => ({ type: 'mark', note }) as const;

describe('piecesOf', () => {
  it.each<[string, Text, Link[], string]>([
    ['no link', [t('See A/1')], [], 'See A/1'],
    ['a link in the middle', [t('See A/1 now')], [link(4, 7)], 'See |[A/1]| now'],
    ['a link at either end', [t('A/1 and A/2')], [link(0, 3), link(8, 11)], '[A/1]| and |[A/2]'],
    ['links side by side', [t('A/1A/2')], [link(0, 3), link(3, 6)], '[A/1]|[A/2]'],
    [
      'a link over italics',
      [em('Recalls A'), t('/1 too')],
      [link(8, 11)],
      '*Recalls *|[*A*/1]| too',
    ],
    ['a mark within a link', [t('A/1'), mark('2'), t(' and 3')], [link(0, 9)], '[A/1]|^2|[ and 3]'],
    ['marks in a row', [t('x'), mark('4'), mark('5')], [], 'x|^4|^,5'],
    ['a mark takes no room', [t('a'), mark('1'), t('b A/1')], [link(3, 6)], 'a|^1|b |[A/1]'],
  ])('%s', (_, text, links, expected) => {
    expect(print(text, links)).toBe(expected);
  });
});
