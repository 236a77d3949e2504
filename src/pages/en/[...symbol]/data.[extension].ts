import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { getCollection } from 'astro:content';
import { FORMATS } from '../../../data/formats.ts';
import { readResolution } from '../../../site/corpus.ts';
import { href } from '../../../site/href.ts';

export const getStaticPaths = (async () => {
  const entries = await getCollection('resolutions');
  return entries.flatMap((entry) =>
    FORMATS.map((format) => ({
      params: { symbol: entry.id, extension: format.extension },
      props: { entry, format },
    })),
  );
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** The files of a resolution beside its page: data.json, data.akn.xml, data.bib and the like. */
export const GET: APIRoute<Props> = async ({ props: { entry, format }, site }) => {
  const body = format.write(await readResolution(entry), {
    url: new URL(href(`/en/${entry.id}/`), site).href,
    schema: new URL(href('/schema/resolution.json'), site).href,
  });
  return new Response(body, { headers: { 'Content-Type': `${format.mediaType}; charset=utf-8` } });
};
