/** Builds the site: `npm run build [-- --out dist]`. */
import { parseArgs } from 'node:util';
import { settings } from '../settings.ts';
import { build } from '../src/build/build.ts';
import { CorpusError } from '../src/corpus/corpus.ts';

const started = performance.now();
const { values } = parseArgs({ options: { out: { type: 'string', default: 'dist' } } });
try {
  const report = await build({
    ...settings,
    out: values.out,
    say: (line) => console.log(line),
  });
  for (const [kind, { files, bytes }] of report.kinds)
    console.log(`${kind.padEnd(12)} ${String(files).padStart(8)} ${(bytes / 1e6).toFixed(1)} MB`);
  console.log(
    `${report.made} files made in ${((performance.now() - started) / 1000).toFixed(1)} s`,
  );
} catch (error) {
  console.error(error instanceof CorpusError ? error.message : error);
  process.exitCode = 1;
}
