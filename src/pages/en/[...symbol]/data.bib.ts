import { getCollection } from 'astro:content';
import { dataFile, pathsOf } from '../../../site/dataFiles.ts';

export const getStaticPaths = async () => pathsOf(await getCollection('resolutions'));
export const GET = dataFile('bib');
