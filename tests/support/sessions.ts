import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { readEntry } from '../../src/model/entry.ts';
import { newestFirst, periodOf } from '../../src/model/period.ts';
import { compareSymbols, type DocumentSymbol, parseSymbol } from '../../src/model/symbol.ts';
import type { Session } from '../../src/search/index/build.ts';

/**
 * The entries of a folder, session by session, newest first, each by number; one session is held at
 * a time. A file's name tells its session. Throws EntryError where an entry is none.
 */
export async function* sessionsIn(folder: string): AsyncGenerator<Session> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.mdx'));
  const files = names
    .map((file) => ({ file, symbol: symbolOf(join(folder, file)) }))
    .sort((a, b) => compareSymbols(a.symbol, b.symbol));
  const sessions = Map.groupBy(files, ({ symbol }) => periodOf(symbol));
  for (const session of [...sessions.keys()].sort(newestFirst)) {
    const resolutions = await Promise.all(
      (sessions.get(session) ?? []).map(async ({ file }) =>
        readEntry(await readFile(join(folder, file), 'utf8'), file),
      ),
    );
    yield { session, resolutions };
  }
}

function symbolOf(path: string): DocumentSymbol {
  const symbol = parseSymbol(basename(path, '.mdx'));
  if (symbol === undefined) throw new Error(`${path}: its name is no symbol`);
  return symbol;
}
