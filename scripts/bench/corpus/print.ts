import { capital } from '../../../src/model/plain.ts';
import { ordinal } from '../../../src/model/ordinal.ts';
import { dayOf, type Recombined } from './recombine.ts';
import type { Unit } from './source.ts';

const ENDINGS: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' };
const plurals = new Intl.PluralRules('en', { type: 'ordinal' });
const numeral = (n: number): string => `${n}${ENDINGS[plurals.select(n)] ?? 'th'}`;

export const fileNameOf = ({ session, number }: Recombined): string =>
  `A_RES_${session}_${number}.txt`;

/** The resolution as ODS Word text. */
export function printDump(one: Recombined): string {
  const { session, number, title, adopted, issued, agendaItem } = one;
  const symbol = `A/RES/${session}/${number}`;
  const job = `${String(adopted.getUTCFullYear()).slice(2)}${String(number).padStart(5, '0')}`;
  const { texts, notes } = printUnits(one);
  const [preambular, operative, annex] = texts;
  return [
    '[DU1]',
    `Resolution adopted by the General Assembly on ${dayOf(adopted)}`,
    `[without reference to a Main Committee (A/${session}/L.${number})]`,
    `${session}/${number}.\t${title}`,
    '',
    '\tThe General Assembly,',
    ...preambular,
    ...operative,
    '',
    `${numeral(1 + Math.floor(number / 4))} plenary meeting`,
    dayOf(adopted),
    ...(annex.length > 0 ? ['Annex', title, ...annex] : []),
    ...notes.map((note, at) => `${at + 1} ${note}`),
    `[DU1]<<ODS JOB NO>>N${job}E<<ODS JOB NO>>`,
    `<<ODS DOC SYMBOL1>>${symbol}<<ODS DOC SYMBOL1>>`,
    '<<ODS DOC SYMBOL2>><<ODS DOC SYMBOL2>>',
    '_______________',
    '',
    `United Nations${symbol}General AssemblyDistr.: General`,
    `${dayOf(issued)}${capital(ordinal(session))} session`,
    `Agenda item ${agendaItem}`,
    '',
    `${job.slice(0, 2)}-${job.slice(2)}`,
    `*${job}*`,
    '',
    `${symbol}${title}`,
    '',
  ].join('\n');
}

/** The same text as a plain page of Markdown, its title in the front matter. */
export function printMarkdown(one: Recombined): string {
  const { texts, notes } = printUnits(one);
  const paragraphs = [
    'The General Assembly,',
    ...texts.flat().map((text) => text.trim().replace('\t', ' ')),
    ...notes.map((note, at) => `${at + 1} ${note}`),
  ];
  const title = JSON.stringify(`${one.session}/${one.number}. ${one.title}`);
  return `---\ntitle: ${title}\n---\n\n${paragraphs.map(escaped).join('\n\n')}\n`;
}

const escaped = (text: string): string =>
  text.replace(/[\\`*_{}[\]<>#|~&]|(?<=^\d{1,3})\./g, '\\$&');

type Printed = {
  texts: [preambular: string[], operative: string[], annex: string[]];
  notes: string[];
};

/** The paragraphs with the numbers and marks that they have here, and their notes in order. */
function printUnits({ preambular, operative, annex }: Recombined): Printed {
  const notes: string[] = [];
  const print = (units: readonly Unit[], numbered: boolean): string[] =>
    units.flatMap((unit, at) =>
      unit.map((piece, within) => {
        const label = within > 0 ? piece.label : numbered ? `${at + 1}.` : undefined;
        return `\t${label ? `${label}\t` : ''}${piece.text}${marksFor(piece.text, piece.notes, notes)}`;
      }),
    );
  return { texts: [print(preambular, false), print(operative, true), print(annex, true)], notes };
}

const TAKES_MARK = /(?:\p{L}{3}|\))[,;:.]$/u;
const MOST_NOTES = 999;

/** The marks of a text's notes, "1,2", which are added to those of the resolution. */
function marksFor(text: string, own: readonly string[], notes: string[]): string {
  if (!TAKES_MARK.test(text)) return '';
  const marks = own.slice(0, MOST_NOTES - notes.length).map((note) => notes.push(note));
  return marks.join(',');
}
