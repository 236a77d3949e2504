import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import { chromium } from './tests/browser/support/chromium.ts';

/** The built site, in a real Chromium. `tests/browser/support/test.ts` says what any page must keep. */
export default defineConfig({
  testDir: 'tests/browser',
  globalSetup: './tests/browser/support/site.ts',
  fullyParallel: true,
  workers: availableParallelism() + 1, // some of them wait while others work
  forbidOnly: true,
  retries: 1, // what passes then is named, and so is not forgotten
  timeout: 60_000, // a loaded machine is slow, not wrong
  expect: { timeout: 10_000 },
  reporter: 'list',
  outputDir: 'test-results/browser',
  use: {
    baseURL: process.env['SITE_UNDER_TEST'],
    locale: 'en-GB',
    launchOptions: (await chromium()).options,
  },
});
