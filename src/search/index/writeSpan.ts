import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import type { Indexed } from '../browse/browse.ts';
import { columnsOf, type Entry } from '../columns.ts';
import type { Span } from '../spans.ts';
import { filesOf } from '../texts.ts';
import { wordsOf } from '../query/words.ts';

/** What a span is made of, and the folder of the whole index. */
export type SpanWork = { directory: string; sessions: string[]; resolutions: Indexed[] };

/**
 * Writes one span: a Pagefind index of its paragraphs, their columns, their words and their texts.
 * Its folder is named for what is in it, so that browsers may keep it for good. Throws where
 * Pagefind reports an error.
 */
export async function writeSpan({ directory, sessions, resolutions }: SpanWork): Promise<Span> {
  const { entries, forms } = read(resolutions);
  const path = `${nameOf(sessions)}-${digestOf([entries, forms])}`;
  const output = join(directory, path);
  await mkdir(join(output, 'texts'), { recursive: true });
  const indexing = runPagefind(entries, output);
  writeTexts(entries, join(output, 'texts'));
  writeJson(join(output, 'columns'), columnsOf(entries));
  writeJson(join(output, 'words'), forms.join(' '));
  await indexing;
  await keepIndexOnly(output, directory);
  return { path, sessions, resolutions: resolutions.length, records: entries.length };
}

/** Ends the thread's Pagefind process, if there is one. */
export const closePagefind = async (): Promise<void> => {
  await pagefind.close();
};

/** "60-64" for the sessions from 64 down to 60. */
function nameOf(sessions: readonly string[]): string {
  const newest = sessions[0] ?? '';
  const oldest = sessions.at(-1) ?? '';
  return newest === oldest ? newest : `${oldest}-${newest}`;
}

const digestOf = (content: unknown): string =>
  createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 8);

/** The paragraphs that have a word, and all the words in them once, in order. */
function read(resolutions: readonly Indexed[]): { entries: Entry[]; forms: string[] } {
  const entries: Entry[] = [];
  const forms = new Set<string>();
  for (const { source, records } of resolutions) {
    for (const record of records) {
      const words = wordsOf(record.text);
      if (words.length > 0) entries.push({ source, record, stems: words.map(({ stem }) => stem) });
      for (const { form } of words) forms.add(form);
    }
  }
  return { entries, forms: [...forms].sort() };
}

/**
 * The language that Pagefind is told: none it knows, so that it takes the words as they are. They
 * are stemmed already, as the query's are.
 */
const LANGUAGE = 'und';

/** Records given to Pagefind before it has answered for the first. */
const RECORDS_AT_ONCE = 250;

/** Pagefind numbers its records in the order in which it gets them; the columns rely on that. */
async function runPagefind(entries: readonly Entry[], output: string): Promise<void> {
  // what it writes of the records themselves is not used: one file is soonest deleted
  const { index, errors } = await pagefind.createIndex({
    forceLanguage: LANGUAGE,
    maxFragments: 1,
  });
  if (index === undefined) throw new Error(`Pagefind: ${errors.join('; ')}`);
  const complain = (found: { errors: string[] }) => {
    if (found.errors.length > 0) throw new Error(`Pagefind: ${found.errors.join('; ')}`);
  };
  for (let at = 0; at < entries.length; at += RECORDS_AT_ONCE) {
    const batch = entries.slice(at, at + RECORDS_AT_ONCE);
    const added = batch.map(({ stems }, next) =>
      index.addCustomRecord({
        url: String(at + next),
        content: stems.join(' '),
        language: LANGUAGE,
      }),
    );
    for (const one of await Promise.all(added)) complain(one);
  }
  complain(await index.writeFiles({ outputPath: output }));
  await index.deleteIndex();
}

function writeTexts(entries: readonly Entry[], folder: string): void {
  const files = filesOf(entries.map(({ record }) => record));
  for (const [number, file] of files.entries()) writeJson(join(folder, String(number)), file);
}

/**
 * Compressed by us, since not every host does it. It waits for each file, as a thread of its own
 * may: side by side so many small ones take four times the work.
 */
const writeJson = (file: string, value: unknown): void =>
  writeFileSync(file, gzipSync(JSON.stringify(value), { level: 9 }));

const SHARED = ['pagefind.js', 'wasm.unknown.pagefind'];

/** Spans share the engine; Pagefind's own interfaces and its fragments are not used. */
async function keepIndexOnly(output: string, directory: string): Promise<void> {
  for (const { name } of await readdir(output, { withFileTypes: true })) {
    if (/^(?:index|texts|columns|words|pagefind-entry\.json|.+\.pf_meta)$/.test(name)) continue;
    if (SHARED.includes(name)) await rename(join(output, name), join(directory, name));
    else await rm(join(output, name), { recursive: true });
  }
}
