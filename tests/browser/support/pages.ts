/** One page of every type, below the base path of the site of the seeds. */
export const PAGES = {
  home: 'en/',
  resolution: 'en/A/RES/64/1/',
  paragraph: 'en/A/RES/64/1/para-1-d-i/',
  source: 'en/A/RES/64/1/source/',
  lineage: 'en/A/RES/64/1/lineage/',
  search: 'en/search/?q=developing+countries',
  browse: 'en/browse/',
  'browse by verb': 'en/browse/verb/requests/',
  timeline: 'en/timelines/south-south/',
  timelines: 'en/timelines/',
  brief: 'en/brief/',
  compare: 'en/compare/',
  about: 'en/about/',
  'how to cite': 'en/how-to-cite/',
  accessibility: 'en/accessibility/',
  'not found': 'en/A/RES/1/99999/',
};

/** Types that the seeds have no page of, on the site of resolutions that cite each other. */
export const CITING_PAGES = {
  'resolution that is cited': './en/A/RES/71/401/',
  series: './en/series/A/RES/74/405/',
  changes: './en/A/RES/76/410/changes/',
};

/** What the page for missing addresses logs of itself. */
export const MISSING = [/404.*\/en\/A\/RES\/1\/99999\//];
