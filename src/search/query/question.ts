import { MONTH_FORM } from '../../model/days.ts';
import { plainWord } from './plainWords.ts';
import type { Query } from './query.ts';
import { COMMON, stemOf, wordsOf } from './words.ts';

/** What an answer tells: a day or year, how many or how much, where something is. */
export const ANSWERS = ['day', 'amount', 'place'] as const;
export type Answer = (typeof ANSWERS)[number];

/** What a question, or a sentence on who is to do what, or a name asks for beside its words. */
export type Question = {
  /** The query without the words that only ask. */
  query: Query;
  /** Whether it asks what is to be done, for a report, or by when. */
  duty: boolean;
  report: boolean;
  deadline: boolean;
  /** What its answer tells, where that is more than what is said of something. */
  answer: Answer | undefined;
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

/** Words that only ask beside others: "the next conference", "how much money", "at what date". */
const ASIDE_FOR: Record<Answer, ReadonlySet<string>> = {
  day: new Set(
    'next date day dates year month time deadline due begin begins start starts end ends'.split(
      ' ',
    ),
  ),
  amount: new Set(
    'big large high money number amount size sum total cost costs set aside paid spent'.split(' '),
  ),
  place: new Set('place city country located based venue'.split(' ')),
};

/** Words with which it is said that something is to be done; they need not stand in the text. */
const DUTY = new Set(
  'must should shall ought obliged required supposed asked told need needs needed'.split(' '),
);

/** Words of duty that the texts use themselves. */
const CALLED =
  /^(?:urg|request|invit|encourag|call|demand|decid|recommend|instruct|direct|authoriz)(?:e|es|ed|s|ing)?$/;

/** "who has to report" */
const HAS_TO = /\b(?:has|have|had) to\b/;

/** Who said what is found here, in which all was said by them: "what did the General Assembly say". */
const SPEAKER =
  /^(?:what|how|where|when) (?:did|does|do|has|have|is|was) (?:the )?(?:un |united nations )?(?:general assembly|assembly|unga|ga|un|united nations) (say|said|says|decide|decided|ask|asked|think|do|done|call|called|recommend|want|adopt|adopted)(?: for)?(?: (?:about|on|regarding|to|of|that))? /;

/** What tells an answer, in the order in which it is looked for. */
const ASKED_FOR: [Answer, RegExp][] = [
  [
    'day',
    /^(?:(?:by|since|until|from|on) )?(?:when|(?:what|which) (?:date|day|year|month|time)|how soon)\b|\bdeadline\b|\bwhen$/,
  ],
  [
    'amount',
    /^(?:by |to |for )?how (?:many|much|big|large|high)\b|^what (?:number|amount|sum|share|percentage|proportion)\b|^what (?:is|was|are) the (?:number|amount|size|budget|cost)\b/,
  ],
  ['place', /^(?:in )?(?:where|(?:what|which) (?:place|city|country))\b/],
];

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
  const nothing = { duty: false, report: false, deadline: false, answer: undefined };
  return { query: { ...query, clauses }, ...nothing, resolution: true, stems: stemsOfAll(others) };
}

function readSentence(query: Query, plain: readonly string[], typed: string): Question | undefined {
  if (plain.length < 3) return undefined;
  const sentence = plain.join(' ');
  const asks = OPENING.has(plain[0] ?? '') || typed.trimEnd().endsWith('?');
  const answer = ASKED_FOR.find(([, asking]) => asking.test(sentence))?.[0];
  const duty =
    plain.some((word) => DUTY.has(word)) ||
    plain.some((word) => CALLED.test(word)) ||
    (asks && HAS_TO.test(sentence));
  if (!asks && !duty) return undefined;
  const [said = ''] = SPEAKER.exec(`${sentence} `) ?? [];
  const from = said === '' ? 0 : said.trim().split(' ').length;
  const isAside = (word: string) =>
    asks && (ASIDE.has(word) || (answer !== undefined && ASIDE_FOR[answer].has(word)));
  const isKept = (word: string, at: number) =>
    at >= from && !isAside(word) && !DUTY.has(word) && !OPENING.has(word);
  const isTelling = (word: string, at: number) => isKept(word, at) && !COMMON.has(word);
  // where all else only asks, the words are what is asked about: "what date is the day of …"
  const kept = plain.some(isTelling)
    ? isKept
    : (word: string) => !ASIDE.has(word) && !DUTY.has(word) && !OPENING.has(word);
  if (plain.filter(kept).every((word) => COMMON.has(word))) return undefined;
  return {
    query: { ...query, clauses: query.clauses.filter((_, at) => kept(plain[at] ?? '', at)) },
    duty,
    report: (duty || answer === 'day') && plain.some((word) => stemOf(word) === 'report'),
    deadline: asks && answer === 'day',
    answer: asks ? answer : undefined,
    resolution: false,
    stems: stemsOfAll(plain),
  };
}

/** What tells each kind of answer in a text. */
const TOLD: Record<Answer, RegExp> = {
  // days of resolutions that are cited follow "of": "resolution 64/1 of 6 October 2009"
  day: new RegExp(
    String.raw`(?<!\bof )(?<!\d)\d{1,2} ${MONTH_FORM}\b|\b(?:in|by|until|before|from|since|than|of) (?:late |early |mid-|the end of )?(?:${MONTH_FORM} )?20\d\d\b|\bat its [a-z-]+ session\b|\bno later than\b`,
  ),
  amount:
    /\d[\d,.]*(?: per cent| million| billion| trillion|,\d{3}| dollars)|\b\d{1,3} \p{Ll}+s\b|\b(?:two|three|four|five|six|seven|eight|nine|ten|dozen|hundred|thousand|million|billion)s? \p{Ll}/u,
  place:
    /\b(?:held|hosts?|hosted|convened?|meet|meeting|located|situated|based|place) [^,.;]{0,90}?\b(?:in|at|by|of) (?:the (?:Government|city) of )?\p{Lu}/u,
};

/** Whether a text tells what is asked for. */
export const tells = (answer: Answer, text: string): boolean => TOLD[answer].test(text);
