import { announce } from './announce.ts';
import { nameOf } from './cite.ts';
import { recordClip } from './clip.ts';
import { copy } from './copy.ts';
import { download } from './download.ts';
import { late } from './late.ts';
import { addressOf, cited } from './reading.ts';
import { current } from './tools.ts';

/** Saves or copies the record of a passage for a reference manager. */

const opener = document.querySelector<HTMLElement>('[data-records-open]');
const panel = document.querySelector<HTMLElement>('[data-records]');

/** Few readers ask for records: what writes them comes when the panel opens. */
const writers = late(() => import('../citation/records.ts'));

opener?.addEventListener('click', () => {
  if (!panel) return;
  panel.hidden = !panel.hidden;
  opener.ariaExpanded = String(!panel.hidden);
  writers().catch(() => undefined); // asked for again when one is chosen
});

panel?.addEventListener('click', async ({ target }) => {
  const { save, copyRecord } = target instanceof HTMLElement ? target.dataset : {};
  const passage = current();
  const written = await writers().catch(() => undefined);
  if (!written)
    return announce('The record could not be made. Check the connection and try again.');
  const { keyOf, RECORDS } = written;
  const format = RECORDS.find(({ extension }) => extension === (save ?? copyRecord));
  if (!format || !passage || !cited) return;
  const place = { cite: nameOf(passage), url: addressOf(passage.from.id) };
  const record = format.write(cited, place);
  if (save) download(`${keyOf(cited, place)}.${save}`, format.mediaType, record);
  else void copy(recordClip(record), `${format.name} of ${place.cite}`);
});
