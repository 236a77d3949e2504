import type { Correction, Resolution } from '../../src/model/resolution.ts';
import { assemble, toNotes } from './assemble.ts';
import { classify } from './classify.ts';
import type { Dump } from './dump.ts';
import { readHead } from './head.ts';
import { placeMarks } from './marks.ts';
import { nest } from './nest.ts';
import type { Finding } from './problems.ts';
import type { Reading } from './reading.ts';

export type Normalised = {
  resolution: Resolution | undefined;
  reading: Reading;
  problems: Finding[];
};

/** From what a format's reader returned to the resolution: the stages that all formats share. */
export function toResolution(dump: Dump, reading: Reading, corrections: Correction[]): Normalised {
  const { head, rest } = readHead(reading.body);
  const pieces = head.title ? [head.title, ...rest] : rest;
  const marked = placeMarks(pieces, reading.notes, reading.format);
  const [title] = head.title ? marked.body : [];
  const nested = nest(classify(head.title ? marked.body.slice(1) : marked.body));
  const assembled = assemble({
    dump,
    reading,
    head,
    title: title?.type === 'prose' ? title : undefined,
    body: nested.body,
    notes: toNotes(reading.notes),
    furniture: [...reading.furniture, ...marked.furniture],
    corrections,
  });
  return {
    resolution: assembled.resolution,
    reading,
    problems: [...reading.problems, ...marked.problems, ...nested.problems, ...assembled.problems],
  };
}
