import { spawn } from 'node:child_process';
import { existsSync, globSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { packages } from '../corpus/code.ts';
import { digestOf } from '../corpus/store.ts';
import { keepLatest } from './keepLatest.ts';

/** The compiled site: what renders its pages, and the files that are the same in every corpus. */
export type Compiled = {
  /** Tells this code and these settings from all others. */
  key: string;
  /** The module that renders. */
  entry: string;
  /** The folder of scripts, styles, faces and other files to be published as they are. */
  assets: string;
};

type Address = { site: string; base: string };

/** Where compiled sites lie: what they import is found from there. */
const FOLDER = 'node_modules/.cache/operative/compiled';

/** All that Astro compiles or is told. */
const SOURCES = ['src/**/*', 'public/**/*', 'astro.config.mjs', 'settings.ts', 'tsconfig.json'];

/**
 * Compiles the pages for a site at `address`, unless that was done already for the same code.
 * Rejects with what Astro says where they do not compile.
 */
export async function compile({ site, base }: Address): Promise<Compiled> {
  const files = SOURCES.flatMap((pattern) => globSync(pattern))
    .filter((file) => statSync(file).isFile())
    .sort();
  const code = files.flatMap((file) => [file, readFileSync(file)]);
  const key = digestOf(JSON.stringify([site, base]), packages(), ...code);
  const folder = resolve(FOLDER, key.slice(0, 16));
  if (!existsSync(folder)) {
    const draft = `${folder}.${process.pid}`;
    await astroBuild(draft);
    keepLatest(FOLDER, KEPT);
    try {
      renameSync(draft, folder);
    } catch (error) {
      if (!existsSync(folder)) throw error;
      rmSync(draft, { recursive: true }); // another build was sooner with the same
    }
  }
  return { key, entry: join(folder, 'server', 'entry.mjs'), assets: join(folder, 'client') };
}

function astroBuild(out: string): Promise<void> {
  const astro = resolve('node_modules/astro/bin/astro.mjs');
  const child = spawn(process.execPath, [astro, 'build', '--outDir', out], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) => (code === 0 ? done() : fail(new Error(said))));
  });
}

/** Sites compiled before that are kept, for those who go back and forth between settings. */
const KEPT = 4;
