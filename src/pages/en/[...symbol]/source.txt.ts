import type { APIRoute } from 'astro';
import { getCollection, type CollectionEntry } from 'astro:content';
import { dumpFile } from '../../../site/dumpFile.ts';
import { pathsOf } from '../../../site/dataFiles.ts';

export const getStaticPaths = async () => pathsOf(await getCollection('resolutions'));
export const GET: APIRoute<{ entry: CollectionEntry<'resolutions'> }> = ({ props: { entry } }) =>
  dumpFile(entry.data.source);
