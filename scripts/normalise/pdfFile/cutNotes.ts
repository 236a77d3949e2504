import type { DocumentSymbol } from '../../../src/model/symbol.ts';
import { raised } from '../characters.ts';
import type { DumpLines } from '../passage.ts';
import type { FootNote } from '../pdf/notes.ts';
import type { PageLine } from '../pdf/pageLine.ts';
import { cutRecords, takeSlashedNotes, type Cut } from '../pdf/records.ts';
import type { Furniture } from '../reading.ts';
import { takeFootNotes } from './footNotes.ts';
import type { SetPage } from './frame.ts';
import { beginsBelow } from './paragraphs.ts';
import type { Line } from './setPages.ts';
import { toStyled } from './styled.ts';

/** The text of the pages, without notes and what is no text. */
export type CutPages = {
  pages: SetPage[];
  notes: FootNote[];
  furniture: Furniture[];
  /** The text is from a volume through which notes are numbered. */
  ofVolume: boolean;
};

/**
 * Takes the notes from the pages, and what stands beside the resolution that is named on pages of the
 * Official Records.
 * Guarantees: every line comes back once.
 */
export function cutNotes(
  lines: DumpLines,
  pages: readonly SetPage[],
  size: number,
  leading: number,
  named: DocumentSymbol | undefined,
): CutPages {
  const blocks = pages.flatMap(toBlocks);
  const rows = blocks.map(({ lines }) => toRows(lines, leading));
  const records = cutRecords(lines, rows, named);
  if (records) {
    return { ...restOf(lines, blocks, records), furniture: records.furniture, ofVolume: true };
  }
  const slashed = restOf(lines, blocks, takeSlashedNotes(lines, rows));
  const footed = takeFootNotes(lines, slashed.pages, size);
  return { ...footed, notes: [...slashed.notes, ...footed.notes], ofVolume: false };
}

/** The columns of a page, and what goes across it, one after the other. */
const toBlocks = ({ number, lines }: SetPage): SetPage[] =>
  [...Map.groupBy(lines, ({ block }) => block).values()].map((lines) => ({ number, lines }));

/** "1 See A/79/12." with its number set high as text has it: what raises it tells a note. */
function textOf({ cells }: Line): string {
  const text = cells.map(({ text }) => text).join(' ');
  const [run] = cells[0]?.runs ?? [];
  return run?.raised ? text.replace(/^\d{1,3}/, raised) : text;
}

/** The lines as stages that know text alone look at them. */
function toRows(lines: readonly Line[], leading: number): PageLine[] {
  let begins = true;
  return lines.map((line, index) => {
    const before = lines[index - 1];
    begins = before === undefined || beginsBelow(before, line, leading, begins);
    return {
      line: line.line,
      from: line.cells[0]?.from ?? 0,
      to: line.cells.at(-1)?.to ?? 0,
      text: textOf(line),
      gap: begins ? 1 : 0,
      top: before ? undefined : 'form feed',
    };
  });
}

function restOf(
  lines: DumpLines,
  blocks: readonly SetPage[],
  { pages, notes }: Pick<Cut, 'pages' | 'notes'>,
): { pages: SetPage[]; notes: FootNote[] } {
  const kept = new Set(pages.flat().map(({ line }) => line));
  const cells = new Map(blocks.flatMap((block) => block.lines.map((it) => [it.line, it.cells])));
  return {
    pages: blocks.flatMap((block) => {
      const text = block.lines.filter(({ line }) => kept.has(line));
      return text.length === 0 ? [] : [{ ...block, lines: text }];
    }),
    notes: notes.map(({ label, passage }) => {
      const styled = toStyled(
        lines,
        passage.spans.flatMap(({ line }) => cells.get(line) ?? []),
      );
      // its label is no mark within it
      const { marks: _, ...unmarked } = styled;
      return { label, passage: unmarked };
    }),
  };
}
