import type { APIRoute } from 'astro';
import { givenTo } from '../../../../build/given.ts';
import sheet from '../../../../components/timeline/drawing.css?raw';
import tokens from '../../../../styles/tokens.css?raw';
import { fileOf } from '../../../../timeline/files.ts';
import { viewOf } from '../../../../timeline/view.ts';
import { absolute } from '../../../../views/href.ts';
import { dumpFile } from '../../../../views/source.ts';

/** The light colours of the site: who shows the drawing elsewhere does so on white. */
const LIGHT = /--([\w-]+): (?:light-dark\((.+?),|(.+?);)/g;
const values = [...tokens.matchAll(LIGHT)].map(([, name, light, any]) => [name, light ?? any]);
const first = Object.fromEntries(values.toReversed()); // what high contrast changes comes later
const css = sheet.replace(/var\(--([\w-]+)\)/g, (_, name: string) => first[name] ?? 'inherit');

/** What a timeline can be taken along as, and the list that it was read from. */
export const GET: APIRoute = ({ params, locals, site }) => {
  const given = givenTo(locals, 'timeline');
  const { telling } = given;
  const source = telling.list?.metadata.source;
  if (source && params['file'] === 'source.txt') return dumpFile(locals.dump(source));
  const { mediaType, write } = fileOf(telling, params['file']);
  const body = write(
    viewOf(given, (entry) => locals.read(entry).resolution),
    {
      page: absolute(`/en/timelines/${telling.name}/`, site),
      absolute: (path) => absolute(path, site),
      css,
    },
  );
  return new Response(body, { headers: { 'Content-Type': `${mediaType}; charset=utf-8` } });
};
