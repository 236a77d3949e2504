import { align, type Change, type Passage } from './alignment.ts';

/** Texts that took each other up, side by side: what became of each paragraph from the one to the next. */

/**
 * What a paragraph did in one text of several; as `Change`, but that those of the first text only
 * stand there, and what was added or dropped entered or left.
 */
export type Step = 'first' | 'entered' | 'left' | Exclude<Change, 'added' | 'dropped'>;

/** A paragraph in one of the texts, or that it left there, which has no passage unless it was merged. */
export type Stand<P extends Passage = Passage> = {
  step: Step;
  passage: P | undefined;
  /** What the row of `align` begins with that tells it, of the later text where that has any. */
  row: P | undefined;
  /** It stands elsewhere among the others than it did. */
  moved: boolean;
};

/** A thread of language: its stand in each text; nothing before it entered and after it left. */
export type Thread<P extends Passage = Passage> = (Stand<P> | undefined)[];

/**
 * The threads of texts, the first first, in the order of the last text; what left stands after what it
 * stood after. A paragraph that was split goes on as its first part, and one into which others were
 * merged as the first of them: the others enter or leave there.
 */
export function threadsOf<P extends Passage>(texts: readonly (readonly P[])[]): Thread<P>[] {
  const [first = [], ...later] = texts;
  let threads = first.map((passage): Thread<P> => [
    { step: 'first', passage, row: undefined, moved: false },
  ]);
  later.forEach((text, at) => {
    threads = continued(threads, at, texts[at] ?? [], text);
  });
  return threads.map((thread) => Array.from(texts, (_, at) => thread[at]));
}

/** The threads with one text more, `before` being the text at the place `at`. */
function continued<P extends Passage>(
  threads: readonly Thread<P>[],
  at: number,
  before: readonly P[],
  after: readonly P[],
): Thread<P>[] {
  const by = new Map<P, Thread<P>>();
  const gone = new Map<Thread<P> | undefined, Thread<P>[]>();
  let live: Thread<P> | undefined;
  for (const thread of threads) {
    const stand = thread[at];
    if (stand?.passage && stand.step !== 'left') by.set(stand.passage, (live = thread));
    else gone.set(live, [...(gone.get(live) ?? []), thread]);
  }
  const order = [...(gone.get(undefined) ?? [])];
  const put = (passage: P | undefined, stand: Stand<P>): void => {
    const thread = (passage && by.get(passage)) ?? [];
    thread[at + 1] = stand;
    order.push(thread, ...(gone.get(thread) ?? []));
  };
  for (const {
    change,
    before: [old, ...olds],
    after: [now, ...news],
    moved,
  } of align(before, after)) {
    const step = change === 'added' ? 'entered' : change === 'dropped' ? 'left' : change;
    const told = { row: now ?? old, moved: false };
    put(old, { ...told, step, passage: now, moved });
    for (const passage of news) put(undefined, { ...told, step: 'entered', passage });
    for (const passage of olds) put(passage, { ...told, step: 'left', passage: now });
  }
  return order;
}
