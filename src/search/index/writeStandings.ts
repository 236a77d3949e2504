import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Ranks } from '../columns.ts';
import type { Span } from '../spans.ts';
import { standingFileOf, type StandingFile, type StandingsOf } from '../standing.ts';
import { readJson } from './readJson.ts';
import { writeJson } from './writeJson.ts';

/**
 * Writes since when the wording of each record stands: a file for each span, by its place in the
 * manifest, in a folder at the address of its contents. Returns the folder's name; `directory` is that
 * of the whole index, with its spans.
 */
export function writeStandings(
  directory: string,
  spans: readonly Span[],
  standingsOf: StandingsOf,
): string {
  const files = spans.map((span) => fileFor(directory, span, standingsOf));
  const key = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 8);
  const path = `standings-${key}`;
  const place = join(directory, path);
  if (existsSync(place)) return path;
  const draft = join(directory, `.${path}`);
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft);
  for (const [number, file] of files.entries()) writeJson(join(draft, String(number)), file);
  renameSync(draft, place);
  return path;
}

function fileFor(directory: string, span: Span, standingsOf: StandingsOf): StandingFile {
  const { sources, records } = readJson<Ranks>(directory, span, 'ranks');
  const places = readJson<string[][]>(directory, span, 'places');
  return standingFileOf(
    sources.flatMap(([symbol], at) => {
      const standings = standingsOf(symbol);
      // of its anchors those of its records come first
      return (places[at] ?? []).slice(0, records[at]).map((id) => standings.get(id));
    }),
  );
}
