import { ordinal } from './ordinal.ts';
import { plain } from './plain.ts';
import { numbered, PLACES, type PlaceName, SCOPES } from './placeNames.ts';
import {
  textsOf,
  type Block,
  type Heading,
  type Inline,
  type Item,
  type Kind,
  type Lines,
  type Note,
  type Resolution,
  type Table,
  type Text,
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

/** The bare number or letter of a printed label: "1." → "1", "(d)" → "d", "Annex II" → "II". */
export function numberOf(label: string): string {
  const bare = label.replace(/^(?:annex|section|chapter|part|article|rule)(?: |$)/i, '');
  return bare.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
}

type Scope = PlaceName & { role: Heading['role']; depth: number };

const idOf = (parts: string[]): string =>
  parts
    .filter((part) => part !== '')
    .join('-')
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9-]+/g, '');

/**
 * Everything in a resolution that has an anchor, in the order of the text, notes last.
 *
 * Parts and annexes always stand in an address. A section, chapter, article or rule stands in it
 * only where it is needed: where paragraph numbers repeat within its part, annex or body. Tables are
 * counted within the same bounds, those that paragraphs hold with the others.
 */
export function addressed({ body, notes }: Resolution): Addressed[] {
  const out: Addressed[] = [];
  const taken = new Map<string, number>();
  const claim = (parts: string[]): string => {
    const wanted = idOf(parts);
    const times = (taken.get(wanted) ?? 0) + 1;
    taken.set(wanted, times);
    return times === 1 ? wanted : claim([wanted, String(times)]);
  };

  const counts = new Map<string, number>();
  const countWithin = (within: Scope[], what: string): number => {
    const key = [...within.map((scope) => scope.id), what].join('-');
    const next = (counts.get(key) ?? 0) + 1;
    counts.set(key, next);
    return next;
  };

  let scopes: Scope[] = [];
  let headings: { id: string; depth: number }[] = [];
  for (const stretch of stretchesOf(body)) {
    const numbers = numbersOf(stretch);
    const printed = new Set(numbers);
    const scoped = printed.size < numbers.length;
    for (const block of stretch) {
      if (block.type === 'heading') {
        headings = headings.filter(({ depth }) => depth < block.depth);
        scopes = scopes.filter(({ depth }) => depth < block.depth);
        const named = SCOPES[block.role];
        const number = block.label ? numberOf(block.label) : '';
        const outer = scopes.map((scope) => scope.id);
        const outerCite = scopes.map((scope) => scope.cite);
        const own = named
          ? { id: idOf([named.id, number]), cite: [named.cite, number].filter(Boolean).join(' ') }
          : headingName(block.label, plain(block.text));
        const id = claim([...outer, own.id]);
        out.push({
          id,
          cite: [...outerCite, own.cite].join(', '),
          kind: 'heading',
          label: block.label,
          level: block.depth,
          ancestors: [],
          headings: headings.map((heading) => heading.id),
          text: block.text,
          lines: block.lines,
          node: block,
        });
        headings.push({ id, depth: block.depth });
        if (named) scopes.push({ role: block.role, depth: block.depth, ...own });
        continue;
      }
      if (block.type !== 'paragraph' && block.type !== 'table') continue;

      const preambular = block.type === 'paragraph' && block.kind === 'preambular';
      const within = scopes.filter(
        ({ role }) => scoped || role === 'part' || role === 'annex' || preambular,
      );
      const under = headings.map((heading) => heading.id);
      if (block.type === 'table') {
        pushTable(block, within, { level: 0, ancestors: [], headings: under });
        continue;
      }
      const own = nameOf(block, (what) => countWithin(within, what), printed);
      const base: Addressed = {
        ...namedWithin(within, own),
        kind: block.kind,
        label: block.label,
        level: 0,
        ancestors: [],
        headings: under,
        text: block.text,
        lines: block.lines,
        node: block,
      };
      out.push(base);
      pushChildren(block.children, base, within);
    }
  }

  for (const note of notes) {
    const id = claim([PLACES.note.id, noteNumber(note.label)]);
    out.push({
      id,
      cite: `${PLACES.note.cite} ${note.label}`,
      kind: 'note',
      label: note.label,
      level: 0,
      ancestors: [],
      headings: [],
      text: note.text,
      lines: note.lines,
      node: note,
    });
  }
  return out;

  function namedWithin(within: Scope[], { id, cite }: PlaceName): PlaceName {
    return {
      id: claim([...within.map((scope) => scope.id), id]),
      cite: [...within.map((scope) => scope.cite), cite].join(', '),
    };
  }

  function pushTable(
    table: Table,
    within: Scope[],
    where: Pick<Addressed, 'level' | 'ancestors' | 'headings'>,
  ) {
    const n = countWithin(within, 'table');
    const { words } = tableText(table);
    out.push({
      ...namedWithin(within, numbered(PLACES.table, n)),
      ...where,
      kind: 'table',
      label: undefined,
      text: words === '' ? [] : [{ type: 'text', value: words }],
      lines: table.lines,
      node: table,
    });
  }

  function pushChildren(children: Item['children'], parent: Addressed, within: Scope[]) {
    const inside = { level: parent.level + 1, ancestors: [...parent.ancestors, parent.id] };
    let unlabelled = 0;
    for (const child of children) {
      if (child.type === 'table') {
        pushTable(child, within, { ...inside, headings: parent.headings });
      }
      if (child.type !== 'item') continue;
      const number = child.label ? numberOf(child.label) : '';
      const own = number || (++unlabelled === 1 ? 'text' : `text-${unlabelled}`);
      const item: Addressed = {
        ...parent,
        ...inside,
        id: claim([parent.id, own]),
        cite: child.label ? `${parent.cite} ${citedLabel(child.label)}` : parent.cite,
        label: child.label,
        text: child.text,
        lines: child.lines,
        node: child,
      };
      out.push(item);
      pushChildren(child.children, item, within);
    }
  }
}

/** The note's label as ids carry it: "3" → "3", "*" → "asterisk", "**" → "asterisks-2". */
const noteNumber = (label: string): string =>
  numberOf(label) || (label.length === 1 ? 'asterisk' : `asterisks-${label.length}`);

/** The anchor of a note: "fn-3". */
export const noteId = (label: string): string => idOf([PLACES.note.id, noteNumber(label)]);

/** The anchor of a note's nth mark in the text: "fnref-3", the second "fnref-3-2". */
export const markId = (label: string, nth: number): string =>
  idOf([PLACES.mark.id, noteNumber(label), nth === 1 ? '' : String(nth)]);

export type Mark = { note: string; id: string; inline: Inline | undefined };

/**
 * The marks of notes in reading order, each with its anchor; those on the title come first and
 * have no inline.
 */
export function marksOf({ metadata, body }: Resolution): Mark[] {
  const times = new Map<string, number>();
  const mark = (note: string, inline: Inline | undefined): Mark => {
    const nth = (times.get(note) ?? 0) + 1;
    times.set(note, nth);
    return { note, id: markId(note, nth), inline };
  };
  return [
    ...(metadata.titleNotes ?? []).map((note) => mark(note, undefined)),
    ...body
      .flatMap(textsOf)
      .flat()
      .flatMap((inline) => (inline.type === 'mark' ? [mark(inline.note, inline)] : [])),
  ];
}

/** "(d)" stays "(d)"; "a." becomes "(a)", as the UN cites sub-paragraphs. */
const citedLabel = (label: string) => (label.startsWith('(') ? label : `(${numberOf(label)})`);

function nameOf(
  block: Extract<Block, { type: 'paragraph' }>,
  count: (what: string) => number,
  printed: Set<string>,
): PlaceName {
  const number = block.label ? numberOf(block.label) : '';
  switch (block.kind) {
    case 'formula': {
      const n = count('formula');
      return { ...PLACES.formula, ...(n > 1 && { id: `formula-${n}` }) };
    }
    case 'preambular': {
      const n = count('pp');
      return { id: `pp-${n}`, cite: `${ordinal(n)} preambular paragraph` };
    }
    case 'operative': {
      if (isTarget(block.label)) return numbered(PLACES.target, number, block.label);
      if (number) return numbered(PLACES.paragraph, number);
      const n = count('para');
      // a number as printed goes before a number as counted
      const id = printed.has(String(n)) ? `operative-${n}` : `para-${n}`;
      return { id, cite: n === 1 ? 'operative paragraph' : `operative paragraph ${n}` };
    }
    case 'annex': {
      if (isTarget(block.label)) return numbered(PLACES.target, number, block.label);
      if (number) return numbered(PLACES.paragraph, number);
      const n = count('text');
      return numbered(PLACES.unnumbered, n);
    }
  }
}

const NUMBERED_WORD = /^(Action|Goal) (\d{1,3})[.:]?$/i;

/** As many letters of a heading as a citation quotes. */
const QUOTED = 80;

/** "Action 56." is named by its number; a heading that numbers nothing is cited by its words. */
function headingName(label: string | undefined, words: string): PlaceName {
  const [, word = '', number] = NUMBERED_WORD.exec(label ?? '') ?? [];
  const quoted =
    words.length > QUOTED ? `${words.slice(0, words.lastIndexOf(' ', QUOTED))} …` : words;
  if (number === undefined)
    return {
      ...PLACES.heading,
      cite: [PLACES.heading.cite, quoted && `“${quoted}”`].filter(Boolean).join(' '),
    };
  return numbered(word.toLowerCase() === 'action' ? PLACES.action : PLACES.goal, number);
}

const TARGET = /^\d{1,2}\.(?:\d{1,2}|[a-z])$/; // "1.2", "1.b"

/** True of the label of a goal's target. */
const isTarget = (label: string | undefined): label is string =>
  label !== undefined && TARGET.test(label);

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

/** The numbers of a stretch's labelled paragraphs, in order. */
const numbersOf = (stretch: Block[]): string[] =>
  stretch.flatMap((block) =>
    block.type === 'paragraph' && block.label !== undefined ? [numberOf(block.label)] : [],
  );
