import { expect, test } from 'vitest';
import { readMarkedUp } from '../../../scripts/normalise/markedUp/readMarkedUp.ts';
import {
  LineBuilder,
  type LineRole,
  type MarkedLine,
} from '../../../src/sources/marked/markedLine.ts';

const line = (text: string, role: LineRole = { is: 'text' }): MarkedLine => {
  const builder = new LineBuilder();
  for (const [at, part] of text.split('\t').entries()) {
    if (at > 0) builder.tab();
    builder.add(part, {});
  }
  return builder.take(role) ?? { text: '', runs: [], role };
};

const HEAD = [
  'United Nations',
  'A/RES/80/941',
  'General Assembly',
  'Resolution adopted by the General Assembly on 14 November 2025',
  '80/941. Care of the tide tables',
  '\tThe General Assembly,',
];

function read(...lines: (string | MarkedLine)[]) {
  const marked = [...HEAD, ...lines].map((one) => (typeof one === 'string' ? line(one) : one));
  return readMarkedUp(
    'word file',
    marked.map(({ text }) => text),
    marked,
  );
}

const shown = ({ body }: ReturnType<typeof read>) =>
  body
    .slice(3)
    .map((piece) =>
      piece.type === 'table'
        ? piece.rows.map((cells) => cells.map(({ text }) => text).join(' | '))
        : piece.type === 'passage'
          ? piece.text
          : piece.value,
    );

test('paragraphs with as many tabs, one below the other, are rows', () => {
  expect(
    shown(
      read(
        '\t2.\tApproves the tables:',
        'Station\tLamps\tOil',
        'Harbour\t12\t3 000',
        'Isles\t\t1 500',
        '\t3.\tRequests lamps.',
      ),
    ),
  ).toEqual([
    '2. Approves the tables:',
    ['Station | Lamps | Oil', 'Harbour | 12 | 3 000', 'Isles |  | 1 500'],
    '3. Requests lamps.',
  ]);
});

test('items, headings and bullets behind tabs are none', () => {
  const lines = ['(a)\tLamps;', '(b)\tOil;', 'A.\tHarbours', 'B.\tIsles', '•\tCapes', '•\tBays'];
  expect(shown(read(...lines))).toEqual(lines.map((text) => text.replace('\t', ' ')));
});

test('a number in brackets is a mark where a paragraph below begins with it', () => {
  const reading = read(
    '\tNoting the tables,[1] and rule [2],',
    '1. Lights lamps.',
    '[1] Resolution 79/941.',
  );
  expect(reading.notes).toMatchObject([{ label: '1', passage: { text: '1 Resolution 79/941.' } }]);
  const [noting] = reading.body.slice(3);
  expect(noting).toMatchObject({ text: 'Noting the tables,1 and rule [2],', marks: [[18, 19]] });
  expect(reading.furniture.filter(({ kind }) => kind === 'bracket')).toHaveLength(4);
});

test('notes whose numbers begin anew are doubted once', () => {
  const note = (label: string) =>
    line(`${label} A/80/${label}.`, { is: 'note', label, restart: 'eachSect' });
  expect(read('1. Lights lamps.', note('2'), note('3')).problems).toMatchObject([
    { kind: 'note number', fact: 'the numbers of notes begin anew in each section of the file' },
  ]);
});
