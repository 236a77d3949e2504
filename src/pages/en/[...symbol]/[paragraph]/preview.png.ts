import type { APIRoute } from 'astro';
import { getCollection } from 'astro:content';
import { pictureOf } from '../../../../preview/picture.ts';
import { passageOf } from '../../../../site/paragraph.ts';
import { paragraphPages, type ParagraphPage } from '../../../../site/paragraphPages.ts';

/** The picture of a paragraph. */
export async function getStaticPaths() {
  const pages = await paragraphPages(await getCollection('resolutions'));
  return pages.filter(({ props }) => props.pictured);
}

export const GET: APIRoute<ParagraphPage> = async ({ props: { entry, id, prepare } }) => {
  const { resolution, view } = await prepare(entry);
  const { cite, text } = passageOf(resolution, view.places, id).place;
  const { symbol, title } = entry.data;
  const png = await pictureOf({ symbol, place: cite, text, foot: title });
  return new Response(png, { headers: { 'Content-Type': 'image/png' } });
};
