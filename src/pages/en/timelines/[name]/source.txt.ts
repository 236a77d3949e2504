import type { APIRoute } from 'astro';
import { givenTo } from '../../../../build/given.ts';
import { dumpFile } from '../../../../views/source.ts';

/** The list that a timeline was read from. */
export const GET: APIRoute = ({ locals }) => {
  const { list } = givenTo(locals, 'timeline').telling;
  if (!list) throw new Error('a timeline without a list has no source');
  return dumpFile(locals.dump(list.metadata.source));
};
