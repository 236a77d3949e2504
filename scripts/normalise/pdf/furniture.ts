/** What stands on a printed page beside the text, each known by its look. */

/** "A/RES/79/185", alone on its line; a symbol with a part has a blank: "A/RES/71/101 A-B". */
const SYMBOL =
  /^[AES]\/(?:[A-Z]{1,8}[/-]){0,3}RES\/[^\s*]{1,24}(?: ?\((?:[A-Z-]{1,9}|\d{4})\))?(?: [A-Z](?:[-–][A-Z])?)?\*{0,3}$/;
const JOB_NUMBER = /^(?:\d{2}-\d{5}|N\d{7}E?)\*?(?: \([EFSCRA]\))?(?: +\d{6})?$/; // "24-24230"
const BAR_CODE = /^\*\d{7}\*$/; // "*2424230*"
const RECYCLE = /^(?:\*\d{7}\* ?)?Please recycle\W*$/i;
// "2/18": page two of eighteen. "10/12" is a page, not a symbol, where it stands alone.
const PAGE_OF_PAGES = /^(\d{1,3})\/(\d{1,3})$/;
const PAGE = /^\d{1,3}$/;
const PAGE_WORD = /^[Pp]age (\d{1,3})(?: of \d{1,3})?$/; // "Page 2", below the symbol in the 1990s
/** At the foot of a page that another follows. */
const PAGE_TURN = /^\/ ?(?:\.{3}|…)$/;

/** The rule above the notes of a page; a maker may tear it: "_______________ _". */
export const RULE = /^_{5,}(?: _+)*$/;

/** What makers put between pages: "-- 2 of 12 --", "--- Page 2 ---", "[Page 2 of 12]", "<!-- PAGE_BREAK -->". */
const PAGE_MARK =
  /^<!-- ?page[_ -]?break ?-->$|^(?:[-=*#]{2,5}|\[|<!--) ?(?:page )?\d{1,4}(?:(?: of |\/)\d{1,4})? ?(?:[-=*#]{2,5}|\]|-->)$/i;

export type FurnitureKind =
  | 'page mark'
  | 'page number'
  | 'page turn'
  | 'job number'
  | 'running symbol'
  | 'bar code'
  | 'recycling request';

/** Each of these begins so: to look at one letter is quicker than to look for all of them. */
const MAY_BEGIN = /^(?:[-=#[<\d*NPp/]|[AES]\/)/;

/** What of a page's head or foot a text is, or nothing. A bare number is no page number yet. */
export function furnitureOf(text: string): FurnitureKind | undefined {
  if (text.length > 60 || !MAY_BEGIN.test(text)) return undefined;
  if (PAGE_TURN.test(text)) return 'page turn';
  if (pageOf(text) !== undefined) return 'page number';
  if (PAGE_OF_PAGES.test(text)) return undefined;
  if (JOB_NUMBER.test(text)) return 'job number';
  if (SYMBOL.test(text)) return 'running symbol';
  if (BAR_CODE.test(text)) return 'bar code';
  if (PAGE_MARK.test(text)) return 'page mark';
  return RECYCLE.test(text) ? 'recycling request' : undefined;
}

/** The page that "2/18" or "Page 2" numbers; `bare` takes "2" too. */
export function pageOf(text: string, bare = false): number | undefined {
  const [, page, total] = PAGE_OF_PAGES.exec(text) ?? [];
  if (page !== undefined) return Number(page) <= Number(total) ? Number(page) : undefined;
  const named = PAGE_WORD.exec(text)?.[1];
  if (named !== undefined) return Number(named);
  return bare && PAGE.test(text) ? Number(text) : undefined;
}
