import { ORGANS } from '../model/organ.ts';
import { readPeriod } from '../model/period.ts';
import { PLACES, SCOPES } from '../model/placeNames.ts';
import { toRoman } from '../model/roman.ts';
import { parseSymbol } from '../model/symbol.ts';

/** How the anchors of paragraphs begin, within headings that count and without. */
const BEGINNINGS = [
  ...Object.values(SCOPES).map(({ id }) => id),
  PLACES.paragraph.id,
  PLACES.target.id,
  PLACES.unnumbered.id,
  'pp',
  'operative',
];

/**
 * The paths of resolutions of every organ: "A/RES/64/1", "E/RES/2024/3"; "S/RES/2719(2023)",
 * "A/RES/2997(XXVII)", which have no slash; "A/HRC/RES/55/19". Hosts take a hundred rules with
 * placeholders at most, so the organ is one.
 */
const RESOLUTIONS = [
  ':organ/RES/:session/:number',
  ':organ/RES/:symbol',
  `${ORGANS['Human Rights Council'].prefix}:session/:number`,
];

/** The paths of all that stands below the resolutions of a period: "A/RES/64/*". */
function pathsWithin(period: string): string[] {
  const { organ, session, year } = readPeriod(period);
  const { prefix } = ORGANS[organ];
  if (year !== undefined) return [`${prefix}:number(${year})/*`];
  const [, special = '', number = ''] = /^(E?S-)?(\d+)$/.exec(session ?? '') ?? [];
  const roman = Number(number) < 90 ? `${special}${toRoman(Number(number))}` : '';
  // a symbol with the session in Roman numerals, if the session is of those that bear them
  return parseSymbol(`${prefix}1(${roman})`) === undefined
    ? [`${prefix}${session}/*`]
    : [`${prefix}:number(${roman})/*`, `${prefix}:number(${roman}):part/*`];
}

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
  const root = `${base === '/' ? '' : base}/en`;
  const kept = all
    .filter((session) => withPages.has(session))
    .flatMap(pathsWithin)
    .map((path) => `${root}/${path} ${root}/${path.replace('*', ':splat')} 200`);
  const led = RESOLUTIONS.flatMap((resolution) =>
    BEGINNINGS.flatMap((begun) => [
      `${root}/${resolution}/${begun}-:rest/preview.png ${root}/${resolution}/preview.png 302`,
      `${root}/${resolution}/${begun}-:rest/ ${root}/${resolution}/#${begun}-:rest 302`,
    ]),
  );
  return [...kept, ...led, ''].join('\n');
}
