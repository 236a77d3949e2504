/** Serves dist/ on 127.0.0.1: `node scripts/serve.ts [--port 4321]`. */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { settings } from '../settings.ts';
import { messageOf } from '../src/model/messageOf.ts';
import { serve } from './serve/server.ts';

const asked = typedPort() ?? process.env['PORT'] ?? '4321';
const port = Number(asked);

if (!/^\d+$/.test(asked) || port > 65535) {
  fail(`--port is "${asked}": expected a number from 0 to 65535`);
}
if (!existsSync('dist/en/index.html')) {
  fail('dist/en/index.html is missing: run `npm run build` first');
}

const served = await serve({ directory: 'dist', base: settings.base, port });
console.log(`\n  Operative is at ${served.address}\n  Press Ctrl-C to stop.\n`);

function typedPort(): string | undefined {
  try {
    return parseArgs({ options: { port: { type: 'string' } } }).values.port;
  } catch (error) {
    fail(`${messageOf(error)}\nusage: npm run serve -- [--port 4321]`);
  }
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
