import type { Excerpt } from '../formats/brief.ts';

/** The reader's brief: paragraphs of any resolutions, gathered on this device, in an order of theirs. */

const KEY = 'brief';

/** What is gathered; nothing where the device keeps nothing, or something else by that name. */
export function collected(): Excerpt[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isCollected) : [];
  } catch {
    return [];
  }
}

/** Keeps the brief; false where the device has no room for it or forbids it. */
export function keep(all: readonly Excerpt[]): boolean {
  try {
    if (all.length === 0) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(all));
    return true;
  } catch {
    return false;
  }
}

/** The links to the brief say how much is in it, and are there when something is. */
export function showBriefLinks(): void {
  const { length } = collected();
  for (const link of document.querySelectorAll<HTMLElement>('[data-brief]')) {
    link.hidden = length === 0;
    link.textContent = `Your brief (${length})`;
  }
}

function isCollected(one: unknown): one is Excerpt {
  if (typeof one !== 'object' || one === null) return false;
  const { cited, pinpoint, address, words } = one as Partial<Record<keyof Excerpt, unknown>>;
  return (
    typeof cited === 'object' &&
    cited !== null &&
    'symbol' in cited &&
    typeof pinpoint === 'string' &&
    typeof address === 'string' &&
    URL.canParse(address) &&
    Array.isArray(words)
  );
}
