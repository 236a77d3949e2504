import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Resolution } from '../../../src/model/resolution.ts';
import { parseSymbol } from '../../../src/model/symbol.ts';
import { wordsOf } from '../../../src/search/query/words.ts';
import { recordsOf, sourceOf } from '../../../src/search/record.ts';
import { printTable } from '../table.ts';
import { bm25Over } from './bm25.ts';
import type { Search } from './ask.ts';

/**
 * Queries with the paragraphs that answer them, graded from 1 to 3 by people who read the texts: a
 * JSON array. A paragraph is named by its symbol and its words; one without words is the title.
 */
const JUDGED = z.array(
  z.object({
    kind: z.string(),
    query: z.string(),
    relevant: z.array(
      z.object({
        symbol: z.string(),
        paragraph: z.union([z.string(), z.number()]).nullish(),
        text: z.string().nullish(),
        grade: z.number(),
      }),
    ),
  }),
);

export type JudgedQuery = {
  kind: string;
  q: string;
  /** Names of paragraphs, "64/1 para-2", and of titles, "64/1", each with its grade. */
  grades: Map<string, number>;
};

/** How a search answers a query. */
export type Verdict = { ndcg: number; recall: number; nothing: boolean; found: string[] };

/**
 * Reads judged queries of a corpus. What they name that is not in the corpus is returned too, as
 * lines that say so, and counts as not found.
 */
export function readJudged(
  file: string,
  resolutions: readonly Resolution[],
): { queries: JudgedQuery[]; unknown: string[] } {
  const names = namesIn(resolutions);
  const unknown: string[] = [];
  const queries = JUDGED.parse(JSON.parse(readFileSync(file, 'utf8'))).map(
    ({ kind, query, relevant }): JudgedQuery => {
      const grades = new Map<string, number>();
      for (const { symbol, paragraph, text, grade } of relevant) {
        const place = String(paragraph ?? '');
        const name = names(symbol, place, text ?? '');
        if (name === undefined) unknown.push(`${query}: ${symbol} ${place} is not in the corpus`);
        const known = name ?? `${symbol} ${place}`;
        grades.set(known, Math.max(grade, grades.get(known) ?? 0));
      }
      return { kind, q: query, grades };
    },
  );
  return { queries, unknown };
}

/** Names a place that is given by its resolution, how it is called, and its words. */
function namesIn(resolutions: readonly Resolution[]) {
  const bySymbol = new Map(resolutions.map((one) => [one.metadata.symbol, one]));
  return (symbol: string, place: string, text: string): string | undefined => {
    const resolution = bySymbol.get(parseSymbol(symbol)?.text ?? symbol);
    if (resolution === undefined) return undefined;
    const { short, title, headings } = sourceOf(resolution);
    if (place === '' || /^title$/i.test(place)) return short;
    const records = recordsOf(resolution);
    const named = records.find(({ id, cite }) => id === place || cite === place);
    const wanted = flat(text.replace(LABEL, ''));
    const begins = wanted.slice(0, 80);
    const said = records.filter((one) => wanted !== '' && flat(one.text).includes(begins));
    const best = said.find((one) => one === named) ?? said[0] ?? named;
    if (best) return `${short} ${best.id}`;
    if (flat(title) === wanted) return short;
    const heading = headings.find(
      (one) => (wanted !== '' && flat(one.title).startsWith(begins)) || one.id === place,
    );
    return heading && `${short} ${heading.id}`;
  };
}

/** The label of a paragraph or heading, which its text lacks: "(a)", "Action 19." */
const LABEL = /^(?:\([a-z]+\)|\d+\.|(?:Action|Goal|Article|Rule) \d+\.) /;

const flat = (text: string): string =>
  wordsOf(text)
    .map(({ form }) => form)
    .join(' ');

const DEPTH = 10;

/** The measure of Järvelin and Kekäläinen over the first ten, a grade g being worth 2^g − 1. */
function judge({ grades }: JudgedQuery, all: readonly string[]): Verdict {
  const found = all.slice(0, DEPTH);
  const gain = (grade: number, at: number) => (2 ** grade - 1) / Math.log2(at + 2);
  const sum = (values: number[]) =>
    values.slice(0, DEPTH).reduce((total, grade, at) => total + gain(grade, at), 0);
  const ideal = sum([...grades.values()].sort((a, b) => b - a));
  const distinct = [...new Set(found)];
  return {
    ndcg: sum(distinct.map((name) => grades.get(name) ?? 0)) / ideal,
    recall:
      distinct.filter((name) => grades.has(name)).length /
      Math.min(Math.max(grades.size, 1), DEPTH),
    nothing: found.length === 0,
    found,
  };
}

/** Asks all queries of a search, one after the other. */
export async function judgeAll(
  queries: readonly JudgedQuery[],
  search: Search,
): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  for (const query of queries) verdicts.push(judge(query, await search(query.q, DEPTH)));
  return verdicts;
}

/** Judges a search beside BM25 over the same resolutions: a table by kind, and what was not found. */
export async function compareJudged(
  queries: readonly JudgedQuery[],
  search: Search,
  resolutions: readonly Resolution[],
): Promise<string> {
  const ours = await judgeAll(queries, search);
  const theirs = await judgeAll(queries, bm25Over(resolutions));
  const rowOf = (name: string, chosen: (query: JudgedQuery) => boolean) => {
    const numbers = queries.flatMap((query, at) => (chosen(query) ? [at] : []));
    const figures = (all: Verdict[]) => {
      const own = numbers.flatMap((at) => all[at] ?? []);
      return [
        mean(own.map(({ ndcg }) => ndcg)).toFixed(3),
        mean(own.map(({ recall }) => recall)).toFixed(3),
        `${(100 * mean(own.map(({ nothing }) => Number(nothing)))).toFixed(0)} %`,
      ];
    };
    return [name, numbers.length, ...figures(ours), ...figures(theirs)];
  };
  const kinds = [...new Set(queries.map(({ kind }) => kind))];
  const table = printTable(
    [
      'kind',
      'queries',
      'nDCG@10',
      'recall@10',
      'nothing',
      'BM25 nDCG@10',
      'BM25 recall@10',
      'BM25 nothing',
    ],
    [...kinds.map((kind) => rowOf(kind, (query) => query.kind === kind)), rowOf('all', () => true)],
  );
  return table;
}

/** What each query found and lacks, for whoever fits the ranking. */
export async function explainJudged(
  queries: readonly JudgedQuery[],
  search: Search,
): Promise<string> {
  const verdicts = await judgeAll(queries, search);
  return queries
    .map(({ kind, q, grades }, at) => {
      const { ndcg = 0, found = [] } = verdicts[at] ?? {};
      const listed = found.map(
        (name) => `${name}${grades.has(name) ? `[${grades.get(name)}]` : ''}`,
      );
      const lacking = [...grades].flatMap(([name, grade]) =>
        found.includes(name) ? [] : [`${name}[${grade}]`],
      );
      return `${ndcg.toFixed(2)} ${kind}: ${q}\n    found   ${listed.join(' · ') || 'nothing'}\n    lacking ${lacking.join(' · ') || 'nothing'}`;
    })
    .join('\n');
}

const mean = (values: number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);
