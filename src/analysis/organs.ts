import { councilYearOf } from '../citation/councilYears.ts';
import { parseSymbol } from '../model/symbol.ts';

/**
 * The organs whose resolutions are cited, and the numbers each gives them. The same number belongs
 * to several: "64/1" is the Assembly's of 2009 and a regional commission's of 2008.
 */

export type Organ =
  | 'General Assembly'
  | 'Security Council'
  | 'Economic and Social Council'
  | 'Human Rights Council'
  | 'Commission on Human Rights'
  /** Any other, by the name the text gives it. */
  | (string & {});

/** A number as a text gives it, by its form. */
export type Numbered =
  /** "64/1", "S-16/1": of a session */
  | { form: 'session'; text: string; session: string }
  /** "2997 (XXVII)", "217 A (III)" */
  | { form: 'roman'; text: string }
  /** "1325 (2000)" */
  | { form: 'year'; text: string; year: number }
  /** "2012/8" */
  | { form: 'dated'; text: string; year: number };

/** Names as texts give them. Longer ones stand first: a "Council" is found last. */
export const NAMED_ORGANS: [RegExp, Organ][] = [
  [/World Health Assembly|Health Assembly/, 'World Health Assembly'],
  [
    /United Nations Environment Assembly|Environment Assembly/,
    'United Nations Environment Assembly',
  ],
  [/UN-Habitat Assembly|United Nations Habitat Assembly/, 'United Nations Habitat Assembly'],
  [/Parliamentary Assembly/, 'Parliamentary Assembly'],
  [/General Assembly/, 'General Assembly'],
  [/Security Council/, 'Security Council'],
  [/Economic and Social Council/, 'Economic and Social Council'],
  [/Human Rights Council/, 'Human Rights Council'],
  [/Commission on Human Rights/, 'Commission on Human Rights'],
  [
    /Economic and Social Commission for (?:Asia and the Pacific|Western Asia)/,
    'regional commission',
  ],
  [
    /Economic Commission for (?:Africa|Europe|Latin America and the Caribbean)/,
    'regional commission',
  ],
  [/Commission on Narcotic Drugs/, 'Commission on Narcotic Drugs'],
  [
    /Commission on Crime Prevention and Criminal Justice/,
    'Commission on Crime Prevention and Criminal Justice',
  ],
  [/Commission on the Status of Women/, 'Commission on the Status of Women'],
  [/Commission on Population and Development/, 'Commission on Population and Development'],
  [/Statistical Commission/, 'Statistical Commission'],
  [/Human Settlements Programme|UN-Habitat/, 'United Nations Human Settlements Programme'],
  [/Governing Council/, 'Governing Council'],
  [/Executive Board/, 'Executive Board'],
  [/Executive Council/, 'Executive Council'],
  [/High-level Committee/, 'High-level Committee'],
  [/Conference of the (?:States )?Parties/, 'Conference of the Parties'],
  [/General Conference/, 'General Conference'],
];

/** The calendar days on which a session of the Assembly can adopt: from, to, both included. */
function assemblyDays(session: string): [string, string] | undefined {
  const special = SPECIAL_SESSIONS[session];
  if (special) return [`${special[0]}-01-01`, `${special[1]}-12-31`];
  const number = /^\d+$/.test(session) ? Number(session) : undefined;
  if (number === undefined) return undefined;
  // The first session met in January 1946; each later one opens in September
  if (number === 1) return ['1946-01-01', '1947-08-31'];
  return [`${1945 + number}-09-01`, `${1946 + number}-09-30`];
}

/** First and last year of the special and emergency special sessions. */
const SPECIAL_SESSIONS: Record<string, [number, number]> = {
  'S-1': [1947, 1947],
  'S-2': [1948, 1948],
  'S-3': [1961, 1961],
  'S-4': [1963, 1963],
  'S-5': [1967, 1967],
  'S-6': [1974, 1974],
  'S-7': [1975, 1975],
  'S-8': [1978, 1978],
  'S-9': [1978, 1978],
  'S-10': [1978, 1978],
  'S-11': [1980, 1980],
  'S-12': [1982, 1982],
  'S-13': [1986, 1986],
  'S-14': [1986, 1986],
  'S-15': [1988, 1988],
  'S-16': [1989, 1989],
  'S-17': [1990, 1990],
  'S-18': [1990, 1990],
  'S-19': [1997, 1997],
  'S-20': [1998, 1998],
  'S-21': [1999, 1999],
  'S-22': [1999, 1999],
  'S-23': [2000, 2000],
  'S-24': [2000, 2000],
  'S-25': [2001, 2001],
  'S-26': [2001, 2001],
  'S-27': [2002, 2002],
  'S-28': [2005, 2005],
  'S-29': [2014, 2014],
  'S-30': [2016, 2016],
  'S-31': [2020, 2021],
  'S-32': [2021, 2021],
  'ES-1': [1956, 1956],
  'ES-2': [1956, 1956],
  'ES-3': [1958, 1958],
  'ES-4': [1960, 1960],
  'ES-5': [1967, 1967],
  'ES-6': [1980, 1980],
  'ES-7': [1980, 1982],
  'ES-8': [1981, 1981],
  'ES-9': [1982, 1982],
  'ES-10': [1997, 9999],
  'ES-11': [2022, 9999],
};

/** The Human Rights Council holds three regular sessions a year since 2006. */
const councilYear = (session: number) => 2006 + Math.floor((session - 1) / 3);

/**
 * The symbol of a resolution, where the organ gives numbers of that form and the session could
 * adopt on that day; `undefined` where there is none, or the day is another session's.
 */
export function symbolOf(
  organ: Organ,
  number: Numbered,
  day: string | undefined,
): string | undefined {
  switch (organ) {
    case 'General Assembly': {
      const symbol = parseSymbol(number.text, 'General Assembly');
      if (!symbol) return undefined;
      const days = assemblyDays(symbol.session ?? '');
      const fits = day === undefined || (days && days[0] <= day && day <= days[1]);
      return fits ? symbol.text : undefined;
    }
    case 'Security Council': {
      if (number.form !== 'year') return undefined;
      if (day !== undefined && Number(day.slice(0, 4)) !== number.year) return undefined;
      return `S/RES/${number.text.replace(' ', '')}`;
    }
    case 'Economic and Social Council': {
      if (number.form === 'roman') return `E/RES/${number.text.replaceAll(' ', '')}`;
      if (number.form !== 'dated' || number.year < 1978) return undefined;
      // Its sessions of July and of the following January bear one year
      const year = day === undefined ? number.year : Number(day.slice(0, 4));
      return year === number.year || year === number.year + 1 || year === number.year - 1
        ? `E/RES/${number.text.replaceAll(' ', '')}`
        : undefined;
    }
    case 'Commission on Human Rights': {
      if (number.form !== 'dated' || number.year > 2006) return undefined;
      return `E/CN.4/RES/${number.text}`;
    }
    case 'Human Rights Council': {
      if (number.form !== 'session') return undefined;
      const session = Number(number.session);
      const year = day === undefined ? undefined : Number(day.slice(0, 4));
      if (year !== undefined && year < 2006) return undefined;
      if (!Number.isNaN(session) && year !== undefined) {
        if (Math.abs(councilYear(session) - year) > 1) return undefined;
      }
      return `A/HRC/RES/${number.text}`;
    }
    case 'United Nations Environment Assembly': {
      if (number.form !== 'session') return undefined;
      const years = ENVIRONMENT_SESSIONS[Number(number.session) - 1];
      const year = day === undefined ? undefined : Number(day.slice(0, 4));
      if (!years || (year !== undefined && !years.includes(year))) return undefined;
      return `UNEP/EA.${number.text.replace('/', '/Res.')}`;
    }
    default:
      return undefined;
  }
}

/** The years of the Environment Assembly's sessions, the first in 2014. */
const ENVIRONMENT_SESSIONS = [[2014], [2016], [2017], [2019], [2021, 2022], [2024], [2025]];

/** The organs whose resolutions have symbols that the number gives. */
export const isAddressed = (organ: Organ): boolean =>
  [
    'General Assembly',
    'Security Council',
    'Economic and Social Council',
    'Human Rights Council',
    'Commission on Human Rights',
    'United Nations Environment Assembly',
  ].includes(organ);

/** The year before the first session of organs that hold one a year, and number by it. */
const YEARLY: Partial<Record<string, number>> = {
  'regional commission': 1944,
  'Commission on Narcotic Drugs': 1957,
  'Commission on the Status of Women': 1956,
  'Commission on Population and Development': 1967,
  'Commission on Crime Prevention and Criminal Justice': 1991,
  'Statistical Commission': 1969,
};

/** Whether the organ could have given that number by the year: "67/12" is no Council's of 2024. */
export function couldBe(organ: Organ, number: Numbered, year: number): boolean {
  if (number.form !== 'session') return false;
  const session = Number(number.session.replace(/^S-/, ''));
  if (organ === 'Human Rights Council') return councilYear(session) <= year;
  const before = YEARLY[organ];
  return before !== undefined && before + session <= year + 1;
}

/** Whether a number with its year is the Security Council's, whoever is named: "1325 (2000)". */
export const isCouncils = (number: Numbered): boolean =>
  number.form === 'year' && councilYearOf(Number.parseInt(number.text)) === number.year;
