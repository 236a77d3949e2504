import type { Excerpt } from '../formats/brief.ts';
import { announce } from './announce.ts';
import { collected, keep, showBriefLinks } from './brief.ts';

/** Puts an excerpt at the end of the reader's brief, and says so. */
export function collect(one: Excerpt): void {
  const all = [...collected(), one];
  if (!keep(all)) return announce('This browser could not keep the paragraph');
  showBriefLinks();
  announce(`${one.cited.symbol}, ${one.pinpoint} is in your brief, number ${all.length}`);
}
