import { strFromU8, unzipSync } from 'fflate';
import { parseDocument, DomUtils } from 'htmlparser2';
import { expect, test } from 'vitest';
import { writeCommented } from '../../../src/formats/word/commented.ts';

const SOURCE = {
  symbol: 'A/RES/76/410',
  cite: 'para. 2',
  since: 'since 2019, twice',
  address: 'https://example.org/en/A/RES/76/410/#para-2',
};

test('a Word file has the draft, and in comments what was found of its paragraphs', async () => {
  const file = await writeCommented({
    title: 'Lights',
    summary: '1 of 2 paragraphs agreed, 0 adapted, 1 new.',
    date: new Date('2024-05-01T00:00:00Z'),
    draft: [
      { words: 'The Assembly,', verdict: 'short', likeness: 0, found: undefined, closest: undefined }, // prettier-ignore
      {
        words: '1. Commends keepers & their lamps;',
        verdict: 'agreed',
        likeness: 1,
        found: 'Agreed in the same words as resolution 76/410, para. 2',
        closest: SOURCE,
      },
      { words: '2. Decides on ice.', verdict: 'new', likeness: 0, found: 'New', closest: undefined }, // prettier-ignore
      { words: 'Lights', verdict: 'short', likeness: 0, found: undefined, closest: undefined },
    ],
  });
  const parts = unzipSync(new Uint8Array(await file.arrayBuffer()));
  const part = (name: string) =>
    parseDocument(strFromU8(parts[name] ?? new Uint8Array()), { xmlMode: true });
  const comments = new Map(
    DomUtils.getElementsByTagName('w:comment', part('word/comments.xml')).map((comment) => [
      comment.attribs['w:id'],
      DomUtils.getElementsByTagName('w:p', comment).map((line) => DomUtils.textContent(line)),
    ]),
  );
  const paragraphs = DomUtils.getElementsByTagName('w:p', part('word/document.xml')).map((one) => {
    const [mark] = DomUtils.getElementsByTagName('w:commentReference', one);
    return [DomUtils.textContent(one), ...(comments.get(mark?.attribs['w:id']) ?? [])];
  });
  expect(paragraphs).toEqual([
    ['The Assembly,', '1 of 2 paragraphs agreed, 0 adapted, 1 new.'],
    [
      '1. Commends keepers & their lamps;',
      'Agreed in the same words as resolution 76/410, para. 2.',
      SOURCE.address,
    ],
    ['2. Decides on ice.', 'New.'],
    ['Lights'],
  ]);
});
