import { keyOf, RECORDS } from '../citation/records.ts';
import { cited as metadata, addressOf } from './reading.ts';
import { nameOf } from './cite.ts';
import { recordClip } from './clip.ts';
import { copy } from './copy.ts';
import { download } from './download.ts';
import { current } from './tools.ts';

/** Saves or copies the record of a passage for a reference manager. */

const opener = document.querySelector<HTMLElement>('[data-records-open]');
const panel = document.querySelector<HTMLElement>('[data-records]');

opener?.addEventListener('click', () => {
  if (!panel) return;
  panel.hidden = !panel.hidden;
  opener.ariaExpanded = String(!panel.hidden);
});

panel?.addEventListener('click', ({ target }) => {
  const { save, copyRecord } = target instanceof HTMLElement ? target.dataset : {};
  const format = RECORDS.find(({ extension }) => extension === (save ?? copyRecord));
  const passage = current();
  if (!format || !passage || !metadata) return;
  const place = { cite: nameOf(passage), url: addressOf(passage.from.id) };
  const record = format.write(metadata, place);
  if (save) download(`${keyOf(metadata, place)}.${save}`, format.mediaType, record);
  else void copy(recordClip(record), `${format.name} of ${place.cite}`);
});
