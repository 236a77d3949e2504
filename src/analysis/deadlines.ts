import { ordinal } from '../model/ordinal.ts';
import { DAY_FORM, dayOf, MONTH_FORM, MONTHS } from '../model/days.ts';

/** What a paragraph asks to be reported, and by when: what readers filter for. */

export type Deadline = {
  /** report: somebody is to report; agenda: the organ will take it up again; date: by a day or year. */
  kind: 'report' | 'agenda' | 'date';
  /** The session it is due at: "58", of the Assembly. */
  session?: string;
  /** "2015-12-31", or a year or month alone: "2030", "2009-11". */
  by?: string;
  /** Where the words stand in the plain text, in UTF-16 units, `to` excluded. */
  from: number;
  to: number;
};

const SESSIONS = new Map(
  Array.from({ length: 120 }, (_, index) => [ordinal(index + 1), String(index + 1)] as const),
);

/** "at its fifty-eighth session", "at its eighty-first and eighty-third sessions" */
const SESSION =
  /\b(?:at|before|during|of|for|by) (?:its|the|their) ((?:[a-z]+(?:-[a-z]+)?)(?:(?:, | and |, and )[a-z]+(?:-[a-z]+)?){0,3}) (?:special |emergency special )?sessions?\b/g;
const ASKS = String.raw`\b(?:[Rr]equests?|[Ii]nvites?|[Uu]rges?|[Cc]alls? upon|[Ee]ncourages?|[Dd]ecides?|[Aa]uthorizes?|[Aa]sks?|[Rr]ecommends?)\b`;
/** A request to report, in the few words that all of them use; the verb that asks stands before. */
const REPORTING = new RegExp(
  [
    String.raw`\b(?:to|also|and|shall|should)(?: (?!${ASKS})\S{1,40}){0,4}? report(?: back)?(?: (?:to|through|thereon|on|annually|orally|regularly|periodically|the results|his|her|its|their)\b|,)`,
    String.raw`\b(?:to|and|also) (?:submit|present|prepare|transmit|issue|circulate)\b[^;.]{0,120}?\b(?:reports?|findings|updates?|briefings?)\b`,
    String.raw`\b(?:to|and|also) (?:submit|present)\b[^;.]{0,60}?\bto the (?:General )?Assembly\b`,
    String.raw`\b(?:to|and|also) prepare, for submission to the (?:General )?Assembly\b`,
    String.raw`\bto provide\b[^;.]{0,80}?\b(?:reports?|updates?|briefings?)\b`,
    String.raw`\bto (?:brief|inform) (?:the (?:General )?Assembly|the Council|the Committee|Member States)\b`,
    String.raw`\b(?:to )?keep\b[^;.]{0,60}?\binformed\b`,
  ].join('|'),
  'g',
);
const AGENDA =
  /\b(?:provisional agenda|remain seized|consider(?:ation of)? (?:the|this) (?:question|matter|item|issue))\b/;

/** "by 2030", "by the end of November 2009", "no later than 31 December 2015" */
const BY = new RegExp(
  String.raw`\b(?:by|no later than|not later than|before|until) (?:the end of |the year |the start of |mid-)?(?:(${DAY_FORM})|(${MONTH_FORM}) (\d{4})|(20\d\d|19\d\d))(?![\d/–-])`,
  'g',
);

function datesIn(text: string): Deadline[] {
  return [...text.matchAll(BY)].map((match) => {
    const [words, day, month, ofYear, year] = match;
    const number = month === undefined ? 0 : MONTHS.indexOf(month) + 1;
    const by = day ? dayOf(day) : month ? `${ofYear}-${String(number).padStart(2, '0')}` : year;
    return { kind: 'date', ...(by && { by }), from: match.index, to: match.index + words.length };
  });
}

type Due = { sessions: string[]; from: number; to: number };

const sessionsIn = (text: string): Due[] =>
  [...text.matchAll(SESSION)].flatMap((match): Due[] => {
    const sessions = (match[1] ?? '')
      .split(/, and |, | and /)
      .flatMap((word) => SESSIONS.get(word) ?? []);
    // low ordinals are sessions of other bodies: "at its third session"
    const ours = sessions.filter((session) => Number(session) >= 31);
    return ours.length > 0
      ? [{ sessions: ours, from: match.index, to: match.index + match[0].length }]
      : [];
  });

/** "to the General Assembly through the Commission at its thirty-third session" */
const OTHER_BODY =
  /\b(?:Commission|Committee|Council|Conference|Board|Subcommittee)(?! at its)[^,;]{0,20}$/;

/**
 * The deadlines of an operative paragraph, in the order of its plain text. A reporting request has
 * the sessions named after it; one without is due at no stated time. Time grows with the text.
 */
export function deadlinesOf(text: string): Deadline[] {
  const due = sessionsIn(text);
  const deadlines: Deadline[] = [];
  let next = 0;
  const reports = [...text.matchAll(REPORTING)].filter(isAsked(text));
  for (const [index, match] of reports.entries()) {
    const from = match.index;
    const until = reports[index + 1]?.index ?? text.length;
    const end = from + match[0].length;
    const own: Due[] = [];
    for (; (due[next]?.from ?? Infinity) < until; next++) {
      const one = due[next];
      if (one && one.from >= from) own.push(one);
      else if (one) deadlines.push(...agendaOf(text, one));
    }
    if (own.length === 0) deadlines.push({ kind: 'report', from, to: end });
    for (const [nth, one] of own.entries()) {
      // a session named later in the paragraph may be that of the agenda
      const between = text.slice(nth === 0 ? end : (own[nth - 1]?.to ?? end), one.from);
      if (AGENDA.test(between)) {
        if (nth === 0) deadlines.push({ kind: 'report', from, to: end });
        deadlines.push(...agendaOf(text, one));
      } else if (OTHER_BODY.test(text.slice(Math.max(from, one.from - 60), one.from)))
        deadlines.push({ kind: 'report', from, to: one.to });
      else
        for (const session of one.sessions)
          deadlines.push({ kind: 'report', session, from, to: one.to });
    }
  }
  for (const one of due.slice(next)) deadlines.push(...agendaOf(text, one));
  return [...deadlines, ...datesIn(text)].sort((a, b) => a.from - b.from);
}

/** Nobody is asked where the report is there already: "Takes note of the report". */
const isAsked = (text: string) => {
  const first = new RegExp(ASKS).exec(text);
  return (match: RegExpExecArray): boolean => first !== null && match.index > first.index;
};

/** A session named without a report: when the organ takes the matter up again. */
function agendaOf(text: string, { sessions, from, to }: Due): Deadline[] {
  const before = text.slice(Math.max(0, from - 160), from);
  if (!AGENDA.test(before) && !/\b(?:[Dd]ecides|convene|hold|held)\b/.test(before)) return [];
  return sessions.map((session) => ({ kind: 'agenda', session, from, to }));
}
