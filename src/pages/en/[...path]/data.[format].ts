import type { APIRoute } from 'astro';
import { givenTo } from '../../../build/given.ts';
import { FORMATS } from '../../../formats/formats.ts';
import { absolute } from '../../../views/href.ts';

/** The data files of a resolution: data.json, data.akn.xml and the others. */
export const GET: APIRoute = ({ params, locals, site }) => {
  const { entry, path } = givenTo(locals, 'entry');
  const format = FORMATS.find(({ extension }) => extension === params['format']);
  if (!format) throw new Error(`no format writes data.${params['format']}`);
  const body = format.write(locals.read(entry), {
    url: absolute(`/en/${path}/`, site),
    schema: absolute('/schema/resolution.json', site),
  });
  return new Response(body, {
    headers: { 'Content-Type': `${format.mediaType}; charset=utf-8` },
  });
};
