import { spanOfLine, spanWithin, toPassage, type DumpLines } from '../passage.ts';
import type { Furniture, Reading, Span } from '../reading.ts';

const FENCE = /^---\s*$/;
const DEFINITION = /^\[\^(\d{1,3}|\*{1,4})\]:\s*/; // "[^1]: See A/80/948."
const BARE_DEFINITION = /^\[(\d{1,3})\] +(?=\S)/; // "[1] See A/80/948."
const IMAGE = /^\s*(?:<!-- .{1,80} -->|!\[[^\]]*\]\([^)]*\))\s*$/; // "<!-- image -->"

export type Apart = {
  notes: Reading['notes'];
  furniture: Furniture[];
  /** The lines that are no more of the text. */
  taken: Set<number>;
  /** The notes are defined as in plain text, "[1] See", and so are their marks. */
  bare: boolean;
};

/**
 * Takes what Markdown sets apart from the text: front matter, the definitions of notes with their
 * indented lines, images.
 */
export function takeApart(lines: DumpLines): Apart {
  const bare = definesBare(lines);
  const apart: Apart = { notes: [], furniture: [], taken: new Set(), bare };
  const definition = bare ? BARE_DEFINITION : DEFINITION;
  const take = (kind: string, line: number): void => {
    const span = spanOfLine(lines, line);
    if (span !== undefined) apart.furniture.push({ kind, span });
    apart.taken.add(line);
  };
  const end = frontMatterEnd(lines);
  for (let line = 1; line <= end; line += 1) take('front matter', line);
  let open: { label: string; spans: Span[] } | undefined;
  const close = (): void => {
    if (open) apart.notes.push({ label: open.label, passage: toPassage(lines, open.spans) });
    open = undefined;
  };
  for (let line = end + 1; line <= lines.length; line += 1) {
    const text = lines[line - 1] ?? '';
    const [whole = '', label] = definition.exec(text) ?? [];
    if (label !== undefined) {
      close();
      const from = whole.indexOf(label);
      const to = from + label.length;
      const rest = spanWithin(lines, { line, from: whole.length, to: text.length });
      open = { label, spans: [{ line, from, to }, ...(rest ? [rest] : [])] };
      apart.furniture.push({ kind: 'Markdown syntax', span: { line, from: 0, to: from } });
      apart.furniture.push({
        kind: 'Markdown syntax',
        span: { line, from: to, to: whole.trimEnd().length },
      });
      apart.taken.add(line);
    } else if (open && (/^\s+\S/.test(text) || (isInked(text) && isInked(lines[line - 2])))) {
      const span = spanOfLine(lines, line);
      if (span !== undefined) open.spans.push(span);
      apart.taken.add(line);
    } else {
      if (isInked(text)) close();
      if (IMAGE.test(text)) take('image', line);
    }
  }
  close();
  return apart;
}

const isInked = (line: string | undefined): boolean => line !== undefined && line.trim() !== '';

/**
 * True of plain text that defines notes after a blank line, "[1] See A/80/948.", each of which has a
 * mark, "Convention,[1]".
 */
export function definesBare(lines: DumpLines): boolean {
  const defined = lines.filter((line, at) => BARE_DEFINITION.test(line) && !isInked(lines[at - 1]));
  const marks = new Set(lines.flatMap((line) => line.match(BARE_MARK) ?? []));
  return (
    defined.length > 0 &&
    defined.every((line) => marks.has(BARE_DEFINITION.exec(line)?.[0].trim() ?? ''))
  );
}

const BARE_MARK = /(?<=\S)\[\d{1,3}\]/g;

/** The line on which the front matter ends, or 0. */
function frontMatterEnd(lines: DumpLines): number {
  if (!FENCE.test(lines[0] ?? '')) return 0;
  return lines.findIndex((line, index) => index > 0 && FENCE.test(line)) + 1;
}
