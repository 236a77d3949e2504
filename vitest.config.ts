import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    testTimeout: 60_000, // a loaded machine is slow, not wrong
    hookTimeout: 60_000,
    globalSetup: ['tests/support/corpora.ts'],
    setupFiles: ['tests/support/seed.ts'],
    maxWorkers: availableParallelism(), // some of them wait for commands that they run
    isolate: false, // no module keeps what another file's tests would see
    // commands that tests run are compiled once, as npm's are
    env: { NODE_COMPILE_CACHE: resolve('node_modules/.cache/node') },
    include: ['tests/unit/**/*.test.ts'],
  },
});
