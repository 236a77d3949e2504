import { type Cited, citedIn, type Speaker } from '../analysis/cited.ts';
import { plain } from '../model/plain.ts';
import { type Inline, type Resolution, textsOf } from '../model/resolution.ts';
import { DESCRIBING } from './called.ts';
import { COMMON, wordsOf } from './query/words.ts';

/** A name that a text has for something: for a resolution, by its symbol, or for an abbreviation. */
export type Named = { name: string; of: string };

/** Names with how often something is called so. */
export type TimesNamed = [name: string, of: string, times: number][];

/** Names as they are kept of a span, each once. */
export function timesNamed(names: readonly Named[]): TimesNamed {
  const times = new Map<string, TimesNamed[number]>();
  for (const { name, of } of names) {
    const key = `${of} ${name}`;
    const known = times.get(key) ?? [name, of, 0];
    known[2]++;
    times.set(key, known);
  }
  return [...times.values()];
}

/** A word of a name, and what may stand between two of them. */
const WORD = String.raw`[\p{Lu}\d][\p{L}\p{M}\d'’–-]*`;
const BETWEEN = String.raw`[,:]? (?:(?:of|for|the|and|on|in|to|against|with|de|del|du|la) ){0,3}\(?`;
/** A name at the end of a text: "2030 Agenda for Sustainable Development". */
const NAME = new RegExp(String.raw`(?<![\p{L}\d])${WORD}(?:${BETWEEN}${WORD}\)?)*$`, 'u');
/** What parts one name from the next: "the Summit of the Future and the Pact for the Future". */
const PARTS = /,? and the |, the |, as well as the | in the /;
/** What may lead to a name with a capital or a number: "Recalling the", "paragraph 18 of the". */
const OPENING = /^(?:(?:\p{Lu}\p{L}+(?:ing|s)|\d{1,3}(?: of)?) )?[Tt]he (?=\p{Lu}|\d)/u;
/** What resolutions adopt, as its name has it. */
const ADOPTABLE =
  /\b(?:Accord|Agenda|Agreement|Charter|Code|Commitment|Compact|Consensus|Convention|Covenants?|Declaration|Framework|Guidelines|Modalities|Outcome|Pact|Plan|Principles|Programme|Protocol|Rules|Standards|Statute|Strategy)\b/;
const LONGEST = 240;

/** What is said of a text, where it has no name: "its political declaration", to the end. */
const DESCRIBED =
  /\b(?:the|its|their) (?:[\p{L}\d-]+ ){0,3}(?:agreement|declaration|outcome document|framework|guidelines|modalities|outcomes?|plan|principles|programme|protocol|rules|strategy|terms of reference)\b/giu;
/** Between where it was adopted and what is said of it. */
const AT_WHICH = /, (?:at|in|by|during) which $/;
/** What begins the sentence on where it was adopted: "the convening of the". */
const CONVENING = /^.*?\b(?:convening|holding|outcome) of (?:the )?|^.*?\bthe /;
/** Words that many of these have, and that tell none. */
const USUAL = new Set(
  `adopted agreed annex annexed assembly contained convened declaration document entitled general
   held high level meeting nations outcome political present reflected resolution summit united`.split(
    /\s+/,
  ),
);
const LONGEST_SAID = 420;

/** What was held, before the resolution that was adopted at it: "the convening of the Summit on Lights" */
const HELD = /^.*\b(?:convening|holding) of (?:the )?(?=\p{Lu}|high-level)/u;
/** When and where that was: " on 3 and 4 May", " at Headquarters", ", in Harbourton". */
const WHEN = /(?: (?:on|from) \d|,? (?:at|in) (?:the )?\p{Lu}|,).*$/u;
/** Between the two, and what is said of the resolution. */
const AT_WHICH_IT = /,? at which (?:its |the )?$/;
const WAS_ADOPTED = /^[^;]{0,160}\b(?:was|were) adopted\b/;

/** After a name, up to the resolution: ", adopted by the General Assembly in its " */
const ADOPTED =
  /,? (?:as )?(?:adopted|endorsed|approved|proclaimed|contained|set out|annexed)(?: on [^,;]{0,20})?(?: by the (?:General )?Assembly)?(?: on [^,;]{0,20})? (?:in|by|as|to|through)(?: the)?(?: annex (?:to|of))?(?: its| General Assembly)? ?$/;

/**
 * What a resolution calls others: the name before the mark of a note that cites one of them and no
 * more ("the Awaza Programme of Action¹", "¹ Resolution 79/233, annex."), and the name of what is said
 * to be adopted in one.
 */
export function namesIn({ metadata, body, notes }: Resolution): Named[] {
  const year = Number(metadata.adopted?.slice(0, 4)) || undefined;
  const speaker: Speaker = { organ: metadata.organ, year };
  const meant = new Map(
    notes.flatMap(({ label, text }): [string, string][] => {
      const symbol = symbolIn(plain(text), speaker);
      return symbol === undefined ? [] : [[label.toLowerCase(), symbol]];
    }),
  );
  const texts = body.flatMap(textsOf).map((text) => ({ text, said: plain(text) }));
  return [
    ...texts.flatMap(({ text, said }) => [
      ...beforeMarks(text, meant),
      ...adoptedIn(said, speaker),
    ]),
    ...texts.flatMap(({ said }) => ownIn(metadata, said)),
  ];
}

/** A title that ends in another resolution's number tells no subject: "arising from … 1863 (2009)". */
const UNTOLD = /\bresolution \d{1,4} ?\(\d{4}\)$/;
/** The subject that such a resolution considers first. */
const CONSIDERED =
  /^Having considered the (?:reports?|notes?) (?:of|by) the Secretary-General on (?:the )?([^,;]{5,200}?)(?=,| and the (?:related )?reports? of )/;

/**
 * What a resolution itself adds to its title: "Harbour Treaty (Treaty of Lights)", or what it is on
 * where its title does not tell.
 */
function ownIn({ title, symbol }: Resolution['metadata'], said: string): Named[] {
  const [, subject] = UNTOLD.test(title ?? '') ? (CONSIDERED.exec(said) ?? []) : [];
  if (subject !== undefined) return [{ name: subject, of: symbol }];
  const at = title?.includes(' ') ? said.indexOf(`${title} (`) : -1;
  if (title === undefined || at < 0) return [];
  const [, name] = /^ \(([^()]+)\)/.exec(said.slice(at + title.length)) ?? [];
  return name !== undefined && NAME.test(name) && name.includes(' ') ? [{ name, of: symbol }] : [];
}

/** The resolution that is all that a note cites, or cites first: whole, or an annex of it. */
function symbolIn(note: string, speaker: Speaker): string | undefined {
  if (!/^(?:General Assembly )?[Rr]esolution /.test(note)) return undefined;
  const [first] = citedIn(note, speaker);
  return first && isWhole(first) ? first.symbol : undefined;
}

const isWhole = ({ pinpoint }: Cited): boolean =>
  pinpoint === undefined || /^annex(?:-[^-]+)?$/.test(pinpoint.id);

function beforeMarks(text: readonly Inline[], meant: ReadonlyMap<string, string>): Named[] {
  let before = '';
  /** Where what stands after the last mark begins in it. */
  let from = 0;
  return text.flatMap((inline) => {
    // verbs are emphasised, and names hardly ever
    before =
      inline.type === 'emphasis' ? '' : before + (inline.type === 'text' ? inline.value : '');
    if (inline.type === 'emphasis') from = 0;
    if (inline.type !== 'mark') return [];
    const symbol = meant.get(inline.note.toLowerCase());
    const name = nameAtEnd(before) ?? saidAtEnd(before.slice(from));
    from = before.length;
    return symbol === undefined || name === undefined ? [] : [{ name, of: symbol }];
  });
}

function adoptedIn(text: string, speaker: Speaker): Named[] {
  if (!/(?:adopted|endorsed|approved|proclaimed|contained|set out|annexed)/.test(text)) return [];
  return citedIn(text, speaker).flatMap((cited) => {
    const before = text.slice(Math.max(0, cited.from - LONGEST), cited.from);
    const told = ADOPTED.exec(before);
    const at = cited.from - before.length + (told?.index ?? 0);
    const name = told
      ? (nameAtEnd(before.slice(0, told.index)) ?? saidAtEnd(text.slice(0, at)))
      : outcomeAtEnd(before, text.slice(cited.to));
    const { symbol } = cited;
    return name && symbol !== undefined && isWhole(cited) ? [{ name, of: symbol }] : [];
  });
}

/**
 * What is adopted at a meeting is its outcome: "the convening of the Summit on Lights on 3 May, at which
 * resolution 63/5 was adopted".
 */
function outcomeAtEnd(before: string, after: string): string | undefined {
  const [which] = AT_WHICH_IT.exec(before) ?? [];
  if (which === undefined || !WAS_ADOPTED.test(after)) return undefined;
  const lead =
    before
      .slice(0, before.length - which.length)
      .split('; ')
      .at(-1) ?? '';
  const [held] = HELD.exec(lead) ?? [];
  if (held === undefined) return undefined;
  const meeting = lead.slice(held.length).replace(WHEN, '').trim();
  return meeting.includes(' ') ? `${DESCRIBING}outcome of the ${meeting}` : undefined;
}

/** The name at the end of a text: of what is adopted, in two telling words or more. */
function nameAtEnd(text: string): string | undefined {
  const [found] = NAME.exec(text.slice(-LONGEST).replace(/[,;.:”"’']+$/, '')) ?? [];
  const name = found?.split(PARTS).at(-1)?.replace(OPENING, '').trim();
  if (name === undefined || !ADOPTABLE.test(name)) return undefined;
  const bare = name.includes('(') ? name : name.replace(/\)$/, '');
  const telling = wordsOf(bare).filter(({ form }) => !COMMON.has(form));
  return telling.length > 1 ? bare : undefined;
}

/**
 * What is said of a text at the end of what is said before it is cited: "the political declaration
 * adopted at the summit on harbours", with where it was adopted: "the summit on harbours, in Lights, at
 * which its declaration".
 */
function saidAtEnd(text: string): string | undefined {
  const found = [...text.matchAll(DESCRIBED)].at(-1);
  if (found === undefined) return undefined;
  const lead = text.slice(0, found.index);
  const [which] = AT_WHICH.exec(lead) ?? [];
  const where = which === undefined ? '' : (lead.split('; ').at(-1) ?? '').replace(CONVENING, '');
  const said = (where + text.slice(found.index))
    .replace(/^(?:the|its|their) /i, '')
    .replace(/[\s,;.]+$/, '');
  if (said.length > LONGEST_SAID) return undefined;
  const telling = wordsOf(said).filter(({ form }) => !COMMON.has(form) && !USUAL.has(form));
  return new Set(telling.map(({ stem }) => stem)).size > 1 ? DESCRIBING + said : undefined;
}
