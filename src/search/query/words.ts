/**
 * Words as search compares them. The same reading is used for what stands in a paragraph and for
 * what people type, so that spelling, accents and hyphens cannot divide the two.
 */

/** One word of a text: how it compares, and the stretch of the text it stands in. */
export type Word = {
  /** Lower case, without accents, in the spelling the UN uses: "organization". */
  form: string;
  /** The form without the endings of plurals and verbs: "request" for "requested". */
  stem: string;
  from: number;
  to: number;
};

// a letter may carry combining accents; "Secretary-General's" is three words with one possessive
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’][\p{L}]+)*/gu;
const HYPHEN = /^[-‐‑–]$/;
/** "non- governmental", as a line's end may leave it; but "pre- and post-conflict". */
const TORN = /^[-‐‑–] $/;
const JOINING = new Set(['and', 'or', 'to', 'but']);

/** Beginnings that join their word: with and without a hyphen it is one word, "co-operation". */
const PREFIXES = new Set('co non pre re semi sub'.split(' '));

/** Compounds that are written closed, with a hyphen or open; compared as two words. */
const CLOSED = new Map(
  [
    'policy making',
    'policy maker',
    'policy makers',
    'decision making',
    'decision maker',
    'decision makers',
    'capacity building',
    'peace keeping',
    'peace building',
    'peace making',
    'peace keepers',
    'law making',
    'law makers',
    'rule making',
    'ship building',
    'fund raising',
    'bench marking',
    'book keeping',
    'web site',
    'web sites',
    'data base',
    'data bases',
    'land locked',
    'well being',
    'follow up',
    'road map',
    'grass roots',
    'system wide',
    'south east',
    'south west',
    'north east',
    'north west',
    'life cycle',
    'health care',
    'waste water',
    'ground water',
    'child care',
    'work place',
    'per cent',
    'anti corruption',
    'counter terrorism',
    'cyber crime',
    'cyber security',
    'inter agency',
    'inter cultural',
    'inter ethnic',
    'inter faith',
    'inter generational',
    'inter governmental',
    'inter parliamentary',
    'inter regional',
    'inter religious',
    'inter sessional',
    'macro economic',
    'micro credit',
    'micro finance',
    'multi cultural',
    'multi disciplinary',
    'multi sectoral',
    'multi stakeholder',
    'over arching',
    'post conflict',
    'socio economic',
    'trans boundary',
    'under developed',
    'north south',
    'south south',
  ].map((parts) => [parts.replace(' ', ''), parts.split(' ')] as const),
);

/** Words written closed that a hyphen may part: "anti-Semitism", "multi-lateral", "mid-term". */
const PARTED =
  /^(?:antisemit|bio(?:divers|econom|fuel|metric|technolog)|bycatch|ceasefire|counter(?:measure|productive)|cyber(?:bully|stalk)|extra(?:budgetary|judicial|legal|territorial)|intraregion|lifelong|macroprudential|mid(?:point|term)|multi(?:dimension|facet|lateral|lingual|modal|national)|nationwide|over(?:capacity|crowd|exploit|fish|weight)|trans(?:national|plant|port)|under(?:fund|nourish|nutri|report|represent|utiliz|water)|worldwide)/;

/** Those compounds written closed. */
export const COMPOUNDS: readonly string[] = [...CLOSED.keys()];

/**
 * The words of a text, in order. A closed compound gives two words over one stretch; a hyphen
 * after a prefix, or within a word written closed, parts nothing.
 */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let before: { bare: string; isPrefix: boolean; to: number } | undefined;
  for (const match of text.matchAll(WORD)) {
    const { bare, parts } = read(match[0]);
    if (bare === '') continue;
    const from = match.index;
    const to = from + match[0].length;
    const last = words.at(-1);
    const isPrefix = PREFIXES.has(bare);
    const between = before ? text.slice(before.to, from) : '';
    const isTorn = before?.isPrefix === true && TORN.test(between) && !JOINING.has(bare);
    const hyphened = HYPHEN.test(between) || isTorn ? before : undefined;
    if (last && hyphened && (hyphened.isPrefix || PARTED.test(hyphened.bare + bare))) {
      before = { bare: hyphened.bare + bare, isPrefix, to };
      words[words.length - 1] = { ...compared(before.bare), from: last.from, to };
    } else {
      before = { bare, isPrefix, to };
      for (const part of parts) words.push({ ...part, from, to });
    }
  }
  return words;
}

/** Abbreviations that are other words in small letters: "AIDS" is no form of "aid". */
const CAPITALS = /\b(?:AIDS|CITES|LAWS|WHO)\b/;

/** A text with the words that may be such abbreviations read as these. */
export const inCapitals = (text: string): string =>
  text.replace(new RegExp(CAPITALS, 'gi'), (word) => word.toUpperCase());

type Compared = Pick<Word, 'form' | 'stem'>;
type Read = { bare: string; parts: Compared[] };

// a corpus says the same few thousand words over and over
const known = new Map<string, Read>();
const MOST_KNOWN = 100_000;

function read(printed: string): Read {
  const seen = known.get(printed);
  if (seen) return seen;
  // none of these words has a digit, and stems and the index keep it
  const bare = fold(printed) + (CAPITALS.test(printed) ? '1' : '');
  const made = { bare, parts: (CLOSED.get(bare) ?? [bare]).map(compared) };
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(printed, made);
  return made;
}

function compared(bare: string): Compared {
  const form = spelt(bare);
  return { form, stem: stemOf(form) };
}

/** Lower case, without accents and possessives: "Côte" → "cote", "Assembly’s" → "assembly". */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/['’]s$/, '')
    .replace(/['’]/g, '')
    .replaceAll('ß', 'ss')
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .replaceAll('đ', 'd');

/**
 * American and other British spellings → the UN's own, which is Oxford's: "-our", "-re", "-ize".
 * A word that only looks alike ("advise") changes on both sides, and still meets itself.
 */
const SPELLINGS: [RegExp, string][] = [
  [/^practi[sz](e|ed|es|ing)$/, 'practic$1'], // before "-ise" in general
  [/^(.{3,})is(e|ed|es|er|ers|ing|ation|ations|ational)$/, '$1iz$2'],
  [/^(.{3,})ys(e|ed|es|er|ers|ing)$/, '$1yz$2'],
  [/^(behavi|col|endeav|fav|harb|hon|hum|lab|neighb|rum|vig|val|sav|vap)or(?!o)/, '$1our'],
  [
    /^(cent|theat|lit|fib|calib|meag|lust|somb|spect|kilomet|millimet|centimet|met)er(s?)$/,
    '$1re$2',
  ],
  [/^program(s?)$/, 'programme$1'],
  [/^(defen|offen|preten)se(s?)$/, '$1ce$2'],
  [/^licens(e|es)$/, 'licenc$1'],
  [/^(catal|dial|anal|prol|epil|monol)og(s?)$/, '$1ogue$2'],
  [/^(acknowledg|judg|lodg|abridg)(ments?)$/, '$1e$2'],
  [/^(fulfil|enrol|instil|distil|enthral|skil)l(s?|ments?)$/, '$1$2'],
  [
    /^(travel|label|model|counsel|cancel|channel|signal|total|level|fuel|equal)(ed|ing|er|ers)$/,
    '$1l$2',
  ],
  [/^a(?:e)?ging$/, 'ageing'],
  [/^(f)etus/, '$1oetus'],
  [/^(p)ediatric/, '$1aediatric'],
  [/^(an)esthe/, '$1aesthe'],
  [/^(h)emo(?=glob|phil|rrh)/, '$1aemo'],
  [/^(gyn)eco/, '$1aeco'],
  [/^(encyclop)edia/, '$1aedia'],
  [/^(arch)eo/, '$1aeo'],
  [/^gray$/, 'grey'],
  [/^aluminum$/, 'aluminium'],
  [/^skeptic/, 'sceptic'],
  [/^sulph/, 'sulf'],
  [/^focuss(ed|es|ing)$/, 'focus$1'],
  [/^artifact/, 'artefact'],
  [/^maneuver(s?)$/, 'manoeuvre$1'],
  [/^maneuver(ed|ing)$/, 'manoeuvr$1'],
  [/^(diarrh)ea/, '$1oea'],
  [/^enquir/, 'inquir'],
  [/^(wil|skil)lful/, '$1ful'],
  [/^toward$/, 'towards'],
  [/^tires?$/, 'tyre'],
  [/^plow/, 'plough'],
];

/** A folded word in the UN's spelling. */
function spelt(bare: string): string {
  for (const [pattern, instead] of SPELLINGS) {
    if (pattern.test(bare)) return bare.replace(pattern, instead);
  }
  return bare;
}

/** Words that only look like a form of another: "United" is no form of "unit". */
const WHOLE = new Set(
  'united during nothing something being thing string spring bring sing king news series species hundred sacred speed need seed feed indeed proceed succeed exceed status basis crisis less unless progress process access address across business congress his this its was has thus'.split(
    ' ',
  ),
);

/** Plurals that no ending tells; of "analyses" stands the form. */
const PLURALS: [RegExp, string][] = [
  [/^(|wo|chair|fisher|spokes|police|policewo|spokeswo|fisherwo|states|business)men$/, '$1man'],
  [/children$/, 'child'],
  // of peoples, and of other words that end in "-i"
  [
    /^(azeri|bahraini|bangladeshi|bengali|emirati|iraqi|israeli|kuwaiti|maori|nazi|nepali|omani|pakistani|qatari|saudi|somali|taxi|tsunami|yemeni)s$/,
    '$1',
  ],
  [/^lives$/, 'life'],
  [/^(analy)[sz]es$/, '$1sis'],
  [/^(cri|diagno|empha|hypothe|synthe|the)ses$/, '$1sis'],
  [/^(criteri|phenomen)a$/, '$1on'],
  [/^(addend|curricul|for|memorand)a$/, '$1um'],
  [/^(ind)ices$/, '$1ex'],
  [/^(append|matr)ices$/, '$1ix'],
];

/** A word without the endings of plurals and verbs; it keeps those of nouns, as "-ment". */
export function stemOf(form: string): string {
  const irregular = PLURALS.find(([plural]) => plural.test(form));
  if (irregular) return stemOf(form.replace(...irregular));
  if (form.length < 4 || /\d/.test(form)) return form;
  if (WHOLE.has(form)) return form;
  const plural =
    form.endsWith('ies') && form.length > 4
      ? `${form.slice(0, -3)}y`
      : /(?:sses|xes|ches|shes)$/.test(form)
        ? form.slice(0, -2)
        : /[^su]s$/.test(form) && !form.endsWith('is')
          ? form.slice(0, -1)
          : form;
  const bare = withoutVerbEnding(plural);
  return bare.length > 3 ? withoutE(bare).replace(/([^aeiou])y$/, '$1i') : bare;
}

/** One vowel between consonants: an "e" after them tells "plane" from "plan" and "note" from "not". */
const SHORT = /^[^aeiou]+[aeiouy][^aeiouywx]$/;

const withoutE = (form: string): string =>
  form.length > 4 && !SHORT.test(form.slice(0, -1)) ? form.replace(/e$/, '') : form;

function withoutVerbEnding(form: string): string {
  if (form.endsWith('ied') && form.length > 4) return `${form.slice(0, -3)}y`;
  const [, stem = ''] = /^(.+?)(?:ed|ing)$/.exec(form) ?? [];
  if (stem.length < 3 || !/[aeiouy]/.test(stem)) return form;
  // "planned" → "plan", but "assessed" → "assess" and "called" → "call"
  if (/([bdgmnprt])\1$/.test(stem)) return stem.slice(0, -1);
  return SHORT.test(stem) ? `${stem}e` : stem; // "noting" → "note"
}

// the same few names are asked about for every paragraph
const knownStems = new Map<string, string[]>();

/** The stems of a name, such as the value of a filter, told apart once. */
export function stemsIn(name: string): string[] {
  const stems = knownStems.get(name) ?? wordsOf(name).map(({ stem }) => stem);
  if (knownStems.size >= MOST_KNOWN) knownStems.clear();
  knownStems.set(name, stems);
  return stems;
}

/** The stems of words, as one text. */
export const stemsOf = (words: readonly Word[]): string => words.map(({ stem }) => stem).join(' ');

/** Words too common to look for where others are given. */
export const COMMON = new Set(
  `a about all an and any are as at be been by can could did do does for from had has have how i if
   in into is it its may must of on or shall should so such than that the their them then there
   these they this those to was we were what when where which who why
   will with would you`.split(/\s+/),
);

/**
 * Other words that say little by themselves, however seldom they are in texts of this kind: pronouns,
 * particles, adverbs that any sentence may have, and verbs that only carry a noun.
 */
export const LITTLE: ReadonlySet<string> = new Set(
  `he him his himself she her hers herself me my mine myself our ours ourselves us your yours yourself
   itself themselves one ones oneself whose whom nobody somebody anybody everybody someone anyone
   everyone none nothing something anything everything
   up down out off over away back together along around through
   but nor also too very just only even still again ever never here now else than whether while although
   because until unless much many more most less some each every either neither other another same
   no not own quite rather thing things way ways say says said saying tell tells told keep keeps kept
   get gets got getting give gives gave given giving go goes went gone going come comes came coming make
   makes made making take takes took taken taking put puts putting let lets`.split(/\s+/),
);
