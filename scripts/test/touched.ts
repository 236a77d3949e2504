import { distance, type Reads } from './reads.ts';
import type { Times } from './times.ts';

/** A test file, in how many steps it reads what changed, and how many seconds it takes. */
export type Touched = { file: string; far: number; seconds: number };

/** How browser tests write the addresses of the pages that a file under src/pages makes. */
const ADDRESSES: { page: RegExp; address: (name: string) => RegExp }[] = [
  { page: /\/\[\.\.\.symbol\]\//, address: () => /A\/RES\// },
  { page: /\/404\.astro$/, address: () => /\b404\b/ },
  { page: /pages\/(?:en\/)?index\.astro$/, address: () => /\ben\/['"`]/ },
  { page: /\/en\/([\w-]+)/, address: (name) => new RegExp(`\\ben/${name}\\b`, 'i') },
];

/** Whether a browser test opens pages that a file under src/pages makes. */
export function opens(test: string, page: string): boolean {
  return ADDRESSES.some(({ page: pattern, address }) => {
    const match = pattern.exec(page);
    return match !== null && address(match[1] ?? '').test(test);
  });
}

/** The unit tests that read what changed. */
export function touchedUnits(
  files: string[],
  changed: string[],
  reads: Reads,
  times: Times,
): Touched[] {
  return files.flatMap((file) => {
    const far = distance(file, changed, reads);
    return far === undefined ? [] : [{ file, far, seconds: times.get(file) ?? 1 }];
  });
}

/** The browser tests that read what changed, or open pages that do. */
export function touchedSpecs(
  files: Map<string, string>,
  pages: string[],
  changed: string[],
  reads: Reads,
  times: Times,
): Touched[] {
  const farOfPages = new Map(pages.map((page) => [page, distance(page, changed, reads)]));
  return [...files].flatMap(([file, text]) => {
    const ways = [
      distance(file, changed, reads),
      ...pages.filter((page) => opens(text, page)).map((page) => farOfPages.get(page)),
    ].filter((far) => far !== undefined);
    return ways.length === 0
      ? []
      : [{ file, far: Math.min(...ways), seconds: times.get(file) ?? 20 }];
  });
}

/** The nearest to the change, then the shortest, as many as there is time for, and at least one. */
export function within(touched: Touched[], seconds: number): { run: string[]; left: string[] } {
  const run: string[] = [];
  const left: string[] = [];
  let taken = 0;
  for (const one of touched.toSorted(
    (a, b) => a.far - b.far || a.seconds - b.seconds || a.file.localeCompare(b.file),
  )) {
    const fits = run.length === 0 || taken + one.seconds <= seconds;
    if (fits) taken += one.seconds;
    (fits ? run : left).push(one.file);
  }
  return { run, left };
}
