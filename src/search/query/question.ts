import { datedBy } from './dated.ts';
import { MONTH_FORM } from '../../model/days.ts';
import { plainWord } from './plainWords.ts';
import type { Query } from './query.ts';
import { COMMON, stemOf, stemsIn, wordsOf } from './words.ts';

/** What an answer tells: a day or year, how much money, which share, how many, where or what something is. */
export const ANSWERS = ['day', 'money', 'share', 'amount', 'place', 'meaning'] as const;
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
  /** Of how many things it asks, by their stem: "person" in "how many persons". */
  counted: string | undefined;
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

/** Whether a text begins or ends as questions do. */
export const asksIn = (text: string): boolean =>
  OPENING.has(/^\p{L}+/u.exec(text)?.[0].toLowerCase() ?? '') || text.trimEnd().endsWith('?');

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
  money: new Set(
    'big large high money number amount size sum total cost costs set aside paid spent dollars'.split(
      ' ',
    ),
  ),
  share: new Set('share percentage proportion per cent percent part worth'.split(' ')),
  amount: new Set('big large high number amount size sum total'.split(' ')),
  place: new Set('place city country located based venue'.split(' ')),
  meaning: new Set('define definition mean means meant meaning'.split(' ')),
};

/** Words with which it is said that something is to be done; they need not stand in the text. */
const DUTY = new Set(
  'must should shall ought obliged required supposed asked told need needs needed'.split(' '),
);

/** Words of duty that the texts use themselves. */
const CALLED =
  /^(?:urg|request|invit|encourag|call|demand|decid|recommend|instruct|direct|authoriz)(?:e|es|ed|s|ing)?$/;

/** Nouns for what somebody is to do: "tasks of the secretariat". */
const TASKS = /^(?:obligations?|tasks?|duties|mandates?)$/;

/** Who is told to do something, by the last word of the name. */
const ACTORS = new Set(
  `secretary-general general secretariat un states state members governments government countries
   parties agencies agency organizations entities council committee commission commissioner programme
   fund office community assembly president chair coordinator companies businesses parliaments donors
   banks mission missions representative heads`.split(/\s+/),
);

/** What somebody is told to do: verbs that are no nouns. */
const ACTIONS = new Set(
  `address adopt allocate appoint assist consider continue convene cooperate develop ensure establish
   examine facilitate implement include inform invest investigate organize pay prepare
   promote prosecute protect provide raise ratify remove respect seek strengthen submit take transmit`.split(
    /\s+/,
  ),
);

/** Verbs that are nouns too: they are verbs after "to". */
const ACTIONS_AFTER_TO = new Set(
  'end help hold keep make present report review share stop study support update use'.split(' '),
);

/** What the Secretary-General is asked for. */
const REPORTS = /^(?:reports?|updates?|notes?|briefings?)$/;

/**
 * Whether it is said in few words who is to do what: "Secretary-General to seek views", "FAO
 * facilitate harvests", "Secretary-General updates on lighthouses".
 */
function isMandate(plain: readonly string[], typed: string): boolean {
  const printed = typed.split(/\s+/);
  const isActor = (at: number) =>
    ACTORS.has(plain[at] ?? '') || /^\p{Lu}{2,}$/u.test(printed[at] ?? '');
  const first = /^secretary[- ]general\b/.exec(plain.join(' '));
  if (first && plain.some((word) => REPORTS.test(word))) return true;
  return plain.some((word, at) => {
    if (ACTIONS.has(word) && (at === 1 || (at === 2 && isActor(1)))) return true;
    const isAfterTo = plain[at - 1] === 'to' && isActor(at - 2);
    return isAfterTo && (ACTIONS.has(word) || ACTIONS_AFTER_TO.has(word));
  });
}

/** "who has to report" */
const HAS_TO = /\b(?:has|have|had) to\b/;

/** Who said what is found here, in which all was said by them: "what did the General Assembly say", "does the Assembly want". */
const SPEAKER =
  /^(?:(?:what|how|where|when|why) )?(?:did|does|do|has|have|is|was) (?:the )?(?:un |united nations )?(?:general assembly|assembly|unga|ga|un|united nations) (say|said|says|decide|decided|ask|asked|think|do|done|call|called|recommend|want|adopt|adopted)(?: for)?(?: (?:about|on|regarding|to|of|that))? /;

/** What tells an answer, in the order in which it is looked for. */
const ASKED_FOR: [Answer, RegExp][] = [
  [
    'day',
    /^(?:(?:by|since|until|from|on) )?(?:when|(?:what|which) (?:date|day|year|month|time)|how soon)\b|\bdeadline\b|\bwhen$/,
  ],
  [
    'money',
    /^(?:by |to |for )?how much\b(?! of\b)|^how (?:big|large|high)\b.* (?:budget|fund|account|contribution)s?\b|^what (?:amount|sum)\b|^what (?:is|was|are) the (?:amount|size|budget|cost|appropriation)\b|^what (?:does|did|do|will) .* cost$/,
  ],
  [
    'share',
    /^(?:by |to |for )?(?:what|which) (?:share|percentage|proportion|per cent|percent|part)\b|^how much of\b|^what (?:is|was) the (?:share|percentage|proportion)\b/,
  ],
  [
    'amount',
    /^(?:by |to |for )?how (?:many|big|large|high)\b|^what number\b|^what (?:is|was|are) the (?:number|size)\b/,
  ],
  ['place', /^(?:in )?(?:where|(?:what|which) (?:place|city|country))\b/],
  // "what is a harbour light", "what does harbouring mean"; but "what is done for harbours"
  [
    'meaning',
    /^what (?:is|are) (?:an? |the (?:definition|meaning) of )?[\p{L}-]+(?: [\p{L}-]+)?$|^what (?:does|do|is) .* (?:mean|meant by .*)$/u,
  ],
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

/** Reads "olympic truce resolution 2025" and "resolutions on torture": by that, no more is asked for. */
function readCalled(query: Query, plain: readonly string[]): Question | undefined {
  const isIt = (word: string | undefined) => word === 'resolution' || word === 'resolutions';
  const last = plain.findLastIndex((text) => datedBy([{ type: 'word', text }]) === undefined);
  const at = isIt(plain[last]) ? last : /^(?:on|about)$/.test(plain[1] ?? '') ? 0 : -1;
  if (!isIt(plain[at])) return undefined;
  const clauses = query.clauses.toSpliced(at, 1);
  const others = plain.toSpliced(at, 1);
  if (others.every((word) => COMMON.has(word))) return undefined;
  const nothing = {
    duty: false,
    report: false,
    deadline: false,
    answer: undefined,
    counted: undefined,
  };
  return { query: { ...query, clauses }, ...nothing, resolution: true, stems: stemsOfAll(others) };
}

function readSentence(query: Query, plain: readonly string[], typed: string): Question | undefined {
  if (plain.length < 3) return undefined;
  const sentence = plain.join(' ');
  const asks = asksIn(typed);
  const answer = ASKED_FOR.find(([, asking]) => asking.test(sentence))?.[0];
  const duty =
    plain.some((word) => DUTY.has(word)) ||
    plain.some((word) => CALLED.test(word) || TASKS.test(word)) ||
    (!asks && isMandate(plain, typed)) ||
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
    counted: asks && answer === 'amount' ? countedIn(sentence) : undefined,
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
  money: /\d[\d,.]*(?: million| billion| trillion)?(?: United States)? dollars|\$ ?\d/,
  share: /\d[\d,.]* ?(?:per cent|percent|%)|\b(?:half|third|quarter)s? of\b/,
  amount:
    /\d[\d,.]*(?: per cent| million| billion| trillion|,\d{3})|\b\d{1,3} \p{L}\p{Ll}+s\b|\b(?:two|three|four|five|six|seven|eight|nine|ten|dozen|hundred|thousand|million|billion)s? \p{Ll}/u,
  place:
    /\b(?:held|hosts?|hosted|convened?|meet|meeting|located|situated|based|place) [^,.;]{0,90}?\b(?:in|at|by|of) (?:the (?:Government|city) of )?\p{Lu}/u,
  meaning:
    /\b(?:is|are|means?|constitutes?|comprises?|refers? to|is defined as) (?:an?|any|all|the|that)\b(?! (?:matter|need|responsib|view))/,
};

/** A number, and what may stand between it and what is counted. */
const NUMBER =
  /(?:\d[\d,.]*|\b(?:two|three|four|five|six|seven|eight|nine|ten|dozen|hundred|thousand|million|billion)s?)(?: per cent| million| billion| of| the| all| more| other| than){0,4} (?:\p{L}+ ){0,2}?(\p{L}+)/giu;

/** Things that the texts call otherwise than people do. */
const CALLED_OTHERWISE: Readonly<Record<string, readonly string[]>> = {
  people: ['person', 'people'],
  country: ['state', 'country', 'member'],
  nation: ['state', 'country'],
};

/**
 * How much a text tells of what is asked for: 0 nothing, 1 such a thing, and 2 where it is a number of
 * the very things that are counted.
 */
export function tells(
  { answer, counted }: Pick<Question, 'answer' | 'counted'>,
  text: string,
): 0 | 1 | 2 {
  if (answer === undefined || !TOLD[answer].test(text)) return 0;
  if (counted === undefined) return 1;
  const things = [...(CALLED_OTHERWISE[counted] ?? [counted])].flatMap(stemsIn);
  const isOfThese = [...text.matchAll(NUMBER)].some(([, thing = '']) =>
    stemsIn(thing).some((stem) => things.includes(stem)),
  );
  return isOfThese ? 2 : 1;
}

/** "how many countries have signed" → "country" */
function countedIn(sentence: string): string | undefined {
  const [, thing] = /\bhow many (?:of the )?(?:more |other |new )?(\p{L}+)/u.exec(sentence) ?? [];
  if (thing === undefined) return undefined;
  return thing === 'people' ? thing : thing.replace(/ies$/, 'y').replace(/s$/, '');
}
