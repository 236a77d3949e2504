/**
 * Builds the index of sessions that lie in a folder as JSON, newest first, and leaves it in another:
 * a process of its own, so that what it costs can be measured.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildIndex, type Session } from '../../../src/search/index/build.ts';

const [sessions = '', directory = ''] = process.argv.slice(2);

function* read(): Generator<Session> {
  for (const file of readdirSync(sessions).toSorted().toReversed()) {
    yield JSON.parse(readFileSync(join(sessions, file), 'utf8')) as Session;
  }
}

await buildIndex(read(), { directory });
