import { addressed } from '../../src/model/address.ts';
import { type Correction, PUT_BACK, type Resolution } from '../../src/model/resolution.ts';
import { isText, type Opened } from '../../src/sources/open.ts';
import { writeEntry } from '../../src/model/entry.ts';
import { fileNameOf, parseSymbol, type DocumentSymbol } from '../../src/model/symbol.ts';
import { writeTimeline } from '../../src/model/timeline-entry.ts';
import type { Account } from './account.ts';
import { symbolOfFile } from './assemble.ts';
import { correct, readCorrections, unreadableCorrections } from './corrections.ts';
import { toDump, type Dump } from './dump.ts';
import { readFile } from './files.ts';
import { readListCorrections, type ListCorrections } from './list/corrections.ts';
import { readList, timelineNameOf } from './list/timeline.ts';
import { readMarkdown } from './markdown/readMarkdown.ts';
import type { DumpLines } from './passage.ts';
import { readPdf } from './pdf/readPdf.ts';
import { lostHyphens } from './pdf/lostHyphens.ts';
import { tornCapitals } from './pdf/tornCapitals.ts';
import { tornCompounds } from './pdf/tornCompounds.ts';
import { tornWords, type Mended } from './pdf/tornWords.ts';
import { wholeWords } from './pdf/wholeWords.ts';
import { wordsApart } from './pdf/wordsApart.ts';
import { otherMarkup } from './otherMarkup.ts';
import { paragraphLines, type ParagraphLine } from './paragraphs.ts';
import { fault, type Finding } from './problems.ts';
import type { Reading } from './reading.ts';
import { recognise, type DumpKind } from './recognise.ts';
import { toResolution } from './resolution.ts';
import { takeSourceLines } from './sourceLines.ts';
import { unreadAs } from './unread.ts';
import { readWord } from './word/readWord.ts';

/** What a dump became: at most one entry, its paragraphs, and what is wrong with it. */
export type Outcome = {
  kind: DumpKind | Opened['kind'] | undefined;
  /** The entry, where the dump could be read as far as that; it may still have problems. */
  entry: { folder: 'resolutions' | 'timelines'; name: string; text: string } | undefined;
  /** What the entry is written from, where it is one of a resolution. */
  resolution: Resolution | undefined;
  symbol: string | undefined;
  paragraphs: ParagraphLine[];
  account: Account | undefined;
  problems: Finding[];
};

type Reader = (lines: Dump['lines'], named: DocumentSymbol | undefined) => Reading;

/** The kinds that are text, each with its reader. */
const READERS: Record<Exclude<DumpKind, 'list'>, Reader> = {
  word: readWord,
  markdown: readMarkdown,
  pdf: readPdf,
};

/** What comes of a dump of which nothing could be read. */
export const NOTHING: Omit<Outcome, 'problems'> = {
  kind: undefined,
  entry: undefined,
  resolution: undefined,
  symbol: undefined,
  paragraphs: [],
  account: undefined,
};

/**
 * Reads one dump of any kind. `corrections` is the text of its corrections file. Never throws on
 * a dump, whatever stands in it: what is wrong with it comes back as problems.
 */
export function normaliseDump(
  file: string,
  bytes: Uint8Array,
  corrections: string | undefined,
): Outcome {
  const dump = toDump(file, bytes);
  return 'kind' in dump ? { ...NOTHING, problems: [dump] } : normalise(dump, corrections);
}

/** The same of a dump that was opened, which may be no text: a PDF file, say. */
export function normalise(dump: Dump, corrections: string | undefined): Outcome {
  const { from } = dump;
  const kind = recognise(dump.lines);
  // what is known by more than its words is read as what it is: a list names decisions too
  const isTold = !from && kind !== undefined && kind !== 'pdf';
  const marked = from || kind === 'word' || kind === 'list' ? undefined : otherMarkup(dump.lines);
  const unread = marked ?? (isTold ? undefined : unreadAs(dump.lines));
  if (unread !== undefined) return { ...NOTHING, problems: [unread] };
  if (from && !isText(from))
    return withCorrections(readCorrections, corrections ?? '', (read) =>
      normaliseResolution(from.kind, (lines, named) => readFile(lines, from, named), dump, read),
    );
  if (kind === undefined)
    return {
      ...NOTHING,
      problems: [
        fault(
          'unknown dump',
          1,
          'is no kind of dump that is known',
          'expected ODS Word text, Markdown or PDF text of a resolution, or a list of resolutions as a table',
        ),
      ],
    };
  const yaml = corrections ?? '';
  return kind === 'list'
    ? withCorrections(readListCorrections, yaml, (read) => normaliseList(dump, read))
    : withCorrections(readCorrections, yaml, (read) =>
        normaliseResolution(from?.kind ?? kind, readerOf(kind, dump), dump, read, kind),
      );
}

/** Reads text of a kind, which may have come in a file that marks nothing. */
const readerOf =
  (kind: Exclude<DumpKind, 'list'>, { file, from }: Dump) =>
  (lines: Dump['lines']): Reading => ({
    ...READERS[kind](lines, symbolOfFile(file)),
    ...(from && { format: from.kind }),
  });

function withCorrections<Corrections>(
  read: (yaml: string) => Corrections,
  yaml: string,
  normalise: (corrections: Corrections) => Outcome,
): Outcome {
  let corrections: Corrections;
  try {
    corrections = read(yaml);
  } catch (error) {
    return { ...NOTHING, problems: [unreadableCorrections(error)] };
  }
  return normalise(corrections);
}

function normaliseList(dump: Dump, corrections: ListCorrections): Outcome {
  const { timeline, account, findings } = readList(dump, corrections);
  return {
    ...NOTHING,
    kind: 'list',
    entry: timeline && {
      folder: 'timelines',
      name: timelineNameOf(dump.file),
      text: writeTimeline(timeline),
    },
    account,
    problems: findings,
  };
}

function normaliseResolution(
  kind: NonNullable<Outcome['kind']>,
  read: Reader,
  dump: Dump,
  corrections: Correction[],
  /** The kind of text that it is, if it is one. */
  kindOfText?: DumpKind,
): Outcome {
  const corrected = correct(dump.lines, corrections);
  const isPages = kindOfText === 'pdf';
  const {
    lines,
    taken,
    problems: torn,
  } = isPages ? wordsMended(corrected.lines) : { lines: corrected.lines, taken: [], problems: [] };
  const mended = { ...dump, lines, taken: [...(dump.taken ?? []), ...taken] };
  const text = kindOfText ? takeSourceLines(lines) : { lines, furniture: [] };
  const own = read(text.lines, symbolOfFile(dump.file));
  const reading = { ...own, furniture: [...own.furniture, ...text.furniture] };
  const found = [...(dump.problems ?? []), ...corrected.problems, ...torn];
  const normalised = toResolution(mended, reading, corrections, found);
  const { resolution, account, problems } = normalised;
  const symbol = resolution && parseSymbol(resolution.metadata.symbol);
  if (resolution === undefined || symbol === undefined)
    return { ...NOTHING, kind, account, problems };
  const ids = new Map<object, string>(addressed(resolution).map(({ node, id }) => [node, id]));
  return {
    kind,
    entry: { folder: 'resolutions', name: fileNameOf(symbol), text: writeEntry(resolution) },
    resolution,
    symbol: symbol.text,
    paragraphs: paragraphLines(resolution, (node) => ids.get(node)),
    account,
    problems,
  };
}

/** The lines with words whole that their maker tore or joined, and what else of them is in doubt. */
function wordsMended(printed: DumpLines): Required<Pick<Dump, 'lines' | 'taken' | 'problems'>> {
  const { lines, added, problems } = lostHyphens(printed);
  const mended = tearsMended(lines);
  const ink = new Map([...added].map(([line, count]) => [line, -count]));
  return {
    lines: mended.lines,
    taken: [{ kind: PUT_BACK, ink }],
    problems: [...mended.problems, ...problems],
  };
}

/** The lines with words whole that their maker tore; where it tore some, what else may be torn is in doubt. */
function tearsMended(lines: DumpLines): Mended {
  const whole = wholeWords(lines);
  const mended = tornWords(tornCompounds(tornCapitals(whole)));
  const tears =
    mended.problems.length > 0 || mended.torn || whole.some((line, index) => line !== lines[index]);
  if (!tears) return mended;
  const told = new Set(mended.problems.map(({ line }) => line));
  const apart = wordsApart(mended.lines).filter(({ line }) => !told.has(line));
  return { ...mended, problems: [...mended.problems, ...apart] };
}
