import { expect, test } from 'vitest';
import { filesOf, placeOf, type RecordText } from '../../../src/search/texts.ts';

const SIZES = [7, 1, 14, 3];
const titles = SIZES.flatMap((size, at) =>
  Array.from({ length: size }, () => SIZES.slice(0, at).reduce((sum, one) => sum + one, 0)),
);
const texts = titles.map((title, record): RecordText => {
  const text = record === title ? `Title ${title}` : `Lamps ${record}`;
  return { id: `para-${record}`, cite: `para. ${record}`, text };
});

test('each file of texts has the titles of all of its records', () => {
  const files = filesOf(texts, (record) => titles[record] ?? record);
  for (const [record, title] of titles.entries()) {
    const { file, at } = placeOf(record);
    expect(files[file]?.records[at]).toBe(texts[record]);
    const own = placeOf(title);
    const here = own.file === file ? files[file]?.records[own.at] : files[file]?.title;
    expect(here?.text).toBe(`Title ${title}`);
  }
  expect(files[0]?.title).toBeUndefined();
});
