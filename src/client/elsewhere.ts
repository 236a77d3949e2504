import { late } from './late.ts';

const pages = late(() => import('./pageAt.ts'));

/** Another page of this site, by what is loaded when the first one is asked for. Rejects as `pageAt` does. */
export const elsewhere = async (address: string): Promise<Document> =>
  (await pages()).pageAt(address);
