import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    testTimeout: 60_000, // a loaded machine is slow, not wrong
    include: ['tests/unit/**/*.test.ts'],
  },
});
