import { showBriefLinks } from '../../client/brief.ts';
import { late } from '../../client/late.ts';
import { loaded } from '../../client/loaded.ts';

/** The buttons that put a paragraph that was found into the reader's brief. */

const collecting = late(() => import('../../client/collectFrom.ts'));

document.querySelector('[data-search-results]')?.addEventListener('click', async ({ target }) => {
  const address = target instanceof HTMLElement ? target.dataset['collect'] : undefined;
  if (address === undefined) return;
  await (await loaded(collecting()))?.collectFrom(address);
});

showBriefLinks();
addEventListener('pageshow', showBriefLinks); // Back leads to the page as it was left
