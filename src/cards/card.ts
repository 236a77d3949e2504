import { capital, plain } from '../model/plain.ts';
import type { Inline, Text } from '../model/resolution.ts';
import { openingOf } from '../views/excerpt.ts';

/**
 * The picture that other sites show with a link: 1200 by 630, as they ask for. This file lays it
 * out; satori draws it.
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

/** What satori takes for an element. */
export type Box = {
  type: 'div';
  props: { style: Record<string, string | number>; children?: Box[] | string };
};

/** The colours of the site's light face. */
const COLOURS = { paper: '#fdfdfc', ink: '#16191d', quiet: '#50575f', accent: '#0b5394' };
const RULE = '2px solid #d9dcdd';

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

const box = (style: Box['props']['style'], children?: Box[] | string): Box => ({
  type: 'div',
  // satori wants to be told how the children of a box flow
  props: { style: { display: 'flex', ...style }, ...(children !== undefined && { children }) },
});

/** A word that the faces can draw: its letters, if it has any, are of their scripts. */
const DRAWN = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\P{L}]*$/u;

/**
 * The card as satori's tree. Equal cards make equal trees. Words in other scripts than the faces'
 * are left out, with a sign: satori joins no Arabic letters and sets no line from right to left.
 */
export function layOut({ symbol, place, text, foot }: Card): Box {
  const whole = place === undefined;
  const { size, opening } = fit(text.map(drawable), whole ? TITLE_SIZES : PARAGRAPH_SIZES);

  return box(
    {
      ...SIZE,
      flexDirection: 'column',
      boxSizing: 'border-box',
      padding: '44px 72px 36px 84px',
      borderLeft: `20px solid ${COLOURS.accent}`,
      backgroundColor: COLOURS.paper,
      color: COLOURS.ink,
      fontFamily: 'Sans',
    },
    [
      box({ justifyContent: 'space-between', alignItems: 'baseline', fontSize: 36 }, [
        box({ fontWeight: 600, color: COLOURS.accent }, symbol),
        box({ fontFamily: 'Serif', fontWeight: 600, fontSize: 32 }, 'Operative'),
      ]),
      ...(whole ? [] : [boxOfPlace(place)]),
      box(
        {
          flexGrow: 1,
          flexShrink: 1,
          flexWrap: 'wrap',
          alignContent: whole ? 'center' : 'flex-start',
          alignItems: 'baseline',
          marginTop: 18,
          overflow: 'hidden',
          fontFamily: 'Serif',
          fontSize: size,
          fontWeight: whole ? 600 : 400,
          lineHeight: whole ? 1.18 : 1.32,
          columnGap: Math.round(size * 0.23),
        },
        wordsOf(opening).map(boxOfWord),
      ),
      box(
        {
          flexShrink: 0,
          marginTop: 20,
          paddingTop: 18,
          borderTop: RULE,
          fontSize: 28,
          color: COLOURS.quiet,
        },
        plain(openingOf([drawable({ type: 'text', value: foot })], FOOT_ROOM)),
      ),
    ],
  );
}

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

function boxOfPlace(place: string): Box {
  const { size, opening } = fit([{ type: 'text', value: capital(place) }], PLACE_SIZES);
  return box(
    { flexShrink: 0, marginTop: 8, fontFamily: 'Serif', fontWeight: 600, fontSize: size },
    plain(opening),
  );
}

type Run = Exclude<Inline, { type: 'mark' }>;

/** The words of a text, each with its runs: satori breaks lines between boxes only. */
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

const boxOfWord = (word: Run[]): Box =>
  box(
    { maxWidth: '100%' },
    word.map(({ type, value }) =>
      box({ wordBreak: 'break-word', ...(type === 'emphasis' && { fontStyle: 'italic' }) }, value),
    ),
  );
