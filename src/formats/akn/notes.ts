import type { Inline, Note, Resolution, Text } from '../../model/resolution.ts';
import { textsOf } from '../../model/resolution.ts';
import type { Member, Parts } from './parts.ts';

type Mark = Extract<Inline, { type: 'mark' }>;

/** Where the notes stand: the text of each at its first mark. */
export type Notes = {
  byLabel: ReadonlyMap<string, Note>;
  /** The marks in the text at which notes stand, by the very object. */
  atMarks: ReadonlySet<Mark>;
  /** Notes that no mark names: they still belong to the document. */
  unmarked: Note[];
};

/** Places each note of a resolution once, in the order of the document. */
export function notesOf({ metadata, notes }: Resolution, parts: Parts): Notes {
  const byLabel = new Map(notes.map((note) => [note.label, note]));
  // the title's stand there
  const placed = new Set(metadata.titleNotes);
  const atMarks = new Set<Mark>();
  for (const mark of textsIn(parts).flatMap(marksOf)) {
    if (placed.has(mark.note)) continue;
    placed.add(mark.note);
    atMarks.add(mark);
  }
  return {
    byLabel,
    atMarks,
    unmarked: [...byLabel.values()].filter(({ label }) => !placed.has(label)),
  };
}

const marksOf = (text: Text): Mark[] => text.filter((run) => run.type === 'mark');

const textsIn = ({ preamble, body, closings, annexes }: Parts): Text[] => [
  ...[...preamble, ...body, ...closings].flatMap(textsOfMember),
  ...annexes.flatMap(({ heading, within }) => [heading.text, ...within.flatMap(textsOfMember)]),
];

const textsOfMember = (member: Member): Text[] =>
  member.type === 'division'
    ? [member.heading.text, ...member.within.flatMap(textsOfMember)]
    : textsOf(member);
