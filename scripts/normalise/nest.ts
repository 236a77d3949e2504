import type { Block, Item, Paragraph } from '../../src/model/resolution.ts';
import { toClosing, toHeading, toItem, toParagraph, toPreformatted, toTable } from './blocks.ts';
import type { Classified, ClassifiedText } from './classify.ts';
import { HeadingDepths } from './headingDepths.ts';
import type { ClassifiedHeading } from './headings.ts';
import { followsTarget, printLabel, readLabel, type Label, type LabelReading } from './labels.ts';
import { continues, DEEPEST, placeOf, withLast } from './places.ts';
import { fault, type Finding } from './problems.ts';
import { slice, withoutLabel } from './prose.ts';

export type Nested = { body: Block[]; problems: Finding[] };

/**
 * Makes the tree: items under their paragraphs, each label at the place its list gives it.
 * Guarantees: the order of the text; labels and text as printed; a label that continues no open
 * list is reported and opens a list of its own.
 * `italicsShown`: the dump itself shows what is in italics, so that no opening words are put in them.
 */
export function nest(pieces: Classified[], italicsShown = false): Nested {
  const tree = new Tree(italicsShown);
  const flat = pieces.flatMap((piece): Classified[] =>
    piece.type === 'text' ? splitLabels(piece) : [piece],
  );
  for (const [index, piece] of flat.entries())
    tree.add(piece, flat[index - 1], nextLabel(flat, index));
  const { body, problems } = tree;
  return { body, problems };
}

/** An open paragraph or item, its label, and the text it ended with. */
type Open = {
  node: Paragraph | Item;
  at: LabelReading | undefined;
  tail: string;
  /** A bullet that stands under no paragraph. */
  bullet?: boolean;
};

/** The tree so far, and where the next label or text may go on. */
class Tree {
  readonly body: Block[] = [];
  readonly problems: Finding[] = [];
  /** From the paragraph to the innermost item. */
  open: Open[] = [];
  /** The last labels of paragraphs: a heading may restart them, but need not. */
  last: readonly LabelReading[] = [];
  mayRestart = true;
  private lastTarget: LabelReading | undefined;
  /** The number of the paragraph that an amendment announced: "Amend paragraph 8 to read:" */
  private quoted: number | undefined;
  private readonly depths = new HeadingDepths();
  private readonly italicsShown: boolean;

  constructor(italicsShown: boolean) {
    this.italicsShown = italicsShown;
  }

  /** `before`: the piece before it; `ahead`: the next label of the same part of the text. */
  add(piece: Classified, before: Classified | undefined, ahead: Label | undefined): void {
    switch (piece.type) {
      case 'heading':
        if (piece.role === 'heading' && this.isListed(piece, before, ahead))
          this.goOn(asText(piece), ahead);
        else this.head(piece);
        break;
      case 'closing':
        this.body.push(toClosing(piece));
        this.close();
        this.last = [];
        break;
      case 'text':
        if (piece.label === undefined) this.goOn(piece, ahead);
        else this.label(piece, piece.label, ahead);
        break;
      case 'table':
      case 'preformatted': {
        const block = piece.type === 'table' ? toTable(piece) : toPreformatted(piece);
        (this.open.at(-1)?.node.children ?? this.body).push(block);
      }
    }
  }

  private head(piece: ClassifiedHeading): void {
    this.body.push(toHeading(piece, this.depths.of(piece)));
    this.close();
    if (piece.role === 'annex') this.last = [];
  }

  /** Nothing goes on across what stands here. */
  private close(): void {
    this.open = [];
    this.mayRestart = true;
  }

  /**
   * A title amid the items of a list is text of the item before it; so is the first of "Theme 1: …",
   * "Theme 2: …" or a quotation right after a colon, and those that follow it.
   */
  private isListed(
    { whole }: ClassifiedHeading,
    before: Classified | undefined,
    ahead: Label | undefined,
  ): boolean {
    // a goal that targets follow is a heading, be it announced or not
    if (ahead?.readings[0]?.target) return false;
    if (this.holderOf(ahead) > 0) return true;
    const word = seriesOf(whole.text);
    const last = this.open.at(-1);
    if (word === undefined || last === undefined) return false;
    if (last.tail.endsWith(':')) return true;
    return (
      before !== undefined &&
      'whole' in before &&
      seriesOf(before.whole.text) === word &&
      seriesOf(last.tail) === word
    );
  }

  /** Text without a label: a paragraph of its own, or what goes on after the last label. */
  private goOn(piece: ClassifiedText, ahead: Label | undefined): void {
    const { text } = piece.prose;
    const bullet = BULLET.test(text);
    const titled = this.endsInTitle() && /^\p{Lu}/u.test(text);
    // in an annex any text may open a paragraph: the next label tells
    const within = (bullet && hasWords(this.open[0])) || (titled && this.goesOnFromLast(ahead));
    if ((piece.opens && !within) || this.open.length === 0) {
      this.openParagraph(piece, undefined);
      this.announce(text);
      if (piece.kind === 'formula') {
        this.last = [];
        this.mayRestart = true;
      }
      return;
    }
    const holder = bullet || titled ? this.open.length - 1 : this.holderOf(ahead);
    const parent = this.open[holder];
    if (parent === undefined) throw new Error('text goes on after no paragraph');
    parent.node.children.push(toItem(piece));
    parent.tail = text;
    this.open = this.open.slice(0, holder + 1);
  }

  private label(piece: ClassifiedText, label: Label, ahead: Label | undefined): void {
    const choice = this.choose(label, ahead);
    if (choice.depth === 0) this.openParagraph(piece, choice.quoted ? undefined : choice.reading);
    else {
      const parent = this.open[choice.depth - 1];
      if (parent === undefined) throw new Error('an item without a parent');
      const item = toItem(piece);
      parent.node.children.push(item);
      this.open = [
        ...this.open.slice(0, choice.depth),
        { node: item, at: choice.reading, tail: piece.prose.text },
      ];
    }
    if (choice.problem) this.problems.push(choice.problem(piece));
    this.announce(piece.prose.text);
  }

  private announce(text: string): void {
    const number = QUOTES.exec(text.slice(-LONGEST_AMENDMENT))?.[1];
    this.quoted = number === undefined ? undefined : Number(number);
  }

  private openParagraph(piece: ClassifiedText, at: LabelReading | undefined): void {
    const node = toParagraph(piece, this.italicsShown);
    this.body.push(node);
    const bullet = at === undefined && BULLET.test(piece.prose.text);
    this.open = [{ node, at, tail: piece.prose.text, bullet }];
    // targets have numbers of their own, beside those of paragraphs
    if (at?.target) this.lastTarget = at;
    else if (at) {
      this.last = withLast(this.last, at);
      this.mayRestart = false;
    }
  }

  /** The last item is a title, below which text goes on: "(c) Functions". */
  private endsInTitle(): boolean {
    const last = this.open.at(-1);
    return last?.node.type === 'item' && last.at !== undefined && ITEM_TITLE.test(last.tail);
  }

  private goesOnFromLast(ahead: Label | undefined): boolean {
    const at = this.open.at(-1)?.at;
    return ahead?.readings.some((reading) => continues(at, reading)) ?? false;
  }

  /** Text goes on in the item whose list the next label continues, else in the paragraph. */
  private holderOf(ahead: Label | undefined): number {
    const holder = this.open.findLastIndex(({ at }) =>
      ahead?.readings.some((reading) => continues(at, reading)),
    );
    return Math.max(0, holder);
  }

  private choose(label: Label, ahead: Label | undefined): Choice {
    const [first] = label.readings;
    if (first === undefined) throw new Error('a label without a reading');
    if (first.target)
      return followsTarget(this.lastTarget, first)
        ? { reading: first, depth: 0 }
        : this.outOfOrder(first, label);
    if (first.style === 'number' && first.number === this.quoted)
      return { reading: first, depth: 0, quoted: true };
    return placeOf(label, ahead, this) ?? this.misread(label) ?? this.outOfOrder(first, label);
  }

  /** "(6)" after "(a)" has the place of the letter that a scan misread: a list begins with "(1)". */
  private misread(label: Label): Choice | undefined {
    const [first] = label.readings;
    if (first?.style !== 'bracketed number' || first.number === 1) return undefined;
    const depth = this.open.findLastIndex(({ at }) => at?.style === 'letter');
    const at = this.open[depth]?.at;
    if (at === undefined) return undefined;
    const reading = { ...at, number: at.number + 1 };
    return {
      reading,
      depth,
      problem: (piece) =>
        fault(
          'label out of order',
          piece.prose.spans[0]?.line ?? 1,
          `"${label.printed}" stands after "${printLabel(at)}"`,
          `expected "${printLabel(reading)}"`,
        ),
    };
  }

  private outOfOrder(reading: LabelReading, label: Label): Choice {
    const { open, last, lastTarget } = this;
    const depth = open.findLastIndex((it) => it.at?.style === reading.style);
    const top = open.length === 0 || reading.style === 'number' || reading.style === 'target';
    const next = reading.target ? lastTarget : last.at(-1);
    const expected = [
      ...(next && (top || depth < 0) ? [printLabel({ ...next, number: next.number + 1 })] : []),
      ...open.flatMap(({ at }) => (at ? [printLabel({ ...at, number: at.number + 1 })] : [])),
    ];
    return {
      reading,
      depth: top ? 0 : depth < 0 ? Math.min(open.length, DEEPEST - 1) : depth,
      problem: (piece) =>
        fault(
          'label out of order',
          piece.prose.spans[0]?.line ?? 1,
          `"${label.printed}" continues no open list`,
          expected.length === 0
            ? `expected "1." or "(a)"`
            : `expected ${[...new Set(expected)].map((it) => `"${it}"`).join(' or ')}`,
        ),
    };
  }
}

/** Where a label stands. */
type Choice = {
  reading: LabelReading;
  depth: number;
  /** The paragraph of another text, which an amendment quotes with its number. */
  quoted?: boolean;
  problem?: (piece: ClassifiedText) => Finding;
};

const asText = ({ whole }: ClassifiedHeading): ClassifiedText => ({
  type: 'text',
  kind: 'annex',
  label: undefined,
  opens: false,
  prose: whole,
});

// "• Types of lamps"; a dash alone may be a figure left out
const BULLET = /^[•●▪‣◦] ?(?=\S)/;

/** "Functions", "Implementation of recommendations and reporting procedures" */
const ITEM_TITLE = /^\p{Lu}[^,;:.!?]{2,100}$/u;

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
