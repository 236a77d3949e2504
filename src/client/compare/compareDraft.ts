import { align } from '../../lineage/alignment.ts';
import type { Labelled } from '../../lineage/labelled.ts';
import { judge, type Judged } from '../../lineage/verdicts.ts';
import type { AgreedText } from '../../views/agreedText.ts';
import { keptTexts } from './keptTexts.ts';
import { sourcesOf } from './sources.ts';
import { textAt } from './texts.ts';

/** A draft, and what of it was agreed. */
export type Compared = {
  draft: Labelled[];
  judged: Judged<AgreedText>[];
  /** The text that it was made from, if there is one, and what that has and the draft has not. */
  main: { text: AgreedText; dropped: Labelled[] } | undefined;
  /** With how many texts it was compared, where the site did not answer, and only those kept were there. */
  alone: number | undefined;
};

/** Compares the paragraphs of a draft with what may have their wording. Rejects where nothing comes. */
export async function compareDraft(draft: Labelled[]): Promise<Compared> {
  const { texts, alone } = await textsFor(draft);
  const judged = judge(
    draft,
    texts.map((text) => ({ text, passages: text.passages })),
  );
  const main = mainOf(judged);
  return {
    draft,
    judged,
    main: main && { text: main, dropped: droppedFrom(main, draft) },
    alone: alone ? texts.length : undefined,
  };
}

async function textsFor(draft: Labelled[]): Promise<{ texts: AgreedText[]; alone: boolean }> {
  try {
    const paths = await sourcesOf(draft);
    return { texts: await Promise.all(paths.map(textAt)), alone: false };
  } catch (error) {
    const texts = await keptTexts();
    if (texts.length === 0) throw error;
    return { texts, alone: true };
  }
}

/** From so much of its paragraphs on, of 1, a draft was made from the text that they are closest to, */
const MADE_FROM = 1 / 3;
/** where it has so much of that text's paragraphs: who pastes one of them leaves nothing out. */
const TAKEN = 1 / 4;

function mainOf(judged: readonly Judged<AgreedText>[]): AgreedText | undefined {
  const told = judged.filter(({ verdict }) => verdict !== 'short');
  const byText = Map.groupBy(told, ({ closest }) => closest?.text);
  byText.delete(undefined);
  const [[text, from] = []] = [...byText].toSorted(([, a], [, b]) => b.length - a.length);
  if (!text || !from || from.length < told.length * MADE_FROM) return undefined;
  const taken = new Set(from.map(({ closest }) => closest?.passage.id));
  const whole = text.passages.filter(({ kind }) => kind !== 'heading');
  return taken.size >= whole.length * TAKEN ? text : undefined;
}

const droppedFrom = ({ passages }: AgreedText, draft: readonly Labelled[]): Labelled[] =>
  align(passages, draft)
    .filter(({ change }) => change === 'dropped')
    .flatMap(({ before }) => before);
