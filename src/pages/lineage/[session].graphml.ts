import type { APIRoute } from 'astro';
import { givenTo } from '../../build/given.ts';
import { graphml } from '../../formats/graph.ts';

/** Which paragraphs of a session have the words of which earlier ones, as a graph. */
export const GET: APIRoute = ({ locals }) =>
  new Response(graphml(givenTo(locals, 'graph')), {
    headers: { 'Content-Type': 'application/graphml+xml; charset=utf-8' },
  });
