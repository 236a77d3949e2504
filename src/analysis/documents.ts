import { documentUrl } from '../model/symbol.ts';

/** Documents, treaties and publications that a text cites by symbol, volume or sales number. */

export type Source =
  | { type: 'document'; symbol: string; url: string | undefined; from: number; to: number }
  | {
      type: 'treaty';
      series: 'United Nations' | 'League of Nations';
      volume: string;
      number?: string;
      url: string | undefined;
      from: number;
      to: number;
    }
  | { type: 'sales'; number: string; from: number; to: number };

/** Series that the UN's Official Document System holds; "WT/" and "CBD/" stand elsewhere. */
const SERIES = new Set(
  `A E S T ST TD ISBA DP CD FCCC UNEP CAC CTOC CEDAW CRC CRPD CCPR CAT CERD CMW CED HRI NPT ICCD SPLOS BWC
   CCW HSP HS LOS CLCS CONF PBC DC`.split(/\s+/),
);

const PART = String.raw`[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+|\([A-Za-z0-9]+\))*`;
/** "A/57/444", "FCCC/CP/2015/10/Add.1", "A/55/305-S/2000/809", "ICCD/COP(8)/16/Add.1" */
const SYMBOL = new RegExp(
  String.raw`(?<![\p{L}\d/.)-])[A-Z]{1,8}(?:/${PART}){1,8}(?: \(Vol\. [IVX]{1,4}\)| ?(?<=S/RES/\d{1,4} ?)\(\d{4}\))?`,
  'gu',
);
const MORE =
  /,? (?:and )?((?:Add|Corr|Rev|Amend)\.\d{1,3}(?:\/(?:Add|Corr|Rev)\.\d{1,3}){0,2})(?![\p{L}\d])/uy;

function documentsIn(text: string): Source[] {
  const sources: Source[] = [];
  for (const match of text.matchAll(SYMBOL)) {
    const words = match[0];
    if (!/\d/.test(words) || /^[IVX]+\/\d+$/.test(words)) continue; // "HIV/AIDS", decision "IX/16"
    const [symbol = words] = words.split(/-(?=[A-Z]{1,5}\/)/); // one document under two symbols
    const held = SERIES.has(symbol.slice(0, symbol.indexOf('/')));
    const document = (full: string, from: number, to: number): Source => ({
      type: 'document',
      symbol: full,
      url: held ? documentUrl(full) : undefined,
      from,
      to,
    });
    let end = match.index + words.length;
    sources.push(document(symbol, match.index, end));
    for (;;) {
      MORE.lastIndex = end;
      const more = MORE.exec(text);
      if (!more) break;
      const [whole, part = ''] = more;
      end += whole.length;
      sources.push(document(`${symbol}/${part}`, end - part.length, end));
    }
  }
  return sources;
}

const TREATY =
  /(United Nations|League of Nations), Treaty Series, vols?\. (\d{1,4}|[IVXLCDM]{1,10})(?: \(\d{4}\))?(?:, Nos?\. ?(?:[A-Z]-)?(\d{1,5}))?/g;
/** "Ibid., vol. 1577, No. 27531." */
const SAME_SERIES = /[Ii]bid\., vol\. (\d{1,4}), Nos?\. ?(?:[A-Z]-)?(\d{1,5})/g;
/** The last volume that stands whole at the UN's treaty collection. */
const LAST_VOLUME = 2700;

/** A whole volume of the Treaty Series. */
const volumeUrl = (volume: string): string | undefined =>
  /^\d+$/.test(volume) && Number(volume) <= LAST_VOLUME
    ? `https://treaties.un.org/doc/Publication/UNTS/Volume%20${volume}/v${volume}.pdf`
    : undefined;

function treatiesIn(text: string): Source[] {
  const named = [...text.matchAll(TREATY)].map((match): Source => {
    const [words, series, volume = '', number] = match;
    const ours = series === 'United Nations';
    return {
      type: 'treaty',
      series: ours ? 'United Nations' : 'League of Nations',
      volume,
      ...(number && { number }),
      url: ours ? volumeUrl(volume) : undefined,
      from: match.index,
      to: match.index + words.length,
    };
  });
  const same = [...text.matchAll(SAME_SERIES)].map((match): Source => {
    const [words, volume = '', number = ''] = match;
    return {
      type: 'treaty',
      series: 'United Nations',
      volume,
      number,
      url: volumeUrl(volume),
      from: match.index,
      to: match.index + words.length,
    };
  });
  return [...named, ...same];
}

/** "Sales No. E.02.II.A.7", "Sales No.: E.71.II.A.18" */
const SALES =
  /Sales Nos?\.?:? ?((?:[A-Z](?:\/[A-Z]){0,3}\.)?\d{2}\.[IVX]{1,5}(?:\.[A-Z])?\.\d{1,3})/g;

const salesIn = (text: string): Source[] =>
  [...text.matchAll(SALES)].map((match) => ({
    type: 'sales',
    number: match[1] ?? '',
    from: match.index,
    to: match.index + match[0].length,
  }));

/** Everything a text cites by a symbol, volume or sales number, in order. Time grows with the text. */
export const sourcesIn = (text: string): Source[] =>
  [...documentsIn(text), ...treatiesIn(text), ...salesIn(text)].sort((a, b) => a.from - b.from);
