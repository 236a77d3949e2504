import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import * as pagefind from 'pagefind';
import { byCode } from '../../model/byCode.ts';
import { definedIn } from '../defined.ts';
import { initialsIn } from '../initials.ts';
import { type Named, timesNamed } from '../names.ts';
import type { SearchRecord } from '../record.ts';
import type { RecordSource } from '../source.ts';
import { columnsOf, dutyColumnsOf, type Entry, ranksOf } from '../columns.ts';
import { listFilesOf } from '../lists.ts';
import { pairFilesOf, pairsOf } from '../pairs.ts';
import { formsByShelf, printVocabulary, vocabularyOf } from '../vocabulary.ts';
import type { Span } from '../spans.ts';
import { filesOf, type RecordText } from '../texts.ts';
import { crossesCells } from '../../model/tableText.ts';
import { type Word, wordsOf } from '../query/words.ts';
import { hasForms, mainForm, otherForm, withoutMainForm } from '../formToken.ts';
import { contextsOf } from './contexts.ts';
import { writeJson } from './writeJson.ts';

/** A resolution with its paragraphs, all of its anchors, and what it calls others. */
export type Placed = {
  source: RecordSource;
  records: SearchRecord[];
  anchors: string[];
  names: Named[];
};

/** What a span is made of, and the folder of the whole index. */
export type SpanWork = { directory: string; sessions: string[]; resolutions: Placed[] };

/**
 * Writes one span: its lists, pairs, ranks, columns, vocabulary and contexts, places, texts, and what
 * resolutions are called and abbreviations stand for, which lie there when `told` is called; and a
 * Pagefind index of its records, which takes longer. Its folder is named for what is in it, so that
 * browsers may keep it for good. Throws where Pagefind reports an error.
 */
export async function writeSpan(
  { directory, sessions, resolutions }: SpanWork,
  told: (span: Span) => void = () => undefined,
): Promise<Span> {
  const { entries, words, places } = read(resolutions);
  const name = nameOf(sessions);
  const draft = join(directory, `.${name}`);
  const [engine, tables] = [join(draft, 'engine'), join(draft, 'tables')];
  await rm(draft, { recursive: true, force: true });
  await mkdir(tables, { recursive: true });
  const indexing = runPagefind(entries, engine);
  indexing.catch(() => undefined); // it is awaited below
  writeTables({ resolutions, entries, words, places }, tables);
  const span: Span = {
    path: `${name}-${await digestOf(tables, entries)}`,
    sessions,
    years: [...new Set(entries.map(({ source }) => source.adopted?.slice(0, 4) ?? ''))].sort(),
    records: entries.length,
  };
  const place = join(directory, span.path);
  await rm(place, { recursive: true, force: true });
  await rename(tables, place);
  told(span);
  await indexing;
  await keepIndex(engine, place, directory);
  await rm(draft, { recursive: true });
  return span;
}

/** Writes all of a span but its Pagefind index. */
function writeTables(
  { resolutions, entries, words, places }: Contents & Pick<SpanWork, 'resolutions'>,
  folder: string,
): void {
  for (const one of ['texts', 'lists', 'pairs', 'forms']) mkdirSync(join(folder, one));
  writeTexts(entries, join(folder, 'texts'));
  writeJson(join(folder, 'ranks'), ranksOf(entries));
  writeJson(join(folder, 'columns'), columnsOf(entries));
  writeJson(join(folder, 'duties'), dutyColumnsOf(entries));
  writeJson(join(folder, 'places'), places);
  writeJson(join(folder, 'documents'), documentsOf(resolutions));
  writeJson(join(folder, 'names'), timesNamed(resolutions.flatMap(({ names }) => names)));
  const defined = entries.flatMap(({ record }) => definedIn(record.text));
  writeJson(join(folder, 'abbreviations'), timesNamed(defined));
  const made = entries.flatMap(({ record }) => initialsIn(record.text));
  writeJson(join(folder, 'initials'), timesNamed(made));
  for (const [name, file] of listFilesOf(words)) writeJson(join(folder, 'lists', name), file);
  const { kept, all } = pairsOf(words);
  for (const [number, file] of pairFilesOf(kept, entries.length).entries()) {
    writeJson(join(folder, 'pairs', String(number)), file);
  }
  writeJson(join(folder, 'paired'), all);
  writeJson(join(folder, 'contexts'), contextsOf(words));
  const kinds = entries.map(({ record: { kind } }, at) => ({ kind, words: words[at] ?? [] }));
  const terms = vocabularyOf(kinds);
  writeJson(join(folder, 'vocabulary'), printVocabulary(terms));
  for (const [shelf, forms] of formsByShelf(terms)) writeJson(join(folder, 'forms', shelf), forms);
}

/** For each draft and report the symbols of the resolutions that came of it. */
function documentsOf(resolutions: readonly Placed[]): Record<string, string[]> {
  const named = resolutions.flatMap(({ source: { symbol, documents = [] } }) =>
    documents.map((document) => ({ document, symbol })),
  );
  const groups = Map.groupBy(named, ({ document }) => document);
  return Object.fromEntries(
    [...groups].map(([document, all]) => [document, all.map((one) => one.symbol)]),
  );
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

/**
 * Tells a span by the names of its files and every byte in them, and by what Pagefind is given, which
 * tells what it makes of it.
 */
async function digestOf(folder: string, entries: readonly Entry[]): Promise<string> {
  const hash = createHash('sha256').update(PAGEFIND);
  for (const { words } of entries) hash.update(words).update('\n');
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = files
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name));
  for (const path of paths.sort()) hash.update(relative(folder, path)).update(readFileSync(path));
  return hash.digest('hex').slice(0, 8);
}

/** What tells one version of Pagefind from another. */
const PAGEFIND = readFileSync(new URL('../package.json', import.meta.resolve('pagefind')));

type Contents = {
  /** The records that have a word. */
  entries: Entry[];
  /** The words of each. */
  words: Word[][];
  /** For each resolution its anchors: those of its records first, in the same order. */
  places: string[][];
};

function read(resolutions: readonly Placed[]): Contents {
  const all = resolutions.map((placed) => ({
    ...placed,
    told: withTitles(placed).flatMap((record) => {
      const words = wordsOf(record.text);
      return words.length > 0 ? [{ record, words }] : [];
    }),
  }));
  const tokens = new FormTokens(all.flatMap(({ told }) => told.map(({ words }) => words)));
  const contents: Contents = { entries: [], words: [], places: [] };
  for (const { source, told, anchors } of all) {
    for (const { record, words } of told) {
      const content = [printed(words, record.text), ...tokens.of(words)].join(' ');
      contents.entries.push({ source, record, words: content, length: words.length });
      contents.words.push(words);
    }
    const ids = told.map(({ record }) => record.id);
    const others = anchors.filter((id) => !ids.includes(id));
    if (ids.length > 0) contents.places.push([...ids, ...others]);
  }
  return contents;
}

/** A resolution's title and origin, which have no anchors, and its headings among its paragraphs. */
function withTitles({ source, records, anchors }: Placed): SearchRecord[] {
  const plain = { verbs: [], addressees: [], has: [] };
  const title: SearchRecord = {
    id: '',
    cite: 'title',
    kind: 'title',
    text: source.title,
    ...plain,
  };
  const { origin } = source;
  const masthead: SearchRecord[] = origin
    ? [{ id: '', cite: 'masthead', kind: 'masthead', text: origin, ...plain }]
    : [];
  const headings = source.headings.map(({ id, cite, title: text }): SearchRecord => ({
    id,
    cite,
    kind: 'heading',
    text,
    ...plain,
  }));
  const order = new Map(anchors.map((id, at) => [id, at]));
  const placeOf = ({ id }: SearchRecord) => order.get(id) ?? -1;
  const inside = [...records, ...headings].sort((a, b) => placeOf(a) - placeOf(b));
  return [title, ...masthead, ...inside];
}

/** The tokens that tell forms with the same stem apart. */
class FormTokens {
  /** For each stem the form that stands in most paragraphs. */
  readonly #main = new Map<string, string>();
  /** The stems of which the main form has been named. */
  readonly #named = new Set<string>();

  /** Takes the words of each paragraph of the span. */
  constructor(paragraphs: Iterable<readonly Word[]>) {
    const counts = new Map<string, { stem: string; form: string; paragraphs: number }>();
    for (const words of paragraphs) {
      for (const { stem, form } of byForm(words)) {
        const known = counts.get(form);
        if (known) known.paragraphs++;
        else counts.set(form, { stem, form, paragraphs: 1 });
      }
    }
    const common = [...counts.values()].sort(
      (a, b) => b.paragraphs - a.paragraphs || byCode(a.form, b.form),
    );
    for (const { stem, form } of common) if (!this.#main.has(stem)) this.#main.set(stem, form);
  }

  /** Those of a paragraph. */
  of(words: readonly Word[]): string[] {
    const tokens: string[] = [];
    const stems = new Set<string>();
    const complete = new Set<string>();
    for (const word of byForm(words)) {
      const { stem, form } = word;
      stems.add(stem);
      if (form !== this.#main.get(stem)) {
        tokens.push(otherForm(word));
        continue;
      }
      complete.add(stem);
      if (!this.#named.has(stem)) tokens.push(mainForm(word));
      this.#named.add(stem);
    }
    tokens.push(...[...stems.difference(complete)].map(withoutMainForm));
    return tokens.length === 0 ? [] : ['|', ...tokens];
  }
}

/** The words that have several forms, each form once. */
const byForm = (words: readonly Word[]): Iterable<Word> =>
  new Map(words.filter(hasForms).map((word) => [word.form, word])).values();

/** The stems; what stands between cells keeps their words from being in a row. */
const printed = (words: readonly Word[], text: string): string =>
  words
    .map(({ stem, from }, at) => {
      const between = text.slice(words[at - 1]?.to ?? from, from);
      return crossesCells(between) ? `| ${stem}` : stem;
    })
    .join(' ');

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
    const added = batch.map(({ words }, next) =>
      index.addCustomRecord({
        url: String(at + next),
        content: words,
        language: LANGUAGE,
      }),
    );
    for (const one of await Promise.all(added)) complain(one);
  }
  complain(await index.writeFiles({ outputPath: output }));
  await index.deleteIndex();
}

function writeTexts(entries: readonly Entry[], folder: string): void {
  const own = Map.groupBy(entries, ({ source }) => source);
  const titles: number[] = [];
  const texts: RecordText[] = [];
  for (const all of own.values()) {
    const title = texts.length;
    const numbers = new Map(all.map(({ record }, number) => [record.id, number]));
    for (const { record } of all) {
      const { id, cite, text, marked = [] } = record;
      const bearing = marked.flatMap((one) => numbers.get(one) ?? []);
      texts.push({ id, cite, text, ...(bearing.length > 0 && { marked: bearing }) });
      titles.push(title);
    }
  }
  const files = filesOf(texts, (record) => titles[record] ?? record);
  for (const [number, file] of files.entries()) writeJson(join(folder, String(number)), file);
}

/** The engine's files, which all spans share. */
export const ENGINE_FILES = ['pagefind.js', 'wasm.unknown.pagefind'];

/** Spans share the engine; Pagefind's own interfaces and its fragments are not used. */
async function keepIndex(from: string, place: string, directory: string): Promise<void> {
  for (const { name } of await readdir(from, { withFileTypes: true })) {
    if (/^(?:index|pagefind-entry\.json|.+\.pf_meta)$/.test(name))
      await rename(join(from, name), join(place, name));
    if (ENGINE_FILES.includes(name)) await rename(join(from, name), join(directory, name));
  }
}
