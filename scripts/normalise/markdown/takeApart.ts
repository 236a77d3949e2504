import { spanOfLine, type DumpLines } from '../passage.ts';
import type { Furniture, Span } from '../reading.ts';
import { frontMatterEnd } from './frontMatter.ts';

const DEFINITION = /^\[\^(\d{1,3}|\*{1,4})\]:\s*/; // "[^1]: See A/80/948."
const BARE_DEFINITION = /^\[(\d{1,3})\] +(?=\S)/; // "[1] See A/80/948."
// what converters of Word files make of a note: "1. <a id="footnote-2"></a> See A/80/948. [↑](#footnote-ref-2)"
const LINKED_DEFINITION =
  /^(\d{1,3})\. +(?:<a id="footnote-\d{1,3}"><\/a>)? *(?=\S.*\[↑\]\(\\?#footnote)/;
// as reStructuredText has it: ".. [1] See A/80/948.", or the text below the label, set in
const DIRECTED_DEFINITION = /^\.\. \[#?(\d{1,3})\](?:\s+|$)/;
// "<!-- image -->", "![](page-1.png)", ".. image:: page-1.png"
const IMAGE =
  /^\s*(?:<!-- .{1,80} -->|!\[[^\]]*\]\([^)]*\)|\.\. (?:\|[^|]{1,60}\| )?image:: .*)\s*$/;
// what underlines a heading, and may stand above it too
const UNDERLINE = /^(?:={3,}|-{3,}|~{3,}|\^{3,}|"{3,}|`{3,})\s*$/;

/** A note, its label, and its lines, which of the first begin behind the label. */
export type Defined = { label: string; at: Span; lines: number[]; from: number };

export type Apart = {
  notes: Defined[];
  furniture: Furniture[];
  /** The lines that are no more of the text. */
  taken: Set<number>;
  /** How marks of notes are set. */
  manner: Manner;
};

/**
 * How a text has its notes and their marks: linked is Markdown, bare is plain text, "Convention,[1]",
 * and directed is reStructuredText, "Convention, [1]_".
 */
export type Manner = 'linked' | 'bare' | 'directed';

/**
 * Takes what Markdown sets apart from the text: front matter, the definitions of notes with their
 * indented lines, images.
 */
export function takeApart(lines: DumpLines): Apart {
  const manner = mannerOf(lines);
  const apart: Apart = { notes: [], furniture: [], taken: new Set(), manner };
  const definition = definitionIn(lines, manner);
  const take = (kind: string, line: number): void => {
    const span = spanOfLine(lines, line);
    if (span !== undefined) apart.furniture.push({ kind, span });
    apart.taken.add(line);
  };
  const end = frontMatterEnd(lines);
  for (let line = 1; line <= end; line += 1) take('front matter', line);
  let open: Defined | undefined;
  for (let line = end + 1; line <= lines.length; line += 1) {
    const text = lines[line - 1] ?? '';
    const [whole = '', label] = definition.exec(text) ?? [];
    if (label !== undefined) {
      const at = { line, from: whole.indexOf(label), to: whole.indexOf(label) + label.length };
      open = { label, at, lines: [line], from: whole.length };
      apart.notes.push(open);
      for (const [from, to] of [
        [0, at.from],
        [at.to, whole.trimEnd().length],
      ] as const)
        if (from < to) apart.furniture.push({ kind: 'Markdown syntax', span: { line, from, to } });
      apart.taken.add(line);
    } else if (open && (/^\s+\S/.test(text) || (isInked(text) && isInked(lines[line - 2])))) {
      if (isInked(text)) open.lines.push(line);
      apart.taken.add(line);
    } else {
      if (isInked(text)) open = undefined;
      if (IMAGE.test(text)) take('image', line);
      else if (isUnderline(text) && isInked(lines[line - 2])) take('Markdown syntax', line);
    }
  }
  return apart;
}

/** True of a line that underlines a heading. */
export const isUnderline = (line: string | undefined): boolean =>
  line !== undefined && UNDERLINE.test(line);

const isInked = (line: string | undefined): boolean => line !== undefined && line.trim() !== '';

function mannerOf(lines: DumpLines): Manner {
  if (lines.some(definesDirected)) return 'directed';
  return definesBare(lines) ? 'bare' : 'linked';
}

function definitionIn(lines: DumpLines, manner: Manner): RegExp {
  if (manner === 'directed') return DIRECTED_DEFINITION;
  if (manner === 'bare') return BARE_DEFINITION;
  return lines.some(definesLinked) ? LINKED_DEFINITION : DEFINITION;
}

/** True of a line that defines a note as reStructuredText does. */
export const definesDirected = (line: string): boolean => DIRECTED_DEFINITION.test(line);

/** True of a line that defines a note as converters of Word files do, with links. */
export const definesLinked = (line: string): boolean => LINKED_DEFINITION.test(line);

/**
 * True of plain text that defines notes, "[1] See A/80/948.", most of which have a mark, "Convention,[1]":
 * after blank lines, or one below the other from the first to the last.
 */
export function definesBare(lines: DumpLines): boolean {
  const defined = lines.flatMap((line, at) => {
    const [definition, label] = BARE_DEFINITION.exec(line) ?? [];
    return definition === undefined
      ? []
      : [{ mark: definition.trim(), number: Number(label), apart: !isInked(lines[at - 1]) }];
  });
  const apart = defined.filter((one) => one.apart);
  const ascend = defined.every(({ number }, at) => number > (defined[at - 1]?.number ?? 0));
  const notes = apart.length === 0 && ascend ? defined : apart;
  const marks = new Set(lines.flatMap((line) => line.match(BARE_MARK) ?? []));
  return notes.length > 0 && notes.filter(({ mark }) => marks.has(mark)).length * 2 > notes.length;
}

const BARE_MARK = /(?<=\S)\[\d{1,3}\]/g;
