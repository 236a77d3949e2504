/** Builds the index of a synthetic corpus in a process of its own, whose memory is measured. */
import { buildIndex } from '../../../src/search/index/build.ts';
import { readEntries } from './relevance.ts';
import { syntheticSessions } from './synthetic.ts';

const [size = '', directory = ''] = process.argv.slice(2);
const seeds = await readEntries('content/resolutions');
const started = performance.now();
const { spans } = await buildIndex(syntheticSessions(seeds, Number(size)), {
  directory,
  onSpan: ({ path, records }) => console.error(`  sessions ${path}: ${records} paragraphs`),
});
const seconds = (performance.now() - started) / 1000;
console.log(JSON.stringify({ seconds, spans }));
