import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addTo } from '../../model/addTo.ts';
import { byCode, byCount } from '../../model/byCode.ts';
import { fileOf, liesAlone } from '../lists.ts';
import type { Ranks } from '../columns.ts';
import type { LexiconEntry, LexiconFile } from '../lexicon.ts';
import type { TimesNamed } from '../names.ts';
import { pairedFilesOf, SELDOM } from '../pairs.ts';
import type { Lexicon, Span } from '../spans.ts';
import { readVocabulary } from '../vocabulary.ts';
import { ACRONYMS } from './acronyms.ts';
import { alikeIn, type Contexts } from './contexts.ts';
import { saidByStem } from './said.ts';
import { EVERYDAY } from './everyday.ts';
import { meaningsByStem, namesByStem } from './mergedNames.ts';
import { relatedIn } from './related.ts';
import { readJson } from './readJson.ts';
import { stemsInUse, type WordNet } from './wordNet.ts';
import { writeJson } from './writeJson.ts';

/** So many letters of a file of the lexicon are a kilobyte, however many spans it tells of. */
const LETTERS_PER_FILE = 4_000;

/** So many spans tell in what company words stand; the newest, whose words readers know. */
const NEWEST = 12;

/**
 * Writes what is known of each word over all spans: how rare it is, which spans hold it and what it
 * can be worth there, other words for it, and names of resolutions that have it; which spans hold
 * which pairs of words; and, by their first letter, the words that one that is misspelt may be. It
 * lies at an address of its spans and of `version`, and is left as it is where it is there already.
 * `directory` is that of the whole index, with its spans; `wordNet` is asked for where it is written.
 */
export function writeLexicon(
  directory: string,
  spans: readonly Span[],
  wordNet: () => WordNet,
  version = '',
): Lexicon {
  const key = createHash('sha256')
    .update(JSON.stringify([version, spans.map(({ path }) => path)]))
    .digest('hex')
    .slice(0, 8);
  const path = `lexicon-${key}`;
  const place = join(directory, path);
  const counted = join(place, 'files');
  if (existsSync(counted)) {
    const known = JSON.parse(readFileSync(counted, 'utf8')) as Omit<Lexicon, 'path'>;
    return { path, ...known };
  }
  const draft = join(directory, `.${path}`);
  rmSync(draft, { recursive: true, force: true });
  rmSync(place, { recursive: true, force: true });
  mkdirSync(join(draft, 'words'), { recursive: true });
  mkdirSync(join(draft, 'spelling'), { recursive: true });
  mkdirSync(join(draft, 'pairs'), { recursive: true });

  const terms = merged(directory, spans);
  const records = spans.reduce((sum, span) => sum + span.records, 0);
  const net = wordNet();
  const kept = <T>(name: string, of = spans): T[] =>
    of.map((span) => readJson<T>(directory, span, name));
  const contexts = kept<Contexts>('contexts', spans.slice(0, NEWEST));
  const holding = (stem: string): number => terms.get(stem)?.entry.records ?? 0;
  const alike = alikeIn(contexts, holding, records);
  const related = relatedIn(net, commonestFirst(terms), records, alike);
  const inUse = stemsInUse(net);
  const symbols = kept<Ranks>('ranks').flatMap(({ sources }) => sources.map(([symbol]) => symbol));
  const names = namesByStem(
    kept<TimesNamed>('names').flat(),
    new Set(symbols),
    (stem) => terms.get(stem)?.entry.records ?? Infinity,
  );
  const meanings = meaningsByStem(
    kept<TimesNamed>('abbreviations').flat(),
    kept<TimesNamed>('initials').flat(),
    ACRONYMS,
    (stem) => terms.has(stem),
  );
  const said = saidByStem(EVERYDAY, (stem) => terms.has(stem));
  const nowhere = [...new Set([...meanings.keys(), ...said.keys(), ...related.stems])]
    .filter((stem) => !terms.has(stem))
    .sort(byCode);
  const all: [string, { entry: LexiconEntry }][] = [
    ...terms,
    ...nowhere.map((stem): [string, { entry: LexiconEntry }] => [
      stem,
      { entry: { records: 0, spans: [] } },
    ]),
  ];
  const entries = all.map(([stem, { entry }]): [string, LexiconEntry] => {
    const also = related.of(stem);
    const called = names.get(stem);
    const means = meanings.get(stem);
    const everyday = said.get(stem);
    return [
      stem,
      {
        ...entry,
        ...(also.length > 0 && { also }),
        ...(everyday && everyday.length > 0 && { said: everyday }),
        ...(means && { means, ...(inUse.has(stem) && { inCapitals: true }) }),
        ...(called && { names: called }),
      },
    ];
  });
  const letters = JSON.stringify(entries).length;
  const files = Math.max(1, Math.ceil(letters / LETTERS_PER_FILE));
  const words: LexiconFile[] = Array.from({ length: files }, () => ({}));
  for (const [stem, entry] of entries)
    Object.assign(words[fileOf(stem, files)] ?? {}, { [stem]: entry });
  for (const [number, file] of words.entries()) writeJson(join(draft, 'words', `${number}`), file);
  for (const [letter, forms] of spellings(terms)) {
    writeJson(join(draft, 'spelling', letter), forms);
  }
  let pairs = 0;
  for (const file of pairedFilesOf(kept<string>('paired')))
    writeJson(join(draft, 'pairs', `${pairs++}`), file);
  const counts = { files, pairs };
  writeFileSync(join(draft, 'files'), JSON.stringify(counts));
  renameSync(draft, place);
  return { path, ...counts };
}

type Merged = Map<string, { entry: LexiconEntry; forms: Map<string, number> }>;

function merged(directory: string, spans: readonly Span[]): Merged {
  const terms: Merged = new Map();
  for (const [number, span] of spans.entries()) {
    const text = readJson<string>(directory, span, 'vocabulary');
    for (const { stem, records, most, titled, forms } of readVocabulary(text)) {
      const known = terms.get(stem);
      const term = known ?? { entry: { records: 0, spans: [] }, forms: new Map<string, number>() };
      if (!known) terms.set(stem, term);
      term.entry.records += records;
      const has = Number(titled) + (records > SELDOM ? 2 : 0) + (liesAlone(records) ? 4 : 0);
      term.entry.spans.push([number, most, has]);
      for (const [at, form] of forms.entries()) {
        // the first is the commonest; of the others it is not known how common they are
        term.forms.set(form, (term.forms.get(form) ?? 0) + (at === 0 ? records : 1));
      }
    }
  }
  const inOrder = [...terms].sort(([a], [b]) => byCode(a, b));
  return new Map(inOrder);
}

const commonestFirst = (terms: Merged) =>
  new Map(
    [...terms].map(([stem, { entry, forms }]) => [
      stem,
      {
        records: entry.records,
        forms: [...forms].sort(byCount).map(([form]) => form),
      },
    ]),
  );

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** Words that may be meant by one that is misspelt: so many of each first letter, the commonest. */
const MOST_SPELLINGS = 6000;

function spellings(terms: Merged): Map<string, [form: string, records: number][]> {
  // a letter with which no word begins has an empty file, so that asking for it is no fault
  const letters = new Map<string, [string, number][]>([...LETTERS].map((letter) => [letter, []]));
  for (const { forms } of terms.values()) {
    for (const [form, records] of forms) {
      if (!/^[a-z]\p{L}{3,}$/u.test(form)) continue;
      addTo(letters, form.charAt(0), [form, records]);
    }
  }
  for (const [letter, forms] of letters) {
    const commonest = forms.sort(byCount);
    const kept = commonest.slice(0, MOST_SPELLINGS);
    letters.set(
      letter,
      kept.sort(([a], [b]) => byCode(a, b)),
    );
  }
  return letters;
}
