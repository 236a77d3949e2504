import type { APIRoute } from 'astro';
import { lineageDataSchema } from '../../formats/lineage.ts';

/** The JSON Schema of a resolution's lineage.json. */
export const GET: APIRoute = () =>
  new Response(`${JSON.stringify(lineageDataSchema(), null, 1)}\n`, {
    headers: { 'Content-Type': 'application/schema+json; charset=utf-8' },
  });
