import { late } from '../../client/late.ts';

/** Shows the feeds of the filters that the address has, while the reader has them open. */

const place = document.querySelector<HTMLDetailsElement>('[data-search-follow]');
const shown = place?.querySelector('div');
const feeds = late(() => import('./feeds.ts'));
let asked: string | undefined;

async function show(): Promise<void> {
  const { search } = location;
  if (!place?.open || !shown || asked === search) return;
  asked = search;
  try {
    const elements = await (await feeds()).feedElements(new URLSearchParams(search));
    if (asked === search) shown.replaceChildren(...elements);
  } catch {
    asked = undefined;
    shown.textContent = 'The feeds could not be loaded. Check the connection and try again.';
  }
}

place?.addEventListener('toggle', () => void show());
// the page writes what is chosen and typed into its address
for (const change of ['search-address', 'popstate']) addEventListener(change, () => void show());
