import * as fontkit from 'fontkit';

/** How a piece of a card is set. */
export type Face = { family: 'Serif' | 'Sans'; weight: 400 | 600; italic?: boolean };

/** A glyph of a word, and where it begins, in parts of the size of the type. */
export type Glyph = {
  /** Tells it from all others of all faces. */
  name: string;
  /** In units of the font, so many to the size of the type, upwards. */
  outline: fontkit.Path;
  units: number;
  x: number;
  y: number;
};

/** A word as a face sets it; its width is in parts of the size of the type. */
export type SetWord = { width: number; glyphs: Glyph[] };

/** In parts of the size of the type, how far letters reach above the line and below it. */
export const REACH = {
  Serif: { above: 1.036, below: 0.335 },
  Sans: { above: 1.024, below: 0.4 },
};

const FILES = { Serif: 'source-serif-4', Sans: 'source-sans-3' };
const SCRIPTS = ['latin', 'latin-ext', 'greek', 'cyrillic'] as const;

const nameOf = ({ family, weight, italic }: Face): string =>
  `${FILES[family]} ${weight} ${italic ? 'italic' : 'normal'}`;

const fonts = new Map<string, fontkit.Font>();

/** The file of a face that has a script, opened once. */
function fontOf({ family, weight, italic }: Face, script: (typeof SCRIPTS)[number]): fontkit.Font {
  const file = FILES[family];
  const name = `${file}-${script}-${weight}-${italic ? 'italic' : 'normal'}`;
  const known = fonts.get(name);
  if (known) return known;
  const font = fontkit.openSync(`node_modules/@fontsource/${file}/files/${name}.woff`);
  if (!('layout' in font)) throw new Error(`${name} holds several fonts`);
  fonts.set(name, font);
  return font;
}

/** Words that were set. They are few, as the same ones come again; a corpus has some of its own. */
const words = new Map<string, SetWord>();
const MOST_WORDS = 20_000;

/** Sets a word in a face, each letter in the file that has it. */
export function setWord(text: string, face: Face): SetWord {
  const key = `${nameOf(face)} ${text}`;
  const known = words.get(key);
  if (known) return known;
  if (words.size >= MOST_WORDS) words.clear();
  const word = laidOut(text, face);
  words.set(key, word);
  return word;
}

function laidOut(text: string, face: Face): SetWord {
  const word: SetWord = { width: 0, glyphs: [] };
  for (const { script, letters } of stretchesOf(text, face)) {
    const font = fontOf(face, script);
    const { unitsPerEm: units } = font;
    const { glyphs, positions } = font.layout(letters);
    for (const [at, glyph] of glyphs.entries()) {
      const { xOffset = 0, yOffset = 0, xAdvance = 0 } = positions[at] ?? {};
      word.glyphs.push({
        name: `${nameOf(face)} ${script} ${glyph.id}`,
        outline: glyph.path,
        units,
        x: word.width + xOffset / units,
        y: -yOffset / units,
      });
      word.width += xAdvance / units;
    }
  }
  return word;
}

/** The letters that stand in one file, in a row; those that are in none are left to the first. */
function stretchesOf(text: string, face: Face) {
  const stretches: { script: (typeof SCRIPTS)[number]; letters: string }[] = [];
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    const has = (script: (typeof SCRIPTS)[number]) =>
      fontOf(face, script).hasGlyphForCodePoint(code);
    const last = stretches.at(-1);
    const script = SCRIPTS.find(has) ?? last?.script ?? 'latin';
    if (last?.script === script) last.letters += letter;
    else stretches.push({ script, letters: letter });
  }
  return stretches;
}
