import { officialUrl, readSymbol } from '../model/symbol.ts';
import type { Cited } from './styles.ts';

/**
 * Records of a resolution, or of a place in it, for reference managers: BibTeX, RIS, CSL-JSON. Fields
 * are those that Zotero reads into a statute: the symbol is its number, the day that of adoption.
 */

/** A place in the resolution: "para. 1 (d) (i)", and its own address. */
type Pinpointed = { cite: string; url: string };

const AUTHOR = (organ: string) => `United Nations, ${organ}`;

/** "A-RES-64-1-para-1-d-i": one for each place, as a bibliography may hold several. */
export function keyOf({ symbol }: Pick<Cited, 'symbol'>, place?: Pick<Pinpointed, 'cite'>): string {
  return [symbol, place?.cite]
    .join(' ')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/-$/, '');
}

function factsOf(cited: Cited, place: Pinpointed | undefined) {
  const symbol = readSymbol(cited.symbol);
  const [year, month, day] = cited.adopted?.split('-') ?? [];
  return {
    key: keyOf(cited, place),
    symbol: symbol.text,
    author: AUTHOR(cited.organ),
    year,
    month,
    day,
    /** The address of the place, or the official one of the whole. */
    url: place?.url ?? officialUrl(symbol),
    /** Where the address is ours, what keeps the official one beside it. */
    remark: place && `Official document: ${officialUrl(symbol)}`,
  };
}

const LATEX: Record<string, string> = {
  '\\': String.raw`\textbackslash{}`,
  '~': String.raw`\textasciitilde{}`,
  '^': String.raw`\textasciicircum{}`,
};
/** Characters that TeX would take as commands. */
const escaped = (value: string) =>
  value.replace(/[\\~^]|[{}$&#_%]/g, (character) => LATEX[character] ?? `\\${character}`);

const BIBTEX_MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** A BibTeX entry, for BibTeX (year, month) and for biblatex (date). */
export function bibtexOf(cited: Cited, place?: Pinpointed): string {
  const facts = factsOf(cited, place);
  const fields: [string, string][] = [
    // doubly braced: a name that has no first name, a title that keeps its capitals
    ['author', `{{${escaped(facts.author)}}}`],
    ['title', `{{${escaped(cited.title)}}}`],
    ['institution', `{${escaped(facts.author)}}`],
    ['number', `{${escaped(facts.symbol)}}`],
    ...(cited.adopted === undefined
      ? []
      : ([
          ['date', `{${cited.adopted}}`],
          ['year', `{${facts.year}}`],
          ['month', BIBTEX_MONTHS[Number(facts.month) - 1] ?? ''],
        ] satisfies [string, string][])),
    // of @misc, styles print a note and no number
    ['note', `{${escaped([`UN Doc. ${facts.symbol}`, place?.cite].filter(Boolean).join(', '))}}`],
    ['url', `{${facts.url}}`],
    ...(facts.remark ? [['annote', `{${escaped(facts.remark)}}`] as [string, string]] : []),
    ['langid', '{english}'],
  ];
  const lines = fields.map(([name, value]) => `  ${name} = ${value},`);
  return `@misc{${facts.key},\n${lines.join('\n')}\n}\n`;
}

/** An RIS record of type STAT; each line ends as the format asks, with CR and LF. */
export function risOf(cited: Cited, place?: Pinpointed): string {
  const facts = factsOf(cited, place);
  const lines: [string, string][] = [
    ['TY', 'STAT'],
    ['TI', cited.title],
    ['AU', facts.author.replace(', ', ' ')], // a comma would divide it as a person's name
    ...(facts.year === undefined
      ? []
      : ([
          ['DA', `${facts.year}/${facts.month}/${facts.day}/`],
          ['PY', facts.year],
        ] satisfies [string, string][])),
    ['M1', facts.symbol],
    ...(place ? [['SE', place.cite] as [string, string]] : []),
    ['UR', facts.url],
    ...(facts.remark ? [['N1', facts.remark] as [string, string]] : []),
    ['LA', 'en'],
    ['ID', facts.key],
    ['ER', ''],
  ];
  return lines.map(([tag, value]) => `${tag}  - ${value}\r\n`).join('');
}

/** An item of CSL-JSON 1.0. */
type CslItem = {
  id: string;
  type: 'legislation';
  title: string;
  author: { literal: string }[];
  authority: string;
  number: string;
  issued?: { 'date-parts': [[number, number, number]] };
  section?: string;
  URL: string;
  note?: string;
  language: 'en';
};

/** The item that citation processors take. */
export function cslOf(cited: Cited, place?: Pinpointed): CslItem {
  const { key, symbol, author, year, month, day, url, remark } = factsOf(cited, place);
  return {
    id: key,
    type: 'legislation',
    title: cited.title,
    author: [{ literal: author }],
    authority: author,
    number: symbol,
    ...(year && { issued: { 'date-parts': [[Number(year), Number(month), Number(day)]] } }),
    ...(place && { section: place.cite }),
    URL: url,
    ...(remark && { note: remark }),
    language: 'en',
  };
}

/** The kinds of records, by the ends of their files' names. */
export const RECORDS: {
  extension: string;
  name: string;
  mediaType: string;
  write: (cited: Cited, place?: Pinpointed) => string;
}[] = [
  { extension: 'bib', name: 'BibTeX', mediaType: 'application/x-bibtex', write: bibtexOf },
  {
    extension: 'ris',
    name: 'RIS',
    mediaType: 'application/x-research-info-systems',
    write: risOf,
  },
  {
    extension: 'csl.json',
    name: 'CSL-JSON',
    mediaType: 'application/vnd.citationstyles.csl+json',
    write: (cited, place) => `${JSON.stringify([cslOf(cited, place)], null, 1)}\n`,
  },
];
