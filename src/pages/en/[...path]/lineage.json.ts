import type { APIRoute } from 'astro';
import { givenTo } from '../../../build/given.ts';
import { lineageDataOf } from '../../../formats/lineage.ts';
import { absolute } from '../../../views/href.ts';

/** Where else the wording of a resolution's paragraphs stands, as data. */
export const GET: APIRoute = ({ locals, site }) => {
  const { path, lineages, sources } = givenTo(locals, 'lineage');
  const data = lineageDataOf(lineages, {
    $schema: absolute('/schema/lineage.json', site),
    url: absolute(`/en/${path}/`, site),
    pages: `${absolute('/en/', site)}{symbol}/#{id}`,
    adoptedOf: (symbol) => sources[symbol]?.adopted,
  });
  return new Response(`${JSON.stringify(data)}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
};
