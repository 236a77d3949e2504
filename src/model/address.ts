import {
  citedLabel,
  headingName,
  idOf,
  isNumberedWord,
  noteId,
  numbered,
  numberOf,
  paragraphName,
  PLACES,
  type PlaceName,
  SCOPES,
} from './placeNames.ts';
import type {
  Block,
  Heading,
  Item,
  Kind,
  Lines,
  Note,
  Paragraph,
  Resolution,
  Table,
  Text,
} from './resolution.ts';
import { tableText } from './tableText.ts';

/**
 * Addresses of a resolution's paragraphs. An id is made from the printed labels, so that
 * "para. 1 (d) (i)" is `para-1-d-i`, and goes nowhere once published.
 */

export type Addressed = {
  /** The anchor: "para-1-d-i", "pp-3", "annex-II-para-4", "annex-II-table-1", "fn-3". */
  id: string;
  /** As a citation names it: "para. 1 (d) (i)", "third preambular paragraph", "note 3". */
  cite: string;
  kind: Kind | 'heading' | 'table' | 'note';
  /** The label as printed, e.g. "(i)". */
  label: string | undefined;
  /** 0 for a paragraph, 1 for its sub-paragraphs "(a)", 2 for "(i)". */
  level: number;
  /** The ids of the paragraphs that hold this one, outermost first. */
  ancestors: string[];
  /** The ids of the headings it stands under, outermost first. */
  headings: string[];
  /** Of a table, the words of its cells. */
  text: Text;
  lines: Lines;
  /** The very object in the resolution. */
  node: Block | Item | Note;
};

/**
 * Everything in a resolution that has an anchor, in the order of the text, notes last.
 *
 * Parts and annexes always stand in an address. A section, chapter, article or rule stands in it
 * only where it is needed: where paragraph numbers repeat within its part, annex or body, and of
 * numbered words, "Action 56.", where these do. Tables are counted within the same bounds, those that
 * paragraphs hold with the others.
 */
export function addressed({ body, notes }: Resolution): Addressed[] {
  const walk = new Walk();
  for (const stretch of stretchesOf(body)) walk.stretch(stretch);
  for (const note of notes) walk.note(note);
  return walk.places;
}

/** A heading that stands in the addresses of what it holds. */
type Scope = PlaceName & Pick<Heading, 'role' | 'depth'>;

/** Where a place stands among the others. */
type Where = Pick<Addressed, 'level' | 'ancestors' | 'headings'>;

/** What a place is made from, and its name within what holds it. */
type Found = Pick<Addressed, 'kind' | 'label' | 'text' | 'lines' | 'node'> & PlaceName;

/** The body from its beginning to its end, with what has been named by now. */
class Walk {
  readonly places: Addressed[] = [];
  #claimed = new Map<string, number>();
  #counted = new Map<string, number>();
  #scopes: Scope[] = [];
  #headings: { id: string; depth: number }[] = [];

  /** Blocks within which the numbers of paragraphs are compared. */
  stretch(blocks: Block[]): void {
    const numbers = blocks.flatMap((block) =>
      block.type === 'paragraph' && block.label !== undefined ? [numberOf(block.label)] : [],
    );
    const printed = new Set(numbers);
    const repeat = printed.size < numbers.length;
    const words = blocks.flatMap((block) =>
      block.type === 'heading' && isNumberedWord(block) ? [block.label] : [],
    );
    const repeatWords = new Set(words).size < words.length;
    for (const block of blocks) {
      if (block.type === 'heading') this.#heading(block, repeatWords || !isNumberedWord(block));
      else if (block.type === 'paragraph') this.#paragraph(block, printed, repeat);
      else if (block.type === 'table') this.#table(block, this.#within(repeat), this.#top());
    }
  }

  note(note: Note): void {
    const { label } = note;
    const named = { id: noteId(label), cite: `${PLACES.note.cite} ${label}` };
    this.#place({ ...note, ...named, kind: 'note', node: note }, [], NOWHERE);
  }

  #heading(heading: Heading, all: boolean): void {
    const { role, depth } = heading;
    this.#scopes = this.#scopes.filter((outer) => outer.depth < depth);
    this.#headings = this.#headings.filter((outer) => outer.depth < depth);
    const name = headingName(heading);
    const found = {
      ...heading,
      label: heading.label,
      ...name,
      kind: 'heading',
      node: heading,
    } as const;
    const { id } = this.#place(found, this.#within(all), { ...this.#top(), level: depth });
    this.#headings.push({ id, depth });
    if (SCOPES[role]) this.#scopes.push({ role, depth, ...name });
  }

  #paragraph(paragraph: Paragraph, printed: ReadonlySet<string>, repeat: boolean): void {
    const { kind, label, text, lines } = paragraph;
    const within = this.#within(repeat || kind === 'preambular');
    const name = paragraphName(paragraph, (what) => this.#count(within, what), printed);
    const found = { kind, label, text, lines, ...name, node: paragraph };
    this.#children(paragraph.children, this.#place(found, within, this.#top()), within);
  }

  #children(children: Item['children'], parent: Addressed, within: Scope[]): void {
    const where = {
      level: parent.level + 1,
      ancestors: [...parent.ancestors, parent.id],
      headings: parent.headings,
    };
    let unlabelled = 0;
    for (const child of children) {
      if (child.type === 'table') this.#table(child, within, where);
      if (child.type !== 'item') continue;
      const { label, text, lines } = child;
      const number = label ? numberOf(label) : '';
      const own = number || (++unlabelled === 1 ? 'text' : `text-${unlabelled}`);
      const id = idOf([parent.id, own]);
      const cite = label ? `${parent.cite} ${citedLabel(label)}` : parent.cite;
      const found = { kind: parent.kind, label, text, lines, id, cite, node: child };
      this.#children(child.children, this.#place(found, [], where), within);
    }
  }

  #table(table: Table, within: Scope[], where: Where): void {
    const { words } = tableText(table);
    const text: Text = words === '' ? [] : [{ type: 'text', value: words }];
    const name = numbered(PLACES.table, this.#count(within, 'table'));
    const { lines } = table;
    const found = { kind: 'table', label: undefined, text, lines, ...name, node: table } as const;
    this.#place(found, within, where);
  }

  #place({ id, cite, kind, label, text, lines, node }: Found, within: Scope[], where: Where) {
    const place: Addressed = {
      id: this.#claim([...within.map((scope) => scope.id), id]),
      cite: [...within.map((scope) => scope.cite), cite].join(', '),
      kind,
      label,
      level: where.level,
      ancestors: where.ancestors,
      headings: where.headings,
      text,
      lines,
      node,
    };
    this.places.push(place);
    return place;
  }

  /** An id that nothing has yet: where one is taken, with the number of its times. */
  #claim(parts: string[]): string {
    const wanted = idOf(parts);
    const times = (this.#claimed.get(wanted) ?? 0) + 1;
    this.#claimed.set(wanted, times);
    return times === 1 ? wanted : this.#claim([wanted, String(times)]);
  }

  /** How many of something there have been within these scopes, with this one. */
  #count(within: Scope[], what: string): number {
    const key = [...within.map(({ id }) => id), what].join('-');
    const times = (this.#counted.get(key) ?? 0) + 1;
    this.#counted.set(key, times);
    return times;
  }

  /** The scopes that stand in an address here: all, or those that always do. */
  #within(all: boolean): Scope[] {
    return this.#scopes.filter(({ role }) => all || role === 'part' || role === 'annex');
  }

  #top(): Where {
    return { ...NOWHERE, headings: this.#headings.map(({ id }) => id) };
  }
}

const NOWHERE: Where = { level: 0, ancestors: [], headings: [] };

/** The body cut before each part and annex: numbers are compared within one stretch. */
function stretchesOf(body: Block[]): Block[][] {
  const stretches: Block[][] = [[]];
  for (const block of body) {
    if (block.type === 'heading' && (block.role === 'part' || block.role === 'annex')) {
      stretches.push([]);
    }
    stretches.at(-1)?.push(block);
  }
  return stretches;
}
