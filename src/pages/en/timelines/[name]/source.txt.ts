import type { APIRoute } from 'astro';
import { givenTo } from '../../../../build/given.ts';
import { dumpFile } from '../../../../views/source.ts';

/** The list that a timeline was read from. */
export const GET: APIRoute = ({ locals }) => {
  const { timeline } = givenTo(locals, 'timeline');
  return dumpFile(locals.dump(timeline.metadata.source));
};
