import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { Parser } from 'htmlparser2';
import { expect, test } from 'vitest';
import { writeRedline } from '../../../src/formats/word/redline.ts';
import { printed, type Labelled } from '../../../src/lineage/labelled.ts';
import { redlineOf } from '../../../src/lineage/redline.ts';

/** The paragraphs that Word would show once all changes are accepted, or rejected. */
async function settled(file: Blob, by: 'accepting' | 'rejecting'): Promise<string[]> {
  const parts = unzipSync(new Uint8Array(await file.arrayBuffer()));
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const [gone, mark] = by === 'accepting' ? ['w:del', 'w:del'] : ['w:ins', 'w:ins'];
  const paragraphs: string[] = [];
  let text = '';
  let [inProperties, within, isText, removed] = [0, 0, false, false];
  const parser = new Parser(
    {
      onopentag: (name) => {
        if (name === 'w:p') [text, removed] = ['', false];
        if (name === 'w:pPr') inProperties++;
        if (inProperties > 0 && name === mark) removed = true;
        if (inProperties === 0 && name === gone) within++;
        isText = name === 'w:t' || name === 'w:delText';
      },
      ontext: (words) => {
        if (isText && within === 0) text += words;
      },
      onclosetag: (name) => {
        if (name === 'w:pPr') inProperties--;
        if (inProperties === 0 && name === gone) within--;
        if (name === 'w:p' && !removed) paragraphs.push(text);
        isText = false;
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return paragraphs;
}

const LINES = [
  'Calls upon coastal States to keep the lamps of their lighthouses burning at night;',
  'Calls upon all States to keep the lamps & bells of their lighthouses <burning> by night;',
  'Invites harbours to ring their bells in fog,  and to oil them before the winter;',
  'Decides to establish a fund for the widows of keepers who were lost at sea;',
  'Requests the Secretary-General to report to the Assembly at its sixtieth session;',
  'Requests the Secretary-General to report to the Assembly at its sixty-first session;',
];

const side = fc
  .array(fc.tuple(fc.constantFrom(...LINES), fc.constantFrom('1.', '2.', '(a)', undefined)), {
    minLength: 1,
    maxLength: 7,
  })
  .map((lines) =>
    lines.map(([text, label], at): Labelled => ({
      id: `${at}`,
      cite: '',
      kind: 'operative',
      label,
      text,
    })),
  );

test('to accept all changes gives the later text, to reject them the earlier, to the letter', async () => {
  await fc.assert(
    fc.asyncProperty(side, side, async (before, after) => {
      const redline = redlineOf(before, after);
      const date = '2023-12-19T00:00:00Z';
      const file = await writeRedline({ title: 'Lights', author: 'A/RES/78/1', date, redline });
      expect(await settled(file, 'accepting')).toEqual(after.map(printed));
      expect(await settled(file, 'rejecting')).toEqual(before.map(printed));
    }),
    { numRuns: 40 },
  );
});
