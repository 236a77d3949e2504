import { describe, expect, it } from 'vitest';
import { hyphenApartIn, tornCompounds } from '../../../../scripts/normalise/pdf/tornCompounds.ts';

const mended = (line: string): string | undefined =>
  tornCompounds(['The Keeper-General of the follow-up and non-lamp-bearing capes,', line]).at(-1);

describe('compounds, spans and symbols with blanks within', () => {
  it.each([
    ['the follow - up of the Keeper - General', 'the follow-up of the Keeper-General'],
    ['lamp- bearing capes', 'lamp-bearing capes'],
    ['their well- being and self - esteem', 'their well-being and self-esteem'],
    ['neo- Gothic and non- maritime lamps', 'neo-Gothic and non-maritime lamps'],
    ['for lamp - and oil-bearing capes', 'for lamp- and oil-bearing capes'],
    ['2015 – 2030 and 2014– 2023', '2015–2030 and 2014–2023'],
    ['Lanternisk, 3 – 14 June 1992, 18– 22 March', 'Lanternisk, 3–14 June 1992, 18–22 March'],
    ['27 August –7 September, vols. I –III', '27 August–7 September, vols. I–III'],
    ['the seventy - ninth lamp of 2015 –', 'the seventy-ninth lamp of 2015–'],
    ['the 20 30 Agenda, the 2 030 Agenda', 'the 2030 Agenda, the 2030 Agenda'],
    ['an integral part of the 20 30', 'an integral part of the 2030'],
    ['LAMP/CONF. 15/21 of A/RES/ 91/1', 'LAMP/CONF.15/21 of A/RES/91/1'],
  ])('%s', (torn, expected) => {
    expect(mended(torn)).toBe(expected);
  });

  it.each([
    ['the first offence - the act', 'a dash'],
    ['burden- and oil-sharing, lamp- or oil-bearing', 'a compound that goes on behind another'],
    ['a pro- tection', 'a word broken at a line’s end'],
    ['Lamps 12 – 14', 'figures of a table'],
    ['the Conference. 15 lamps', 'the end of a sentence'],
  ])('leaves %s: %s', (line) => {
    expect(mended(line)).toBe(line);
  });
});

describe('a hyphen apart from both words', () => {
  it.each(['by distance - learning of lamps', 'the Keeper - General', 'lamp - and oil'])(
    'is in doubt: %s',
    (text) => {
      expect(hyphenApartIn(text)).toMatch(/^\S+ - \S+$/);
    },
  );

  it.each([
    'an offence - the first - of capes',
    'all lamps - oil, gas and wood - are bright',
    'lamps - the',
  ])('is a dash: %s', (text) => {
    expect(hyphenApartIn(text)).toBeUndefined();
  });
});
