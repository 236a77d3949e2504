import fc from 'fast-check';
import { expect, it } from 'vitest';
import { NOTES_GAP, sheetsOf, type Row, type Sheet } from '../../../../src/formats/pdf/sheets.ts';

const row = (more: Partial<Row> = {}): Row => ({
  height: 10,
  above: 0,
  cells: [],
  marks: [],
  keep: 0,
  ...more,
});
const rows = (count: number, more: Partial<Row> = {}) =>
  Array.from({ length: count }, () => row(more));
/** How many rows of the text and of notes each sheet has. */
const counted = (sheets: readonly Sheet[]) =>
  sheets.map(({ body, notes }) => [body.length, notes.length]);

it('rows that fit stand on a sheet, the space above the first is left out', () => {
  const [sheet, ...rest] = sheetsOf([row({ above: 7 }), row({ above: 7 })], new Map(), 27);
  expect(rest).toEqual([]);
  expect(sheet?.body.map(({ top }) => top)).toEqual([0, 17]);
});

it('a note stands at the foot of the sheet of its mark, and takes room from the text', () => {
  const notes = new Map([['1', rows(2)]]);
  const text = [...rows(6), row({ marks: ['1'] }), ...rows(3)];
  const sheets = sheetsOf(text, notes, 100);
  expect(counted(sheets)).toEqual([
    [6, 0],
    [4, 2],
  ]);
  expect(sheets[1]?.notes.map(({ top }) => top)).toEqual([80, 90]);
});

it('a note that is longer than a sheet goes on at the foot of the next', () => {
  const notes = new Map([['1', rows(9)]]);
  expect(counted(sheetsOf([row({ marks: ['1'] }), row()], notes, 60))).toEqual([
    [1, 3],
    [0, 4],
    [1, 2],
  ]);
});

it('a heading goes with the row after it', () => {
  const text = [...rows(9), row({ keep: 2 }), row()];
  expect(counted(sheetsOf(text, new Map(), 100))).toEqual([
    [9, 0],
    [2, 0],
  ]);
});

it('a table stands whole on a sheet that has room for it; a longer one has its head again', () => {
  const head = [row({ keep: 2 })];
  const table = (count: number) => [
    ...head,
    ...rows(count - 1, { keep: 1, head }),
    row({ keep: 0, head }),
  ];
  expect(counted(sheetsOf([...rows(5), ...table(6)], new Map(), 100))).toEqual([
    [5, 0],
    [7, 0],
  ]);
  const sheets = sheetsOf([...rows(5), ...table(12)], new Map(), 100);
  expect(counted(sheets)).toEqual([
    [10, 0],
    [9, 0],
  ]);
  expect(sheets[1]?.body[0]).toMatchObject({ row: head[0], again: true });
});

it('all rows come once and in order, each on a sheet with its notes, and nothing stands over', () => {
  const HEIGHT = 120;
  const some = fc.array(
    fc.record({
      height: fc.integer({ min: 5, max: 20 }),
      above: fc.integer({ min: 0, max: 10 }),
      keep: fc.constantFrom(0 as const, 1 as const, 2 as const),
      noteRows: fc.integer({ min: 0, max: 4 }),
    }),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(some, (given) => {
      const notes = new Map<string, Row[]>();
      const text = given.map(({ noteRows, ...one }, at): Row => {
        if (noteRows > 0) notes.set(String(at), rows(noteRows));
        return row({ ...one, marks: noteRows > 0 ? [String(at)] : [] });
      });
      const sheets = sheetsOf(text, notes, HEIGHT);
      expect(sheets.flatMap(({ body }) => body.map((placed) => placed.row))).toEqual(text);
      expect(sheets.flatMap((sheet) => sheet.notes.map((placed) => placed.row))).toEqual(
        text.flatMap(({ marks }) => marks.flatMap((mark) => notes.get(mark) ?? [])),
      );
      for (const { body, notes: foot } of sheets) {
        const end = body.at(-1);
        const [first] = foot;
        if (!end) continue;
        const limit = first ? first.top - NOTES_GAP : HEIGHT;
        expect(end.top + end.row.height).toBeLessThanOrEqual(limit);
        const needed = body.flatMap(({ row: { marks } }) =>
          marks.flatMap((mark) => notes.get(mark) ?? []),
        );
        expect(foot.map((placed) => placed.row)).toEqual(needed);
      }
    }),
  );
});
