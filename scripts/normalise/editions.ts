import { closeSync, openSync, readSync } from 'node:fs';
import { BEGINNING, kindOf } from '../../src/sources/open.ts';
import { reasonOf } from './entries.ts';
import type { DumpReport } from './report.ts';

/** Whether dumps of one symbol are two editions: Akoma Ntoso, and before it another of any kind. */
export const areEditions = ([first, second, ...more]: readonly DumpReport[]): boolean =>
  more.length === 0 && first?.kind !== 'akoma ntoso' && second?.kind === 'akoma ntoso';

/** The dumps, Akoma Ntoso behind all others: it is what another edition is compared with. */
export function otherEditionsLast(paths: readonly string[]): string[] {
  const [others, xml]: [string[], string[]] = [[], []];
  for (const path of paths) (isAkomaNtoso(path) ? xml : others).push(path);
  return [...others, ...xml];
}

/** A file that cannot be opened is none; who reads it says why. */
function isAkomaNtoso(path: string): boolean {
  const beginning = new Uint8Array(BEGINNING);
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    return kindOf(beginning.subarray(0, readSync(file, beginning))) === 'akoma ntoso';
  } catch (error) {
    if (reasonOf(error) === undefined) throw error;
    return false;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
