import { execFileSync } from 'node:child_process';
import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { join, resolve } from 'node:path';

const PARTS = ['src', 'scripts', 'public', 'settings.ts', 'astro.config.mjs', 'tsconfig.json'];

/** Tests keep all cores by running beside each other. */
const ALONE = { THREADS: '1' };

/** A project of its own, with the corpus of resolutions that cite each other, to change and build. */
export class Project {
  readonly folder: string;

  constructor(name: string) {
    mkdirSync('test-results', { recursive: true });
    this.folder = mkdtempSync(resolve('test-results', `${name}-`));
    for (const part of [...PARTS, 'package.json', 'package-lock.json'])
      cpSync(part, this.path(part), { recursive: true });
    cpSync('tests/fixtures/corpus', this.path('content'), { recursive: true });
    symlinkSync(resolve('node_modules'), this.path('node_modules'));
  }

  path(...parts: string[]): string {
    return join(this.folder, ...parts);
  }

  /** The file of an entry: `entry('A_RES_71_402')`. */
  entry(name: string): string {
    return this.path('content', 'resolutions', `${name}.mdx`);
  }

  /** Runs a script of the project; what it printed. Throws where it fails. */
  run(script: string, args: string[], env: Record<string, string> = {}): string {
    return execFileSync(process.execPath, [`scripts/${script}.ts`, ...args], {
      cwd: this.folder,
      env: this.#env(env),
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  }

  /** Runs a command of a shell in the project; what it printed. Throws where it fails. */
  shell(command: string, env: Record<string, string> = {}): string {
    return execFileSync('bash', ['-c', command], {
      cwd: this.folder,
      env: this.#env(env),
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  }

  /** What is compiled goes with the project. */
  #env(env: Record<string, string>): NodeJS.ProcessEnv {
    return { ...ALONE, ...process.env, NODE_COMPILE_CACHE: this.path('.node'), ...env };
  }

  /** Builds into a folder, with a cache; what it printed. */
  build(out: string, cache: string, env: Record<string, string> = {}): string {
    return this.run('build', ['--out', out], { CACHE: cache, ...env });
  }

  /** Every file below a folder with its bytes. */
  filesOf(out: string): Map<string, string> {
    const folder = this.path(out);
    const files = globSync('**/*', { cwd: folder, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    return new Map(
      files.sort().map((file) => [file.slice(folder.length), readFileSync(file, 'latin1')]),
    );
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}

/** The files of one folder that another lacks or has otherwise, and the reverse. */
export function unlike(some: Map<string, string>, others: Map<string, string>): string[] {
  const names = new Set([...some.keys(), ...others.keys()]);
  return [...names].filter((name) => some.get(name) !== others.get(name));
}
