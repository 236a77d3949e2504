import { gzipSync } from 'node:zlib';
import { AxeBuilder } from '@axe-core/playwright';
import {
  expect,
  test as base,
  type BrowserContext,
  type Page,
  type Response,
} from '@playwright/test';

export { expect };

type Fixtures = {
  /** What a test provokes on purpose: `test.use({ allowed: [/404/] })`. */
  allowed: RegExp[];
  /** Fails the test on anything that a clean page never does. */
  guard: void;
};

/**
 * The test to use for every page: it fails on any console error or warning, uncaught exception,
 * violation of the Content-Security-Policy, failed request, answer of 400 or more, and request to
 * another host.
 */
export const test = base.extend<Fixtures>({
  allowed: [[], { option: true }],
  guard: [
    async ({ context, baseURL, allowed }, use) => {
      const faults = watch(context, new URL(String(baseURL)).origin);
      await use();
      const unexpected = faults.filter((fault) => !allowed.some((known) => known.test(fault)));
      expect(unexpected, 'what the pages did wrong').toEqual([]);
    },
    { auto: true },
  ],
});

/** For tests on the site of resolutions that cite each other: `test.use(citing)`. */
export const citing = { baseURL: String(process.env['CITING_SITE']) };

/** For tests on a hundred resolutions: `test.use(hundred)`. */
export const hundred = { baseURL: String(process.env['HUNDRED_SITE']) };

/** For tests on what is published, whatever that is: `test.use(published)`. */
export const published = { baseURL: String(process.env['PUBLISHED_SITE']) };

// A loaded machine paints the first words seconds after the page; that is no fault of the page.
const SLOW = /was preloaded using link preload but not used within a few seconds/;

/** What Playwright says where a test lets no page keep anything (`serviceWorkers: 'block'`). */
const BLOCKED = /Service Worker registration blocked by Playwright/;

/** Collects faults, in the order in which they come, while the context lives. */
export function watch(context: BrowserContext, origin: string): string[] {
  const faults: string[] = [];
  // A violation is logged as a console error, with the directive that it breaks.
  context.on('console', (message) => {
    const type = message.type();
    if (type !== 'error' && type !== 'warning') return;
    if (SLOW.test(message.text()) || BLOCKED.test(message.text())) return;
    faults.push(`console ${type}: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => faults.push(`uncaught: ${String(error.error())}`));
  context.on('request', (request) => {
    const url = new URL(request.url());
    const elsewhere = url.protocol.startsWith('http') && url.origin !== origin;
    if (elsewhere) faults.push(`request to another host: ${url.href}`);
  });
  context.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? 'unknown';
    // Going to another page cuts off what the first one was still loading.
    if (reason !== 'net::ERR_ABORTED') faults.push(`failed request: ${request.url()} ${reason}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) faults.push(`status ${response.status()}: ${response.url()}`);
  });
  return faults;
}

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

/** Of axe-core's rules those that ask what colours a page has. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/** Expects axe-core to find nothing against WCAG 2.0 to 2.2, A and AA, in the page as it is now. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await barriers(page), `axe-core on ${page.url()}`).toEqual([]);
}

/** The same in both colour schemes, light first; in the dark only the colours are others. */
export async function expectAccessibleInBoth(page: Page): Promise<void> {
  await look(page, { colorScheme: 'light' });
  expect.soft(await barriers(page), `axe-core on ${page.url()}, light`).toEqual([]);
  await look(page, { colorScheme: 'dark' });
  expect.soft(await barriers(page, 'colours'), `axe-core on ${page.url()}, dark`).toEqual([]);
}

/**
 * What axe-core finds against WCAG 2.0 to 2.2, A and AA, in the page as it is now: all of it, or what
 * its colours alone do, where the rest was asked of the same page in others.
 */
export async function barriers(page: Page, of: 'all' | 'colours' = 'all'): Promise<string[]> {
  // Our pages hold no frames, so that one run in the page itself sees all of it; what passed is
  // not asked for. Both save half of the time.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({
    resultTypes: ['violations'],
    rules: { 'target-size': { enabled: true } }, // it is asked for by name alone
  });
  const asked = of === 'all' ? axe.withTags(WCAG) : axe.withRules(OF_COLOURS);
  const { violations } = await asked.analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}\n  ${node.html}\n  ${node.failureSummary ?? ''}`),
  );
}

/** How many bytes of scripts and of styles a page comes with, each file compressed by itself. */
export async function weightOf(
  page: Page,
  address: string,
): Promise<{ script: number; stylesheet: number }> {
  const responses: Response[] = [];
  page.on('response', (response) => responses.push(response));
  await page.goto(address, { waitUntil: 'networkidle' });
  const sizes = { script: 0, stylesheet: 0 };
  for (const response of responses) {
    const type = response.request().resourceType();
    if (type !== 'script' && type !== 'stylesheet') continue;
    sizes[type] += gzipSync(await response.body(), { level: 9 }).length;
  }
  return sizes;
}

/** Changes how the reader looks at the page, and waits until it is shown so. */
export async function look(page: Page, as: Look): Promise<void> {
  const { viewport, ...media } = as;
  if (viewport) await page.setViewportSize(viewport);
  await page.emulateMedia(media);
  await page.evaluate(async () => {
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    await Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => {})));
  });
}

export type Look = NonNullable<Parameters<Page['emulateMedia']>[0]> & {
  viewport?: { width: number; height: number };
};
