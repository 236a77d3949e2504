import type { Correction, Resolution } from '../../src/model/resolution.ts';
import { accountFor, compareText, type Account } from './account.ts';
import { assemble, toNotes } from './assemble.ts';
import { check } from './checks.ts';
import { classify } from './classify.ts';
import type { Dump, Taken } from './dump.ts';
import { readHead, withOriginApart } from './head.ts';
import { placeMarks } from './marks/placeMarks.ts';
import { takeShownMarks } from './marks/shownMarks.ts';
import { nest } from './nest.ts';
import { toDoubts, withoutResolution } from './doubts.ts';
import { linesOf } from './passage.ts';
import { doubt, type Finding } from './problems.ts';
import { takeTableNotes } from './tableNotes.ts';
import type { Furniture, Reading } from './reading.ts';

export type Normalised = {
  resolution: Resolution | undefined;
  account: Account;
  problems: Finding[];
};

/**
 * From what a format's reader returned to the resolution: the stages that all formats share. `found`
 * is what is in doubt already.
 */
export function toResolution(
  dump: Dump,
  read: Reading,
  corrections: Correction[] = [],
  found: readonly Finding[] = [],
): Normalised {
  const taken = { ...read, ...takeTableNotes(read) };
  const reading = { ...taken, body: withOriginApart(dump.lines, taken.body) };
  const { head, rest } = readHead(reading.body);
  const notes = reading.notes.filter(({ label }) => label !== '');
  const text = head.title ? [head.title, ...rest] : rest;
  const marked = reading.shown
    ? takeShownMarks(text, notes, reading.pages, reading.ofVolume)
    : placeMarks(text, notes, reading.pages, reading.ofVolume);
  const [first] = marked.body;
  const title = head.title && first?.type === 'prose' ? first : undefined;
  const distinct = [
    ...new Map(notes.toReversed().map((note) => [note.label.toLowerCase(), note])).values(),
  ].toReversed();
  const furniture = [
    ...reading.furniture,
    ...marked.furniture,
    ...(dump.taken ?? []).flatMap(furnitureOfTaken),
  ];
  const nested = nest(classify(title ? marked.body.slice(1) : marked.body), reading.shown ?? false);
  const { resolution, problems } = assemble({
    dump,
    reading,
    head,
    title,
    body: nested.body,
    notes: toNotes(distinct),
    furniture,
    corrections,
  });
  const headPassages = [head.adoption, head.origin, head.title].filter((it) => it !== undefined);
  const accounted = accountFor(dump.lines, reading, headPassages);
  const findings = [
    ...found,
    ...reading.problems,
    ...reading.notes.filter(({ label }) => label === '').map(unnumbered),
    ...notes.filter((note) => !distinct.includes(note)).map(secondOfNumber),
    ...marked.problems,
    ...nested.problems,
    ...problems,
    ...accounted.problems,
    ...(resolution ? compareText(resolution, rest, marked.furniture, reading.notes) : []),
    ...(resolution ? check({ lines: dump.lines, reading, furniture, resolution }) : []),
  ].toSorted((a, b) => a.line - b.line);
  const account = withTaken(accounted.account, dump.taken ?? []);
  if (resolution === undefined)
    return { resolution, account, problems: withoutResolution(findings) };
  const settled = toDoubts(findings, resolution, dump.lines, corrections);
  return {
    resolution: { ...resolution, doubts: settled.doubts },
    account,
    problems: settled.problems,
  };
}

/** Signs that were taken from the lines: what has no width stands at the beginning of its line. */
const furnitureOfTaken = ({ kind, ink }: Taken): Furniture[] =>
  [...ink.keys()].map((line) => ({ kind, span: { line, from: 0, to: 0 } }));

/** The account with the signs that were taken from the lines. */
function withTaken(account: Account, taken: readonly Taken[]): Account {
  const furniture = { ...account.furniture };
  for (const { kind, ink } of taken)
    for (const count of ink.values()) furniture[kind] = (furniture[kind] ?? 0) + count;
  return { ...account, furniture };
}

const unnumbered = ({ passage }: Reading['notes'][number]): Finding =>
  doubt(
    'note number',
    linesOf(passage.spans),
    `${JSON.stringify(passage.text.slice(0, 60))} stands among the notes without a number`,
    { hint: 'expected the number of the next note; a line or a mark may have been lost' },
  );

const secondOfNumber = ({ label, passage }: Reading['notes'][number]): Finding =>
  doubt('note number', linesOf(passage.spans), `a second note is numbered ${label}`, {
    hint: 'expected the number of the next note; this one stands nowhere else',
  });
