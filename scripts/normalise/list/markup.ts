import { Token, Tokenizer } from 'parse5';
import type { DumpLines } from '../passage.ts';
import type { Finding } from '../problems.ts';
import type { Furniture, Span } from '../reading.ts';
import type { Cell } from './rows.ts';

/**
 * A stretch of text in a cell and where it stands. Either each character of `text` is a character
 * of the span, or the whole is one character reference such as "&amp;".
 */
export type Run = { text: string; span: Span; emphasis: boolean; underlined: boolean };

/** What a cell holds, in order. */
export type CellPart =
  | { type: 'run'; run: Run }
  /** The page turned: what follows stands on another line of the dump. */
  | { type: 'page' }
  /** A paragraph, a list or a list's item opens or ends. */
  | { type: 'edge'; of: 'paragraph' | 'list' | 'item'; opens: boolean };

export type Markup = { parts: CellPart[]; furniture: Furniture[]; findings: Finding[] };

const EDGES: Readonly<Record<string, 'paragraph' | 'list' | 'item'>> = {
  p: 'paragraph',
  div: 'paragraph',
  ul: 'list',
  ol: 'list',
  li: 'item',
};
const EMPHASIS = new Set(['i', 'em', 'b', 'strong']);
const NEUTRAL = new Set(['span', 'sup', 'sub']);
const UNDERLINE = 'u';
const LINE_BREAK = 'br';

// "&amp;", "&#8226;", "&#x2022;"
const REFERENCE = /(&(?:#[xX]?[0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]*);?)/;

/**
 * Reads the HTML in a cell. Tags of the table's few elements are markup; any other tag, comment
 * or half a tag is text, character by character, and reported.
 * Guarantees: each character of the cell that is not blank is in a run or in furniture.
 */
export function readMarkup(lines: DumpLines, cell: Cell): Markup {
  const reader = new MarkupReader();
  cell.forEach((stretch, index) => {
    if (index > 0) reader.parts.push({ type: 'page' });
    reader.read((lines[stretch.line - 1] ?? '').slice(stretch.from, stretch.to), stretch);
  });
  const { parts, furniture, findings } = reader;
  return { parts, furniture, findings };
}

type Place = { from: number; to: number };

/** A tag or a text of one stretch, with its place in it. */
type Piece =
  | ({ type: 'text'; text: string } & Place)
  | ({ type: 'tag'; name: string; opens: boolean } & Place)
  | ({ type: 'other' } & Place);

class MarkupReader {
  readonly parts: CellPart[] = [];
  readonly furniture: Furniture[] = [];
  readonly findings: Finding[] = [];
  // italics and underlines may run over a page's end
  private italics = 0;
  private underlines = 0;

  read(html: string, { line, from: start }: Span): void {
    const spanOf = ({ from, to }: Place): Span => ({ line, from: start + from, to: start + to });
    for (const piece of piecesOf(html)) {
      const raw = html.slice(piece.from, piece.to);
      if (piece.type === 'text') {
        for (const { text, ...place } of decodedParts(raw, piece)) {
          this.text(text, spanOf(place));
          // "&nbsp;" is ink that says a blank
          if (text.trim() === '' && html.slice(place.from, place.to).trim() !== '')
            this.furniture.push({ kind: 'markup', span: spanOf(place) });
        }
      } else if (piece.type === 'tag' && this.tag(piece)) {
        this.furniture.push({ kind: 'markup', span: spanOf(piece) });
        if (piece.name === LINE_BREAK) this.text(' ', spanOf(piece));
      } else {
        this.text(raw, spanOf(piece));
        this.findings.push({
          kind: 'unknown markup',
          line,
          fact: `unknown markup "${raw.length > 40 ? `${raw.slice(0, 40)}…` : raw}" was read as text`,
          hint: `expected one of <${[...Object.keys(EDGES), ...EMPHASIS, UNDERLINE, LINE_BREAK, ...NEUTRAL].join('>, <')}>`,
          severity: 'warning',
        });
      }
    }
  }

  private text(text: string, span: Span): void {
    const run = { text, span, emphasis: this.italics > 0, underlined: this.underlines > 0 };
    this.parts.push({ type: 'run', run });
  }

  /** Takes a tag's meaning over; false where it has none here. */
  private tag({ name, opens }: { name: string; opens: boolean }): boolean {
    const edge = EDGES[name];
    const step = opens ? 1 : -1;
    if (edge !== undefined) this.parts.push({ type: 'edge', of: edge, opens });
    else if (EMPHASIS.has(name)) this.italics = Math.max(0, this.italics + step);
    else if (name === UNDERLINE) this.underlines = Math.max(0, this.underlines + step);
    else return NEUTRAL.has(name) || name === LINE_BREAK;
    return true;
  }
}

/** The tokens of an HTML text; together they cover the whole of it. */
function piecesOf(html: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  const reach = (to: number) => {
    // what the tokenizer drops, e.g. a tag that the text's end cuts off
    if (end < to) pieces.push({ type: 'other', from: end, to });
    end = to;
  };
  const add = (piece: Piece) => {
    reach(piece.from);
    pieces.push(piece);
    end = piece.to;
  };
  const placeOf = ({ location }: { location: Token.Location | null }): Place => {
    if (location === null) throw new Error('the tokenizer gave no place');
    return { from: location.startOffset, to: location.endOffset };
  };
  // only the whole text between two tags has a place to rely on: a blank before a character
  // reference is placed as if it held the reference
  const text = (token: Token.CharacterToken) => {
    const last = pieces.at(-1);
    const { from, to } = placeOf(token);
    if (last?.type !== 'text' || end !== from)
      return add({ type: 'text', text: token.chars, from, to });
    last.text += token.chars;
    end = last.to = to;
  };
  const other = (token: Token.Token) => add({ type: 'other', ...placeOf(token) });
  const tag = (token: Token.TagToken, opens: boolean) =>
    add({ type: 'tag', name: token.tagName, opens, ...placeOf(token) });

  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag: (token) => tag(token, true),
      onEndTag: (token) => tag(token, false),
      onCharacter: text,
      onWhitespaceCharacter: text,
      onNullCharacter: other,
      onComment: other,
      onDoctype: other,
      onEof: () => reach(html.length),
    },
  );
  tokenizer.write(html, true);
  return pieces;
}

/** A text cut at its character references, so that each part's place is exact. */
function decodedParts(
  raw: string,
  { text, from }: { text: string; from: number },
): ({ text: string } & Place)[] {
  if (raw === text) return [{ text, from, to: from + raw.length }];
  let at = from;
  const parts = raw.split(REFERENCE).flatMap((part) => {
    const place = { from: at, to: at + part.length };
    at = place.to;
    return part === '' ? [] : [{ text: part.startsWith('&') ? decode(part) : part, ...place }];
  });
  const joined = parts.map((part) => part.text).join('');
  // a reference that only counts with what follows it: the place is then that of the whole text
  return joined === text ? parts : [{ text, from, to: from + raw.length }];
}

function decode(reference: string): string {
  return piecesOf(reference)
    .map((piece) => (piece.type === 'text' ? piece.text : ''))
    .join('');
}
