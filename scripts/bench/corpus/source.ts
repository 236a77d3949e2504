import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { normaliseDump } from '../../normalise/normaliseDump.ts';
import type { ParagraphLine } from '../../normalise/paragraphs.ts';

/** A paragraph or item as it was read: its label as printed, and the notes marked in it. */
export type Piece = { label: string | null; text: string; notes: string[] };

/** A paragraph, and after it its items in the order of the text. */
export type Unit = [paragraph: Piece, ...items: Piece[]];

/** What corpora are recombined from. */
export type Source = {
  titles: string[];
  preambular: Unit[];
  operative: Unit[];
  annex: Unit[];
};

/**
 * The paragraphs of a folder's dumps, each once. Dumps that cannot be read without an error, lists,
 * and paragraphs that could not stand in another place are left out. Throws where nothing is left.
 */
export function readSource(folder: string): Source {
  const source: Source = { titles: [], preambular: [], operative: [], annex: [] };
  for (const file of readdirSync(folder).toSorted()) {
    const outcome = normaliseDump(file, readFileSync(join(folder, file)), undefined);
    if (outcome.entry?.folder !== 'resolutions') continue;
    if (outcome.problems.some(({ severity }) => severity === 'error')) continue;
    source.titles.push(titleOf(outcome.entry.text));
    for (const { kind, unit } of unitsOf(outcome.paragraphs)) source[kind].push(unit);
  }
  const lacks = (['preambular', 'operative'] as const).find((kind) => source[kind].length === 0);
  if (lacks) throw new Error(`${folder}: expected dumps with ${lacks} paragraphs, found none`);
  return source;
}

function titleOf(entry: string): string {
  const [, frontMatter = ''] = entry.split('---\n');
  return (parse(frontMatter) as { title: string }).title;
}

type Kind = 'preambular' | 'operative' | 'annex';

function unitsOf(lines: readonly ParagraphLine[]): { kind: Kind; unit: Unit }[] {
  const notes = new Map(
    lines.filter(({ kind }) => kind === 'note').map(({ label, text }) => [label, text]),
  );
  const units: { kind: Kind; unit: Unit }[] = [];
  let open: Unit | undefined;
  for (const line of lines) {
    const { kind, level, label, text } = line;
    const piece = { label, text, notes: line.marks.flatMap(({ note }) => notes.get(note) ?? []) };
    if (kind !== 'preambular' && kind !== 'operative' && kind !== 'annex') open = undefined;
    else if (level > 0) open?.push(piece);
    else units.push({ kind, unit: (open = [piece]) });
  }
  return units.filter(({ kind, unit }) => standsAlone(kind, unit));
}

const ENDS: Record<Kind, RegExp> = {
  preambular: /[\p{L})],$/u,
  operative: /[\p{L})][;.]$/u,
  annex: /[\p{L})][;.]$/u,
};
const NUMBER_AFTER_STOP = /[\p{L})”"’\]\d][,;:.]\d/u; // would be taken for a mark
const NOT_AMONG_NOTES = /plenary meeting|^(?:Ibid|See also ibid)/i;

/** Whether the unit can be printed among others, and is read again as it was. */
function standsAlone(kind: Kind, [first, ...items]: Unit): boolean {
  return (
    /^\p{Lu}\p{Ll}/u.test(first.text) &&
    (items.length === 0 ? ENDS[kind].test(first.text) : first.text.endsWith(':')) &&
    (items.length === 0 || /^\((?:a|i)\)$/.test(items[0]?.label ?? '')) &&
    items.every(({ label, text }) => label !== null && /[\p{L})][;:,.]$|\band$/u.test(text)) &&
    [first, ...items].every(
      ({ text, notes }) =>
        !NUMBER_AFTER_STOP.test(text) &&
        !text.includes('plenary meeting') &&
        !text.includes('*') &&
        !notes.some((note) => NOT_AMONG_NOTES.test(note)),
    )
  );
}
