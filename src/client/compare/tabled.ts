import { furnitureOf, RULE } from '../../../scripts/normalise/pdf/furniture.ts';
import { isParted } from './stretches.ts';

/**
 * What stands around the text of a document as it is tabled: amendments, draft decisions and notes have
 * the masthead of a draft resolution, but no formula on a line of its own where their text begins.
 */

// the masthead of a document of limited distribution
const MASTHEAD = /^(?:Distr(?:\.|ibution)\s*:|Original\s*:)/;

/** Who tables what: "Denmark:* amendment to draft resolution A/C.2/80/L.12", "Draft decision submitted by the Chair". */
const TABLES =
  /^(?:(?:Revised |Oral )?[Dd]raft (?:resolution|decision)s?\b|Amendments? to\b)|:\W*(?:revised |oral |proposed )*(?:draft (?:resolution|decision)|(?:sub-)?amendment)s?\b/;

/** Who submits what is not tabled, below its title: "Note by the Secretariat", "Report of the Secretary-General". */
const SUBMITS =
  /^(?:Notes?(?: verbale)? (?:dated \d.*|by the \p{Lu}[\p{L}-]*(?: \p{Lu}[\p{L}-]*)*)|Report of the \p{Lu}.*|(?:Identical l|L)etters? dated \d.*|Statement submitted by the \p{Lu}.*)$/u;

/**
 * "* Any changes to the list of sponsors will be reflected …", "** Report of the International Conference …";
 * a star alone may begin an item or words in italics.
 */
const STAR_NOTE =
  /^(?:\* ?(?:Any changes to the list of sponsors|On behalf of the )|\*{2,3} \p{Lu})/u;

/** Leaves notes on sponsors out: each is blank then. */
export const withoutSponsorNotes = (lines: readonly string[]): string[] =>
  blanked(lines, (line) => STAR_NOTE.test(line));

const NOTE = /^\d{1,3}\s+\S/; // "1  Official Records of the General Assembly, …"

/**
 * Leaves out what stands above and below the text of each page: the symbol of the document, its job
 * number, the number of the page; and the rule above notes, and the notes, where blank lines part them.
 */
export function withoutFeet(lines: readonly string[], symbol: string | undefined): string[] {
  let below = false;
  const isOfPage = (line: string) => line === symbol || furnitureOf(line) !== undefined;
  return blanked(
    lines.map((line) => (isOfPage(line.trim()) ? '' : line)),
    (line) => {
      below = RULE.test(line) || (below && NOTE.test(line));
      return below;
    },
  );
}

const SYMBOL = /^[AES]\/\S+$/; // "A/C.5/80/L.1"

/** The symbol of a tabled document, above its masthead. */
export function symbolIn(lines: readonly string[]): string | undefined {
  const written = lines.map((line) => line.trim());
  const masthead = written.findIndex((line) => MASTHEAD.test(line));
  return written.slice(0, Math.max(0, masthead)).find((line) => SYMBOL.test(line));
}

/** Makes lines blank from one on that begins a note, to a full stop at a line's end or a blank line. */
function blanked(lines: readonly string[], begins: (line: string) => boolean): string[] {
  let inside = false;
  return lines.map((line) => {
    const text = line.trim();
    const isNote = text !== '' && (begins(text) || inside);
    inside = isNote && !text.endsWith('.');
    return isNote ? '' : line;
  });
}

/**
 * Where what a tabled document proposes begins, its title first: the line below those that say who
 * tables it, below a masthead. 0 where there is no such document.
 */
export function proposalIn(lines: readonly string[]): number {
  const written = lines.map((line) => line.trim());
  const masthead = written.findIndex((line) => MASTHEAD.test(line));
  if (masthead === -1) return 0;
  const areParted = isParted(written);
  let said = '';
  for (let at = masthead + 1; at < written.length; at++) {
    const line = written[at] as string;
    said = line === '' ? '' : `${said} ${line}`.trim();
    if (![line, said].some((one) => TABLES.test(one) || SUBMITS.test(one))) continue;
    do at++;
    while (areParted ? written[at] : /^\p{Ll}/u.test(written[at] ?? ''));
    return at;
  }
  return 0;
}
