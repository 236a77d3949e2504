import type { APIRoute } from 'astro';
import { getCollection, type CollectionEntry } from 'astro:content';
import { dumpFile } from '../../../../site/dumpFile.ts';

type Props = { timeline: CollectionEntry<'timelines'>['data'] };

export const getStaticPaths = async () =>
  (await getCollection('timelines')).map(({ id, data }) => ({
    params: { name: id },
    props: { timeline: data },
  }));
export const GET: APIRoute<Props> = ({ props: { timeline } }) => dumpFile(timeline.metadata.source);
