import type { DumpLines } from './passage.ts';

/** What stands around words that are a link or of a class; they may run over lines: "[Annex", "VII](https://". */
const AROUND = [
  // "[A/79/12](https://example.org/A/79/12)", with a title or none
  /\[([^\][]+)\]\((?:https?:|mailto:)[^()\s]*(?:\([^()\s]*\)[^()\s]*)?(?: "[^"\n]*")?\)/g,
  /<((?:https?:|mailto:)[^<>\s]+)>/g,
  /\[([^\][]+)\]\{\.[a-z][\w. -]*\}/g, // "[Annex]{.underline}"
];
// the name of a heading, "# Annex {#annex}", or of a place, "[]{#_Toc1 .anchor}", to which links lead
const NAME = /(?:\[\]| )\{#[^{}\s]{1,200}(?: \.[\w-]{1,40}){0,3}\}/g;
const MAY_HAVE = /\]\(|\]\{\.|\{#|<http|<mailto/i;

/**
 * The lines without what makers of Markdown set around words that are links, or of a class, and without
 * what links lead to; as many as before.
 */
export function withoutLinks(lines: DumpLines): DumpLines {
  if (!lines.some((line) => MAY_HAVE.test(line))) return lines;
  const text = lines.join('\n').replace(NAME, '');
  return AROUND.reduce((before, sign) => before.replace(sign, '$1'), text).split('\n');
}
