import { createHash } from 'node:crypto';

/**
 * Sets the colours that the reader chose before the first paint, and says where the browser knows its
 * line to be slow, and that the address asks for something; too early for a module. It is the only inline script of the site, and the policy
 * names it by its hash.
 */
export const themeScript =
  "try{const c=navigator.connection,d=document.documentElement.dataset;if(c&&/[23]g/.test(c.effectiveType))d.line='slow';if(location.search)d.asks='';const t=localStorage.getItem('theme');if(t==='light'||t==='dark')d.theme=t}catch{}";

const hashOf = (script: string): string =>
  `'sha256-${createHash('sha256').update(script).digest('base64')}'`;

/**
 * The Content-Security-Policy of every page, in few words since each page bears it. Search compiles
 * WebAssembly and is on every page, hence 'wasm-unsafe-eval', which allows nothing else.
 */
export const policy = [
  "default-src 'self'",
  `script-src 'self' 'wasm-unsafe-eval' ${hashOf(themeScript)}`,
  "img-src 'self' data:",
  "object-src 'none'",
  "form-action 'self'",
  "base-uri 'none'",
].join(';');
