import { PLACES, SCOPES } from '../model/placeNames.ts';

/** How the anchors of paragraphs begin, within headings that count and without. */
const BEGINNINGS = [
  ...Object.values(SCOPES).map(({ id }) => id),
  PLACES.paragraph.id,
  PLACES.unnumbered.id,
  'pp',
  'operative',
];

/**
 * Rules for hosts that read a file of them (Cloudflare Pages, Netlify): where the paragraphs of a
 * session have no pages, their addresses lead to the anchors, and those of their pictures to the
 * resolution's. Some hosts take rules before files, so the sessions with pages come first. Nothing
 * where all have pages.
 */
export function rulesFor(
  sessions: Iterable<string>,
  withPages: ReadonlySet<string>,
  base: string,
): string | undefined {
  const all = [...sessions];
  if (all.every((session) => withPages.has(session))) return undefined;
  const root = `${base === '/' ? '' : base}/en/A/RES`;
  const kept = all
    .filter((session) => withPages.has(session))
    .map((session) => `${root}/${session}/* ${root}/${session}/:splat 200`);
  // "64/1", and "2997(XXVII)", which has no slash
  const led = [`${root}/:session/:number`, `${root}/:symbol`].flatMap((resolution) =>
    BEGINNINGS.flatMap((begun) => [
      `${resolution}/${begun}-:rest/preview.png ${resolution}/preview.png 302`,
      `${resolution}/${begun}-:rest/ ${resolution}/#${begun}-:rest 302`,
    ]),
  );
  return [...kept, ...led, ''].join('\n');
}
