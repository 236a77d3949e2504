import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { draftKindOf } from '../../../src/client/compare/draftFile.ts';
import { readWordDraft } from '../../../src/client/compare/readWordDraft.ts';

const run = (text: string, italic = false) =>
  `<w:r>${italic ? '<w:rPr><w:i/></w:rPr>' : ''}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (...runs: string[]) => `<w:p>${runs.join('')}</w:p>`;
const file = (...paragraphs: string[]) =>
  zipSync({
    'word/document.xml': strToU8(
      `<w:document xmlns:w="w"><w:body>${paragraphs.join('')}</w:body></w:document>`,
    ),
  });
const shown = (bytes: Uint8Array) =>
  readWordDraft(bytes).map(({ kind, label, text }) => `${kind} ${label ?? ''} ${text}`);

test('a draft in a Word file is read by what the file marks, its changes accepted', () => {
  const draft = file(
    paragraph(run('Ruritania: draft resolution')),
    paragraph(run('Lights')),
    paragraph(run('The General Assembly', true), run(',')),
    paragraph(run('Recalling', true), run(' the lamps that were lit on all coasts,')),
    paragraph(
      run('1. '),
      run('Calls upon', true),
      run(' States to keep '),
      '<w:del><w:r><w:delText>some of </w:delText></w:r></w:del>',
      `<w:ins>${run('all of ')}</w:ins>`,
      run('them burning:'),
    ),
    paragraph(run('(a) By night;')),
    paragraph(run('2. '), run('Decides', true), run(' to remain seized of the matter.')),
  );
  expect(draftKindOf(draft)).toBe('word');
  expect(shown(draft)).toEqual([
    'formula  The General Assembly,',
    'preambular  Recalling the lamps that were lit on all coasts,',
    'operative 1. Calls upon States to keep all of them burning:',
    'operative (a) By night;',
    'operative 2. Decides to remain seized of the matter.',
  ]);
});

test('a Word file of some paragraphs has one a line', () => {
  const some = file(paragraph(run('4. Calls upon States to pay;')), paragraph(run('Thanks them;')));
  expect(shown(some)).toEqual([
    'operative 4. Calls upon States to pay;',
    'operative  Thanks them;',
  ]);
});

test('what is no Word file is told', () => {
  expect(() => readWordDraft(zipSync({ 'notes.txt': strToU8('Lamps') }))).toThrow(
    'it has no text of a Word document',
  );
  expect(() => readWordDraft(file(paragraph()))).toThrow('it has no text');
  expect(draftKindOf(strToU8('\n%PDF-1.7'))).toBe('pdf');
  expect(draftKindOf(strToU8('The General Assembly,'))).toBe('text');
  expect(draftKindOf(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0]))).toBe('other');
});

test('paragraphs of a draft may end as lines do', () => {
  const end = '<w:r><w:br/></w:r>';
  const draft = file(
    paragraph(run('The General Assembly', true), run(',')),
    paragraph(
      run('1. '),
      run('Calls upon', true),
      run(' States:'),
      end,
      run('(a) To light the lamps;'),
      end,
      run('(b) To pour the oil.'),
    ),
  );
  expect(shown(draft)).toEqual([
    'formula  The General Assembly,',
    'operative 1. Calls upon States:',
    'operative (a) To light the lamps;',
    'operative (b) To pour the oil.',
  ]);
});
