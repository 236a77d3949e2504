import { STYLES, type Style } from '../citation/styles.ts';
import { keptStyle } from './style.ts';

/** The style that citations are written in; what is kept may be of another time. */
export function chosenStyle(): Style {
  const kept = keptStyle();
  return STYLES.find(({ id }) => id === kept)?.id ?? 'un-note';
}
