import { officialUrl, parseSymbol, pathOf } from '../model/symbol.ts';
import type { Cited } from './styles.ts';

/**
 * Records of a resolution, or of a place in it, for reference managers: BibTeX, RIS, CSL-JSON. Fields
 * are those that Zotero reads into a statute: the symbol is its number, the day that of adoption.
 */

/** A place in the resolution: "para. 1 (d) (i)", and its own address. */
export type Pinpointed = { cite: string; url: string };

const AUTHOR = (organ: string) => `United Nations, ${organ}`;

function factsOf(cited: Cited, place: Pinpointed | undefined) {
  const symbol = parseSymbol(cited.symbol);
  if (!symbol) throw new Error(`"${cited.symbol}" is no symbol`);
  const [year = '', month = '', day = ''] = cited.adopted.split('-');
  return {
    key: pathOf(symbol)
      .replace(/[^A-Za-z0-9]+/g, '-')
      .replace(/-$/, ''),
    symbol: symbol.text,
    author: AUTHOR(cited.organ),
    year,
    month,
    day,
    official: officialUrl(symbol),
    place,
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
    ['date', `{${cited.adopted}}`],
    ['year', `{${facts.year}}`],
    ['month', BIBTEX_MONTHS[Number(facts.month) - 1] ?? ''],
    ...(place ? [['note', `{${escaped(place.cite)}}`] as [string, string]] : []),
    ['url', `{${place?.url ?? facts.official}}`],
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
    ['AU', facts.author],
    ['DA', `${facts.year}/${facts.month}/${facts.day}/`],
    ['PY', facts.year],
    ['M1', facts.symbol],
    ...(place ? [['SE', place.cite] as [string, string]] : []),
    ['UR', place?.url ?? facts.official],
    ...(place ? [['L2', facts.official] as [string, string]] : []),
    ['LA', 'en'],
    ['ID', facts.key],
    ['ER', ''],
  ];
  return lines.map(([tag, value]) => `${tag}  - ${value}\r\n`).join('');
}

/** An item of CSL-JSON 1.0. */
export type CslItem = {
  id: string;
  type: 'legislation';
  title: string;
  author: { literal: string }[];
  authority: string;
  number: string;
  issued: { 'date-parts': [[number, number, number]] };
  section?: string;
  URL: string;
  language: 'en';
};

/** The item that citation processors take; data.csl.json holds a list of one. */
export function cslOf(cited: Cited, place?: Pinpointed): CslItem {
  const { key, symbol, author, year, month, day, official } = factsOf(cited, place);
  return {
    id: key,
    type: 'legislation',
    title: cited.title,
    author: [{ literal: author }],
    authority: author,
    number: symbol,
    issued: { 'date-parts': [[Number(year), Number(month), Number(day)]] },
    ...(place && { section: place.cite }),
    URL: place?.url ?? official,
    language: 'en',
  };
}
