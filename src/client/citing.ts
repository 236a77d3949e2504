import { late } from './late.ts';
import { loaded } from './loaded.ts';
import type { Passage } from './named.ts';

/** What writes citations comes when the reader first points at a paragraph. */
export const citing = late(() => import('./cite.ts'));

/** Copies the link, the citation or the quotation of a passage; says where that cannot be done. */
export async function cite(what: string, passage: Passage): Promise<void> {
  await (await loaded(citing()))?.cite(what, passage);
}
