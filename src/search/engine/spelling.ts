import { distance } from 'fastest-levenshtein';
import { patternsOf } from '../query/match.ts';
import type { Clause, Query, Term } from '../query/query.ts';
import { COMPOUNDS, wordsOf } from '../query/words.ts';
import type { SpanIndex } from './spanIndex.ts';

/**
 * A query with the words that stand in no paragraph of the spans in the nearest spelling that does;
 * undefined where there is none. What is left out, or only begins a word, stays as it is.
 */
export async function respelt(
  query: Query,
  spans: readonly SpanIndex[],
): Promise<Query | undefined> {
  let changed = false;
  const clauses = await Promise.all(
    query.clauses.map(async (clause): Promise<Clause> => {
      if (clause.type === 'not') return clause;
      const terms = await Promise.all(clause.terms.map((term) => respeltTerm(term, spans)));
      changed ||= terms.some((term, at) => term !== clause.terms[at]);
      return { type: 'any', terms };
    }),
  );
  return changed ? { ...query, clauses } : undefined;
}

async function respeltTerm(term: Term, spans: readonly SpanIndex[]): Promise<Term> {
  if (term.type === 'prefix' || (await stands(term, spans))) return term;
  const words = wordsOf(term.text);
  let { text } = term;
  // from the last to the first, so that the others stay where they are
  for (const { form, from, to } of words.toReversed()) {
    const isCompound = words.filter((word) => word.from === from).length > 1;
    if (isCompound || !isSpelt(form) || ABBREVIATED.test(text.slice(from, to))) continue;
    if (await stands({ type: 'word', text: form }, spans)) continue;
    const near = await nearestIn(spans, form);
    if (near !== undefined) text = text.slice(0, from) + asTyped(near, text[from]) + text.slice(to);
  }
  return text === term.text ? term : { ...term, text };
}

/** "Secretary-Genral" is meant as "Secretary-General". */
function asTyped(form: string, first = ''): string {
  return /\p{Lu}/u.test(first) ? form.charAt(0).toUpperCase() + form.slice(1) : form;
}

async function stands(term: Term, spans: readonly SpanIndex[]): Promise<boolean> {
  const patterns = patternsOf(term);
  for (const span of spans) if ((await span.count(patterns)) > 0) return true;
  return false;
}

/** In so many spans, the newest, near words are looked for: each has its words to load. */
const LOOKED_THROUGH = 3;

/** Of the nearest forms in the newest span that has any, the one that stands in most paragraphs. */
async function nearestIn(spans: readonly SpanIndex[], form: string): Promise<string | undefined> {
  for (const span of spans.slice(0, LOOKED_THROUGH)) {
    const forms = nearestTo(form, [...(await span.words()), ...COMPOUNDS]);
    const counts = await Promise.all(
      forms.map((text) => span.count(patternsOf({ type: 'word', text }))),
    );
    if (forms.length > 0) return forms[counts.indexOf(Math.max(...counts))];
  }
  return undefined;
}

/** An abbreviation is nothing misspelt: "SALW", "MICs". Longer ones may be words in capitals. */
const ABBREVIATED = /^\p{Lu}{2,6}s?$/u;

/** Numbers and symbols are nothing that is misspelt, and short words are all near one another. */
const isSpelt = (form: string): boolean => /^\p{L}{4,}$/u.test(form);

/**
 * The forms that differ from a misspelt one in the fewest letters: in one of up to six, in two of
 * more. Hardly anybody errs in the first.
 */
export function nearestTo(misspelt: string, forms: readonly string[]): string[] {
  let most = misspelt.length < 7 ? 1 : 2;
  let nearest: string[] = [];
  for (const form of forms) {
    if (form[0] !== misspelt[0] || Math.abs(form.length - misspelt.length) > most) continue;
    const letters = isSwapped(misspelt, form) ? 1 : distance(misspelt, form);
    if (letters > most || !isSpelt(form)) continue;
    if (letters < most) nearest = [];
    most = letters;
    nearest.push(form);
  }
  return nearest;
}

/** Whether only two neighbouring letters have changed places: "recieve". */
function isSwapped(a: string, b: string): boolean {
  const at = [...a].findIndex((letter, place) => letter !== b[place]);
  return a.slice(0, at) + a.charAt(at + 1) + a.charAt(at) + a.slice(at + 2) === b;
}
