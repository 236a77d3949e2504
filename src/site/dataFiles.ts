import type { APIRoute } from 'astro';
import type { CollectionEntry } from 'astro:content';
import { FORMATS } from '../data/formats.ts';
import { readResolution } from './corpus.ts';
import { href } from './href.ts';

type Props = { entry: CollectionEntry<'resolutions'> };

/** A file of each resolution, beside its page. */
export const pathsOf = (entries: CollectionEntry<'resolutions'>[]) =>
  entries.map((entry) => ({ params: { symbol: entry.id }, props: { entry } }));

/** The file that ends in `extension`: "json" is data.json, "akn.xml" data.akn.xml. */
export function dataFile(extension: string): APIRoute<Props> {
  const format = FORMATS.find((one) => one.extension === extension);
  if (!format) throw new Error(`no format writes data.${extension}`);
  return async ({ props: { entry }, site }) => {
    const body = format.write(await readResolution(entry), {
      url: new URL(href(`/en/${entry.id}/`), site).href,
      schema: new URL(href('/schema/resolution.json'), site).href,
    });
    return new Response(body, {
      headers: { 'Content-Type': `${format.mediaType}; charset=utf-8` },
    });
  };
}
