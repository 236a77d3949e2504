import { spanOfLine, spanWithin, toPassage, type DumpLines } from '../passage.ts';
import type { Furniture, Reading, Span } from '../reading.ts';

const FENCE = /^---\s*$/;
const DEFINITION = /^\[\^(\d{1,3}|\*{1,4})\]:\s*/; // "[^1]: See A/80/948."
const IMAGE = /^\s*(?:<!-- .{1,80} -->|!\[[^\]]*\]\([^)]*\))\s*$/; // "<!-- image -->"

export type Apart = {
  notes: Reading['notes'];
  furniture: Furniture[];
  /** The lines that are no more of the text. */
  taken: Set<number>;
};

/**
 * Takes what Markdown sets apart from the text: front matter, the definitions of notes with their
 * indented lines, images.
 */
export function takeApart(lines: DumpLines): Apart {
  const apart: Apart = { notes: [], furniture: [], taken: new Set() };
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
    const [whole = '', label] = DEFINITION.exec(text) ?? [];
    if (label !== undefined) {
      close();
      const from = '[^'.length;
      const to = from + label.length;
      const rest = spanWithin(lines, { line, from: whole.length, to: text.length });
      open = { label, spans: [{ line, from, to }, ...(rest ? [rest] : [])] };
      apart.furniture.push({ kind: 'Markdown syntax', span: { line, from: 0, to: from } });
      apart.furniture.push({
        kind: 'Markdown syntax',
        span: { line, from: to, to: whole.trimEnd().length },
      });
      apart.taken.add(line);
    } else if (open && /^\s+\S/.test(text)) {
      const span = spanOfLine(lines, line);
      if (span !== undefined) open.spans.push(span);
      apart.taken.add(line);
    } else {
      if (text.trim() !== '') close();
      if (IMAGE.test(text)) take('image', line);
    }
  }
  close();
  return apart;
}

/** The line on which the front matter ends, or 0. */
function frontMatterEnd(lines: DumpLines): number {
  if (!FENCE.test((lines[0] ?? '').replace('\uFEFF', ''))) return 0;
  return lines.findIndex((line, index) => index > 0 && FENCE.test(line)) + 1;
}
