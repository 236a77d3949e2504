const pages = new Map<string, Promise<Document>>();

/** Another page of this site; what did not come is asked for again the next time. */
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
  if (!answer.ok) throw new Error(`${answer.status} for ${address}`);
  return new DOMParser().parseFromString(await answer.text(), 'text/html');
}
