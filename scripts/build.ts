/**
 * npm run build [-- [--out DIR] [--part NUMBER/OF | --join] [--parts DIR]]
 *
 * Builds the site; or one part of it, by session, for a machine of several; or joins the parts.
 * Parts lie in folders of their own in `parts/`, the site in `dist/`.
 */
import { parseArgs } from 'node:util';
import { settings } from '../settings.ts';
import { build, type Report } from '../src/build/build.ts';
import { fitting } from '../src/build/hosts.ts';
import { parsePart, PartsError } from '../src/build/part.ts';
import { CorpusError } from '../src/corpus/corpus.ts';
import { byCode } from '../src/model/byCode.ts';

const started = performance.now();
try {
  const { values } = parseArgs({
    options: {
      out: { type: 'string' },
      part: { type: 'string' },
      join: { type: 'boolean', default: false },
      parts: { type: 'string', default: 'parts' },
    },
  });
  const part = values.part === undefined ? undefined : parsePart(values.part);
  if (values.part !== undefined && (part === undefined || values.join))
    throw new PartsError(
      `--part is "${values.part}": expected a part such as 2/4, and no --join with it`,
    );
  const out = values.out ?? (part ? `${values.parts}/${part.number}` : 'dist');
  const join = values.join ? values.parts : undefined;
  tell(await build({ ...settings, out, part, join, say: (line) => console.log(line) }));
} catch (error) {
  const isTold = error instanceof CorpusError || error instanceof PartsError;
  console.error(isTold ? error.message : error);
  process.exitCode = 1;
}

/** Says what the site has of each kind, and where it can stand. */
function tell({ kinds, made }: Report): void {
  const all = { files: 0, bytes: 0 };
  const line = (name: string, { files, bytes }: typeof all) =>
    `${name.padEnd(12)}${files.toLocaleString('en').padStart(9)} files ${(bytes / 1e6).toFixed(1).padStart(8)} MB`;
  for (const [kind, { files, bytes }] of [...kinds].sort(([a], [b]) => byCode(a, b))) {
    console.log(line(kind, { files, bytes }));
    all.files += files;
    all.bytes += bytes;
  }
  console.log(`${line('all', all)}: ${fitting(all)}`);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${made.toLocaleString('en')} files made in ${seconds} s`);
}
