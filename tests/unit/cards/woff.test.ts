import { readFileSync } from 'node:fs';
import * as fontkit from 'fontkit';
import { expect, test } from 'vitest';
import { fontIn } from '../../../src/cards/woff.ts';

const drawn = (font: fontkit.Font | fontkit.FontCollection, text: string) => {
  if (!('layout' in font)) throw new Error('several fonts');
  const { glyphs, positions } = font.layout(text);
  return [glyphs.map(({ path }) => path.toSVG()), positions];
};

test.each([
  ['source-serif-4', 'latin-400-normal', 'Reaffirming “fifty” AVATARS, Tofu'],
  ['source-serif-4', 'latin-ext-600-normal', 'Łódź'],
  ['source-sans-3', 'cyrillic-400-italic', 'Генеральная Ассамблея'],
])('the font in %s-%s draws as Fontkit reads it from the file', (family, name, text) => {
  const file = `node_modules/@fontsource/${family}/files/${family}-${name}.woff`;
  const font = fontkit.create(fontIn(readFileSync(file)));
  expect(drawn(font, text)).toEqual(drawn(fontkit.openSync(file), text));
});
