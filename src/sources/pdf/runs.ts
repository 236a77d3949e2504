import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Text set in one go: where it stands on its page in points, from its left edge and from its top. */
export type Run = {
  text: string;
  /** Where its ink begins and ends, whatever blanks stand around it. */
  left: number;
  right: number;
  /** The line that its letters stand on. */
  base: number;
  size: number;
  italic: boolean;
  bold: boolean;
  /** By how many degrees its line is turned, as a clock's hand: 0 for text that can be read. */
  turned: number;
};

/** A font as far as it matters for reading. */
export type Font = {
  italic: boolean;
  bold: boolean;
  /** How wide a unit of its widths is: 0.001 but for fonts that are drawings. */
  unit: number;
};

/** What a page draws, in order. */
export type Operators = { fnArray: readonly number[]; argsArray: readonly unknown[] };

type Matrix = readonly [number, number, number, number, number, number];
const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
const times = (outer: Matrix, inner: Matrix): Matrix => [
  outer[0] * inner[0] + outer[2] * inner[1],
  outer[1] * inner[0] + outer[3] * inner[1],
  outer[0] * inner[2] + outer[2] * inner[3],
  outer[1] * inner[2] + outer[3] * inner[3],
  outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
  outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
];

/** The state of PDF's text operators (ISO 32000-2, 9.3). */
type State = {
  place: Matrix;
  font: Font | undefined;
  size: number;
  letters: number;
  blanks: number;
  width: number;
  leading: number;
  rise: number;
};

type Glyph = { unicode: string; width: number; isSpace: boolean };

/** A blank that nothing prints: the letters stand so far apart, in parts of the type size. */
const GAP = 0.2;
/** For a blank that is printed there must be nearly half as much room. */
const ROOM = 0.08;

/** False where a blank is drawn within a word, with no room for it: "a nd", "well- being". */
export const hasRoom = (gap: number, size: number): boolean => Math.abs(gap) > size * ROOM;
/** So far away, or back, it is no longer the same text. */
const JUMP = 1;

/**
 * The text that a page draws. `font` knows a font by the name that the operators give it, `upright`
 * brings the page's points to the ones that are read from: from its left and its top.
 * Guarantees: all text that is drawn, in the order in which it is; blanks as drawn, and one where
 * letters stand apart as words do.
 */
export function runsOf(
  { fnArray, argsArray }: Operators,
  font: (name: string) => Font | undefined,
  upright: readonly number[],
): Run[] {
  const page = matrixOf(upright);
  const runs: Run[] = [];
  let state: State = {
    place: IDENTITY,
    font: undefined,
    size: 0,
    letters: 0,
    blanks: 0,
    width: 1,
    leading: 0,
    rise: 0,
  };
  const kept: State[] = [];
  let text: Matrix = IDENTITY;
  let line: Matrix = IDENTITY;
  const move = (x: number, y: number): void => {
    line = times(line, [1, 0, 0, 1, x, y]);
    text = line;
  };
  for (const [index, operator] of fnArray.entries()) {
    const args = listOf(argsArray[index]);
    const number = (at: number): number => Number(args[at]) || 0;
    switch (operator) {
      case OPS.save:
        kept.push({ ...state });
        break;
      case OPS.restore:
        state = kept.pop() ?? state;
        break;
      case OPS.transform:
        state.place = times(state.place, matrixOf(args));
        break;
      case OPS.paintFormXObjectBegin:
        kept.push({ ...state });
        if (args[0]) state.place = times(state.place, matrixOf(listOf(args[0])));
        break;
      case OPS.paintFormXObjectEnd:
        state = kept.pop() ?? state;
        break;
      case OPS.beginText:
        text = line = IDENTITY;
        break;
      case OPS.setTextMatrix:
        text = line = matrixOf(listOf(args[0]));
        break;
      case OPS.moveText:
        move(number(0), number(1));
        break;
      case OPS.setLeadingMoveText:
        state.leading = number(1);
        move(number(0), number(1));
        break;
      case OPS.nextLine:
        move(0, state.leading);
        break;
      case OPS.setLeading:
        state.leading = -number(0);
        break;
      case OPS.setCharSpacing:
        state.letters = number(0);
        break;
      case OPS.setWordSpacing:
        state.blanks = number(0);
        break;
      case OPS.setHScale:
        state.width = number(0) / 100;
        break;
      case OPS.setTextRise:
        state.rise = number(0);
        break;
      case OPS.setFont:
        state.font = font(String(args[0]));
        state.size = number(1);
        break;
      case OPS.setGState:
        for (const [name, value] of listOf(args[0]).map(listOf)) {
          if (name !== 'Font') continue;
          const [id, size] = listOf(value);
          state.font = font(String(id));
          state.size = Number(size) || 0;
        }
        break;
      case OPS.showText:
        text = times(text, [1, 0, 0, 1, show(listOf(args[0]), state, text, page, runs), 0]);
        break;
    }
  }
  return runs;
}

/** Draws glyphs, and the distances between them, as runs; returns how far that went. */
function show(
  glyphs: readonly unknown[],
  state: State,
  text: Matrix,
  page: Matrix,
  runs: Run[],
): number {
  const { font, size, letters, blanks, width, rise } = state;
  const place = times(page, times(state.place, text));
  const scale = Math.hypot(place[0], place[1]);
  const height = Math.abs(size) * Math.hypot(place[2], place[3]);
  const base = place[5] + rise * place[3];
  const turned = (Math.round(Math.atan2(place[1], place[0]) / (Math.PI / 2)) * 90 + 360) % 360;
  let x = 0;
  let run: Run | undefined;
  let end = 0;
  for (const glyph of glyphs) {
    if (typeof glyph === 'number') {
      x -= (glyph * size * width) / 1000;
      continue;
    }
    const { unicode, width: units, isSpace } = glyphOf(glyph);
    const drawn = units * size * (font?.unit ?? 0.001) * width;
    const left = place[4] + x * place[0];
    const right = left + drawn * scale;
    const apart = run ? left - end : 0;
    const blank = unicode.trim() === '';
    if (run && Math.abs(apart) < JUMP * height) {
      if (apart > GAP * height && !blank && !/\s$/.test(run.text)) run.text += ' ';
      if (!blank && run.text.trim() === '') run.left = left;
      if (!blank && run.text.trim() !== '' && !hasRoom(left - run.right, height))
        run.text = run.text.trimEnd();
      run.text += unicode;
      if (!blank) run.right = right;
    } else if (unicode !== '') {
      run = {
        text: unicode,
        left,
        right,
        base,
        size: height,
        italic: font?.italic ?? false,
        bold: font?.bold ?? false,
        turned,
      };
      runs.push(run);
    }
    end = right;
    x += drawn + (letters + (isSpace ? blanks : 0)) * width;
  }
  return x;
}

/** By how many degrees most of the text is turned. */
export function turnOf(runs: readonly Run[]): number {
  const letters = new Map<number, number>();
  for (const { turned, text } of runs)
    letters.set(turned, (letters.get(turned) ?? 0) + text.trim().length);
  const [most] = [...letters].toSorted(([, a], [, b]) => b - a);
  return most?.[0] ?? 0;
}

const LIGATURES = /[\uFB00-\uFB06]/g; // "ﬁ"
const lettersOf = (ligature: string): string => ligature.normalize('NFKC');

const glyphOf = (glyph: unknown): Glyph => {
  const { unicode, width, isSpace } = (glyph ?? {}) as Partial<Glyph>;
  return {
    unicode: (unicode ?? '').replace(LIGATURES, lettersOf),
    width: width ?? 0,
    isSpace: isSpace ?? false,
  };
};

/** The members of a list of any kind; none of what is none. */
export function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return ArrayBuffer.isView(value) ? [...(value as Float32Array)] : [];
}

function matrixOf(values: readonly unknown[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = values.map(Number);
  return [a, b, c, d, e, f];
}
