import { align, type Change } from '../lineage/alignment.ts';
import { countsOf } from '../lineage/counts.ts';
import { passagesOf } from '../lineage/passages.ts';
import type { Resolution } from '../model/resolution.ts';

/** What a resolution changed in the text that it took up, counted by words. */
export type Changed = {
  /** "Against 78/167: 13 passages added, 20 edited, 1 dropped" */
  sentence: string;
  /** Of the paragraphs that it added one, where it stands, and its words from what it asks for on. */
  added: { id: string; cite: string; words: string } | undefined;
};

/** What stays as it was is not told, nor what has other dates alone. */
const isTold = (change: Change): boolean => change !== 'same' && change !== 'routine';

// "Takes note …, and requests the President to …"
const BINDING = /(?:^|, and )((?:also |further )?(?:decides|requests)\b.*)/iu;

/**
 * What is said of how a resolution changed the text that it took up. Of what was added the first
 * operative paragraph is named that decides or requests something, else the first, else that of the
 * preamble.
 */
export function changedFrom(
  { number, title }: { number: string; title: string },
  before: Resolution,
  after: Resolution,
): Changed {
  const rows = align(passagesOf(before), passagesOf(after));
  const counts = countsOf(rows, isTold) || 'nothing changed but dates, numbers or symbols';
  const titled = title === after.metadata.title ? '' : ` (${title})`;
  const added = rows
    .flatMap(({ change, after }) => (change === 'added' ? after : []))
    .filter(({ kind }) => kind !== 'heading');
  const operative = added.filter(({ kind }) => kind === 'operative');
  const one = operative.find(({ text }) => BINDING.test(text)) ?? operative[0] ?? added[0];
  return {
    sentence: `Against ${number}${titled}: ${counts}`,
    added: one && { id: one.id, cite: one.cite, words: askedIn(one.text) },
  };
}

/** "… requests the President to report", without what else the paragraph says before and its last stop. */
function askedIn(text: string): string {
  const asks = BINDING.exec(text)?.[1] ?? text;
  return `${asks === text ? '' : '… '}${asks.replace(/[;,.]$/, '')}`;
}
