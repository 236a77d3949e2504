import { defineMiddleware } from 'astro:middleware';

/**
 * The build gives each page what it is made from. The server for development finds that out when a
 * page is asked for, from the corpus as it is at that moment.
 */
export const onRequest = defineMiddleware(async ({ url, locals, rewrite }, next) => {
  if (!import.meta.env.DEV || 'given' in locals) return next();
  const { localsAt } = await import('./build/development.ts');
  const given = await localsAt(decodeURI(url.pathname));
  Object.assign(locals, given.locals);
  return given.found ? next() : rewrite('/404/');
});
