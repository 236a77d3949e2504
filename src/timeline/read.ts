import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readEntry } from '../model/entry.ts';
import type { Resolution } from '../model/resolution.ts';
import { fileNameOf, parseSymbol, pathOf } from '../model/symbol.ts';
import { readTimeline } from '../model/timeline-entry.ts';
import type { Timeline } from '../model/timeline.ts';

/** The files that a timeline's page is made of, read from content/ when the site is built. */

const CONTENT = 'content';

/** All timelines by name: the name is the last part of a timeline's address. */
export function readTimelines(): { name: string; timeline: Timeline }[] {
  const folder = join(CONTENT, 'timelines');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.mdx'))
    .toSorted()
    .map((file) => {
      const path = join(folder, file);
      return {
        name: file.replace(/\.mdx$/, ''),
        timeline: readTimeline(readFileSync(path, 'utf8'), path),
      };
    });
}

/** Those of the symbols whose resolutions are on this site, by their paths: "A/RES/64/1". */
export function readResolutions(symbols: Iterable<string>): Map<string, Resolution> {
  const found = new Map<string, Resolution>();
  for (const text of symbols) {
    const symbol = parseSymbol(text);
    if (symbol === undefined) continue;
    const path = join(CONTENT, 'resolutions', `${fileNameOf(symbol)}.mdx`);
    if (existsSync(path)) found.set(pathOf(symbol), readEntry(readFileSync(path, 'utf8'), path));
  }
  return found;
}

/** The lines of a dump; the first is line 1. */
export const readDump = (file: string): string[] =>
  readFileSync(join(CONTENT, 'dumps', file), 'utf8').split('\n');
