import type { Clause, Query } from './query.ts';
import { COMMON, stemOf, wordsOf } from './words.ts';

/** What a question, or a sentence on who is to do what, or a name asks for beside its words. */
export type Question = {
  /** The query without the words that only ask. */
  query: Query;
  /** Whether it asks what is to be done, for a report, or by when. */
  duty: boolean;
  report: boolean;
  deadline: boolean;
  /** Whether it asks for a resolution itself: "the torture resolution". */
  resolution: boolean;
  /** Its words, by which it is told who is addressed. */
  stems: ReadonlySet<string>;
};

/** Words with which a question begins. */
const OPENING = new Set(
  `what who whom whose which when where why how does do did is are was were has have can could may
   must should will would`.split(/\s+/),
);

/** Words that only ask. */
const ASIDE = new Set(
  `many much long often soon far ever there get gets got getting give say says said tell tells
   happen happens happened happening thing things resolution resolutions paragraph paragraphs`.split(
    /\s+/,
  ),
);

/** Words with which it is said that something is to be done; they need not stand in the text. */
const DUTY = new Set(
  'must should shall ought obliged required supposed asked told need needs needed'.split(' '),
);

/** Words of duty that the texts use themselves. */
const CALLED =
  /^(?:urg|request|invit|encourag|call|demand|decid|recommend|instruct|direct|authoriz)(?:e|es|ed|s|ing)?$/;

const WHEN = new Set('when deadline'.split(' '));

/**
 * Reads a question, a sentence that says who must do what, or what a resolution is called; undefined
 * where the query is none of these, or where more than plain words is typed.
 */
export function readQuestion(query: Query, typed: string): Question | undefined {
  const words = query.clauses.map(plainWord);
  if (words.includes(undefined)) return undefined;
  const plain = words.map((word) => word ?? '');
  return readSentence(query, plain, typed) ?? readCalled(query, plain);
}

const stemsOfAll = (words: readonly string[]): Set<string> =>
  new Set(words.flatMap((word) => wordsOf(word).map(({ stem }) => stem)));

/** Reads "olympic truce resolution" and "resolutions on torture": by that, no more is asked for. */
function readCalled(query: Query, plain: readonly string[]): Question | undefined {
  const isIt = (word: string | undefined) => word === 'resolution' || word === 'resolutions';
  const at = isIt(plain.at(-1)) ? plain.length - 1 : /^(?:on|about)$/.test(plain[1] ?? '') ? 0 : -1;
  if (!isIt(plain[at])) return undefined;
  const clauses = query.clauses.toSpliced(at, 1);
  const others = plain.toSpliced(at, 1);
  if (others.every((word) => COMMON.has(word))) return undefined;
  const nothing = { duty: false, report: false, deadline: false };
  return { query: { ...query, clauses }, ...nothing, resolution: true, stems: stemsOfAll(others) };
}

function readSentence(query: Query, plain: readonly string[], typed: string): Question | undefined {
  if (plain.length < 3) return undefined;
  const asks = OPENING.has(plain[0] ?? '') || typed.trimEnd().endsWith('?');
  const duty = plain.some((word) => DUTY.has(word)) || plain.some((word) => CALLED.test(word));
  if (!asks && !duty) return undefined;
  const isKept = (word: string) =>
    !(asks && ASIDE.has(word)) && !DUTY.has(word) && !OPENING.has(word);
  if (plain.filter(isKept).every((word) => COMMON.has(word))) return undefined;
  const clauses = query.clauses.filter((_, at) => isKept(plain[at] ?? ''));
  return {
    query: { ...query, clauses },
    duty,
    report: duty && plain.some((word) => stemOf(word) === 'report'),
    deadline: asks && plain.some((word) => WHEN.has(word)),
    resolution: false,
    stems: stemsOfAll(plain),
  };
}

function plainWord(clause: Clause): string | undefined {
  if (clause.type === 'not' || clause.terms.length !== 1) return undefined;
  const [term] = clause.terms;
  return term?.type === 'word' ? term.text.toLowerCase().replace(/[?!.,;]+$/, '') : undefined;
}
