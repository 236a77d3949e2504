import { join } from 'node:path';
import { settings } from '../../settings.ts';
import { CorpusFolder, type Corpus } from '../corpus/corpus.ts';
import { DumpLines, readDump } from '../corpus/dump.ts';
import { Readings } from '../corpus/readings.ts';
import type { Locals } from './given.ts';
import { addressOf, planOf, siteOf } from './plan.ts';
import type { Unit } from './unit.ts';

/** Where each address is made, for a corpus as it was. */
type Addresses = { corpus: Corpus; units: Map<string, Unit> };

let known: Addresses | undefined;
const readings = new Readings(settings.cache);
const lines = new DumpLines(settings.cache);
const folder = new CorpusFolder(settings, readings);

/**
 * What the page at an address is made from, for the corpus as it is now; for an address that there
 * is not, what the page for missing addresses is. The path has the base path in it.
 */
export async function localsAt(pathname: string): Promise<{ found: boolean; locals: Locals }> {
  const corpus = await folder.refresh();
  if (known?.corpus !== corpus) known = { corpus, units: unitsOf(corpus) };
  const base = settings.base === '/' ? '' : settings.base;
  const path = pathname.startsWith(base) ? pathname.slice(base.length) : pathname;
  const unit = known.units.get(path);
  const given = (unit ?? known.units.get('/404/'))?.given();
  if (!given) throw new Error('the plan has no page for missing addresses');
  const locals: Locals = {
    given,
    site: siteOf(corpus),
    read: (entry) => readings.of(entry),
    records: (entry) => readings.recordsOf(entry),
    dump: (source) => readDump(join(settings.content, 'dumps'), source),
    lines: (source) => lines.of(join(settings.content, 'dumps'), source),
  };
  return { found: unit !== undefined, locals };
}

function unitsOf(corpus: Corpus): Map<string, Unit> {
  const units = new Map<string, Unit>();
  for (const unit of planOf(corpus, settings.extent))
    for (const output of unit.outputs) units.set(addressOf(output), unit);
  return units;
}
