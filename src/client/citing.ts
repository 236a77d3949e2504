import { announce } from './announce.ts';
import { late } from './late.ts';
import type { Passage } from './named.ts';

/** What writes citations comes when the reader first points at a paragraph. */
export const citing = late(() => import('./cite.ts'));

/** Copies the link, the citation or the quotation of a passage; says where that cannot be done. */
export async function cite(what: string, passage: Passage): Promise<void> {
  const loaded = await citing().catch(() => undefined);
  if (loaded) await loaded.cite(what, passage);
  else announce('That could not be loaded. Check the connection and try again.');
}
