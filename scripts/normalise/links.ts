import type { DumpLines } from './passage.ts';

/** What stands around words that are a link or of a class; they may run over lines: "[Annex", "VII](https://". */
const AROUND = [
  // "[A/79/12](https://example.org/A/79/12)", with a title or none
  /\[([^\][]+)\]\((?:https?:|mailto:)[^()\s]*(?:\([^()\s]*\)[^()\s]*)?(?: "[^"\n]*")?\)/g,
  /<((?:https?:|mailto:)[^<>\s]+)>/g,
  /\[([^\][]+)\]\{\.[a-z][\w. -]*\}/g, // "[Annex]{.underline}"
];
const MAY_HAVE = /\]\(|\]\{\.|<http|<mailto/i;

/** The lines without what makers of Markdown set around words that are links, or of a class, as many as before. */
export function withoutLinks(lines: DumpLines): DumpLines {
  if (!lines.some((line) => MAY_HAVE.test(line))) return lines;
  return AROUND.reduce((text, sign) => text.replace(sign, '$1'), lines.join('\n')).split('\n');
}
