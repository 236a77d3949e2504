/** What an operative paragraph asks for beside its verb: a report, or something by a time. */

export const ASKS = ['deadline', 'report'] as const;
export type Ask = (typeof ASKS)[number];

const YEAR = String.raw`(?:19|20)\d\d`;
const MONTHS =
  'January|February|March|April|May|June|July|August|September|October|November|December';

// each with what it is for: a time by which something is to be done
const DEADLINES = [
  /\b(?:no|not) later than\b/i, // "not later than 31 March 2010"
  new RegExp(
    String.raw`\bby (?:the )?(?:end of |mid-)?(?:the year )?(?:\d{1,2} )?(?:(?:${MONTHS}) )?${YEAR}\b`,
  ), // "by 2015", "by 1 May 2003"
  /\b(?:by|before) (?:the )?(?:end|close|conclusion|beginning|opening|start) of\b/i, // "before the end of the session"
  /\bbefore (?:its|the) [a-z-]+(?: [a-z-]+)? session\b/i, // "before its fifty-eighth session"
  /\bat (?:its|the) (?:[a-z-]+-)?(?:first|second|third|[a-z-]+th)(?: (?:regular|special|annual|substantive|resumed|main part of its))* session\b/i, // "at its sixty-fifth session"
  /\bwithin (?:\d+|[a-z-]+) (?:days|weeks|months|years)\b/i, // "within six months"
];

const ASKING = /^(?:Requests|Invites|Calls|Encourages|Urges|Asks|Instructs|Decides|Reiterates)\b/;
const REPORTS =
  /\b(?:to report\b|(?:submit|present|prepare|provide|issue|transmit|circulate)[^.;]{0,60}\breports?\b|to (?:keep|update|brief|inform)\b[^.;]{0,60}\b(?:Assembly|Council|Commission|Committee|Member States)\b)/i;

/** What a paragraph with these verbs asks for. */
export function asksOf(text: string, verbs: readonly string[]): Ask[] {
  if (!verbs.some((verb) => ASKING.test(verb))) return [];
  const asks: Ask[] = [];
  if (DEADLINES.some((pattern) => pattern.test(text))) asks.push('deadline');
  if (REPORTS.test(text)) asks.push('report');
  return asks;
}
