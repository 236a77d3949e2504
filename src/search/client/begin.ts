import { ask } from './ask.ts';

/**
 * Begins what the address asks for before the page's own scripts are there: the search and what it
 * loads come beside them. What it finds is thrown away; that it was loaded is kept.
 */
if (new URLSearchParams(location.search).get('q')) {
  // the page asks again, and says what failed
  ask({ type: 'begin', address: location.search }).catch(() => undefined);
}
