import type { APIRoute } from 'astro';
import { givenTo } from '../../../../build/given.ts';
import sheet from '../../../../components/timeline/drawing.css?raw';
import tokens from '../../../../styles/tokens.css?raw';
import { changesAmong } from '../../../../timeline/changed.ts';
import { writerOf } from '../../../../timeline/files.ts';
import { pointsOf } from '../../../../timeline/points.ts';
import { absolute } from '../../../../views/href.ts';
import { dumpFile } from '../../../../views/source.ts';

/** The light colours of the site: who shows the drawing elsewhere does so on white. */
const LIGHT = /--([\w-]+): (?:light-dark\((.+?),|(.+?);)/g;
const values = [...tokens.matchAll(LIGHT)].map(([, name, light, any]) => [name, light ?? any]);
const first = Object.fromEntries(values.toReversed()); // what high contrast changes comes later
const css = sheet.replace(/var\(--([\w-]+)\)/g, (_, name: string) => first[name] ?? 'inherit');

/** What a timeline can be taken along as, and the list that it was read from. */
export const GET: APIRoute = ({ params, locals, site }) => {
  const { telling, held } = givenTo(locals, 'timeline');
  const source = telling.list?.metadata.source;
  if (source && params['file'] === 'source.txt') return dumpFile(locals.dump(source));
  const { mediaType, write } = writerOf(params['file']);
  const body = write(telling, pointsOf(telling, held), {
    page: absolute(`/en/timelines/${telling.name}/`, site),
    absolute: (path) => absolute(path, site),
    changedOf: changesAmong(held, (entry) => locals.read(entry).resolution),
    css,
  });
  return new Response(body, { headers: { 'Content-Type': `${mediaType}; charset=utf-8` } });
};
