import type { Resolution } from '../../../src/model/resolution.ts';
import type { Engine } from '../../../src/search/engine/engine.ts';
import { recordsOf, sourceOf } from '../../../src/search/record.ts';
import { againWith } from '../../../src/search/engine/results.ts';
import { EMPTY } from '../../../src/search/query/state.ts';
import { withBaseline } from './baseline.ts';
import { printTable } from '../table.ts';
import { type Judged, OWN, WILD } from './queries.ts';
import { nameOf, withEngine } from './ask.ts';

/**
 * What can be found, by its name in the judgements: "57/263 para-2" and its text; the title as
 * "57/263", headings by their anchors, the masthead's line on the origin as "57/263 masthead".
 */
type Texts = Map<string, string>;

/**
 * Judges our search and plain Pagefind on the same queries. Returns the tables to print, and whether
 * every phrase query found only what has the phrase and every citation led where it should. The
 * corpus's own queries are asked of the corpus alone: among hundreds of other resolutions they have
 * right answers that nobody has judged.
 */
export async function judgeRelevance(
  own: Resolution[],
  wild: Resolution[],
): Promise<{ text: string; right: boolean }> {
  const asked = [await askBoth(own, OWN)];
  if (wild.length > 0) asked.push(await askBoth([...own, ...wild], WILD));
  const all: Asked = {
    queries: asked.flatMap(({ queries }) => queries),
    ours: asked.flatMap(({ ours }) => ours),
    theirs: asked.flatMap(({ theirs }) => theirs),
  };
  const sizes = asked.map(
    ({ queries, size }) =>
      `${queries.length} queries over ${size.resolutions} resolutions (${size.paragraphs} paragraphs)`,
  );
  const right = all.queries.every(({ kind }, at) => {
    const verdict = all.ours[at];
    if (kind === 'citation') return verdict?.reciprocal === 1;
    return kind !== 'phrase' || verdict?.pure;
  });
  return { text: `${sizes.join('\n')}\n\n${report(all)}`, right };
}

type Asked = { queries: Judged[]; ours: Verdict[]; theirs: Verdict[] };

async function askBoth(
  resolutions: Resolution[],
  queries: Judged[],
): Promise<Asked & { size: { resolutions: number; paragraphs: number } }> {
  const texts = textsOf(resolutions);
  const ours = await withEngine(resolutions, (engine) =>
    judgeAll(queries, (query, limit) => askEngine(engine, query, limit), texts),
  );
  const theirs = await withBaseline(resolutions, (plain) =>
    judgeAll(queries, ({ q }, limit) => plain(q, limit), texts),
  );
  return {
    queries,
    ours,
    theirs,
    size: { resolutions: resolutions.length, paragraphs: texts.size },
  };
}

const MASTHEAD = 'masthead';

function textsOf(resolutions: readonly Resolution[]): Texts {
  const texts: Texts = new Map();
  for (const resolution of resolutions) {
    const { short, title, origin, headings } = sourceOf(resolution);
    texts.set(short, title);
    if (origin) texts.set(`${short} ${MASTHEAD}`, origin);
    for (const heading of headings) texts.set(`${short} ${heading.id}`, heading.title);
    for (const { id, text } of recordsOf(resolution)) texts.set(`${short} ${id}`, text);
  }
  return texts;
}

/**
 * What the search page shows: where a citation leads, else what was found from the top down, and
 * beside it where the same words stand. Beside phrases, what is said to lack some of the rest is no hit.
 */
async function askEngine(engine: Engine, { q, phrase }: Judged, limit: number): Promise<string[]> {
  const jump = await engine.jump(q);
  const named = (jump?.places ?? []).flatMap(({ source, pinpoint, shared }) => {
    if (source === undefined || shared !== undefined) return [];
    return [pinpoint?.exists ? nameOf(source.short, pinpoint.id) : source.short];
  });
  if (named.length > 0 && jump?.unread.length === 0) return named.slice(0, limit);
  const { groups, listed } = await engine.search({ ...EMPTY, q, show: limit, all: true });
  return groups
    .flatMap(({ source, hits }) => hits.map((hit) => ({ source, hit })))
    .filter(({ hit }) => phrase === undefined || hit.lacks.length === 0)
    .flatMap(({ source, hit }) =>
      [{ source, id: hit.id }, ...hit.again.slice(0, againWith(listed))].map((one) =>
        nameOf(one.source.short, hit.kind === 'masthead' ? MASTHEAD : one.id),
      ),
    )
    .slice(0, limit);
}

type Verdict = { recall: number; reciprocal: number; pure: boolean; found: string[] };

/** The names of what a search finds for a query, best first. */
type Ask = (query: Judged, limit: number) => Promise<string[]>;

async function judgeAll(queries: Judged[], ask: Ask, texts: Texts): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  for (const query of queries) verdicts.push(await judge(query, ask, texts));
  return verdicts;
}

const DEPTH = 10;
/** How far down phrase queries are checked. */
const PHRASE_DEPTH = 200;

async function judge(query: Judged, ask: Ask, texts: Texts): Promise<Verdict> {
  const deep = await ask(query, query.phrase === undefined ? DEPTH : PHRASE_DEPTH);
  const found = deep.slice(0, DEPTH);
  const { phrase } = query;
  if (phrase === undefined) {
    const must = query.must ?? [];
    const first = found.findIndex((one) => must.includes(one));
    return {
      recall: must.filter((one) => found.includes(one)).length / Math.min(must.length, DEPTH),
      reciprocal: first < 0 ? 0 : 1 / (first + 1),
      pure: true,
      found,
    };
  }
  const holds = (name: string) => {
    const text = texts.get(name) ?? '';
    return hasPhrase(text, phrase) && query.meant?.(name, text) !== false;
  };
  const held = [...texts.keys()].filter(holds).length;
  const first = found.findIndex(holds);
  return {
    recall: found.filter(holds).length / Math.min(held, DEPTH),
    reciprocal: first < 0 ? 0 : 1 / (first + 1),
    pure: deep.length > 0 && deep.every(holds),
    found,
  };
}

/** Independent of the search's own reading: letters, digits and single blanks. */
const flat = (text: string): string =>
  ` ${text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

const hasPhrase = (text: string, phrase: string): boolean => {
  // "policymaking" and "policy-making" are one word to readers
  const folded = flat(text).replaceAll('policymaking', 'policy making');
  return folded.includes(flat(phrase).replaceAll('policymaking', 'policy making'));
};

const mean = (values: number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);

function report({ queries, ours, theirs }: Asked): string {
  const rowOf = (name: string, chosen: (query: Judged) => boolean) => {
    const numbers = queries.flatMap((query, at) => (chosen(query) ? [at] : []));
    const figures = (all: Verdict[]) => {
      const verdicts = numbers.flatMap((at) => all[at] ?? []);
      return [
        mean(verdicts.map(({ recall }) => recall)).toFixed(3),
        mean(verdicts.map(({ reciprocal }) => reciprocal)).toFixed(3),
      ];
    };
    return [name, numbers.length, ...figures(ours), ...figures(theirs)];
  };
  const share = (kind: Judged['kind'], all: Verdict[], right: (one: Verdict) => boolean) => {
    const own = queries.flatMap((query, at) => (query.kind === kind ? (all[at] ?? []) : []));
    return (own.filter(right).length / Math.max(own.length, 1)).toFixed(3);
  };
  const kinds = [...new Set(queries.map(({ kind }) => kind))];
  const table = printTable(
    ['queries', 'number', 'recall@10', 'MRR', 'Pagefind recall@10', 'Pagefind MRR'],
    [...kinds.map((kind) => rowOf(kind, (query) => query.kind === kind)), rowOf('all', () => true)],
  );
  const lines = [
    table,
    '',
    `phrase queries with only true hits: ${share('phrase', ours, ({ pure }) => pure)} (Pagefind ${share('phrase', theirs, ({ pure }) => pure)})`,
    `citations that land right: ${share('citation', ours, ({ reciprocal }) => reciprocal === 1)} (Pagefind ${share('citation', theirs, ({ reciprocal }) => reciprocal === 1)})`,
  ];
  const misses = queries.flatMap((query, at) => {
    const { recall = 0, pure = false, found = [] } = ours[at] ?? {};
    if (recall === 1 && (pure || query.kind !== 'phrase')) return [];
    return [
      `  ${query.kind} ${query.q}: ${recall.toFixed(2)}; found ${found.slice(0, 4).join(', ') || 'nothing'}`,
    ];
  });
  if (misses.length > 0) lines.push('', 'not wholly found:', ...misses);
  return lines.join('\n');
}
