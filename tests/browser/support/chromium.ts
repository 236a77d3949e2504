import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { LaunchOptions } from '@playwright/test';
import packed, { inflate } from '@sparticuz/chromium';
import { systemChromium } from './systemChromium.ts';

// The package's own arguments switch off web security, which our tests are there to check. Without a
// graphics card Chromium would imitate one, which costs a quarter more of the processor.
const ARGUMENTS = ['--no-sandbox', '--headless=new', '--disable-dev-shm-usage', '--disable-gpu'];

/** A browser of this machine: where it comes from, and how it is launched. */
export type Browser = { from: string; options: LaunchOptions };

/**
 * The Chromium to test in: the one that CHROMIUM names, else the one that came by npm, which is the
 * same on every machine; where npm brings none, one installed in the system. Nothing is downloaded.
 */
export async function chromium(): Promise<Browser> {
  const named = process.env['CHROMIUM'];
  const path = named ?? (npmBringsOne ? undefined : systemChromium());
  if (path !== undefined) return installed(path);
  if (npmBringsOne) return { from: 'npm', options: await chromiumOfNpm() };
  const machine = `${process.platform}-${process.arch}`;
  throw new Error(`npm brings no Chromium for ${machine}: install one, or name it in CHROMIUM`);
}

const npmBringsOne = process.platform === 'linux' && process.arch === 'x64';

function installed(executablePath: string): Browser {
  if (!existsSync(executablePath)) throw new Error(`CHROMIUM is "${executablePath}": no such file`);
  return { from: executablePath, options: { executablePath, args: ARGUMENTS } };
}

/** Guarantees: the libraries and fonts that the browser needs are there. */
async function chromiumOfNpm(): Promise<LaunchOptions> {
  const folder = await unpacked();
  const executablePath = join(folder, 'chromium');
  const system = {
    LANG: 'C.UTF-8', // without a locale a file whose name has a dash is saved as "download"
    ...process.env,
    ...(hasFonts() ? {} : { FONTCONFIG_PATH: join(folder, 'fonts') }),
  };
  const brought = { ...system, LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') };
  const env = [system, brought].find((env) => lacking(executablePath, env).length === 0);
  if (env === undefined) {
    const names = lacking(executablePath, brought).join(', ');
    throw new Error(`Chromium lacks ${names}: apt-get install libnss3 libexpat1 libgcc-s1`);
  }
  return { executablePath, args: ARGUMENTS, env };
}

/** Unpacks the browser beside its package once, so that a new version never meets an old one. */
async function unpacked(): Promise<string> {
  const root = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..');
  const folder = join(root, 'unpacked');
  if (existsSync(folder)) return folder;

  const draft = mkdtempSync(join(root, 'unpacking-'));
  const temporary = process.env['TMPDIR'];
  process.env['TMPDIR'] = draft; // the package unpacks into the temporary folder only
  try {
    await packed.executablePath();
    await inflate(join(root, 'bin', 'al2023.tar.br'));
  } finally {
    if (temporary === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = temporary;
  }
  writeFileSync(join(draft, 'fonts', 'fonts.conf'), fontsConfig(join(folder, 'fonts')));
  try {
    renameSync(draft, folder); // whole or not at all, also when two runs meet
  } catch (error) {
    if (!existsSync(folder)) throw error;
    rmSync(draft, { recursive: true });
  }
  return folder;
}

function fontsConfig(folder: string): string {
  return `<?xml version="1.0"?>
<fontconfig><dir>${folder}</dir><cachedir>${join(folder, 'cache')}</cachedir></fontconfig>
`;
}

function hasFonts(): boolean {
  return existsSync('/etc/fonts/fonts.conf');
}

/** The shared libraries that the program needs and the system has not. */
function lacking(program: string, env: NodeJS.ProcessEnv): string[] {
  const { stdout } = spawnSync('ldd', [program], { env, encoding: 'utf8' });
  const unmet = /^\s*(\S+) => not found$/gm; // "	libnss3.so => not found"
  return [...stdout.matchAll(unmet)].map(([, name]) => String(name));
}
