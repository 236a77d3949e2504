import type { DumpLines } from '../passage.ts';

/** What opens front matter, and what closes it; the first of its lines has a key: "title: Tides". */
const FENCES: readonly (readonly [open: RegExp, close: RegExp])[] = [
  [/^---(?:ya?ml|toml|json)?\s*$/, /^(?:---|\.\.\.)\s*$/], // YAML, or what is named
  [/^\+\+\+\s*$/, /^\+\+\+\s*$/], // TOML
  [/^;;;\s*$/, /^;;;\s*$/], // JSON
];
const KEY = /^["']?[\w.-]{1,60}["']?\s?[:=](?:\s|$)/;
const OBJECT = /^\{/; // of JSON, whose lines are set in: what closes it is not
const OBJECT_END = /^\}\s*$/;
const TITLE_BLOCK = /^%(?:\s|$)/; // pandoc's: "% Tides", "% The harbour masters", "% 2025"
const SET_IN = /^\s+\S/;

/** The line on which the front matter ends, or 0. */
export function frontMatterEnd(lines: DumpLines): number {
  const first = lines.findIndex(isInked);
  const opening = lines[first] ?? '';
  if (TITLE_BLOCK.test(opening)) return titleBlockEnd(lines, first);
  if (OBJECT.test(opening)) return objectEnd(lines, first);
  const [, close] = FENCES.find(([open]) => open.test(opening)) ?? [];
  const inner = lines.slice(first + 1).find(isInked) ?? '';
  if (close === undefined || !(isKey(inner) || close.test(inner))) return 0;
  return lines.findIndex((line, index) => index > first && close.test(line)) + 1;
}

const isInked = (line: string): boolean => line.trim() !== '';

/** True of a line with a key, or of one that opens an object of them. */
const isKey = (line: string): boolean => KEY.test(line) || OBJECT.test(line) || JSON_KEY.test(line);

const JSON_KEY = /^\s*"[^"]{1,60}"\s?:/; // between ";;;" an object may stand without its brackets

/** A field a line, at most three, each with its lines that are set in. */
function titleBlockEnd(lines: DumpLines, first: number): number {
  let end = first;
  let fields = 0;
  for (; end < lines.length; end += 1) {
    const line = lines[end] ?? '';
    if (TITLE_BLOCK.test(line)) fields += 1;
    else if (!SET_IN.test(line)) break;
    if (fields > FIELDS) break;
  }
  return end;
}

const FIELDS = 3; // title, authors, day

/** An object is front matter only where it is whole: nothing tells where another ends. */
function objectEnd(lines: DumpLines, first: number): number {
  const last = lines.findIndex(
    (line, index) =>
      index >= first && line.trimEnd().endsWith('}') && (index === first || OBJECT_END.test(line)),
  );
  return last >= 0 && isObject(lines.slice(first, last + 1).join('\n')) ? last + 1 : 0;
}

function isObject(text: string): boolean {
  try {
    return Object.keys(Object(JSON.parse(text))).length > 0;
  } catch {
    return false;
  }
}
