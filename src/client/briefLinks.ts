import { showBriefLinks } from './brief.ts';

/** Keeps the links to the reader's brief up to date. */

showBriefLinks();
addEventListener('storage', showBriefLinks);
addEventListener('pageshow', showBriefLinks); // Back leads to the page as it was left
