import { openingOf } from '../../src/model/opening.ts';
import type {
  Block,
  Item,
  Paragraph,
  Preformatted,
  Table,
  Text,
} from '../../src/model/resolution.ts';
import type { ClassifiedText } from './classify.ts';
import type { ClassifiedClosing } from './closing.ts';
import type { ClassifiedHeading } from './headings.ts';
import type { MarkedRows } from './marks/placeMarks.ts';
import { linesOf } from './passage.ts';
import { toText, type Prose } from './prose.ts';
import type { Verbatim } from './reading.ts';

/** A heading, its marks before its words. */
export function toHeading({ role, label, prose }: ClassifiedHeading, depth: number): Block {
  return {
    type: 'heading',
    role,
    ...(label && { label: label.text }),
    depth,
    // a mark on the number stands before the title: "B*"
    text: [...(label ? marksOf(label) : []), ...(prose ? toText(prose) : [])],
    lines: linesOf([...(label?.spans ?? []), ...(prose?.spans ?? [])]),
  };
}

const marksOf = ({ marks }: Prose): Text => marks.map(({ note }) => ({ type: 'mark', note }));

/** A paragraph, its opening in italics, without what stands in it. */
export function toParagraph(piece: ClassifiedText, italicsShown: boolean): Paragraph {
  return {
    type: 'paragraph',
    kind: piece.kind,
    ...(piece.label && { label: piece.label.printed }),
    text: toText(italicsShown ? piece.prose : withOpening(piece)),
    lines: linesOf(piece.prose.spans),
    children: [],
  };
}

/** An item, without what stands in it. */
export function toItem(piece: ClassifiedText): Item {
  return {
    type: 'item',
    ...(piece.label && { label: piece.label.printed }),
    text: toText(piece.prose),
    lines: linesOf(piece.prose.spans),
    children: [],
  };
}

/** The opening words in italics, where the dump itself sets none. */
function withOpening({ kind, prose }: ClassifiedText): Prose {
  if (prose.emphasis.length > 0 || kind === 'annex') return prose;
  const length =
    kind === 'formula' ? prose.text.length : (openingOf(prose.text, kind)?.length ?? 0);
  return length === 0 ? prose : { ...prose, emphasis: [[0, length]] };
}

/** A table whose rows and columns are known. */
export function toTable({ rows }: MarkedRows): Table {
  return {
    type: 'table',
    rows: rows.map((row) => row.map(toText)),
    lines: linesOf(rows.flat().flatMap((cell) => cell.spans)),
  };
}

/** Lines as they are printed. */
export function toPreformatted({ value, spans }: Verbatim): Preformatted {
  return { type: 'preformatted', value, lines: linesOf(spans) };
}

/** The lines that close a resolution. */
export function toClosing({ meeting, date, vote }: ClassifiedClosing): Block {
  return {
    type: 'closing',
    ...(meeting && { meeting: meeting.text }),
    ...(date && { date: date.text }),
    ...(vote && { vote: toText(vote) }),
    lines: linesOf([meeting, date, vote].flatMap((it) => it?.spans ?? [])),
  };
}
