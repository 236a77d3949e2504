import { existsSync, globSync, readFileSync } from 'node:fs';
import { Parser } from 'htmlparser2';
import { expect, test } from 'vitest';
import { openAkn } from '../../../src/sources/akn/openAkn.ts';
import { openSource } from '../../../src/sources/open.ts';

const statement = (inner: string) =>
  `<akomaNtoso><statement><mainBody>${inner}</mainBody></statement></akomaNtoso>`;
const linesOf = (xml: string) => openAkn(xml).lines.map(({ text }) => text);

test.each([
  [
    'a number begins the line of its block',
    '<paragraph><num>1.</num><content><p>Decides</p></content></paragraph>',
    ['1. Decides'],
  ],
  [
    'a number alone in its block is a line',
    '<paragraph><num>2.</num></paragraph><paragraph><content><p>Tides</p></content></paragraph>',
    ['2.', 'Tides'],
  ],
  [
    'a numeral without a stop stands above its title',
    '<section><num>IV</num><heading>Tides</heading></section>',
    ['IV', 'Tides'],
  ],
  [
    'a stop that stands with the text belongs to the number',
    '<paragraph><num>1.1</num><content><p>. Raise</p></content></paragraph>',
    ['1.1. Raise'],
  ],
  [
    'a note comes after the line that has its mark',
    '<p>the tables;<authorialNote marker="7"><p>See</p><p>A/79/12.</p></authorialNote></p><p>next</p>',
    ['the tables;7', '7 See A/79/12.', 'next'],
  ],
  [
    'a row is a line, its cells wide apart',
    '<table><tr><td><p>One</p><p>isle</p></td><td></td><td>3</td></tr></table>',
    ['One isle        3'],
  ],
  [
    'a cell over two columns and one over two rows leave room for what they take',
    '<table><tr><td rowspan="2">Isle</td><td colspan="2">Lamps</td><td>3</td></tr><tr><td>old</td><td>new</td><td>4</td></tr></table>',
    ['Isle    Lamps        3', '    old    new    4'],
  ],
  [
    'the letter of one of several resolutions stands above its title',
    '<preface><p><docNumber>B</docNumber><docTitle>Tides of the north</docTitle></p></preface><preface><p><docNumber>80/1.</docNumber><docTitle>Tides</docTitle></p></preface>',
    ['B', 'Tides of the north', '80/1. Tides'],
  ],
  [
    'a title repeats its number once',
    '<section><num>(a)</num><subheading>(a)\tTransport</subheading></section>',
    ['(a) Transport'],
  ],
  [
    'list, introduction and points',
    '<paragraph><num>1.</num><list><intro><p>Asks:</p></intro><point><num>(a)</num><content><p>X;</p></content></point></list></paragraph>',
    ['1. Asks:', '(a) X;'],
  ],
])('%s', (_, xml, lines) => {
  expect(linesOf(statement(xml))).toEqual(lines);
});

test('elements may bear a prefix', async () => {
  const xml = statement(
    '<paragraph><num>1.</num><content><p><i>Decides</i> to print;<authorialNote marker="7"><p>See</p></authorialNote></p></content></paragraph>',
  );
  const prefixed = xml.replace(/<(\/?)/g, '<$1un-akn:');
  const opened = await openSource(
    Buffer.from(prefixed.replace('>', ' xmlns:un-akn="http://docs.oasis-open.org/legaldocml">')),
  );
  if (opened?.kind !== 'akoma ntoso') throw new Error('not recognised');
  expect(opened.marked).toEqual(openAkn(xml).lines);
  expect(opened.lines).toEqual(['1. Decides to print;7', '7 See']);
});

test('entities that a file declares are not read, nor what they name', async () => {
  const xml = `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY y "&x;&x;">]>${statement('<p>a &x; b &y; c &amp; d</p>')}`;
  const opened = await openSource(Buffer.from(xml));
  expect(opened?.lines).toEqual(['a &x; b &y; c & d']);
});

test('a file nested without end is refused', async () => {
  const nested = Buffer.from(`${'<akomaNtoso>'.repeat(100_000)}words`);
  await expect(openSource(nested)).rejects.toThrow(/nested without end/);
});

/** The ink of all text of a file, but for its metadata. */
function inkOf(xml: string): string {
  let ink = '';
  let meta = 0;
  const parser = new Parser(
    {
      onopentag: (name) => void (meta += name === 'meta' ? 1 : 0),
      onclosetag: (name) => void (meta -= name === 'meta' ? 1 : 0),
      ontext: (text) => void (ink += meta === 0 ? text : ''),
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return [...ink.replace(/\s/g, '')].sort().join('');
}

const SHARED = '../shared/corpus/unxml';
const files = existsSync(SHARED) ? globSync(`${SHARED}/{ga/7[567],sc/2020}/en/*.xml`).sort() : [];

test.skipIf(files.length === 0)('no character of an edition of the United Nations is lost', () => {
  for (const file of files.filter((_, index) => index % 20 === 0)) {
    const xml = readFileSync(file, 'utf8');
    const { lines } = openAkn(xml);
    // the marks of notes stand in attributes, and are printed twice: with the text and the note
    const added = lines.flatMap(({ text, runs, role }) => [
      ...runs.filter(({ mark }) => mark).map(({ from, to }) => text.slice(from, to)),
      ...(role.is === 'note' ? [role.label] : []),
    ]);
    const whole = [...`${inkOf(xml)}${added.join('')}`].sort().join('');
    const ours = [...lines.map(({ text }) => text.replace(/\s/g, '')).join('')].sort().join('');
    expect(ours, file).toBe(whole);
  }
});
