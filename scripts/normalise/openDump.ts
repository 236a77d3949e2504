import { createHash } from 'node:crypto';
import { isText, openSource, SourceError } from '../../src/sources/open.ts';
import { toDump, withWholeWords, type Dump } from './dump.ts';
import { fault, type Finding } from './problems.ts';

/** Opens a dump of any kind, text or file; or says why it cannot be opened. */
export async function openDump(file: string, bytes: Uint8Array): Promise<Dump | Finding> {
  try {
    const from = await openSource(bytes);
    if (from === undefined) return toDump(file, bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    if (isText(from)) {
      const dump = toDump(file, Buffer.from(from.lines.join('\n')));
      return 'kind' in dump ? dump : { ...dump, sha256, from };
    }
    // of files that know their paragraphs no line ends within a word
    const words = from.kind === 'pdf file' ? withWholeWords(from.lines) : { lines: from.lines };
    return { file, sha256, encoding: 'utf-8', ...words, from };
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    const { message: fact, expected: hint } = error;
    return fault('unreadable file', 1, fact, hint);
  }
}
