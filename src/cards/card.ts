import { capital, plain } from '../model/plain.ts';
import type { Inline, Text } from '../model/resolution.ts';
import { openingOf } from '../views/excerpt.ts';
import { REACH, setWord, type Face } from './faces.ts';

/**
 * The picture that other sites show with a link: 1200 by 630, as they ask for. This file lays it
 * out.
 */

export const SIZE = { width: 1200, height: 630 };

/** What a card says, from top to bottom. */
export type Card = {
  /** "A/RES/64/1" */
  symbol: string;
  /** "para. 1 (d) (i)"; absent on the card of a whole resolution. */
  place?: string;
  /** The paragraph's words, or the resolution's title. */
  text: Text;
  /** The line at the foot. */
  foot: string;
};

/** The colours of the site's light face. */
export const COLOURS = {
  paper: [0xfd, 0xfd, 0xfc],
  ink: [0x16, 0x19, 0x1d],
  quiet: [0x50, 0x57, 0x5f],
  accent: [0x0b, 0x53, 0x94],
  rule: [0xd9, 0xdc, 0xdd],
} as const;
/** What is drawn with. */
export type Colour = Exclude<keyof typeof COLOURS, 'paper'>;

/** Words in one face, from `x` on, on a line at `y`; all in pixels from the card's top left. */
export type Piece = {
  text: string;
  face: Face;
  size: number;
  colour: Colour;
  x: number;
  y: number;
};

export type Bar = { colour: Colour; x: number; y: number; width: number; height: number };

export type Layout = { bars: Bar[]; pieces: Piece[] };

/** How words are set: their face, size and colour, and the height of a line, of 1. */
type Setting = { face: Face; size: number; colour: Colour; line: number };

/** Sizes of the text in pixels, the largest first, with the characters that have room at each. */
const PARAGRAPH_SIZES = [
  { size: 56, room: 120 },
  { size: 48, room: 190 },
  { size: 40, room: 300 },
];
const TITLE_SIZES = [
  { size: 80, room: 50 },
  { size: 64, room: 110 },
  { size: 52, room: 180 },
];

const PLACE_SIZES = [
  { size: 48, room: 44 },
  { size: 34, room: 64 },
];
/** The characters that the line at the foot has room for. */
const FOOT_ROOM = 74;

/** The bar at the left, and the room for words. */
const BAR = 20;
const ROOM = { left: BAR + 84, top: 44, right: SIZE.width - 72, bottom: SIZE.height - 36 };
const WIDTH = ROOM.right - ROOM.left;
/** What stands between two words, of the size of the type. */
const BLANK = 0.23;

const HEAD = { line: 1.2, face: { family: 'Sans', weight: 600 }, size: 36 } as const;
const NAME = { line: 1.2, face: { family: 'Serif', weight: 600 }, size: 32 } as const;
const FOOT = { line: 1.2, face: { family: 'Sans', weight: 400 }, size: 28 } as const;

/** A word that the faces can draw: its letters, if it has any, are of their scripts. */
const DRAWN = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\P{L}]*$/u;

/**
 * Lays out a card. Equal cards are laid out equally. Words in other scripts than the faces' are left
 * out, with a sign.
 */
export function layOut({ symbol, place, text, foot }: Card): Layout {
  const head: Setting = { ...HEAD, colour: 'accent' };
  const name: Setting = { ...NAME, colour: 'ink' };
  const last: Setting = { ...FOOT, colour: 'quiet' };
  const whole = place === undefined;

  let top = ROOM.top;
  const first = lineIn(top, head);
  const site = 'Operative';
  const pieces: Piece[] = [
    ...lineOf(wordsOf(textOf(symbol)), head, ROOM.left, first),
    ...lineOf(wordsOf(textOf(site)), name, ROOM.right - widthOf(site, name), first),
  ];
  top += heightOf(head);

  if (!whole) {
    const { size, opening } = fit(textOf(capital(place)), PLACE_SIZES);
    const setting: Setting = { ...NAME, size, colour: 'ink' };
    top += 8;
    pieces.push(...blockOf(opening, setting, { top, bottom: top + heightOf(setting) }));
    top += heightOf(setting);
  }

  const footTop = ROOM.bottom - heightOf(last);
  const ruled = Math.round(footTop) - 20;
  const ending = openingOf([drawable({ type: 'text', value: foot })], FOOT_ROOM);
  pieces.push(...blockOf(ending, last, { top: footTop, bottom: ROOM.bottom }));

  const { size, opening } = fit(text.map(drawable), whole ? TITLE_SIZES : PARAGRAPH_SIZES);
  const setting: Setting = {
    face: { family: 'Serif', weight: whole ? 600 : 400 },
    size,
    colour: 'ink',
    line: whole ? 1.18 : 1.32,
  };
  const room = { top: top + 18, bottom: ruled - 20 };
  pieces.push(...blockOf(opening, setting, room, whole));
  return {
    bars: [
      { colour: 'accent', x: 0, y: 0, width: BAR, height: SIZE.height },
      { colour: 'rule', x: ROOM.left, y: ruled, width: WIDTH, height: 2 },
    ],
    pieces,
  };
}

const textOf = (value: string): Text => [{ type: 'text', value }];

/** A run with "…" in place of words that the faces cannot draw. */
function drawable<Kind extends Inline>(run: Kind): Kind {
  if (run.type === 'mark') return run;
  const words = run.value.split(' ').map((word) => (DRAWN.test(word) ? word : '…'));
  const once = words.filter((word, i) => word !== '…' || words[i - 1] !== '…');
  return { ...run, value: once.join(' ') };
}

/** The largest size at which a text has room; at the smallest one it is cut. */
function fit(text: Text, sizes: { size: number; room: number }[]) {
  const length = plain(text).length;
  const fitting = sizes.find(({ room }) => length <= room) ?? sizes.at(-1);
  if (!fitting) throw new Error('no size to set text in');
  return { size: fitting.size, opening: openingOf(text, fitting.room) };
}

type Run = Exclude<Inline, { type: 'mark' }>;

/** The words of a text, each with its runs. */
function wordsOf(text: Text): Run[][] {
  const words: Run[][] = [[]];
  for (const run of text) {
    if (run.type === 'mark') continue;
    for (const [i, value] of run.value.split(' ').entries()) {
      if (i > 0) words.push([]);
      if (value !== '') words.at(-1)?.push({ type: run.type, value });
    }
  }
  return words.filter((word) => word.length > 0);
}

const heightOf = ({ line, size }: Setting): number => line * size;

/** Where letters stand in a line whose top is given. */
function lineIn(top: number, { face, size, line }: Setting): number {
  const { above, below } = REACH[face.family];
  return Math.round(top + ((line - above - below) / 2 + above) * size);
}

const faceOf = ({ type }: Run, { face }: Setting): Face =>
  type === 'emphasis' ? { ...face, weight: 400, italic: true } : face;

const widthOf = (value: string, setting: Setting, face = setting.face): number =>
  setWord(value, face).width * setting.size;

const widthOfWord = (word: readonly Run[], setting: Setting): number =>
  word.reduce((sum, run) => sum + widthOf(run.value, setting, faceOf(run, setting)), 0);

/** The pieces of words that stand on one line. */
function lineOf(words: readonly Run[][], setting: Setting, from: number, y: number): Piece[] {
  const { size, colour } = setting;
  let x = from;
  return words.flatMap((word) => {
    const pieces = word.map((run): Piece => {
      const face = faceOf(run, setting);
      const piece = { text: run.value, face, size, colour, x, y };
      x += widthOf(run.value, setting, face);
      return piece;
    });
    x += BLANK * size;
    return pieces;
  });
}

/** The pieces of a text in as many lines as it needs and there is room for. */
function blockOf(
  text: Text,
  setting: Setting,
  { top, bottom }: { top: number; bottom: number },
  centred = false,
): Piece[] {
  const height = heightOf(setting);
  const lines = linesWithin(text, setting, Math.max(1, Math.floor((bottom - top) / height)));
  const from = centred ? (top + bottom - lines.length * height) / 2 : top;
  return lines.flatMap((line, at) =>
    lineOf(line, setting, ROOM.left, lineIn(from + at * height, setting)),
  );
}

/** The lines of a text that is cut so that they are not more than so many. */
function linesWithin(text: Text, setting: Setting, most: number): Run[][][] {
  const lines = linesOf(wordsOf(text), setting);
  if (lines.length <= most) return lines;
  return linesWithin(openingOf(text, plain(text).length - 1), setting, most);
}

function linesOf(words: readonly Run[][], setting: Setting): Run[][][] {
  const lines: Run[][][] = [];
  let room = 0;
  for (const word of words.flatMap((word) => broken(word, setting))) {
    const width = widthOfWord(word, setting);
    if (lines.length === 0 || width > room) {
      lines.push([]);
      room = WIDTH;
    }
    lines.at(-1)?.push(word);
    room -= width + BLANK * setting.size;
  }
  return lines;
}

/** A word that is wider than a line, in as many letters as lines have room for. */
function broken(word: Run[], setting: Setting): Run[][] {
  if (widthOfWord(word, setting) <= WIDTH) return [word];
  const pieces: Run[][] = [[]];
  for (const { type, value } of word) {
    for (const letter of value) {
      const run = { type, value: letter };
      if (widthOfWord([...(pieces.at(-1) ?? []), run], setting) > WIDTH) pieces.push([]);
      pieces.at(-1)?.push(run);
    }
  }
  return pieces;
}
