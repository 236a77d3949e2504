import type { APIRoute } from 'astro';
import { givenTo } from '../../build/given.ts';

/** A file of fingerprints by which drafts find wording like theirs. */
export const GET: APIRoute = ({ locals }) =>
  new Response(JSON.stringify(givenTo(locals, 'fingerprints').content), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
