import type { APIRoute } from 'astro';
import { givenTo } from '../../../build/given.ts';
import { agreedText } from '../../../views/agreedText.ts';

/** What drafts and other resolutions are compared with. */
export const GET: APIRoute = ({ locals }) => {
  const { entry, path, wording } = givenTo(locals, 'entry');
  const text = agreedText(locals.read(entry).resolution, `/en/${path}/`, wording);
  return new Response(JSON.stringify(text), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
};
