import { countInk } from './characters.ts';
import type { DumpLines } from './passage.ts';

/** How makers of Markdown set a number high: "<sup>2</sup>", "(^2)", "^2^", "$^{2}$". */
const RAISED = [
  /<sup>\s?(\d{1,3}|\*{1,4})\s?<\/sup>/gi,
  /\(\^(\d{1,3}|\*{1,4})\)/g,
  /(?<![\d^])\^(\d{1,3}|\*{1,4})\^/g,
  /\$\^\{?(\d{1,3}|\*{1,4})\}?\$/g,
];
/** What such a maker leaves of a blank that was set high. */
const NOTHING_RAISED = /\(\^\)|(?<=\S)\^(?=\s|$)/g;
/** Around the rule above the notes, and a page number: "**__________**", "**2/9**". */
const AROUND_FURNITURE =
  /\*\*(?=_{5})|(?<=_{5})\*\*|\*\*(?=\d{1,3}\/\d{1,3}\*\*)|(?<=(?:\s|\*\*)\d{1,3}\/\d{1,3})\*\*/g;
/** What was set apart from within a number: "2_. Commends_". */
const WITHIN_NUMBER = /(?<=(?:^|\s)\d{1,3})_\. (?=\p{Lu}[^_]{1,80}_)/gu;
/** Around the head of a page: "**A/RES/79/906 Lamps of the capes**". */
const BOLD_LINE = /^\s*\*\*([^*]+)\*\*\s*$/;
/** An address that is made a link to itself: "[http://example.org](http://example.org)". */
const LINK = /\[(https?:\/\/[^\][\s]+)\]\(https?:\/\/[^()\s]+\)/g;
const MAY_HAVE = /<sup>|\^|\*\*|\d_\.|\[http/i;

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const raised = (number: string): string =>
  number.replace(/\d/g, (digit) => SUPERSCRIPTS[Number(digit)] ?? digit);

/**
 * The lines without the signs by which makers of Markdown set numbers high, which are superscripts then,
 * "²", and what stands around the text bold; and how many characters each line has lost by it. Nothing
 * where there are none.
 */
export function withoutSetting(
  lines: DumpLines,
): { lines: DumpLines; ink: ReadonlyMap<number, number> } | undefined {
  const ink = new Map<number, number>();
  const plain = lines.map((line, index) => {
    if (!MAY_HAVE.test(line)) return line;
    const text = RAISED.reduce(
      (shown, sign) => shown.replace(sign, (_, number: string) => raised(number)),
      line,
    )
      .replace(LINK, '$1')
      .replace(NOTHING_RAISED, '')
      .replace(BOLD_LINE, (bold, words: string) => (words.includes('/RES/') ? words : bold))
      .replace(AROUND_FURNITURE, '')
      .replace(WITHIN_NUMBER, '. _');
    if (text !== line) ink.set(index + 1, countInk(line) - countInk(text));
    return text;
  });
  return ink.size === 0 ? undefined : { lines: plain, ink };
}
