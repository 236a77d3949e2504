import type { Passage } from '../lineage/alignment.ts';
import { beginningOf } from './excerpt.ts';
import { threadsOf, type Stand, type Step, type Thread } from '../lineage/threads.ts';

/** Resolutions of a series side by side, as their page shows it. */

/** A paragraph in one of the texts. */
export type CellShown = {
  step: Step;
  /** What became of it, in words; nothing where it is as it was. */
  says: string;
  /** Where it stands: "para. 5"; nothing where it left. */
  cite: string;
  id: string;
  /** The anchor of the page of changes where the difference is shown. */
  change: string | undefined;
};

export type RowShown = {
  /** How it begins, in the latest text that has it. */
  words: string;
  cells: (CellShown | undefined)[];
};

export type SeriesShown = {
  rows: RowShown[];
  /** Of each text, what became of its paragraphs: "3 added, 1 dropped, 20 unchanged". */
  counts: string[];
  /** How many rows there is no room for. */
  left: number;
};

/** So much room have the rows of a page, in bytes; and so much a row takes, and a cell of it. */
const ROOM = 50_000;
const ROW = 170;
const QUIET_CELL = 80;
const TELLING_CELL = 190;

const SAYS: Record<Step, string> = {
  first: '',
  same: '',
  routine: 'dates or numbers',
  edited: 'edited',
  merged: 'merged',
  split: 'split',
  entered: 'added',
  left: 'dropped',
};

/** What is no language of its own: the formula, the headings of parts. */
const NO_LANGUAGE = ['formula', 'heading'];

/**
 * The threads of texts. Where there are more than fit, those that changed stand before those that
 * stayed throughout as they were.
 */
export function seriesShown(texts: readonly (readonly Passage[])[]): SeriesShown {
  const threads = threadsOf(texts).filter((thread) => {
    const kind = thread.find((stand) => stand?.passage)?.passage?.kind ?? '';
    return !NO_LANGUAGE.includes(kind);
  });
  const fitting = new Set(within(threads));
  return {
    rows: threads.filter((one) => fitting.has(one)).map(rowOf),
    counts: texts.map((_, at) => countsOf(threads.map((thread) => thread[at]))),
    left: threads.length - fitting.size,
  };
}

const isQuiet = (stand: Stand | undefined): boolean =>
  stand === undefined || (SAYS[stand.step] === '' && !stand.moved);

function within(threads: readonly Thread[]): Thread[] {
  const [quiet, telling] = [true, false].map((is) =>
    threads.filter((thread) => thread.every(isQuiet) === is),
  ) as [Thread[], Thread[]];
  let room = ROOM;
  return [...telling, ...quiet].filter((thread) => {
    for (const stand of thread) room -= isQuiet(stand) ? QUIET_CELL : TELLING_CELL;
    room -= ROW;
    return room >= 0;
  });
}

function rowOf(thread: Thread): RowShown {
  const latest = thread.findLast((stand) => stand?.passage && stand.step !== 'left');
  return {
    words: beginningOf(latest?.passage?.text ?? '', LONGEST),
    cells: thread.map((stand) => stand && cellOf(stand)),
  };
}

function cellOf({ step, passage, row, moved }: Stand): CellShown {
  const words = step === 'left' && passage ? `merged into ${passage.cite}` : SAYS[step];
  return {
    step,
    says: [...(moved ? ['moved'] : []), ...(words ? [words] : [])].join(', '),
    cite: step === 'left' ? '' : (passage?.cite ?? ''),
    id: passage?.id ?? '',
    change: row && (passage ? row.id : `dropped-${row.id}`),
  };
}

const LONGEST = 90;

const COUNTED: readonly [name: string, steps: readonly Step[]][] = [
  ['added', ['entered']],
  ['dropped', ['left']],
  ['changed', ['edited', 'merged', 'split']],
  ['other dates or numbers', ['routine']],
  ['unchanged', ['same']],
  ['paragraphs', ['first']],
];

function countsOf(stands: readonly (Stand | undefined)[]): string {
  const count = (is: (stand: Stand) => boolean): number =>
    stands.filter((stand) => stand && is(stand)).length;
  const parts: [number, string][] = [
    ...COUNTED.map(([name, steps]): [number, string] => [
      count(({ step }) => steps.includes(step)),
      name,
    ]),
    [count(({ moved }) => moved), 'moved'],
  ];
  return parts.flatMap(([n, name]) => (n > 0 ? [`${n} ${name}`] : [])).join(', ');
}
