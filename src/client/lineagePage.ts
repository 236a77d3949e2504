import { letCompare } from './compareStandings.ts';

/** The page of where wording stands lets any two places of a wording be compared. */

for (const section of document.querySelectorAll('.lineage')) {
  const list = section.querySelector('.standings');
  const own = section.querySelector<HTMLAnchorElement>('h2 a');
  if (list && own) letCompare(list, own.href);
}
