import { late } from './late.ts';

/**
 * On arrival by a link to a quotation, marks the quoted words. Browsers that know text fragments
 * mark them as well, in the same colour; in others the address still has the fragment, and for them
 * its anchor leads nowhere.
 */

const MARKED = ':~:';
const marking = late(() => import('./markQuoted.ts'));

function arrive(address: string): void {
  const [before = '', fragment] = address.split(MARKED);
  if (fragment === undefined) return;
  if (location.href.includes(MARKED)) location.replace(before);
  marking().then(
    ({ markQuoted }) => markQuoted(fragment),
    () => undefined, // the anchor has led to the paragraph
  );
}

// where a browser takes the fragment out of the address, it is still in that of the navigation
const [navigation] = performance.getEntriesByType('navigation');
const came = navigation instanceof PerformanceNavigationTiming && navigation.type === 'navigate';
arrive(came && !location.href.includes(MARKED) ? navigation.name : location.href);
addEventListener('hashchange', () => arrive(location.href));
