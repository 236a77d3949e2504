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
  /** The text that most of its paragraphs are closest to, and what that has and the draft has not. */
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

function mainOf(judged: readonly Judged<AgreedText>[]): AgreedText | undefined {
  const counts = new Map<AgreedText, number>();
  for (const { closest } of judged)
    if (closest) counts.set(closest.text, (counts.get(closest.text) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0];
}

const droppedFrom = ({ passages }: AgreedText, draft: readonly Labelled[]): Labelled[] =>
  align(passages, draft)
    .filter(({ change }) => change === 'dropped')
    .flatMap(({ before }) => before);
