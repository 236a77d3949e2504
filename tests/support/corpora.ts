import { cpSync, existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The corpora that tests stand on, so that they hold whatever is published: folders of the form of
 * content/, and the sites that are built from them.
 */

/** The texts that tests know word for word: those of content/ that are named below, no others. */
export const SEEDS = 'test-results/corpora/seeds';
/** Invented resolutions that cite each other. */
export const INVENTED = 'tests/fixtures/corpus';
/** The same, and dumps that are added as the README says. */
export const GROWN = 'test-results/corpora/grown';

/** A hundred resolutions of the paragraphs of both. */
export const HUNDRED = 'test-results/corpora/hundred';

export const SITES = {
  seeds: 'test-results/sites/seeds',
  grown: 'test-results/sites/grown',
  hundred: 'test-results/sites/hundred',
};

/** A file of the seeds: `seed('dumps/A_RES_64_1.txt')`. */
export const seed = (path: string): string => join(SEEDS, path);

/** The entries of the seeds and of the invented resolutions. */
export const entriesOfTests = (): string[] =>
  [SEEDS, INVENTED].flatMap((corpus) => globSync(`${corpus}/resolutions/*.mdx`).toSorted());

const SEED_FILES = [
  ...['A_RES_55_162', 'A_RES_57_263', 'A_RES_64_1', 'A_RES_68_272'].flatMap((name) => [
    `dumps/${name}.txt`,
    `resolutions/${name}.mdx`,
  ]),
  'dumps/south-south-resolutions.txt',
  'timelines/south-south.mdx',
  'timelines/south-south.yaml',
  'corrections/A_RES_64_1.yaml',
  'corrections/south-south-resolutions.yaml',
];

/** Guarantees: the folder holds the seeds as content/ has them; what is right is left alone. */
export function layOutSeeds(): void {
  const there = globSync('*/*', { cwd: SEEDS });
  for (const file of there) if (!SEED_FILES.includes(file)) rmSync(seed(file));
  for (const file of SEED_FILES) {
    const [from, to] = [join('content', file), seed(file)];
    if (!existsSync(from)) throw new Error(`${from} is missing, and tests stand on it`);
    if (existsSync(to) && readFileSync(from).equals(readFileSync(to))) continue;
    mkdirSync(dirname(to), { recursive: true });
    const draft = seed(`.${process.pid}`);
    cpSync(from, draft);
    renameSync(draft, to); // whole or not at all, for who reads it meanwhile
  }
}

/** Guarantees: the folder holds the invented resolutions, and the added dumps, a text and a PDF file, without entries. */
export function layOutGrown(): void {
  rmSync(GROWN, { recursive: true, force: true });
  cpSync(INVENTED, GROWN, { recursive: true });
  cpSync('tests/fixtures/pdf-as-published/dump.txt', join(GROWN, 'dumps/A_RES_79_409.txt'));
  cpSync('tests/fixtures/file-pdf/A_RES_79_401.pdf', join(GROWN, 'dumps/A_RES_79_401.pdf'));
}

/** What vitest calls before the first test. */
export const setup = layOutSeeds;
