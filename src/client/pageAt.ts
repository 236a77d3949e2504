const pages = new Map<string, Promise<Document>>();

/** This site has no such page. */
export class Missing extends Error {}

/** Another page of this site, or Missing; what did not come is asked for again the next time. */
export function pageAt(address: string): Promise<Document> {
  const known = pages.get(address);
  if (known) return known;
  const page = load(address);
  pages.set(address, page);
  page.catch(() => pages.delete(address));
  return page;
}

async function load(address: string): Promise<Document> {
  const answer = await fetch(address);
  if (answer.status === 404) throw new Missing(`no page at ${address}`);
  if (!answer.ok) throw new Error(`${answer.status} for ${address}`);
  return new DOMParser().parseFromString(await answer.text(), 'text/html');
}
