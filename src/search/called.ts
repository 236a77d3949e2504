import { stemsIn } from './query/words.ts';

/**
 * How resolutions call others: by a name, "Harbour Agenda", or by what is said of them, "the political
 * declaration adopted at the summit on harbours", which begins so.
 */
export const DESCRIBING = 'the ';

export const isDescription = (name: string): boolean => name.startsWith(DESCRIBING);

/** What resolutions adopt. */
export const ACTS =
  'accord agenda agreement charter code commitment compact consensus convention covenant declaration framework guidelines modalities outcome pact plan principles programme protocol rules standards statute strategy treaty'.split(
    ' ',
  );

const ACT_STEMS: ReadonlySet<string> = new Set(ACTS.flatMap(stemsIn));

/** Whether one of the words of which these are the stems is what resolutions adopt. */
export const hasAct = (stems: readonly string[]): boolean =>
  stems.some((stem) => ACT_STEMS.has(stem));
