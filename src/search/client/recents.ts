/** The last searches, kept on the device and nowhere else. */

const KEY = 'recent-searches';
const KEPT = 8;

/** What was searched for last, newest first. */
export function recents(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : [];
  } catch {
    return []; // storage may be forbidden, or hold what is not ours
  }
}

export function remember(q: string): void {
  const typed = q.trim();
  if (typed === '') return;
  store([typed, ...recents().filter((one) => one !== typed)].slice(0, KEPT));
}

export const forget = (): void => store([]);

function store(list: string[]): void {
  try {
    if (list.length === 0) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(list));
  } catch {
    // then nothing is kept
  }
}
