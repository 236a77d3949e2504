import { createApp } from 'astro/app/entrypoint';
import type { Locals } from './given.ts';

/** What the compiled site exports: it renders one page or file from what it is given. */
const app = createApp({ streaming: false });

/**
 * The bytes of the page or file at an address, with the base path. Throws where it cannot be made;
 * the page for missing addresses comes with status 404 and is as good as any.
 */
export async function render(address: string, locals: Locals): Promise<Uint8Array> {
  const request = new Request(new URL(address, 'http://127.0.0.1'));
  const response = await app.render(request, { locals });
  if (response.status !== 200 && response.status !== 404)
    throw new Error(`${address} could not be made: status ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
