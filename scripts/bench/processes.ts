import { spawn } from 'node:child_process';
import { createWriteStream, readdirSync, readFileSync } from 'node:fs';

/** What a command cost, all of its processes together. */
export type Cost = {
  /** Wall time in seconds. */
  seconds: number;
  /** Processor time in seconds, of user and system. */
  processor: number;
  /** The most bytes of memory at one time; what processes share counts once. */
  memory: number;
};

type Options = {
  cwd?: string;
  env?: Record<string, string>;
  /** The file that what the command prints is appended to; it is let go without one. */
  log?: string;
  /** Now and then: seconds since the start, bytes of memory in use, and the last line printed. */
  onProgress?: (seconds: number, memory: number, said: string) => void;
};

/**
 * Milliseconds between two looks at the memory. A look stops a process for some milliseconds, the
 * more the larger it is, but one that ends at once must be seen too.
 */
const MOST_BETWEEN = 200;
const betweenLooks = (elapsed: number): number => Math.min(10 + elapsed / 10, MOST_BETWEEN);

/**
 * Runs a command to its end and measures it, on Linux, from /proc. Rejects where it cannot be
 * started or ends with an error. No other children may end meanwhile: their time would be counted.
 */
export function measure(
  [program = '', ...words]: readonly string[],
  { cwd, env, log, onProgress }: Options = {},
): Promise<Cost> {
  const started = performance.now();
  const before = processorOfChildren();
  const child = spawn(program, words, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed = log === undefined ? undefined : createWriteStream(log, { flags: 'a' });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    if (printed) stream.pipe(printed, { end: false });
    stream.on('data', (text: Buffer) => (said = lastLineOf(text.toString()) ?? said));
  }
  let memory = 0;
  let watch: NodeJS.Timeout;
  const look = () => {
    const now = child.pid === undefined ? 0 : memoryOf(child.pid);
    memory = Math.max(memory, now);
    const elapsed = performance.now() - started;
    onProgress?.(elapsed / 1000, now, said);
    watch = setTimeout(look, betweenLooks(elapsed));
  };
  look();
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      const seconds = (performance.now() - started) / 1000;
      clearTimeout(watch);
      printed?.end();
      const command = [program, ...words].join(' ');
      const seen = log === undefined ? '' : `, see ${log}`;
      if (code !== 0) reject(new Error(`${command}: ended with ${code ?? signal}${seen}`));
      else resolve({ seconds, processor: processorOfChildren() - before, memory });
    });
  });
}

const lastLineOf = (text: string): string | undefined =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .at(-1);

/** Clock ticks of a second, as Linux counts them for programs. */
const TICKS = 100;

/** Seconds of processor time of all children that have ended, and of theirs. */
function processorOfChildren(): number {
  // after the name in brackets, which may hold blanks, the 14th and 15th are those of the ended
  const [, fields = ''] = /^.*\) (.*)$/s.exec(readFileSync('/proc/self/stat', 'utf8')) ?? [];
  const [user, system] = fields.split(' ').slice(13, 15).map(Number);
  return ((user ?? 0) + (system ?? 0)) / TICKS;
}

/** Bytes of memory of a process and all below it; 0 where it has ended. */
function memoryOf(pid: number): number {
  try {
    const memory = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
    const own = Number(/^Pss:\s+(\d+) kB/m.exec(memory)?.[1] ?? 0) * 1024;
    const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean),
    );
    return children.reduce((sum, child) => sum + memoryOf(Number(child)), own);
  } catch {
    return 0;
  }
}
