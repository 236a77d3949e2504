import { evaluate } from '@mdx-js/mdx';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import remarkGfm from 'remark-gfm';
import { describe, expect, it } from 'vitest';
import { plain } from '../../../src/model/plain.ts';
import { readEntry, writeEntry } from '../../../src/model/entry.ts';
import { textsOf, type Resolution } from '../../../src/model/resolution.ts';
import { resolution } from '../../support/arbitrary.ts';
import { entriesOfTests } from '../../support/corpora.ts';

/** A JSX runtime that keeps the text of what it is given and runs nothing else. */
type Node = string | number | Node[] | { text: string } | null | undefined | false;
const textOf = (node: Node): string =>
  node === null || node === undefined || node === false
    ? ''
    : Array.isArray(node)
      ? node.map(textOf).join('')
      : typeof node === 'object'
        ? node.text
        : String(node);
const jsx = (
  type: string | ((props: object) => Node),
  props: { children?: Node; 'data-footnote-backref'?: unknown },
): { text: string } => {
  if (typeof type === 'function') return { text: textOf(type(props)) };
  if (type === 'sup' || type === 'h2' || 'data-footnote-backref' in props) return { text: '' };
  return { text: textOf(props.children) };
};

const passThrough = ({ children }: { children?: Node }) => children ?? '';
const components = Object.fromEntries(
  'Formula Preambular Operative Annex Item Heading Closing Table Preformatted Note Doubt'
    .split(' ')
    .map((name) => [name, passThrough]),
);

/** The words that the MDX compiler with remark-gfm makes of an entry's body. */
async function renderedWords(entry: string): Promise<string> {
  const body = entry.slice(entry.indexOf('\n---\n', 3) + 5);
  const { default: Content } = await evaluate(body, {
    remarkPlugins: [remarkGfm],
    Fragment: 'fragment',
    jsx,
    jsxs: jsx,
  } as never);
  return words(textOf((Content as (props: object) => Node)({ components })));
}

const words = (text: string) => text.replace(/\s+/g, '');

function wordsOf({ body, notes, doubts }: Resolution): string[] {
  const inBody = body.flatMap((block) =>
    block.type === 'preformatted' ? [block.value] : textsOf(block).map(plain),
  );
  return [
    ...inBody,
    ...notes.map(({ text }) => plain(text)),
    ...doubts.map(({ printed = '' }) => printed),
  ]
    .map(words)
    .filter(Boolean);
}

describe('entries are MDX', () => {
  it.each(entriesOfTests())('%s says the same words when rendered', async (name) => {
    const source = readFileSync(name, 'utf8');
    const rendered = await renderedWords(source);
    for (const text of wordsOf(readEntry(source, name))) expect(rendered).toContain(text);
  });

  it('whatever the text, nothing of it is lost or run', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(resolution, async (written) => {
        const rendered = await renderedWords(writeEntry(written));
        for (const block of written.body) {
          const texts = block.type === 'preformatted' ? [block.value] : textsOf(block).map(plain);
          for (const text of texts) expect(rendered).toContain(words(text));
        }
      }),
      { numRuns: 100 },
    );
  });
});
