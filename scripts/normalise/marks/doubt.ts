/** A number is not believed to be a mark where more than this speaks against it. */
export const NOT_BELIEVED = 6;

// What a number counts or dates: "3 June", "5 per cent".
const COUNTED =
  /^ (?:January|February|March|April|May|June|July|August|September|October|November|December|per cent|million|billion|years?|months?|days?|weeks?|hours?|minutes|degrees)/;
const LISTED = /^ (?:(?:to|and|or|–|-) \d|[–-])/; // "2 to 4", "3 and 5"
// Words that a number belongs to: "article 2", "Agenda 21", "Group of 77".
const NUMBERED =
  /(?:^|[\s(“"])(?:articles?|paragraphs?|paras?|chapters?|sections?|annex(?:es)?|targets?|indicators?|items?|parts?|rules?|pages?|phases?|tables?|categor(?:y|ies)|schedules?|appendix|column|line|step|day)$/i;
// Words that a number may belong to, as a mark may: "Agenda 21", "the agenda 7 and".
const SOMETIMES_NUMBERED =
  /(?:^|[\s(“"])(?:goals?|resolutions?|decisions?|Agenda|principles?|recommendations?|levels?|rounds?|sessions?|stages?|options?)$/i;
const PREPOSITION =
  /(?:^|\s)(?:of|from|to|between|and|or|than|least|most|the|a|in|on|by|for|at|with|until|since|approximately|about|over|under|nearly|some|only|another|additional|all)$/i;
const YEAR = /(?:^|[^\d/])(?:1[89]|20)\d\d$/; // "of 1996", "2001–2010"
const YEAR_ITSELF = /^(?:1[89]|20)\d\d$/;
const SYMBOL = /\d\/\d{1,4}$/; // "resolution 63/233"
const OPENED = /[([/\-–—$€£#§=<>+×]$/; // a number goes on or is bracketed
const ABBREVIATED =
  /(?:^|[\s(])(?:Nos?|vols?|paras?|chaps?|arts?|pp|sects?|Corr|Add|Rev|Res|Dec|Eds?|cf|al|Suppl?|Mrs?|Ms|Dr|St|[A-Z])\.$/i;
// A whole word before the stop, unlike "No. 7", "GC.18/Res.9", "22/COP.15", "paragraph II.75"
const WORD = /^["“‘(]?[\p{L}’'-]+$/u;
const NUMERAL = /^[IVXLC]+$/;
const BRACKET = /[)”"’\]]\.$/;
export const MAY_FOLLOW = /^(?:$|[\s,;:)\]”"’'»*]|\.(?!\d))/; // what may stand after a mark

/** The text ends with a stop that belongs to a whole word or a bracket. */
export function endsSentence(text: string): boolean {
  const word = text.slice(text.lastIndexOf(' ') + 1, -1);
  if (BRACKET.test(text)) return true;
  return word.length > 1 && WORD.test(word) && !NUMERAL.test(word) && !ABBREVIATED.test(text);
}

/** How much speaks against the number at [from, to) being a mark. */
export function doubtOf(
  text: string,
  from: number,
  to: number,
  previous: string | undefined,
): number {
  const after = text.slice(to, to + 24);
  if (from === 0 || !MAY_FOLLOW.test(after)) return Infinity;
  const before = text.slice(Math.max(0, from - 40), from);
  if (followsMark(before, previous)) return 0.25;
  if (before.endsWith(' ')) {
    // "Action 11. We will …"
    if (/^\p{L}+ $/u.test(before) && from < 20) return Infinity;
    // the mark follows punctuation: before it a number is more likely the text's own
    const early = /^[.;:]/.test(after) ? 1.5 : 0;
    return doubtOfSpaced(before.trimEnd(), after) + early;
  }
  return doubtOfGlued(before, text.slice(from, to));
}

/** ";4,5" and ";4, 8": right after the mark before it. */
export function followsMark(before: string, previous: string | undefined): boolean {
  if (previous === undefined) return false;
  const bare = before.replace(/, ?$| $/, '');
  if (bare === before || !bare.endsWith(previous)) return false;
  const ahead = bare.slice(0, -previous.length);
  return /[\p{L},;:.”"’)\] ]$/u.test(ahead);
}

/** "oversight 2 and", "Declaration, 1 Agenda 21" */
function doubtOfSpaced(before: string, after: string): number {
  if (before === '') return Infinity;
  // a date, a symbol or a quotation is whole: what follows it counts nothing
  if (/[”"»]$/.test(before) || (YEAR.test(before) && !/^ [–-]/.test(after))) return 1;
  if (SYMBOL.test(before)) return 2;
  if (COUNTED.test(after)) return Infinity;
  if (OPENED.test(before)) return Infinity;
  if (/\d,$/.test(before))
    return YEAR.test(before.slice(0, -1)) || SYMBOL.test(before.slice(0, -1)) ? 1.5 : 6;
  if (ABBREVIATED.test(before)) return Infinity;
  if (/[,;:.”"’)\]»]$/.test(before)) return 1;
  if (LISTED.test(after)) return Infinity;
  if (/\d$/.test(before)) return Infinity;
  if (NUMBERED.test(before)) return Infinity;
  if (SOMETIMES_NUMBERED.test(before)) return 5;
  if (PREPOSITION.test(before)) return 6;
  return 1;
}

/** "1996,2", "Cooperation5", "article 10)9", "2001-20102" */
function doubtOfGlued(before: string, mark: string): number {
  if (OPENED.test(before)) return Infinity;
  const [digits] = /\d{1,6}$/.exec(before) ?? [''];
  if (digits !== '') {
    const ahead = before.slice(0, -digits.length);
    if (YEAR.test(before)) return 1;
    // "6/929": where sessions have one digit, numbers have at most two
    if (/(?:^|\D)\d\/$/.test(ahead) && digits.length + mark.length === 3) return 2;
    // "77/2285", "VII/1113", "1/CP.2731": symbols end in fewer digits, unless in a year
    if (digits.length + mark.length >= 4 && !YEAR_ITSELF.test(digits + mark)) {
      if (ahead.endsWith('/')) return 1.5;
      if (/\p{Lu}\.$/u.test(ahead)) return 4;
      // "at least 56514 workers": numbers of more than three digits are printed with commas
      if (/ $/.test(ahead)) return digits.length + mark.length > 4 ? 3 : 5;
    }
    if (/Agenda $/.test(ahead)) return 1;
    if (NUMBERED.test(ahead.trimEnd())) return 5;
    return Infinity;
  }
  if (/[,;:.!?]$/.test(before)) {
    const bare = before.slice(0, -1);
    if (before.endsWith('.') && !endsSentence(before) && !YEAR.test(bare)) return Infinity;
    if (!/\d$/.test(bare)) return 0;
    if (YEAR.test(bare) || SYMBOL.test(bare)) return 0.5;
    return before.endsWith('.') || before.endsWith(',') ? 4 : 1;
  }
  if (/[”"’)\]»]$/.test(before)) return 0;
  // "CO2", "H1", "G20"
  if (/(?:^|[^\p{L}])\p{Lu}{1,3}$/u.test(before)) return 5;
  return /\p{L}$/u.test(before) ? 0 : 6;
}
