import { citationIn, plainCitation, type Cited, type Style } from '../citation/styles.ts';
import { element } from './element.ts';

/** What is put on the clipboard: the same as rich and as plain text. */
export type Clip = { html: string; text: string };

const link = (address: string, name = address): HTMLElement =>
  element('a', { href: address }, [name]);

/** A citation as nodes, its italics set. */
export const citationNodes = (style: Style, cited: Cited, pinpoint: string | undefined) =>
  citationIn(style, cited, pinpoint).map((run) =>
    run.type === 'mark' ? '' : run.type === 'emphasis' ? element('i', {}, [run.value]) : run.value,
  );

/** An address and, where it can be shown, the citation that it stands for. */
export const linkClip = (address: string, name: string): Clip => ({
  html: link(address, name).outerHTML,
  text: address,
});

export const citationClip = (style: Style, cited: Cited, pinpoint: string | undefined): Clip => ({
  html: element('p', {}, citationNodes(style, cited, pinpoint)).outerHTML,
  text: plainCitation(style, cited, pinpoint),
});

/** A record is text for programs: nothing is set in it. */
export const recordClip = (record: string): Clip => ({
  html: element('pre', {}, [record]).outerHTML,
  text: record,
});

/** The quoted paragraphs, then their citation, where they were agreed first, and their address. */
export function quotationClip(
  words: string[],
  style: Style,
  cited: Cited,
  pinpoint: string | undefined,
  address: string,
  first?: string,
): Clip {
  const before = first === undefined ? [] : [first];
  const quoted = words.map(
    (text, i) => `${i === 0 ? '“' : ''}${text}${i === words.length - 1 ? '”' : ''}`,
  );
  const html =
    element(
      'blockquote',
      {},
      quoted.map((text) => element('p', {}, [text])),
    ).outerHTML +
    element('p', {}, [
      ...citationNodes(style, cited, pinpoint),
      ...before.flatMap((words) => [element('br'), words]),
      element('br'),
      link(address),
    ]).outerHTML;
  const citation = plainCitation(style, cited, pinpoint);
  return { html, text: [...quoted, citation, ...before, address].join('\n') };
}
