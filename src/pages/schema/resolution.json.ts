import type { APIRoute } from 'astro';
import { resolutionDataSchema } from '../../formats/record.ts';

/** The JSON Schema of a resolution's data.json. */
export const GET: APIRoute = () =>
  new Response(`${JSON.stringify(resolutionDataSchema(), null, 1)}\n`, {
    headers: { 'Content-Type': 'application/schema+json; charset=utf-8' },
  });
