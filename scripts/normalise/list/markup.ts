import { Tokenizer } from 'htmlparser2';
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

/** What one stretch is made of, each with its place in it. */
type Piece =
  | ({ type: 'text' } & Place)
  /** A character reference, "&amp;", and what it says. */
  | ({ type: 'reference'; text: string } & Place)
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
      if (piece.type === 'text') this.text(raw, spanOf(piece));
      else if (piece.type === 'reference') {
        this.text(piece.text, spanOf(piece));
        // "&nbsp;" is ink that says a blank
        if (piece.text.trim() === '') this.furniture.push({ kind: 'markup', span: spanOf(piece) });
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

/** The tokens of an HTML text; together they cover the whole of it, in its order. */
function piecesOf(html: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  const add = (piece: Piece) => {
    reach(piece.from);
    pieces.push(piece);
    end = piece.to;
  };
  // what the tokenizer drops, e.g. a tag that the text's end cuts off
  const reach = (to: number) => {
    if (end < to) add({ type: 'other', from: end, to });
  };
  const upTo = (last: number) => reach(Math.min(last + 1, html.length));
  let opened: { name: string; from: number } | undefined;
  const openTag = (last: number) => {
    if (opened) add({ type: 'tag', opens: true, ...opened, to: last + 1 });
    opened = undefined;
  };
  const ignored = () => undefined;

  const tokenizer = new Tokenizer(
    {},
    {
      ontext(from, to) {
        const last = pieces.at(-1);
        // half a tag at the text's end comes as a text that begins nowhere
        if (from < end) reach(to);
        else if (last?.type === 'text' && last.to === from) end = last.to = to;
        else add({ type: 'text', from, to });
      },
      ontextentity(code, to) {
        const last = pieces.at(-1);
        const character = String.fromCodePoint(code);
        // some references say two characters
        if (last?.type === 'reference' && last.to === to) last.text += character;
        else add({ type: 'reference', text: character, from: html.lastIndexOf('&', to - 1), to });
      },
      onopentagname(from, to) {
        opened = { name: html.slice(from, to).toLowerCase(), from: from - 1 };
      },
      onopentagend: openTag,
      onselfclosingtag: openTag,
      onclosetag(from, to) {
        const name = html.slice(from, to).toLowerCase();
        const last = html.indexOf('>', to);
        if (last >= 0) add({ type: 'tag', name, opens: false, from: from - 2, to: last + 1 });
      },
      oncomment: (_, last) => upTo(last),
      oncdata: (_, last) => upTo(last),
      ondeclaration: (_, last) => upTo(last),
      onprocessinginstruction: (_, last) => upTo(last),
      onend: () => reach(html.length),
      onattribname: ignored,
      onattribdata: ignored,
      onattribentity: ignored,
      onattribend: ignored,
      // no tag makes what follows it anything else than HTML
      isInForeignContext: () => true,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return pieces;
}
