/**
 * Whether a page stands in the sitemap: all but the root, which is the English home again, and
 * the pages of single paragraphs and of sources, which only repeat a resolution's page.
 */
export function isListed(page: string): boolean {
  const { pathname } = new URL(page);
  const repeated = /\/A\/RES\/.+\/(?:source|[a-z][A-Za-z0-9-]*)\/$/; // "…/64/1/para-1/"
  return pathname.includes('/en/') && !repeated.test(pathname);
}
