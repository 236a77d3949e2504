import type { Run } from '../paper.ts';
import type { Face, Faces, Style } from './faces.ts';
import type { Span } from './lines.ts';

/** Runs of a text as spans: set in faces that have their letters. */

/** How large a raised figure is, and how high it stands, against the words beside it. */
const RAISED_SIZE = 0.65;
const RAISED_BY = 0.36;

/** How a text is set. */
export type Setting = { size: number; style?: Style };

/** Figures that are raised by what they are; faces lack them, so that figures are set and raised. */
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const FIGURES = new RegExp(`[${SUPERSCRIPTS}]+|[^${SUPERSCRIPTS}]+`, 'gu');

/** Letters that faces lack, and what is the same to the eye. */
const SAME = new Map([
  ['\u202F', '\u00A0'],
  ['\u2011', '-'],
]);

/** A letter that no face has stands there by its number, so that it is not lost: "[U+4E2D]". */
const numbered = (letter: string): string =>
  `[U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;
const OF_NUMBERS = '[U+]0123456789ABCDEF';

/** The words as they are set: without what is not seen. */
const seen = (words: string): string =>
  words
    .replace(/[\t\n\r\f]/g, ' ')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .replace(/[\u202F\u2011]/g, (letter) => SAME.get(letter) ?? letter);

const styleOf = (run: Run): Style => ('words' in run && run.italic ? 'italic' : 'roman');

/** All letters that some runs are set in, by their style; a style without any is not there. */
export function lettersOf(
  some: Iterable<{ runs: readonly Run[]; style?: Style }>,
): Map<Style, string> {
  const letters = new Map<Style, string>();
  for (const { runs, style } of some)
    for (const run of runs) {
      const own = style ?? styleOf(run);
      const text = 'words' in run ? seen(run.words) : run.mark;
      letters.set(own, (letters.get(own) ?? OF_NUMBERS) + text);
    }
  return letters;
}

/** The runs as spans; marks are raised. */
export function spansOf(runs: readonly Run[], { size, style }: Setting, faces: Faces): Span[] {
  return runs.flatMap((run): Span[] => {
    const parts = faces.get(style ?? styleOf(run)) ?? [];
    const raised = { size: size * RAISED_SIZE, raised: size * RAISED_BY };
    if ('mark' in run)
      return inFaces(run.mark, parts).map((span) => ({ ...span, ...raised, mark: run.mark }));
    return (seen(run.words).match(FIGURES) ?? []).flatMap((words) => {
      const figures = words.replace(/./gu, (one) => {
        const value = SUPERSCRIPTS.indexOf(one);
        return value < 0 ? one : String(value);
      });
      return inFaces(figures, parts).map((span) => ({
        ...span,
        size,
        ...(figures !== words && raised),
      }));
    });
  });
}

/** A text cut where another part of the face has the letters. */
function inFaces(text: string, faces: readonly Face[]): { text: string; face: string }[] {
  const parts: { text: string; face: string }[] = [];
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    const face = faces.find(({ letters }) => letters.has(code));
    const name = face?.name ?? faces[0]?.name ?? '';
    const last = parts.at(-1);
    const shown = face ? letter : numbered(letter);
    if (last?.face === name) last.text += shown;
    else parts.push({ text: shown, face: name });
  }
  return parts;
}
