import { capital } from '../model/plain.ts';
import { openingOf } from '../model/opening.ts';
import { baseOfParticiple, baseOfPresent } from '../model/verbs.ts';

/** What the organ does in a paragraph: "Requests … and in this regard invites …" has two verbs. */

export type Verb = {
  /** As the text has it, with the word that completes it: "requests", "calls upon", "takes note". */
  verb: string;
  /** "request", "call upon", "take note"; an adjective stands as it is: "concerned". */
  base: string;
  /** With its adverbs, as the text has it: "Also requests", "further notes with concern". */
  phrase: string;
  /** Where the phrase stands in the paragraph's plain text, in UTF-16 units, `to` excluded. */
  from: number;
  to: number;
};

/** Words that make another verb of the one they complete. */
const COMPLETED: Record<string, string[]> = {
  call: ['upon', 'for', 'on', 'attention'],
  take: ['note', 'into account', 'into consideration'],
  look: ['forward'],
  pay: ['tribute'],
  draw: ['the attention', 'attention'],
  bring: ['to the attention'],
  bear: ['in mind'],
  keep: ['in mind'],
};

/** What an organ does; verbs of the lexicon that report what others do are left out: "acts". */
const SPOKEN = new Set(
  `encourage request call recognize note welcome reaffirm urge decide take invite recall stress
   emphasize reiterate express acknowledge underline endorse condemn recommend commend approve affirm
   underscore look demand agree support appeal deplore authorize adopt highlight regret appreciate
   recommit resolve pay re-emphasize remain declare proclaim remind appropriate renew commit accept
   congratulate confirm concur reconfirm draw reject pledge bring establish entrust strive direct
   instruct ask appoint elect thank convene reserve transmit`.split(/\s+/),
);

/** As nouns these stand after "and" as well: "needs and demands", "requests and calls for help". */
const ALSO_NOUNS = new Set('call demand support request note appeal look remain stress'.split(' '));

const LINK = String.raw`and|as well as|while|but|or`;
const ADVERBIAL = String.raw`in (?:this|that) (?:regard|context|connection|respect)|to (?:this|that) end|in particular|particularly|especially|at the same time|also|further|furthermore|once again|once more|again|strongly|urgently|deeply|firmly|fully|therefore|thus|accordingly|consequently`;
/** ", and in this regard encourages", " and requests", ", reiterates": the verb is the last group. */
const JOINED = new RegExp(
  String.raw`(?<=[^\s,;])(?:([,;] )(?:(?:${LINK}),? )?| (?:${LINK}) )((?:(?:${ADVERBIAL}),? ){0,3})([a-z]+(?:-[a-z]+)?)(?=,? (\S{1,40}(?: \S{1,40}){0,2}))`,
  'g',
);

/** What follows a verb of the organ: never "calls of", "requests from", "supports and". */
const NO_OBJECT =
  /^(?:of|from|and|or|are|is|were|was|by|made|submitted|received|between|among|within)$/;
const ASIDE = /^in (?:this|that) (?:regard|context|connection|respect)\b/;
const PREPOSITION = /^(?:for|to|on|in|at)$/;

/** "Having also considered", "Having in mind": what was done before, without its adverbs. */
const DONE =
  /\bhaving (?:(?:also|further|again|[a-z]{1,20}ly) ){0,3}(in mind|taken note|(?!also|further|again)[a-z]+)/;

function named(base: string, form: string, phrase: string): { verb: string; base: string } {
  const rest = phrase.toLowerCase();
  const done = base === 'have' ? DONE.exec(rest)?.[1] : undefined;
  if (done !== undefined) return { verb: `${form} ${done}`, base: `${base} ${done}` };
  const complement = COMPLETED[base]?.find(
    (words) => rest.endsWith(` ${words}`) || rest.includes(` ${words} `),
  );
  return complement
    ? { verb: `${form} ${complement}`, base: `${base} ${complement}` }
    : { verb: form, base };
}

/** The verb that carries an opening: its last word that is one. */
function headOf(phrase: string, kind: Opens): { form: string; base: string } | undefined {
  const baseOf = kind === 'operative' ? baseOfPresent : baseOfParticiple;
  const words = phrase.toLowerCase().split(' ');
  for (const form of words) {
    const base = form === 'is' ? 'be' : form === 'being' ? 'be' : baseOf(form);
    if (base) return { form, base };
  }
  const adjective = words.find((word) => !/ly$|^(?:also|further|again|once|more)$/.test(word));
  return kind === 'preambular' && adjective ? { form: adjective, base: adjective } : undefined;
}

type Opens = 'preambular' | 'operative';

/** No phrase is longer; a bound keeps the work the same for paragraphs of any length. */
const LONGEST = 200;

function verbAt(text: string, from: number, kind: Opens): Verb | undefined {
  const opening = openingOf(capital(text.slice(from, from + LONGEST)), kind);
  const head = opening === undefined ? undefined : headOf(opening, kind);
  if (!opening || !head) return undefined;
  const phrase = text.slice(from, from + opening.length);
  return { ...named(head.base, head.form, phrase), phrase, from, to: from + opening.length };
}

/**
 * The verbs of a preambular or operative paragraph, in order, in its plain text without the label.
 * The first is the opening; later ones are joined to it by a comma or "and". Empty where the
 * paragraph opens with no word of its kind. Time grows with the text.
 */
export function verbsOf(text: string, kind: Opens): Verb[] {
  const first = verbAt(text, 0, kind);
  if (!first) return [];
  const verbs = [first];
  const baseOf = kind === 'operative' ? baseOfPresent : baseOfParticiple;
  for (const match of text.matchAll(JOINED)) {
    const [whole, comma, adverbs = '', form = '', next = ''] = match;
    const base = baseOf(form);
    const last = verbs.at(-1);
    if (!base || !SPOKEN.has(base) || !last) continue;
    const opener = match.index <= last.to; // "Welcomes and supports"
    if (
      !isAct({
        base,
        next,
        comma: comma !== undefined,
        linked: /\p{L}/u.test(whole.slice(0, -form.length - adverbs.length)),
        opener,
        kind,
      })
    )
      continue;
    const from = match.index + whole.length - form.length - adverbs.length;
    // "to that end" belongs to no opening: then the phrase starts at the verb
    const verb = verbAt(text, from, kind) ?? verbAt(text, from + adverbs.length, kind);
    if (verb && verb.from >= last.to) verbs.push(verb);
  }
  return verbs;
}

type Candidate = {
  base: string;
  next: string;
  comma: boolean;
  linked: boolean;
  opener: boolean;
  kind: Opens;
};

function isAct({ base, next, comma, linked, opener, kind }: Candidate): boolean {
  const [word = ''] = /^[^ ,;:.]{0,40}/.exec(next) ?? [];
  const aside = ASIDE.test(next); // "notes in this regard", "requests, in that context,"
  if (NO_OBJECT.test(word)) return false;
  if (base === 'call' || base === 'look' || base === 'take') {
    const completes = COMPLETED[base]?.some((words) => words.split(' ')[0] === word) === true;
    return (
      completes || (base === 'call' && (aside || /^(?:again|once|further|attention)$/.test(word)))
    );
  }
  // "…, stressing the need" describes what is recalled: a participle needs its "and"
  if (kind === 'preambular') return linked && comma && !PREPOSITION.test(word);
  const dangling = PREPOSITION.test(word) && !aside;
  if (base === 'request' && dangling) return false;
  if (comma) return linked || !dangling;
  return (
    opener ||
    !ALSO_NOUNS.has(base) ||
    aside ||
    /^(?:the|that|all|its|with|Member|States)$/.test(word)
  );
}
