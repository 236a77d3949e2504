import { runsIn, type PaperBlock, type PaperDocument, type Run } from '../paper.ts';
import type { Faces } from './faces.ts';
import { columnsOf } from './columns.ts';
import { linesOf, type Line, type Measure, type Span } from './lines.ts';
import type { Row, Tag } from './sheets.ts';
import { lettersOf, spansOf, type Setting } from './spans.ts';

/** A document as rows that are set on sheets. Lengths are in points. */

/** From the top of one line to the next, for a size of one. */
const LEADING = 1.4;
const TITLE: Setting = { size: 17, style: 'bold' };
const HEADING: Setting = { size: 12, style: 'bold' };
const TEXT: Setting = { size: 10.5 };
const CELL: Setting = { size: 9 };
const NOTE: Setting = { size: 8.5 };
/** From the edge to the words behind a label, and from level to level. */
const HANG = 28;
const NOTE_HANG = 18;
const ABOVE = { paragraph: 7, heading: 14, cells: 4, note: 2 };
/** Under each sheet, before its number. */
export const PAGE = 'Page';
/** A typewriter's line of 80 letters is as wide as the text. */
const TYPED: Setting = { size: 9, style: 'typewriter' };

/** A cell of figures, which stand below each other at the right and are not broken. */
const FIGURES = /^[\p{Sc}\d\s.,()%+–-]+$/u;

export type Rows = { text: Row[]; notes: Map<string, Row[]>; tags: Tag };

/** All letters of a document by the style in which they are set. */
export const lettersIn = ({ title, running, lead, blocks, notes }: PaperDocument) =>
  lettersOf([
    { runs: [{ words: title }], ...TITLE },
    { runs: [PAGE, 'of', running, ...lead].map((words) => ({ words })) },
    ...blocks.flatMap((block) => [
      {
        runs: runsIn(block),
        ...(block.type === 'heading' ? HEADING : block.type === 'printed' && TYPED),
      },
      ...('label' in block && block.label !== undefined
        ? [{ runs: [{ words: block.label }] }]
        : []),
      ...('address' in block ? [{ runs: [{ words: block.address }] }] : []),
    ]),
    ...[...notes].map(([mark, runs]) => ({ runs: [{ words: mark }, ...runs] })),
  ]);

/** The place of a note in the file. */
const placeOfNote = (mark: string): string => `note ${mark}`;

/** The rows of a document, of its notes, and the tags of all of them. */
export function rowsOf(
  { title, lead, blocks, notes }: PaperDocument,
  width: number,
  faces: Faces,
  measure: Measure,
): Rows {
  const tags: Tag = { type: 'Document', within: [] };
  const noteRows = new Map<string, Row[]>();

  const tagged = (type: string, parent = tags): Tag => {
    const tag: Tag = { type, within: [] };
    parent.within.push(tag);
    return tag;
  };
  /** Sets the notes whose marks stand here first, each after what it belongs to. */
  const marksIn = (lines: readonly Line[], tag: Tag): string[] => {
    const marks = lines.flatMap((line) => line.flatMap(({ span }) => span.mark ?? []));
    return [...new Set(marks)].filter((mark) => {
      const runs = notes.get(mark);
      if (!runs || noteRows.has(mark)) return false;
      noteRows.set(mark, setNote(mark, runs, tagged('Note', tag)));
      return true;
    });
  };
  const set = (runs: readonly Run[], setting: Setting, within: number): Line[] =>
    linesOf(linked(spansOf(runs, setting, faces), notes), within, measure);
  /** Words that stand beside each other, whatever the width. */
  const beside = (words: string, setting: Setting, left = 0): Line => {
    let x = left;
    return spansOf([{ words }], setting, faces).map((span) => {
      const piece = { span, text: span.text, x, width: measure(span, span.text) };
      x += piece.width;
      return piece;
    });
  };

  /** The lines of a paragraph: of these two stay together at its beginning, and two at its end. */
  const paragraph = (
    lines: readonly Line[],
    { size }: Setting,
    tag: Tag,
    { left, above, whole = false }: { left: number; above: number; whole?: boolean },
  ): Row[] =>
    lines.map((pieces, at) => {
      const last = at === lines.length - 1;
      return {
        height: size * LEADING,
        above: at === 0 ? above : 0,
        cells: [{ tag, pieces, left }],
        marks: marksIn([pieces], tag),
        keep: whole || (!last && (at === 0 || at === lines.length - 2)) ? 2 : 0,
      };
    });

  function setNote(mark: string, runs: readonly Run[], tag: Tag): Row[] {
    const lines = linesOf(
      // a mark within a note stands there, and brings no note
      spansOf(runs, NOTE, faces).map(({ mark: _, ...span }) => span),
      width - NOTE_HANG,
      measure,
    );
    const rows = paragraph(lines, NOTE, tag, { left: NOTE_HANG, above: ABOVE.note });
    const [first] = rows;
    first?.cells[0]?.pieces.unshift(...beside(mark, NOTE, -NOTE_HANG));
    if (first) first.place = placeOfNote(mark);
    return rows;
  }

  function table(rows: readonly Run[][][], place: string | undefined): Row[] {
    const cells = rows.map((row) =>
      row.map((runs) => {
        const cell = linked(spansOf(runs, CELL, faces), notes);
        const words = cell.filter(({ mark }) => mark === undefined).map(({ text }) => text);
        const figures = FIGURES.test(words.join(''));
        const set = ({ text, ...span }: Span) => ({
          ...span,
          text: text.replaceAll(' ', '\u00A0'),
        });
        return { figures, spans: figures ? cell.map(set) : cell };
      }),
    );
    const columns = columnsOf(
      cells.map((row) => row.map(({ spans }) => spans)),
      width,
      measure,
    );
    const tag = tagged('Table');
    const all = cells.map((row, at): Row[] => {
      const rowTag = tagged('TR', tag);
      const laid = row.map(({ spans, figures }, column) => {
        const { left, width: wide } = columns[column] ?? { left: 0, width };
        const lines = linesOf(spans, wide, measure);
        return { lines, left, wide, figures, tag: tagged(at === 0 ? 'TH' : 'TD', rowTag) };
      });
      const count = Math.max(1, ...laid.map(({ lines }) => lines.length));
      return Array.from({ length: count }, (_, number): Row => {
        const inLine = laid.flatMap(({ lines, left, wide, figures, tag }) => {
          const pieces = lines[number];
          if (!pieces) return [];
          const end = pieces.at(-1);
          const free = figures && end ? wide - end.x - end.width : 0;
          return [{ tag, pieces, left: left + free }];
        });
        return {
          height: CELL.size * LEADING,
          above: number === 0 ? ABOVE.cells : 0,
          cells: inLine,
          marks: inLine.flatMap(({ pieces, tag }) => marksIn([pieces], tag)),
          keep: number < count - 1 || at === 0 ? 2 : at < rows.length - 1 ? 1 : 0,
          ruled: number === 0,
        };
      });
    });
    const [head = [], ...rest] = all;
    if (head[0]) {
      head[0].above = ABOVE.paragraph;
      if (place !== undefined) head[0].place = place;
    }
    return [...head, ...rest.flat().map((row): Row => ({ ...row, head }))];
  }

  function setBlock(block: PaperBlock): Row[] {
    switch (block.type) {
      case 'heading': {
        const tag = tagged(`H${Math.min(block.depth + 1, 6)}`);
        const lines = set(block.runs, HEADING, width);
        const rows = paragraph(lines, HEADING, tag, { left: 0, above: ABOVE.heading, whole: true });
        const words = block.runs.map((run) => ('words' in run ? run.words : '')).join('');
        return placed(rows, block.id, { depth: block.depth, words });
      }
      case 'paragraph': {
        const left = (block.level + 1) * HANG;
        const tag = tagged('P');
        const lines = set(block.runs, TEXT, width - left);
        const rows = paragraph(lines, TEXT, tag, { left, above: ABOVE.paragraph });
        if (block.label !== undefined)
          rows[0]?.cells[0]?.pieces.unshift(...beside(block.label, TEXT, -HANG));
        return placed(rows, block.id);
      }
      case 'table':
        return table(block.rows, block.id);
      case 'printed': {
        const tag = tagged('P');
        return block.lines.flatMap((words, at) =>
          paragraph([beside(words, TYPED)], TYPED, tag, {
            left: 0,
            above: at === 0 ? ABOVE.paragraph : 0,
          }),
        );
      }
      case 'closing': {
        const tag = tagged('P');
        const lines = block.lines.flatMap((words) => set([{ words, italic: true }], TEXT, width));
        const rows = paragraph(lines, TEXT, tag, {
          left: 0,
          above: ABOVE.paragraph,
          whole: true,
        });
        for (const row of rows)
          for (const cell of row.cells) {
            const end = cell.pieces.at(-1);
            if (end) cell.left = width - end.x - end.width;
          }
        const last = rows.at(-1);
        if (last) last.keep = 0;
        return rows;
      }
      case 'citation': {
        const { address } = block;
        const spans = [
          ...spansOf([...block.runs, { words: ' ' }], TEXT, faces),
          ...spansOf([{ words: address }], TEXT, faces).map((span) => ({
            ...span,
            link: { address },
          })),
        ];
        const lines = linesOf(spans, width - HANG, measure);
        return paragraph(lines, TEXT, tagged('P'), { left: HANG, above: ABOVE.paragraph });
      }
    }
  }

  const head = paragraph(set([{ words: title }], TITLE, width), TITLE, tagged('H1'), {
    left: 0,
    above: 0,
    whole: true,
  });
  const under = lead.flatMap((words) => {
    const spans = spansOf([{ words }], NOTE, faces).map((span) => ({
      ...span,
      ...(URL.canParse(words) && { link: { address: words } }),
    }));
    const lines = linesOf(spans, width, measure);
    return paragraph(lines, NOTE, tagged('P'), { left: 0, above: ABOVE.note, whole: true });
  });
  return { text: [...head, ...under, ...blocks.flatMap(setBlock)], notes: noteRows, tags };
}

/** A mark leads to its note, if there is one. */
const linked = (spans: readonly Span[], notes: PaperDocument['notes']): Span[] =>
  spans.map((span) =>
    span.mark !== undefined && notes.has(span.mark)
      ? { ...span, link: { place: placeOfNote(span.mark) } }
      : span,
  );

/** Rows with the place that links lead to, and as a heading. */
function placed(rows: Row[], place: string | undefined, heading?: Row['heading']): Row[] {
  const [first] = rows;
  if (first && place !== undefined) first.place = place;
  if (first && heading) first.heading = heading;
  return rows;
}
