import type { Correction, Resolution } from '../../src/model/resolution.ts';
import { accountFor, compareText, type Account } from './account.ts';
import { assemble, toNotes } from './assemble.ts';
import { classify } from './classify.ts';
import type { Dump } from './dump.ts';
import { readHead } from './head.ts';
import { placeMarks } from './marks/placeMarks.ts';
import { nest } from './nest.ts';
import type { Finding } from './problems.ts';
import type { Reading } from './reading.ts';

export type Normalised = {
  resolution: Resolution | undefined;
  account: Account;
  problems: Finding[];
};

/** From what a format's reader returned to the resolution: the stages that all formats share. */
export function toResolution(
  dump: Dump,
  reading: Reading,
  corrections: Correction[] = [],
): Normalised {
  const { head, rest } = readHead(reading.body);
  const notes = reading.notes.filter(({ label }) => label !== '');
  const marked = placeMarks(head.title ? [head.title, ...rest] : rest, notes, reading.pages);
  const [first] = marked.body;
  const title = head.title && first?.type === 'prose' ? first : undefined;
  const nested = nest(classify(title ? marked.body.slice(1) : marked.body));
  const { resolution, problems } = assemble({
    dump,
    reading,
    head,
    title,
    body: nested.body,
    notes: toNotes(notes),
    furniture: [...reading.furniture, ...marked.furniture],
    corrections,
  });
  const headPassages = [head.adoption, head.origin, head.title].filter((it) => it !== undefined);
  const accounted = accountFor(dump.lines, reading, headPassages);
  return {
    resolution,
    account: accounted.account,
    problems: [
      ...reading.problems,
      ...reading.notes.filter(({ label }) => label === '').map(unnumbered),
      ...marked.problems,
      ...nested.problems,
      ...problems,
      ...accounted.problems,
      ...(resolution ? compareText(resolution, rest, marked.furniture) : []),
    ].toSorted((a, b) => a.line - b.line),
  };
}

const unnumbered = ({ passage }: Reading['notes'][number]): Finding => ({
  kind: 'note number',
  line: passage.spans[0]?.line ?? 1,
  fact: `${JSON.stringify(passage.text.slice(0, 60))} stands among the notes without a number`,
  hint: 'expected the number of the next note; a line or a mark may have been lost',
  severity: 'error',
});
