/** Builds the site: `npm run build [-- --out dist]`. */
import { parseArgs } from 'node:util';
import { settings } from '../settings.ts';
import { build, type Report } from '../src/build/build.ts';
import { fitting } from '../src/build/hosts.ts';
import { CorpusError } from '../src/corpus/corpus.ts';

const started = performance.now();
try {
  const { values } = parseArgs({ options: { out: { type: 'string', default: 'dist' } } });
  tell(await build({ ...settings, out: values.out, say: (line) => console.log(line) }));
} catch (error) {
  console.error(error instanceof CorpusError ? error.message : error);
  process.exitCode = 1;
}

/** Says what the site has of each kind, and where it can stand. */
function tell({ kinds, made }: Report): void {
  const all = { files: 0, bytes: 0 };
  const line = (name: string, { files, bytes }: typeof all) =>
    `${name.padEnd(12)}${files.toLocaleString('en').padStart(9)} files ${(bytes / 1e6).toFixed(1).padStart(8)} MB`;
  for (const [kind, { files, bytes }] of [...kinds].sort(([a], [b]) => (a < b ? -1 : 1))) {
    console.log(line(kind, { files, bytes }));
    all.files += files;
    all.bytes += bytes;
  }
  console.log(`${line('all', all)}: ${fitting(all)}`);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${made.toLocaleString('en')} files made in ${seconds} s`);
}
