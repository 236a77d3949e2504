import type { APIRoute } from 'astro';
import { givenTo } from '../../../../build/given.ts';
import sheet from '../../../../components/timeline/drawing.css?raw';
import { writerOf } from '../../../../timeline/files.ts';
import { pointsOf } from '../../../../timeline/points.ts';
import { absolute } from '../../../../views/href.ts';

/** The light colours of the site: who shows the drawing elsewhere does so on white. */
const COLOURS: Record<string, string> = {
  paper: '#ffffff',
  ink: '#16191d',
  'ink-quiet': '#50575f',
  rule: '#d9dcdd',
  'rule-strong': '#8b9299',
  accent: '#0b5394',
  corrected: '#8a3b12',
  'marked-rule': '#c99a06',
  sans: "'Source Sans 3', system-ui, sans-serif",
};

const css = sheet.replace(/var\(--([\w-]+)\)/g, (_, name: string) => COLOURS[name] ?? 'inherit');

/** What a timeline can be taken along as. */
export const GET: APIRoute = ({ params, locals, site }) => {
  const { telling, held } = givenTo(locals, 'timeline');
  const { mediaType, write } = writerOf(params['file']);
  const body = write(telling, pointsOf(telling, held), {
    page: absolute(`/en/timelines/${telling.name}/`, site),
    absolute: (path) => absolute(path, site),
    css,
  });
  return new Response(body, { headers: { 'Content-Type': `${mediaType}; charset=utf-8` } });
};
