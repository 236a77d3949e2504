import type { Session } from '../../../src/search/index/build.ts';
import { normaliseDump } from '../../normalise/normaliseDump.ts';
import { fileNameOf, printDump } from './print.ts';
import { recombine, type Recombined } from './recombine.ts';
import type { Source } from './source.ts';

/** A recombined corpus as the normaliser reads it, oldest first; one session is held at a time. */
export function* recombinedSessions(
  source: Source,
  size: number,
  options?: Parameters<typeof recombine>[2],
): Generator<Session> {
  let open: Session | undefined;
  for (const one of recombine(source, size, options)) {
    const session = String(one.session);
    if (open && open.session !== session) yield open;
    if (open?.session !== session) open = { session, resolutions: [] };
    open.resolutions.push(read(one));
  }
  if (open) yield open;
}

function read(one: Recombined) {
  const file = fileNameOf(one);
  const { resolution } = normaliseDump(file, Buffer.from(printDump(one)), undefined);
  if (resolution === undefined) throw new Error(`${file}: was not read as a resolution`);
  return resolution;
}
