import { STYLES, type Style } from '../citation/styles.ts';

/** The reader's citation style, remembered on the device. */

const KEY = 'citation-style';

export function chosenStyle(): Style {
  let kept: string | null = null;
  try {
    kept = localStorage.getItem(KEY);
  } catch {
    // Storage may be forbidden.
  }
  return STYLES.find(({ id }) => id === kept)?.id ?? 'un-note';
}

export function rememberStyle(style: string): void {
  try {
    localStorage.setItem(KEY, style);
  } catch {
    // The choice then lasts as long as the page.
  }
}
