import type { Addressed } from '../model/address.ts';
import { openingOf } from '../model/opening.ts';
import { baseOfParticiple, baseOfPresent, participleOf, presentOf } from '../model/verbs.ts';

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** The verb a paragraph opens with, without its adverbs: "Also requests" → "Requests". */
export function verbsOf({ kind }: Addressed, text: string): string[] {
  if (kind !== 'preambular' && kind !== 'operative') return [];
  const words = openingOf(text, kind)?.toLowerCase().split(/\s+/) ?? [];
  for (const word of words) {
    const present = baseOfPresent(word);
    if (present !== undefined) return [capital(presentOf(present))];
    const participle = baseOfParticiple(word);
    if (participle !== undefined) return [capital(participleOf(participle))];
  }
  return [];
}

/** Whom a paragraph addresses. */
export function addresseesOf(_place: Addressed, _text: string): string[] {
  return [];
}
