import type { APIRoute } from 'astro';
import { givenTo } from '../../../build/given.ts';
import { dumpFile } from '../../../views/source.ts';

/** The dump that a resolution was read from. */
export const GET: APIRoute = ({ locals }) => {
  const { metadata } = locals.read(givenTo(locals, 'entry').entry).resolution;
  return dumpFile(locals.dump(metadata.source), metadata.source.format);
};
