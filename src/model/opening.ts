import { ADJECTIVES, baseOfParticiple, baseOfPresent } from './verbs.ts';

/**
 * The opening words of preambular and operative paragraphs, which the UN sets in italics: a
 * participle, adjective or verb with the adverbs around it and the words that complete it, without
 * the preposition that leads to its object: "Taking note with appreciation" of the report.
 */

const listed = (words: string) => new Set(words.trim().split(/\s+/));

/** Words of other kinds that open a preamble's paragraph. */
const CONJUNCTIONS = ['whereas', 'pursuant'];
const OTHER_PREAMBULAR = [
  ...CONJUNCTIONS,
  'in view of',
  'in pursuance of',
  'in support of',
  'since',
].map((phrase) => phrase.split(' '));

/** Adverbs before or after the verb: "Also requests", "Strongly condemns", "Recalling further". */
const ADVERBS = listed(`
  again also anew categorically deeply emphatically equally extremely especially explicitly firmly
  formally fully further furthermore gravely greatly highly keenly likewise particularly profoundly
  resolutely reluctantly seriously similarly sincerely solemnly specifically strongly therefore
  unequivocally unreservedly urgently vehemently vigorously warmly wholeheartedly
`);

const ADVERBIAL_PHRASES = [
  'once again',
  'once more',
  'in particular',
  'in this regard',
  'in this context',
  'in this connection',
  'in that regard',
  'in the strongest terms',
  'in the strongest possible terms',
  'in the strongest manner',
].map((phrase) => phrase.split(' '));

const DEGREES = listed(`
  considerable continued continuing deep deepest due extreme firm full grave great greatest growing
  gravest heartfelt high immense increasing keen much particular profound renewed serious
  sincere sincerest special strong strongest unwavering utmost warm warmest
`);

/** What a thing is noted with or what is expressed. */
const FEELINGS = listed(`
  abhorrence alarm anticipation anxiety appreciation approval astonishment belief commendation commitment
  concern concerns condemnation condolences confidence congratulations conviction desire determination
  disappointment dismay dissatisfaction distress expectation gratitude hope indignation intention
  interest opinion outrage pleasure pride readiness regret resolve sadness satisfaction shock
  solidarity sorrow support sympathy thanks understanding unease view welcome willingness wish
`);

/** Words that complete a verb, and belong to the opening with it. Longer ones stand first. */
const COMPLEMENTS: Record<string, string[]> = {
  attach: ['great importance', 'importance'],
  bear: ['in mind'],
  bring: ['to the attention'],
  call: ['upon', 'on', 'for', 'attention', 'the attention', 'to the attention'],
  commend: ['to the attention'],
  draw: ['the attention', 'attention'],
  give: ['due consideration', 'due regard'],
  have: ['in mind', 'regard', 'devoted attention', 'taken note', 'taken into account'],
  invite: ['the attention'],
  keep: ['in mind', 'under review'],
  look: ['forward'],
  pay: ['tribute', 'special tribute', 'particular tribute', 'homage', 'due regard'],
  place: ['on record'],
  point: ['out'],
  put: ['on record'],
  take: ['note', 'into account', 'into consideration', 'account', 'due account', 'cognizance'],
};

/** The perfect participle: "Having considered". */
const PAST_PARTICIPLES = listed(
  'heard held met given taken known made borne chosen undertaken found begun seen set read',
);
const isPastParticiple = (word: string) =>
  (word.length > 3 && word.endsWith('ed')) || PAST_PARTICIPLES.has(word);

/** Verbs that only join a subject to an adjective: "Remaining deeply concerned". */
const LINKING = listed('remain be');
const LINKING_FORMS = new Map([
  ['being', 'be'],
  ['is', 'be'],
]);

type Opens = 'preambular' | 'operative';

/** No opening is longer; a bound keeps the work the same for paragraphs of any length. */
const LONGEST = 200;

const STOPS = new Set(',;:.');

type Word = { bare: string; end: number; stops: boolean };

/** No verb stands later in an opening: "Once again strongly and unequivocally condemns". */
const MOST_TO_VERB = 12;

/**
 * The first words, `most` of them, in lower case, each with where it ends and whether punctuation
 * follows it.
 */
function firstWords(text: string, most = LONGEST): Word[] {
  const words: Word[] = [];
  for (const { 0: token, index } of text.slice(0, LONGEST).matchAll(/\S+/g)) {
    let length = token.length;
    while (length > 1 && STOPS.has(token.charAt(length - 1))) length -= 1;
    words.push({
      bare: token.slice(0, length).toLowerCase(),
      end: index + length,
      stops: length < token.length,
    });
    if (words.length === most) break;
  }
  return words;
}

/** How far `phrase` goes from `at`, or `at` where the words are others or punctuation divides. */
function after(words: Word[], at: number, phrase: readonly string[]): number {
  const fits = phrase.every((expected, index) => {
    const word = words[at + index];
    return word?.bare === expected && (index === phrase.length - 1 || !word.stops);
  });
  return fits ? at + phrase.length : at;
}

const stopped = (words: Word[], at: number) => at > 0 && words[at - 1]?.stops === true;

/** Adverbs and adverbial phrases from `at`, to the last. */
function afterAdverbs(words: Word[], at: number): number {
  let next = at;
  while (!stopped(words, next)) {
    const from = next;
    if (ADVERBS.has(words[next]?.bare ?? '')) next += 1;
    for (const phrase of ADVERBIAL_PHRASES) if (next === from) next = after(words, next, phrase);
    if (next === from) break;
  }
  return next;
}

/** "with great concern", and without `lead` "its deep appreciation". */
function afterFeeling(words: Word[], at: number, lead: readonly string[]): number {
  if (stopped(words, at)) return at;
  let next = at;
  const first = words[next]?.bare ?? '';
  if (lead.includes(first)) next += 1;
  else if (lead[0] === 'with') return at;
  while (DEGREES.has(words[next]?.bare ?? '') && !FEELINGS.has(words[next]?.bare ?? '')) next += 1;
  return FEELINGS.has(words[next]?.bare ?? '') ? next + 1 : at;
}

function afterManner(words: Word[], at: number): number {
  const adverbs = afterAdverbs(words, at);
  const feeling = afterFeeling(words, adverbs, ['with']);
  return feeling === adverbs ? adverbs : afterAdverbs(words, feeling);
}

function afterComplement(words: Word[], at: number, verb: string): number {
  if (stopped(words, at)) return at;
  if (verb === 'express') return afterFeeling(words, at, ['its', 'the', 'our']);
  for (const complement of COMPLEMENTS[verb] ?? []) {
    const next = after(words, at, complement.split(' '));
    if (next > at) return next;
  }
  if (verb === 'have' && isPastParticiple(words[at]?.bare ?? '')) return at + 1;
  return at;
}

type Head = { opens: Opens; verb: string | undefined; from: number; next: number };

/** The verb, participle or adjective that carries the opening; adverbs may precede it. */
function headOf(words: Word[]): Head | undefined {
  const from = afterAdverbs(words, 0);
  if (stopped(words, from)) return undefined;
  const word = words[from]?.bare ?? '';
  const next = from + 1;
  const linking = LINKING_FORMS.get(word);
  const present = word === 'is' ? linking : baseOfPresent(word);
  if (present) return { opens: 'operative', verb: present, from, next };
  const participle = linking ?? baseOfParticiple(word);
  if (participle) return { opens: 'preambular', verb: participle, from, next };
  if (ADJECTIVES.has(word)) return { opens: 'preambular', verb: undefined, from, next };
  return undefined;
}

const startsUpper = (text: string) => /^\p{Lu}/u.test(text);

/**
 * The words of a paragraph that the UN sets in italics: "Taking note with appreciation" of "Taking
 * note with appreciation of the report". Always the start of `text`, which is the paragraph without
 * its label. Undefined where the paragraph opens with no word of its kind.
 */
export function openingOf(text: string, kind: Opens): string | undefined {
  if (!startsUpper(text)) return undefined;
  const words = firstWords(text);
  const head = headOf(words);
  if (kind === 'preambular' && words[0] && CONJUNCTIONS.includes(words[0].bare))
    return text.slice(0, words[0].end);
  if (head?.opens !== kind) return undefined;
  let next = head.next;
  if (head.verb) {
    const manner = afterManner(words, next);
    const complement = afterComplement(words, manner, head.verb);
    // "Calls for further efforts": what follows a preposition belongs to the object
    const bare = ['upon', 'on', 'for'].includes(words[complement - 1]?.bare ?? '');
    next = complement > manner && !bare ? afterManner(words, complement) : complement;
    if (LINKING.has(head.verb)) next = afterLinked(words, next);
  } else {
    next = afterManner(words, next);
  }
  const last = words[next - 1];
  return last && text.slice(0, last.end);
}

function afterLinked(words: Word[], at: number): number {
  return !stopped(words, at) && ADJECTIVES.has(words[at]?.bare ?? '')
    ? afterManner(words, at + 1)
    : at;
}

/** The words that may stand before the verb, and those of openings without one. */
const LEADING = new Set([
  ...ADVERBS,
  ...[...ADVERBIAL_PHRASES, ...OTHER_PREAMBULAR].flatMap(([first = '']) => first),
]);

/**
 * Whether a paragraph opens as those of the preamble do, with a participle or adjective, or as
 * operative ones, with a verb in the present. Undefined where its first words are neither.
 */
export function opensLike(text: string): Opens | undefined {
  if (!startsUpper(text)) return undefined;
  const [first] = firstWords(text, 1);
  if (first === undefined) return undefined;
  // the verb stands first, save after these
  const words = LEADING.has(first.bare) ? firstWords(text, MOST_TO_VERB) : [first];
  if (OTHER_PREAMBULAR.some((phrase) => after(words, 0, phrase) > 0)) return 'preambular';
  return headOf(words)?.opens;
}
