import { createHash } from 'node:crypto';
import { decode, type Encoding } from '../../src/model/decode.ts';
import type { Opened } from '../../src/sources/open.ts';
import { countInk, seenLines } from './characters.ts';
import { withoutReferences } from './characterReferences.ts';
import { withoutPrefixes } from './linePrefixes.ts';
import { withoutLineHyphens } from './lineHyphens.ts';
import type { DumpLines } from './passage.ts';
import { fault, type Finding } from './problems.ts';
import { withoutSetting } from './signs.ts';

/** A raw dump as read from its file. */
export type Dump = {
  /** The file's name without its folder. */
  file: string;
  sha256: string;
  encoding: Encoding;
  /** Its letters were written as HTML writes them: "&#8217;". */
  references?: true;
  lines: DumpLines;
  /** What a program set around words and is none of them, taken from the lines. */
  taken?: Taken[];
  /** What of the lines is in doubt already. */
  problems?: Finding[];
  /** Of a file that is no text: what its lines were made from. */
  from?: Opened;
};

/** Signs of one kind that were taken from lines: how many that are not blank, by line; those added as fewer than none. */
export type Taken = { kind: string; ink: ReadonlyMap<number, number> };

/** C0 controls other than tab, line feed, vertical tab, form feed and carriage return. */
const CONTROL = /[\u0000-\u0008\u000E-\u001F\u007F]/;

/**
 * Decodes a dump and cuts it into lines, or says why it is no text.
 * Guarantees: no byte order mark, no characters without width but soft hyphens, no line ends, no letter
 * that is written as HTML writes it, nothing that stands before every line as a line's number does, no
 * signs that set a number high.
 */
export function toDump(file: string, bytes: Uint8Array): Dump | Finding {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const decoded = decode(bytes);
  if (decoded === undefined)
    return fault(
      'binary file',
      1,
      'is no text in UTF-8, UTF-16 or Windows-1252',
      'expected a text dump; export the document as plain text in UTF-8',
    );
  const { text, encoding } = decoded;
  const written = seenLines(text);
  const plain = withoutReferences(written.join('\n'));
  const lines = plain === undefined ? written : seenLines(plain);
  const control = lines.findIndex((line) => CONTROL.test(line));
  if (control >= 0) {
    return fault(
      'binary file',
      control + 1,
      'has a control character: this is no text',
      'expected a text dump; export the document as plain text in UTF-8',
    );
  }
  if (lines.every((line) => line.trim() === '')) {
    return fault(
      'empty file',
      1,
      'holds no text',
      'expected the text of a resolution; was the download interrupted?',
    );
  }
  const signs = withoutSigns(lines);
  if (plain === undefined) return { file, sha256, encoding, ...signs };
  const taken = [{ kind: 'character reference', ink: saved(written, lines) }, ...signs.taken];
  return { file, sha256, encoding, references: true, ...signs, taken };
}

/** How many characters that are not blank lines have less than before, by line. */
function saved(before: DumpLines, after: DumpLines): Map<number, number> {
  return new Map(
    before.flatMap((line, index): [number, number][] => {
      const less = line === after[index] ? 0 : countInk(line) - countInk(after[index] ?? '');
      return less === 0 ? [] : [[index + 1, less]];
    }),
  );
}

function withoutSigns(lines: DumpLines): Required<Pick<Dump, 'lines' | 'taken' | 'problems'>> {
  const unprefixed = withoutPrefixes(lines);
  const printed = unprefixed?.lines ?? lines;
  const plain = withoutSetting(printed);
  const unbroken = withWholeWords(plain);
  return {
    ...unbroken,
    taken: [
      ...(unprefixed ? [{ kind: unprefixed.kind, ink: unprefixed.ink }] : []),
      { kind: 'Markdown syntax', ink: saved(printed, plain) },
      ...unbroken.taken,
    ],
  };
}

/** The lines without the hyphens by which words were broken at lines' ends. */
export function withWholeWords(
  lines: DumpLines,
): Required<Pick<Dump, 'lines' | 'taken' | 'problems'>> {
  const unbroken = withoutLineHyphens(lines);
  if (unbroken === undefined) return { lines, taken: [], problems: [] };
  return {
    lines: unbroken.lines,
    taken: [{ kind: 'line-end hyphen', ink: unbroken.ink }],
    problems: unbroken.problems,
  };
}
