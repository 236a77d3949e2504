import { announce } from './announce.ts';
import { recordClip } from './clip.ts';
import { copy } from './copy.ts';
import { download } from './download.ts';
import { late } from './late.ts';
import { cited } from './cited.ts';

/** Few readers ask for records: what writes them comes when it is asked for. */
export const recordWriters = late(() => import('../citation/records.ts'));

/** What a button asks for, by the ends of the names of records: "bib". */
type Asked = { save?: string | undefined; copyRecord?: string | undefined };

/** Saves or copies the record of a place for a reference manager; says where it could not be made. */
export async function giveRecord(
  { save, copyRecord }: Asked,
  place: { cite: string; url: string },
): Promise<void> {
  const writers = await recordWriters().catch(() => undefined);
  if (!writers)
    return announce('The record could not be made. Check the connection and try again.');
  const { keyOf, RECORDS } = writers;
  const format = RECORDS.find(({ extension }) => extension === (save ?? copyRecord));
  if (!format || !cited) return;
  const record = format.write(cited, place);
  if (save) download(`${keyOf(cited, place)}.${save}`, format.mediaType, record);
  else void copy(recordClip(record), `${format.name} of ${place.cite}`);
}
