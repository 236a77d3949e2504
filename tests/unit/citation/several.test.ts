import { describe, expect, test } from 'vitest';
import { readSeveral } from '../../../src/citation/several.ts';
import { readCitation } from '../../../src/citation/typed.ts';

/** "64/1#para-3 | 64/2": what is led to, and behind "?" what was not read. */
function written(typed: string): string | undefined {
  const several = readSeveral(typed);
  if (!several) return undefined;
  const read = several.texts.map((text) => {
    const citation = readCitation(text);
    if (!citation) return text;
    const places = citation.places.map(({ id, through }) => id + (through ? `..${through}` : ''));
    return [citation.symbol.replace('A/RES/', ''), ...places].join(' ');
  });
  return [...read, ...several.unread.map((one) => `?${one}`)].join(' | ');
}

describe('readSeveral', () => {
  test.each([
    ['64/1 and 64/2', '64/1 | 64/2'],
    ['A/RES/64/1; A/RES/64/2', '64/1 | 64/2'],
    ['resolutions 64/1, 64/2 & 64/3', '64/1 | 64/2 | 64/3'],
    ['A/RES/64/1 + A/RES/64/2', '64/1 | 64/2'],
    ['(64/1; 64/2)', '64/1 | 64/2'],
    ['both 64/1 and 64/2', '64/1 | 64/2'],
    ['A/RES/64/1\nA/RES/64/2 OP 2\n', '64/1 | 64/2 para-2'],
    ['• A/RES/64/1\n• A/RES/64/2', '64/1 | 64/2'],
    ['- 64/1\n- 64/2', '64/1 | 64/2'],
    ['1. A/RES/64/1\n2. A/RES/64/2, para. 3', '64/1 | 64/2 para-3'],
    ['(1) resolution 64/1 (2) 64/2', '64/1 | 64/2'],
    ['"64/1" "64/2"', '64/1 | 64/2'],
    ['compare 64/1 with 64/2', '64/1 | 64/2'],
    ['64/1 vs. 64/2', '64/1 | 64/2'],
    ['64/1 and 64/2, respectively', '64/1 | 64/2'],
    ['64/1 "64/2"', '64/1 | 64/2'],
    ['GA Res 64/1 para 3 and A/RES/64/2', '64/1 para-3 | 64/2'],
    ['64/1, https://docs.un.org/en/A/RES/64/2', '64/1 | 64/2'],
    ['64/1, https://docs.un.org/en/A/RES/64/1, and 64/2', '64/1 | 64/2'],
    ['64/1, para. 2. A/RES/64/2, para. 3', '64/1 para-2 | 64/2 para-3'],
    ['64/1 para 3 and 64/2 para 5', '64/1 para-3 | 64/2 para-5'],
    [
      'paragraphs 3 and 4 of resolution 64/1 and paragraph 2 of resolution 64/2',
      '64/1 para-3 para-4 | 64/2 para-2',
    ],
    ['64/1, paras 3, 5 and 7, and 64/2', '64/1 para-3 para-5 para-7 | 64/2'],
    [
      '64/1, paras 2 and 3, and paragraphs 4 and 5 of 64/2',
      '64/1 para-2 para-3 | 64/2 para-4 para-5',
    ],
    ['64/1 (paras. 2 and 4); 64/2 (para. 1)', '64/1 para-2 para-4 | 64/2 para-1'],
    ['GA res. 64/1 of 2009 and GA res. 64/2 of 2009', '64/1 | 64/2'],
    ['paragraph 1 of 64/1 and of 64/2', '64/1 para-1 | 64/2 para-1'],
    ['1514 (XV) and 2625 (XXV)', '1514(XV) | 2625(XXV)'],
    ['HRC 50/1 and 50/2', 'A/HRC/RES/50/1 | A/HRC/RES/50/2'],
    ['S/RES/2719(2023) and 64/1', 'S/RES/2719(2023) | 64/1'],
    ['https://docs.un.org/en/A/RES/64/1 https://docs.un.org/en/A/RES/64/2', '64/1 | 64/2'],
    ['A/C.1/79/L.40 and L.41', 'A/C.1/79/L.40 | A/C.1/79/L.41'],
    ['A/C.1/79/L.40, 41 and L.42/Rev.1', 'A/C.1/79/L.40 | A/C.1/79/L.41 | A/C.1/79/L.42/Rev.1'],
    ['A/79/L.1 and A/79/L.2', 'A/79/L.1 | A/79/L.2'],
    ['64/1 and A/79/L.2', '64/1 | A/79/L.2'],
  ])('%s', (typed, read) => {
    expect(readCitation(typed)).toBeUndefined(); // which would leave the others out
    expect(written(typed)).toBe(read);
  });

  test.each([
    ['64/1, 64/2 and lamps', '64/1 | 64/2 | ?lamps'],
    ['64/1, lamps, 64/2', '64/1 | 64/2 | ?lamps'],
    ['resolutions 64/1 and 64/2 on lamps', '64/1 | 64/2 | ?on lamps'],
    ['64/1 and 64/9999', '64/1 | ?64/9999'],
  ])('what is no citation is told: %s', (typed, read) => {
    expect(written(typed)).toBe(read);
  });

  test.each([
    '64/1',
    'lamps and buoys',
    'lamps and 64/1',
    '64/1 and lamps',
    '64/1 on lamps, buoys and beacons',
    'Recalling its resolutions 55/67 of 4 December 2000, 58/137 of',
    'in 2009, 12 lamps, 30 buoys and 4 (four) beacons',
    '9/11, 24/7 and 50 per cent',
  ])('%s is no list of citations', (typed) => {
    expect(written(typed)).toBeUndefined();
  });

  /** Ways to cite a resolution of the Assembly, or a place in it. */
  const FORMS = [
    ...['#', 'A/RES/#', 'GA res #, para. 2', 'para. 3 of resolution #', '# OP 2', 'A_RES_#'],
    ...['General Assembly resolution # of 6 October 2009, paras. 2–4', 'UNGA # PP3 and OP4'],
    ...[
      'resolution # (2009)',
      '#, third preambular paragraph',
      '# para 1 (d) (i)',
      '#, annex, para. 4',
    ],
    ...['last op of #', 'https://docs.un.org/en/A/RES/#', 'G.A. Res. #, ¶ 1(d), U.N. Doc. A/RES/#'],
    ...['#, op 2, 4 and 6', 'paragraphs 5 (a) and 7 of #'],
  ];
  const BETWEEN = [' and ', ', ', '; ', ' & ', '\n', ' + ', '\n• ', ', and ', ' or '];

  test('none of two is left out, however they are written', () => {
    const lost = FORMS.flatMap((one) =>
      FORMS.flatMap((other) =>
        BETWEEN.flatMap((between) => {
          const both = [one.replaceAll('#', '64/11'), other.replaceAll('#', '65/22')];
          const typed = both.join(between);
          const alone = both.map((each) => JSON.stringify(readCitation(each)));
          const read = readSeveral(typed)?.texts.map((text) => JSON.stringify(readCitation(text)));
          return readCitation(typed) === undefined && read?.join() === alone.join() ? [] : [typed];
        }),
      ),
    );
    expect(lost).toEqual([]);
  });

  test('a long list is read to its end', () => {
    const numbers = Array.from({ length: 80 }, (_, at) => `A/RES/64/${at + 1}`);
    expect(readSeveral(numbers.join(', '))?.texts).toEqual(numbers);
  });
});
