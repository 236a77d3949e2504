/** The reader's citation style, remembered on the device. */

const KEY = 'citation-style';

/** The id of a style, "un-note" where none was chosen. */
export function keptStyle(): string {
  let kept: string | null = null;
  try {
    kept = localStorage.getItem(KEY);
  } catch {
    // Storage may be forbidden.
  }
  return kept ?? 'un-note';
}

export function rememberStyle(style: string): void {
  try {
    localStorage.setItem(KEY, style);
  } catch {
    // The choice then lasts as long as the page.
  }
}
