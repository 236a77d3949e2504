import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { getCollection } from 'astro:content';
import { pictureOf } from '../../../preview/picture.ts';
import { longDay } from '../../../site/dates.ts';

/** The picture of a resolution. */
export async function getStaticPaths() {
  const entries = await getCollection('resolutions');
  return entries.map(({ id, data }) => ({ params: { symbol: id }, props: { metadata: data } }));
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { metadata } }) => {
  const png = await pictureOf({
    symbol: metadata.symbol,
    text: [{ type: 'text', value: metadata.title }],
    foot: `United Nations ${metadata.organ}${metadata.adopted ? ` · Adopted ${longDay(metadata.adopted)}` : ''}`,
  });
  return new Response(png, { headers: { 'Content-Type': 'image/png' } });
};
