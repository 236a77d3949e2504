/**
 * The verbs with which resolutions act. Counted over some 1,600 resolutions of the Assembly, these
 * open all but a few paragraphs; the last lines hold verbs seen rarely or in other organs.
 */
export const BASES = `
  encourage request call recognize note welcome reaffirm urge decide take invite recall stress
  emphasize reiterate express acknowledge underline endorse condemn recommend commend approve affirm
  underscore look demand agree support appeal deplore authorize adopt highlight consider regret
  appreciate recommit resolve pay re-emphasize continue remain declare proclaim remind appropriate
  renew state commit accept congratulate confirm concur reconfirm draw reject realize determine
  pledge bring anticipate praise establish amend strengthen greet respect propose object empower
  discourage share entrust set applaud undertake suggest direct refer instruct
  act adhere appoint ask assure attach attempt authorise bear believe bestow build cancel caution
  censure charge clarify close commemorate conclude contemplate convene convey create declassify
  dedicate deem define delegate delete denounce deprecate designate desire devote disapprove dissolve echo
  elaborate elect emphasise endeavour enjoin entreat envisage examine exhort expect extend favour
  find foresee fulfil give grant hail have hold honour hope implore increase insist institute intend
  keep launch maintain mandate mark nominate notify observe offer oppose order place point proceed prohibit
  promote protest provide publish put reassert recognise reconsider record reduce refuse regard
  reinforce release repeat require reserve respond restate revise salute seek solicit strive submit
  subscribe summon suspend terminate thank transfer transmit trust understand value view voice vote warn wish
  withdraw
`
  .trim()
  .split(/\s+/);

/** Adjectives and past participles that open preambular paragraphs as participles do. */
export const ADJECTIVES = new Set(
  `
  alarmed anguished anxious appalled apprised assured aware cognizant committed concerned confident
  conscious convinced desirous determined disappointed dismayed distressed disturbed eager encouraged gratified grieved
  guided impressed indignant inspired mindful moved outraged persuaded pleased prompted reassured resolved
  saddened satisfied seized shocked troubled
`
    .trim()
    .split(/\s+/),
);

/** Verbs stressed on the last syllable, whose last consonant doubles before -ing. */
const DOUBLING = new Set(
  'regret commit recommit set put refer transmit submit transfer fulfil cancel concur'.split(' '),
);

/** "request" → "requests", "express" → "expresses", "have" → "has" */
export function presentOf(base: string): string {
  if (base === 'have') return 'has';
  if (/(?:s|x|z|ch|sh)$/.test(base)) return `${base}es`;
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`;
}

/** "request" → "requesting", "decide" → "deciding", "regret" → "regretting" */
export function participleOf(base: string): string {
  if (DOUBLING.has(base)) return `${base}${base.slice(-1)}ing`;
  return /[^eo]e$/.test(base) ? `${base.slice(0, -1)}ing` : `${base}ing`;
}

const PRESENT = new Map(BASES.map((base) => [presentOf(base), base]));
const PARTICIPLE = new Map(BASES.map((base) => [participleOf(base), base]));

/** "requests" → "request"; undefined for a word that is no operative verb. Takes lower case. */
export const baseOfPresent = (word: string): string | undefined => PRESENT.get(word);

/** "requesting" → "request"; undefined for any other word. Takes lower case. */
export const baseOfParticiple = (word: string): string | undefined => PARTICIPLE.get(word);
