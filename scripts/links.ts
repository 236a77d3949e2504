/** Checks every link and id of the built site: `node scripts/links.ts [directory]`. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { settings } from '../settings.ts';
import { check, type Fault } from './links/check.ts';
import { readPage, readSitemap } from './links/page.ts';

const directory = process.argv[2] ?? 'dist';
const files = globSync('**/*', { cwd: directory });
const read = (file: string) => readFileSync(join(directory, file), 'utf8');

const pages = files
  .filter((file) => file.endsWith('.html'))
  .map((file) => readPage(file, read(file)));
const sitemaps = files
  .filter((file) => /^sitemap.*\.xml$/.test(file))
  .map((file) => readSitemap(file, read(file)));
if (pages.length === 0) {
  console.error(`${directory} holds no page: run \`npm run build\` first`);
  process.exit(1);
}

const faults = check({ ...settings, files: new Set(files), pages: [...pages, ...sitemaps] });
const alike = Map.groupBy(faults, ({ found, problem }) => `${found}: ${problem}`);
for (const [first, ...others] of alike.values()) {
  if (first) console.log(inWords(first, others.length));
}

const links = pages.reduce((sum, page) => sum + page.links.length, 0);
console.log(`${pages.length} pages, ${links} links, ${faults.length} faults`);
process.exitCode = faults.length === 0 ? 0 : 1;

function inWords({ file, line, found, problem }: Fault, others: number): string {
  const more = others === 0 ? '' : `, and at ${others} other places`;
  return `${join(directory, file)}:${line}: ${found}: ${problem}${more}`;
}
