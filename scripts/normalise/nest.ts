import { openingOf } from '../../src/model/opening.ts';
import type {
  Block,
  Item,
  Paragraph,
  Preformatted,
  Table,
  Text,
} from '../../src/model/resolution.ts';
import type { Classified, ClassifiedText } from './classify.ts';
import type { ClassifiedHeading } from './headings.ts';
import { followsTarget, printLabel, readLabel, type Label, type LabelReading } from './labels.ts';
import type { MarkedRows } from './marks/placeMarks.ts';
import { linesOf } from './passage.ts';
import type { Finding } from './problems.ts';
import { slice, toText, withoutLabel, type Prose } from './prose.ts';
import type { Verbatim } from './reading.ts';

/** An open paragraph or item, the list its label stands in, and the text it ended with. */
type Open = {
  node: Paragraph | Item;
  at: LabelReading | undefined;
  tail: string;
  /** A bullet that stands under no paragraph. */
  bullet?: boolean;
};

export type Nested = { body: Block[]; problems: Finding[] };

/**
 * Makes the tree: items under their paragraphs, each label at the place its list gives it.
 * Guarantees: the order of the text; labels and text as printed; a label that continues no open
 * list is reported and opens a list of its own.
 * `italicsShown`: the dump itself shows what is in italics, so that no opening words are put in them.
 */
export function nest(pieces: Classified[], italicsShown = false): Nested {
  const body: Block[] = [];
  const problems: Finding[] = [];
  let open: Open[] = [];
  // The number of the last numbered paragraph: a heading may restart it, but need not.
  let last: LabelReading | undefined;
  // the number of the paragraph that an amendment announced: "Amend paragraph 8 to read:"
  let quoted: number | undefined;
  let lastTarget: LabelReading | undefined;
  let mayRestart = true;
  const depths = new HeadingDepths();

  const flat = pieces.flatMap((piece): Classified[] =>
    piece.type === 'text' ? splitLabels(piece) : [piece],
  );
  for (const [index, piece] of flat.entries()) {
    if (piece.type === 'heading') {
      const ahead = nextLabel(flat, index);
      if (piece.role === 'heading' && isListed(piece, flat[index - 1], ahead)) {
        placeText(
          { type: 'text', kind: 'annex', label: undefined, opens: false, prose: piece.whole },
          ahead,
        );
        continue;
      }
      body.push(toHeading(piece, depths.of(piece)));
      open = [];
      mayRestart = true;
      if (piece.role === 'annex') last = undefined;
    } else if (piece.type === 'closing') {
      body.push({
        type: 'closing',
        ...(piece.meeting && { meeting: piece.meeting.text }),
        ...(piece.date && { date: piece.date.text }),
        ...(piece.vote && { vote: toText(piece.vote) }),
        lines: linesOf([piece.meeting, piece.date, piece.vote].flatMap((it) => it?.spans ?? [])),
      });
      open = [];
      last = undefined;
      mayRestart = true;
    } else if (piece.type === 'text') {
      placeText(piece, nextLabel(flat, index));
    } else {
      const block = piece.type === 'table' ? toTable(piece) : toPreformatted(piece);
      const parent = open.at(-1)?.node;
      if (parent) parent.children.push(block);
      else body.push(block);
    }
  }
  return { body, problems };

  /**
   * A title amid the items of a list is text of the item before it; so is the first of "Theme 1: …",
   * "Theme 2: …" or a quotation right after a colon, and those that follow it.
   */
  function isListed(
    { whole }: ClassifiedHeading,
    before: Classified | undefined,
    ahead: Label | undefined,
  ): boolean {
    // a goal that targets follow is a heading, be it announced or not
    if (ahead?.readings[0]?.target) return false;
    if (holderOf(ahead) > 0) return true;
    const word = seriesOf(whole.text);
    const last = open.at(-1);
    if (word === undefined || last === undefined) return false;
    if (last.tail.endsWith(':')) return true;
    return (
      before !== undefined &&
      'whole' in before &&
      seriesOf(before.whole.text) === word &&
      seriesOf(last.tail) === word
    );
  }

  function placeText(piece: ClassifiedText, ahead: Label | undefined): void {
    const paragraphOpen = open[0];
    if (piece.label === undefined) {
      const listed = BULLET.test(piece.prose.text) && hasWords(paragraphOpen);
      if ((piece.opens && !listed) || paragraphOpen === undefined) {
        openParagraph(piece, undefined);
        announce(piece.prose.text);
        if (piece.kind === 'formula') {
          last = undefined;
          mayRestart = true;
        }
        return;
      }
      const holder = BULLET.test(piece.prose.text) ? open.length - 1 : holderOf(ahead);
      const parent = open[holder];
      if (parent === undefined) throw new Error('text goes on after no paragraph');
      parent.node.children.push(toItem(piece));
      parent.tail = piece.prose.text;
      open = open.slice(0, holder + 1);
      return;
    }
    const choice = choose(piece.label, ahead);
    if (choice.depth === 0) openParagraph(piece, choice.quoted ? undefined : choice.reading);
    else {
      const parent = open[choice.depth - 1];
      if (parent === undefined) throw new Error('an item without a parent');
      const item = toItem(piece);
      parent.node.children.push(item);
      open = [
        ...open.slice(0, choice.depth),
        { node: item, at: choice.reading, tail: piece.prose.text },
      ];
    }
    if (choice.problem) problems.push(choice.problem(piece));
    announce(piece.prose.text);
  }

  function announce(text: string): void {
    const number = QUOTES.exec(text.slice(-LONGEST_AMENDMENT))?.[1];
    quoted = number === undefined ? undefined : Number(number);
  }

  function openParagraph(piece: ClassifiedText, at: LabelReading | undefined): void {
    const node = toParagraph(piece, italicsShown);
    body.push(node);
    const bullet = at === undefined && BULLET.test(piece.prose.text);
    open = [{ node, at, tail: piece.prose.text, bullet }];
    // targets have numbers of their own, beside those of paragraphs
    if (at?.target) lastTarget = at;
    else if (at) {
      last = at;
      mayRestart = false;
    }
  }

  /** Text goes on in the item whose list the next label continues, else in the paragraph. */
  function holderOf(ahead: Label | undefined): number {
    for (let depth = open.length - 1; depth > 0; depth -= 1) {
      if (ahead?.readings.some((reading) => continues(open[depth]?.at, reading))) return depth;
    }
    return 0;
  }

  type Choice = {
    reading: LabelReading;
    depth: number;
    weight: number;
    /** The paragraph of another text, which an amendment quotes with its number. */
    quoted?: boolean;
    problem?: (piece: ClassifiedText) => Finding;
  };

  /** Of all readings at all depths, the one that the label ahead agrees with. */
  function choose(label: Label, ahead: Label | undefined): Choice {
    const [first] = label.readings;
    if (first?.target) {
      const follows = followsTarget(lastTarget, first);
      return follows ? { reading: first, depth: 0, weight: 4 } : outOfOrder(first, label);
    }
    if (first?.style === 'number' && first.number === quoted) {
      quoted = undefined;
      return { reading: first, depth: 0, weight: 4, quoted: true };
    }
    const choices = label.readings.flatMap((reading) => placesOf(reading, open, last, mayRestart));
    for (const choice of choices) {
      const after: Open[] = [
        ...open.slice(0, choice.depth),
        { node: paragraphStub, at: choice.reading, tail: '' },
      ];
      const follows = ahead?.readings.some((reading) =>
        placesOf(reading, after, choice.depth === 0 ? choice.reading : last, false).some(
          (place) => place.continues,
        ),
      );
      if (follows) choice.weight += 3;
    }
    const [best] = choices.toSorted((a, b) => b.weight - a.weight);
    if (best) return best;
    const [reading] = label.readings;
    if (reading === undefined) throw new Error('a label without a reading');
    return outOfOrder(reading, label);
  }

  function outOfOrder(reading: LabelReading, label: Label): Choice {
    const depth = open.findLastIndex((it) => it.at?.style === reading.style);
    const top = open[0] === undefined || reading.style === 'number' || reading.style === 'target';
    const next = reading.target ? lastTarget : last;
    const expected = [
      ...(next && (top || depth < 0) ? [printLabel({ ...next, number: next.number + 1 })] : []),
      ...open.flatMap(({ at }) => (at ? [printLabel({ ...at, number: at.number + 1 })] : [])),
    ];
    return {
      reading,
      depth: top ? 0 : depth < 0 ? Math.min(open.length, DEEPEST - 1) : depth,
      weight: 0,
      problem: (piece) => ({
        kind: 'label out of order',
        line: piece.prose.spans[0]?.line ?? 1,
        fact: `"${label.printed}" continues no open list`,
        hint:
          expected.length === 0
            ? `expected "1." or "(a)"`
            : `expected ${[...new Set(expected)].map((it) => `"${it}"`).join(' or ')}`,
        severity: 'error',
      }),
    };
  }
}

/**
 * How deep a heading stands: annexes and parts at 1; any other below those that came before it,
 * at the depth of the last heading whose number is set alike.
 */
class HeadingDepths {
  private styles: string[] = [];

  of({ role, label }: ClassifiedHeading): number {
    if (role === 'annex') this.styles = [];
    const style = role === 'section' ? styleOf(label?.text ?? '') : role;
    const at = this.styles.indexOf(style);
    this.styles = at >= 0 ? this.styles.slice(0, at + 1) : [...this.styles, style].slice(0, 5);
    return this.styles.length;
  }
}

const styleOf = (label: string): string =>
  /^section/i.test(label) ? 'named' : /^[IVXL]+\.?$/.test(label) ? 'numeral' : 'capital';

const paragraphStub: Paragraph = {
  type: 'paragraph',
  kind: 'operative',
  text: [],
  lines: [[1, 1]],
  children: [],
};

const continues = (at: LabelReading | undefined, reading: LabelReading): boolean =>
  reading.target === undefined && at?.style === reading.style && at.number + 1 === reading.number;

type PlaceOf = { reading: LabelReading; depth: number; weight: number; continues: boolean };

/** Where a label so read can stand: in a list that it continues, or at the start of a new one. */
function placesOf(
  reading: LabelReading,
  open: Open[],
  last: LabelReading | undefined,
  mayRestart: boolean,
): PlaceOf[] {
  const places: PlaceOf[] = [];
  for (const [depth, { at }] of open.entries()) {
    // deeper lists first: "(v)" after "(iv)" within "(u)"
    if (continues(at, reading))
      places.push({ reading, depth, weight: 4 + depth / 10, continues: true });
  }
  const numbered = reading.style === 'number';
  if (!places.some(({ depth }) => depth === 0) && continues(last, reading))
    places.push({ reading, depth: 0, weight: 4, continues: true });
  if (reading.number === 1) {
    const inner = open.at(-1);
    if (numbered && (last === undefined || mayRestart))
      places.push({ reading, depth: 0, weight: 4, continues: true });
    else if (open.length < DEEPEST && (!numbered || inner?.tail.endsWith(':'))) {
      const weight = inner?.tail.endsWith(':') ? 3.5 : 2;
      places.push({ reading, depth: open.length, weight, continues: true });
    }
  }
  return places;
}

// "• Types of lamps"; a dash alone may be a figure left out
const BULLET = /^[•●▪‣◦] ?(?=\S)/;

/** True of a paragraph that may hold bullets: one that is no bullet itself. */
const hasWords = (open: Open | undefined): boolean => open !== undefined && !open.bullet;

// "Amend paragraph 8 to read:", "Paragraph 12 shall read as follows:"
const QUOTES =
  /\bparagraph (\d{1,3})[^.;:]{0,60}? (?:to read|(?:shall|should|will) read|is replaced by)(?: as follows)?:$/i;
const LONGEST_AMENDMENT = 200;

const SERIES = /^\p{Lu}\p{Ll}+(?: \p{Ll}+)? (?=\d{1,3}[.:])|^[“"]/u; // "Round table 2: …", a quotation

/** What the members of a series have in common: "Round table". */
const seriesOf = (text: string): string | undefined => SERIES.exec(text)?.[0];

function nextLabel(pieces: Classified[], index: number): Label | undefined {
  for (const piece of pieces.slice(index + 1, index + 12)) {
    if (piece.type === 'closing') return undefined;
    if (piece.type === 'heading' && piece.role !== 'heading') return undefined;
    if (piece.type === 'text' && piece.label) return piece.label;
  }
  return undefined;
}

/** Paragraph, (a), (i), a., i., and one to spare: no resolution has more levels. */
const DEEPEST = 6;

/** "1. (a) Decides" is two labels: a paragraph without words of its own, and its first item. */
function splitLabels(piece: ClassifiedText): ClassifiedText[] {
  const pieces: ClassifiedText[] = [];
  let rest = piece;
  while (rest.label !== undefined && pieces.length < DEEPEST) {
    const inner = readLabel(rest.prose.text);
    const opensList = inner?.readings.some(
      ({ number, style }) => number === 1 && style !== 'number',
    );
    if (inner === undefined || !opensList) break;
    const spans = rest.prose.spans.slice(0, 1);
    pieces.push({ ...rest, prose: { ...slice(rest.prose, 0, 0), spans } });
    const after = { ...rest.prose, marks: rest.prose.marks.filter(({ at }) => at > 0) };
    rest = { ...rest, label: inner, prose: withoutLabel(after, inner.length) };
  }
  return [...pieces, rest];
}

function toHeading({ role, label, prose }: ClassifiedHeading, depth: number): Block {
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

function toParagraph(piece: ClassifiedText, italicsShown: boolean): Paragraph {
  return {
    type: 'paragraph',
    kind: piece.kind,
    ...(piece.label && { label: piece.label.printed }),
    text: toText(italicsShown ? piece.prose : withOpening(piece)),
    lines: linesOf(piece.prose.spans),
    children: [],
  };
}

function toItem(piece: ClassifiedText): Item {
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

function toTable({ rows }: MarkedRows): Table {
  return {
    type: 'table',
    rows: rows.map((row) => row.map(toText)),
    lines: linesOf(rows.flat().flatMap((cell) => cell.spans)),
  };
}

function toPreformatted({ value, spans }: Verbatim): Preformatted {
  return { type: 'preformatted', value, lines: linesOf(spans) };
}
