import { settings } from '../../../settings.ts';
import type { Indexed } from './browse.ts';
import { sessionsIn } from '../index/entries.ts';
import { recordsOf, sourceOf } from '../record.ts';

let all: Promise<Indexed[]> | undefined;

/** Every resolution with its paragraphs, newest session first: read once for all browse pages. */
export function allIndexed(): Promise<Indexed[]> {
  all ??= readAll();
  return all;
}

async function readAll(): Promise<Indexed[]> {
  const indexed: Indexed[] = [];
  for await (const { resolutions } of sessionsIn(`${settings.content}/resolutions`)) {
    for (const resolution of resolutions) {
      indexed.push({ source: sourceOf(resolution), records: recordsOf(resolution) });
    }
  }
  return indexed;
}
