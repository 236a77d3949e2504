import type { Clause, Query } from './query.ts';
import { COMMON, stemOf, wordsOf } from './words.ts';

/** What a question, or a sentence on who is to do what, asks for beside its words. */
export type Question = {
  /** The query without the words that only ask. */
  query: Query;
  /** Whether it asks what is to be done, for a report, or by when. */
  duty: boolean;
  report: boolean;
  deadline: boolean;
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
 * Reads a question, or a sentence that says who must do what; undefined where the query is neither,
 * or where more than plain words is typed.
 */
export function readQuestion(query: Query, typed: string): Question | undefined {
  const words = query.clauses.map(plainWord);
  if (words.length < 3 || words.includes(undefined)) return undefined;
  const plain = words.map((word) => word ?? '');
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
    stems: new Set(plain.flatMap((word) => wordsOf(word).map(({ stem }) => stem))),
  };
}

function plainWord(clause: Clause): string | undefined {
  if (clause.type === 'not' || clause.terms.length !== 1) return undefined;
  const [term] = clause.terms;
  return term?.type === 'word' ? term.text.toLowerCase().replace(/[?!.,;]+$/, '') : undefined;
}
