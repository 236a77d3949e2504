import { distance } from 'fastest-levenshtein';
import { numberOfOrdinal } from '../model/ordinal.ts';
import { toRoman } from '../model/roman.ts';

/**
 * What people write for a symbol and the words around it, as the UN writes it: "GA79/1" is "GA
 * 79/1", "A.RES.79.1" is "A/RES/79/1", "reslution" is "resolution". It is applied to what may be a
 * citation alone: what is none is thrown away with it.
 */

/** Letters that separate the parts of a symbol as a slash does: "A∕RES∕79∕1", "A\RES\79\1". */
export const SLASHES = /[∕⁄⧸\\]/g;
const HYPHENS = /[‐‑]/g;
/** "ES–10/17": a dash for the hyphen of a special session. */
const DASHED = /\b(e?s) ?[–—−] ?(?=\d|[ivx])/gi;
/** "paras. 5 – 7", "79/1 – action 56" */
const RANGE = /(?<=\d) [–—] (?=\d)/g;
/** "79/1’s paragraph 5" */
const POSSESSIVE = /(?<=\d)['’]s\b/g;
/** "79/1#5" */
const HASHED = /(?<=\d)#(?=\d)/g;
/** "no. 79/1", "№ 79/1", "para #5" */
const NUMBERED = /(?:\b(?:number|no|nr|nbr)\b\.? ?|# ?)(?=\d)/gi;

/** "U.N.G.A. Res. 79/1" */
const DOTTED = /\bu\.n\.(?=[gs]\.[ac]\.)/gi;

/** "UNSCR 1325", "GAR 64/1": the organ's name with the R of "resolution". */
const SHORTEST = /\b((?:un)?(?:sc|ga|hrc))r\.? ?(?=\d|e?s-\d)/gi;
/** "GARes. 64/1" */
const CLOSED_RES = /\b((?:un)?(?:ga|sc|hrc))(?=res\b|res\d)/gi;
/** "GA64/1", "HRC/55/19", "res64/1", "GA-64/1" */
const CLOSED_NUMBER =
  /(?<![\p{L}\d/_-])((?:un)?(?:ga|sc|hrc)|ecosoc|res|resolution|r)[/-]?(?=(?:e?s-)?\d{1,4}[/ (-])/giu;
/** "ARES/64/1", "A.RES.64.1", "ares 64/1" */
const CLOSED_PREFIX =
  /(?<![\p{L}\d/])([ase])[.]?res[/. ]{1,2}(?=\d|e?s-\d)|(?<![\p{L}\d/])([ase])res(?=\d)/giu;
/** "A / RES / 64 / 1", "S-RES-2719(2023)", "GA/RES/64/1", "UN/A/RES/64/1" */
const LOOSE_PREFIX =
  /\b(?:un[/_ -])?(?:(a[/_ -]{1,3}hrc|[ase])[/_ -]|((?:un)?(?:ga|sc|hrc)|ecosoc)[/_-])[/_ -]{0,2}res[/_ -]{1,3}(?=\d|e?s-?\d)/gi;
/** "A/64/RES/1" */
const SESSION_FIRST = /\ba\/((?:e?s-)?\d{1,2})\/res\/(?=\d)/gi;
/** "resolution A/64/1" */
const WITHOUT_RES = /(?<=\bres(?:olution)?\b\.? )a\/(?=(?:e?s-)?\d{1,2}\/\d)/gi;
/** "ES10/23", "A/RES/ES 10/23" */
const SPECIAL = /(?<![\p{L}\d])(e?s)[ -]?(?=\d{1,2}[/-]\d|(?<=\bres\.? e?s )\d{1,2} \d)/giu;
/** "ES-10-23" */
const SPECIAL_NUMBER = /(?<![\p{L}\d])(e?s-\d{1,2})-(?=\d{1,3}(?!\d))/giu;
/** What stands between a session or a year and a number, behind such a prefix: "64 / 1", "2024-3" */
const LOOSE_NUMBER =
  /(?<=\b[ae](?:\/hrc)?\/res\/(?:(?:19|20)\d\d|(?:e?s-)?\d{1,2}))[/_ .-]{1,3}(?=\d)/gi;
/** "ARES78265": the sessions of which a number has no other reading. */
const CLOSED_PAIR = /(?<=\ba\/res\/(?:3[6-9]|[4-9]\d))(?=\d{1,3}(?![\d/]| ?\())/gi;
/** "resolution 78-265", "GA 78.265", "res 79 236", "res es 11 1" */
const LOOSE_PAIR =
  /(?<=\b(?:resolution|res\.?|(?:un)?ga|hrc|general assembly) (?:e?s-)?\d{2})[. -](?=\d{1,3}(?![\d.-]))/gi;
/** "79 236 para 5", "79-236 op5": two numbers with a place after them */
const PLACED_PAIR =
  /^(\d{2})[. -](?=\d{1,3},? (?:op|pp|para|paragraph|preamb|annex|action|sect)[a-z]*\.? ?\d)/i;
/** "op 5 of 79 236" */
const PAIR_OF_PLACE =
  /(?<=\b(?:op|pp|para|paragraph|preambular|operative|annex|action)\b[^/]{0,40} of (?:the )?\d{2})[. -](?=\d{1,3}$)/i;
/** "A/RES/064/001" */
const ZEROS = /(?<=\/)0{1,2}(?=[1-9])/g;
/** "S/RES/1325 2000", "S_RES_1325_2000" */
const LOOSE_YEAR = /(?<=\bs\/res\/\d{1,4})[/_ ,-]{1,2}(\d{4})(?!\d)/gi;
/** "2997 XXVII", "2200 A XXI" */
const BARE_ROMAN = /(?<![/\d-])(\d{3,4}(?: ?[a-h])?) ([ivxl]{2,7})(?![\p{L}\d])/giu;
/** "2997(27)", "resolution 233 (75)" */
const ARABIC_SESSION = /(?<![/\d])(\d{3,4}) ?\((\d{1,2})\)/g;
/** The last session that stands behind the number, in Roman numerals. */
const LAST_BEHIND = 30;
/** "71/101 A and B" */
const PARTS = /(?<=\d ?)\b([a-z]) (?:and|&) ([a-z])\b(?=$|[\s,.;(])/gi;

/** "79th session, resolution 1", "tenth emergency special session res. 1" */
const OF_SESSION =
  /\b([a-z]+(?:-[a-z]+)?|\d{1,2}(?:st|nd|rd|th)) ((?:emergency )?special )?session,? (?:res(?:olution)?\b\.? ?)(\d{1,3})(?![\d/])/gi;
/** "resolution 1 of the 79th session", "resolution 1, seventy-ninth session" */
const IN_SESSION =
  /\bres(?:olution)?\b\.? (\d{1,3})(?:,| of| from| in)? ?(?:the |its )?([a-z]+(?:-[a-z]+)?|\d{1,2}(?:st|nd|rd|th)) ((?:emergency )?special )?session\b/gi;
/** "res 265 session 78" */
const BEFORE_SESSION =
  /\bres(?:olution)?\b\.? (\d{1,3})(?:,| of| from| in)? (?:the )?session (\d{2})(?!\d)/gi;
/** "session 79, resolution 1", "UNGA 79 resolution 1" */
const AT_SESSION = /\b(?:session|(?:un)?ga) ?(\d{1,2}),? res(?:olution)?\b\.? (\d{1,3})(?![\d/])/gi;

/** "action56", "annex2" */
const CLOSED_PLACE = /\b(action|goal|target|article|annex|section|rule|table)(?=\d)/gi;

/** A symbol, and what parts it from its place but for a blank: "79/236/5", "79/1-OP5", "79/1 | 5". */
const PLACE_JOINED =
  /(?<=(?:(?<![\d/-])[3-9]\d|res\/(?:(?:e?s-)?\d{1,2}|20\d\d))\/\d{1,3})(?:\/| ?[-_|>→@] ?)(?=\d{1,3}(?![\d/.-])|(?:op|pp|para|annex|action|sec|part)(?![a-z]*\/))/giu;

/** What prefixes people make of the names of organs. */
const MEANT: Record<string, string> = { ga: 'A', sc: 'S', hrc: 'A/HRC', ecosoc: 'E' };

/** "unscr 1325" → "unsc res 1325", "ga/res/64 / 1" → "A/RES/64/1": symbols as the UN writes them. */
export function withSymbols(typed: string): string {
  return respelt(typed)
    .replace(SLASHES, '/')
    .replace(HYPHENS, '-')
    .replace(DASHED, '$1-')
    .replace(RANGE, '–')
    .replace(POSSESSIVE, '')
    .replace(HASHED, ' ')
    .replace(NUMBERED, '')
    .replace(DOTTED, '')
    .replace(OF_SESSION, (whole, session: string, special: string | undefined, number: string) =>
      numbered(whole, session, special, number),
    )
    .replace(IN_SESSION, (whole, number: string, session: string, special: string | undefined) =>
      numbered(whole, session, special, number),
    )
    .replace(BEFORE_SESSION, '$2/$1')
    .replace(AT_SESSION, '$1/$2')
    .replace(SHORTEST, '$1 res ')
    .replace(CLOSED_RES, '$1 ')
    .replace(LOOSE_PREFIX, (_, prefix: string | undefined, name: string | undefined) => {
      const organ = MEANT[(name ?? '').toLowerCase().replace(/^un/, '')];
      return `${organ ?? prefix?.replace(/[/_ -]+/, '/').toUpperCase()}/RES/`;
    })
    .replace(CLOSED_PREFIX, (_, one: string | undefined, other: string | undefined) => {
      return `${(one ?? other ?? '').toUpperCase()}/RES/`;
    })
    .replace(SESSION_FIRST, 'A/RES/$1/')
    .replace(WITHOUT_RES, 'A/RES/')
    .replace(CLOSED_NUMBER, '$1 ')
    .replace(/ ?\/ ?/g, '/')
    .replace(SPECIAL, '$1-')
    .replace(SPECIAL_NUMBER, '$1/')
    .replace(LOOSE_NUMBER, '/')
    .replace(CLOSED_PAIR, '/')
    .replace(LOOSE_PAIR, '/')
    .replace(PLACED_PAIR, '$1/')
    .replace(PAIR_OF_PLACE, '/')
    .replace(CLOSED_PLACE, '$1 ')
    .replace(ZEROS, '')
    .replace(LOOSE_YEAR, '($1)')
    .replace(BARE_ROMAN, '$1 ($2)')
    .replace(ARABIC_SESSION, (whole, number: string, session: string) =>
      Number(session) === 0
        ? whole
        : Number(session) <= LAST_BEHIND
          ? `${number} (${toRoman(Number(session))})`
          : `${session}/${number}`,
    )
    .replace(PARTS, '$1-$2')
    .replace(PLACE_JOINED, ' ');
}

/** "seventy-ninth", "1" → "79/1"; as it is where the one is no session. */
function numbered(
  whole: string,
  session: string,
  special: string | undefined,
  number: string,
): string {
  const value = numberOfOrdinal(session) ?? Number.parseInt(session, 10);
  const kind = special === undefined ? '' : /^e/i.test(special) ? 'ES-' : 'S-';
  return Number.isNaN(value) ? whole : `${kind}${value}/${number}`;
}

/** Words of citations that are often misspelt. */
const WORDS =
  `resolution resolutions paragraph paragraphs operative preambular preamble general assembly security
   council economic social rights annex section sections article articles chapter chapters action actions session nations united
   subparagraph footnote`.split(/\s+/);

/** "reslution 79/1 pargraph 5" → "resolution 79/1 paragraph 5" */
const respelt = (typed: string): string =>
  typed.replace(/(?<![\p{L}\d])[a-z]{5,13}(?![\p{L}\d])/giu, (printed) => {
    const word = printed.toLowerCase();
    if (WORDS.includes(word)) return printed;
    const most = word.length < 8 ? 1 : 2;
    return WORDS.find((one) => one[0] === word[0] && distance(one, word) <= most) ?? printed;
  });
