import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readEntry } from '../model/entry.ts';
import { parseSymbol } from '../model/symbol.ts';
import { newestFirst, type Session } from './build.ts';

/**
 * The entries of a folder, session by session, newest first; one session is held at a time.
 * A file's name tells its session. Throws EntryError where an entry is none.
 */
export async function* sessionsIn(folder: string): AsyncGenerator<Session> {
  const files = new Map<string, string[]>();
  for (const file of (await readdir(folder)).filter((name) => name.endsWith('.mdx')).sort()) {
    const symbol = parseSymbol(file.replace(/\.mdx$/, ''));
    if (symbol === undefined) throw new Error(`${join(folder, file)}: its name is no symbol`);
    files.set(symbol.session, [...(files.get(symbol.session) ?? []), file]);
  }
  for (const session of [...files.keys()].sort(newestFirst)) {
    const resolutions = await Promise.all(
      (files.get(session) ?? []).map(async (file) =>
        readEntry(await readFile(join(folder, file), 'utf8'), file),
      ),
    );
    yield { session, resolutions };
  }
}
