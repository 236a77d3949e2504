import { late } from './late.ts';
import { loaded } from './loaded.ts';
import { nameOf } from './named.ts';
import { addressOf } from './reading.ts';
import { current } from './tools.ts';

/** Saves or copies the record of a passage for a reference manager. */

const opener = document.querySelector<HTMLElement>('[data-records-open]');
const panel = document.querySelector<HTMLElement>('[data-records]');
const giving = late(() => import('./giveRecord.ts'));

opener?.addEventListener('click', () => {
  if (!panel) return;
  panel.hidden = !panel.hidden;
  opener.ariaExpanded = String(!panel.hidden);
  giving()
    .then(({ recordWriters }) => recordWriters())
    .catch(() => undefined); // asked for again when one is chosen
});

panel?.addEventListener('click', async ({ target }) => {
  const passage = current();
  if (!(target instanceof HTMLElement) || !passage) return;
  const place = { cite: nameOf(passage), url: addressOf(passage.from.id) };
  void (await loaded(giving()))?.giveRecord(target.dataset, place);
});
