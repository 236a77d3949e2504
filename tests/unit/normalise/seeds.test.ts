import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { normaliseDump } from '../../../scripts/normalise/normaliseDump.ts';
import { addressed } from '../../../src/model/address.ts';
import { readEntry } from '../../../src/model/entry.ts';
import type { Resolution } from '../../../src/model/resolution.ts';
import { seed } from '../../support/corpora.ts';

const read = (path: string) => readFileSync(seed(path));

/** What a person reads in the four dumps. */
const EXPECTED = {
  A_RES_55_162: {
    adopted: '2000-12-14',
    meeting: '85th plenary meeting',
    issued: '2000-12-18',
    agendaItem: '182',
    origin: 'without reference to a Main Committee (A/55/L.56/Rev.1)',
    jobNumber: undefined,
    preambular: 7,
    operative: 20,
    items: '19 (a) 19 (b) 19 (c) 19 (d)',
    marks: '',
  },
  A_RES_57_263: {
    adopted: '2002-12-20',
    meeting: '78th plenary meeting',
    issued: '2003-02-28',
    agendaItem: '88',
    origin: 'on the report of the Second Committee (A/57/533)',
    jobNumber: 'N0255666E',
    preambular: 3,
    operative: 11,
    items: '',
    marks: '1 pp-3, 2 para-1, 3 para-2, 4 para-7, 5 para-7, 6 para-8, 7 para-11',
  },
  A_RES_64_1: {
    adopted: '2009-10-06',
    meeting: '15th plenary meeting',
    issued: '2009-10-07',
    agendaItem: '114',
    origin: 'without reference to a Main Committee (A/64/L.1 and Add.1)',
    jobNumber: 'N0946189E',
    preambular: 9,
    operative: 12,
    items: '1 (a) 1 (b) 1 (c) 1 (d) 1 (d) (i) 1 (d) (ii) 1 (e) 1 (f)',
    marks: '1 pp-1, 2 pp-3, 3 pp-8, 4 pp-8, 5 pp-8, 6 pp-8',
  },
  A_RES_68_272: {
    adopted: '2014-05-19',
    meeting: '86th plenary meeting',
    issued: '2014-05-22',
    agendaItem: '126',
    origin: 'without reference to a Main Committee (A/68/L.44)',
    jobNumber: 'N1345577E',
    preambular: 12,
    operative: 16,
    items: '',
    marks: '1 pp-1, 2 pp-4, 3 pp-5, 4 pp-5, 1 para-2, 5 para-5',
  },
};

function whatIsIn(resolution: Resolution) {
  const { metadata, body } = resolution;
  const all = addressed(resolution).filter(({ kind }) => kind !== 'note');
  const count = (kind: string) =>
    body.filter((block) => block.type === 'paragraph' && block.kind === kind).length;
  return {
    adopted: metadata.adopted,
    meeting: metadata.meeting?.name,
    issued: metadata.issued,
    agendaItem: metadata.agendaItems.map(({ number }) => number).join(),
    origin: metadata.origin?.printed,
    jobNumber: metadata.jobNumber,
    preambular: count('preambular'),
    operative: count('operative'),
    items: all
      .filter(({ level, kind }) => level > 0 && kind === 'operative')
      .map(({ cite }) => cite.replace('para. ', ''))
      .join(' '),
    marks: all
      .flatMap(({ id, text }) =>
        text.flatMap((run) => (run.type === 'mark' ? `${run.note} ${id}` : [])),
      )
      .join(', '),
  };
}

describe.each(Object.entries(EXPECTED))('%s', (name, expected) => {
  const entry = read(`resolutions/${name}.mdx`).toString();

  it('has what a person reads in the dump', () => {
    expect(whatIsIn(readEntry(entry, name))).toEqual(expected);
  });

  it('is as the normaliser writes it, without a problem', () => {
    const corrections = name === 'A_RES_64_1' ? read(`corrections/${name}.yaml`).toString() : '';
    const outcome = normaliseDump(`${name}.txt`, read(`dumps/${name}.txt`), corrections);
    expect(outcome.problems).toEqual([]);
    expect(outcome.account?.unknown).toBe(0);
    expect(outcome.entry?.text).toBe(entry);
  });
});
