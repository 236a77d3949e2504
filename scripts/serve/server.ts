import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import compression from 'compression';
import sirv from 'sirv';

export type Served = { address: string; close: () => void };

/** Types that sirv does not know, or sends without their encoding. */
const TYPES: Record<string, string> = {
  '.bib': 'application/x-bibtex; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.pagefind': 'application/octet-stream',
  '.pf_index': 'application/octet-stream',
  '.pf_meta': 'application/octet-stream',
  '.ris': 'application/x-research-info-systems; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
};

/** Files whose names change with what is in them; all else is asked for anew. */
const HASHED = '/_astro/';
const FOR_EVER = 'public, max-age=31536000, immutable';

/**
 * Serves the built site on 127.0.0.1 as a static host does: a directory without its slash is
 * redirected, what is not there gets 404.html with status 404, text is compressed as the browser
 * accepts it. If `port` is taken, the next free one is used; 0 takes any.
 */
export async function serve(site: {
  directory: string;
  base: string;
  port: number;
}): Promise<Served> {
  const server = createServer(answer(site.directory, site.base));
  await listen(server, site.port);
  const { port } = server.address() as AddressInfo;
  const base = site.base.replace(/\/?$/, '/');
  return {
    address: `http://127.0.0.1:${port}${base}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function answer(directory: string, base: string) {
  const prefix = base === '/' ? '' : base;
  const files = sirv(directory, { dev: true, etag: true, setHeaders });
  const compress = compression();

  return (request: IncomingMessage, response: ServerResponse): void => {
    const send = () => sendFile(request, response);
    // A part of a file is counted in the file's own bytes.
    if (request.headers.range === undefined) compress(request, response, send);
    else send();
  };

  function sendFile(request: IncomingMessage, response: ServerResponse): void {
    const url = URL.parse(request.url ?? '/', 'http://127.0.0.1');
    if (url === null) return void missing(response); // "//"
    const { pathname, search } = url;
    if (pathname === '/' && prefix !== '') return redirect(response, `${prefix}/`);
    if (pathname !== prefix && !pathname.startsWith(`${prefix}/`)) return void missing(response);
    const inside = pathname.slice(prefix.length);
    if (!inside.endsWith('/') && isDirectory(directory, inside)) {
      return redirect(response, `${pathname}/${search}`);
    }
    request.url = inside + search;
    files(request, response, () => void missing(response));
  }

  async function missing(response: ServerResponse): Promise<void> {
    const page = await readFile(join(directory, '404.html')).catch(() => 'Not found\n');
    setHeaders(response, '/404.html');
    response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(page);
  }
}

function setHeaders(response: ServerResponse, pathname: string): void {
  const type = TYPES[extname(pathname)];
  if (type !== undefined) response.setHeader('Content-Type', type);
  if (pathname.startsWith(HASHED)) response.setHeader('Cache-Control', FOR_EVER);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'strict-origin-when-cross-origin');
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
}

function redirect(response: ServerResponse, to: string): void {
  response.writeHead(308, { Location: to }).end();
}

function isDirectory(directory: string, pathname: string): boolean {
  const decoded = decode(pathname);
  return decoded !== undefined && existsSync(join(directory, decoded, 'index.html'));
}

function decode(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return undefined; // "%zz" names no file
  }
}

/** Listens on the port, or on the next one that is free. */
function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE' || port === 65535) return reject(error);
      listen(server, port + 1).then(resolve, reject);
    });
    server.listen(port, '127.0.0.1', () => {
      server.removeAllListeners('error');
      resolve();
    });
  });
}
