import { collected } from './brief.ts';

/** The links to the reader's brief say how much is in it, and are there when something is. */
export function showBriefLinks(): void {
  const { length } = collected();
  for (const link of document.querySelectorAll<HTMLElement>('[data-brief]')) {
    link.hidden = length === 0;
    link.textContent = `Your brief (${length})`;
  }
}

showBriefLinks();
addEventListener('storage', showBriefLinks);
addEventListener('pageshow', showBriefLinks); // Back leads to the page as it was left
