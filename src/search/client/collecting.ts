import { announce } from '../../client/announce.ts';
import { showBriefLinks } from '../../client/brief.ts';
import { late } from '../../client/late.ts';

/** The buttons that put a paragraph that was found into the reader's brief. */

const collecting = late(() => import('../../client/collectFrom.ts'));

document.querySelector('[data-search-results]')?.addEventListener('click', async ({ target }) => {
  const address = target instanceof HTMLElement ? target.dataset['collect'] : undefined;
  if (address === undefined) return;
  const loaded = await collecting().catch(() => undefined);
  if (loaded) await loaded.collectFrom(address);
  else announce('That could not be loaded. Check the connection and try again.');
});

showBriefLinks();
addEventListener('pageshow', showBriefLinks); // Back leads to the page as it was left
