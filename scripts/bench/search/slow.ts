import { createServer, get, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { Browser } from 'playwright-core';

/** A slow line: 400 kbit/s for all that comes, and so many milliseconds until an answer begins. */
const BYTES_PER_SECOND = 50_000;
const LATENCY = 150;
/** Bytes that are sent in one go. */
const PIECE = 1_250;

/** What comes over a slow line into an empty cache, in milliseconds from the asking. */
export type Arrival = {
  /** Until something is said, and until the first result stands there. */
  said: number;
  found: number;
  /** How much came until then. */
  bytes: number;
  files: number;
};

/** Asks queries of the real search page, each on a new slow line and with nothing in the cache. */
export async function askSlowly(
  browser: Browser,
  address: string,
  queries: readonly string[],
): Promise<Arrival[]> {
  const arrivals: Arrival[] = [];
  for (const q of queries) {
    const line = await slowLine(address);
    const context = await browser.newContext();
    const page = await context.newPage();
    // what the browser finds out of such a line
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'connection', { value: { effectiveType: '3g' } });
    });
    await page.goto(`${line.address}en/search/?q=${encodeURIComponent(q)}`, {
      waitUntil: 'commit',
    });
    await page.waitForFunction(
      () => performance.getEntriesByName('search-shown').length > 0,
      null,
      {
        timeout: 120_000,
      },
    );
    const { bytes, files } = line.told();
    const times = await page.evaluate(() => ({
      said: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
      found: performance.getEntriesByName('search-shown')[0]?.startTime ?? NaN,
    }));
    arrivals.push({ ...times, bytes, files });
    await context.close();
    line.close();
  }
  return arrivals;
}

/** Serves what an address serves, over a slow line that all of its files share. */
async function slowLine(address: string) {
  let free = 0;
  let bytes = 0;
  let files = 0;
  const until = (time: number) =>
    new Promise((resolve) => setTimeout(resolve, Math.max(0, time - performance.now())));
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const begun = performance.now() + LATENCY;
    const path = new URL(request.url ?? '/', address);
    const got = await new Promise<IncomingMessage>((resolve, reject) =>
      get(path, { headers: request.headers }, resolve).on('error', reject),
    );
    const body = await buffer(got);
    await until(begun);
    files++;
    response.writeHead(got.statusCode ?? 500, got.headers);
    for (let at = 0; at < body.length; at += PIECE) {
      const piece = body.subarray(at, at + PIECE);
      bytes += piece.length;
      free = Math.max(free, performance.now()) + (1000 * piece.length) / BYTES_PER_SECOND;
      await until(free);
      response.write(piece);
    }
    response.end();
  };
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    told: () => ({ bytes, files }),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
