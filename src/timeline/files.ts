import { escapeUTF8 } from 'entities';
import ICAL from 'ical.js';
import { csvOf } from '../model/csv.ts';
import { longDay } from '../model/days.ts';
import type { Telling } from '../model/story.ts';
import type { Changed } from './changed.ts';
import { drawing } from './drawing.ts';
import type { Mark } from './layout.ts';
import { lanesOf, titleOf, windowOf, type Point } from './points.ts';

type Places = {
  /** The full address of the timeline's page, and of any path of the site. */
  page: string;
  absolute: (path: `/${string}`) => string;
  changedOf: (path: string) => Changed | undefined;
  /** The sheet of the drawing, without variables. */
  css: string;
};

type Write = (telling: Telling, points: Point[], places: Places) => string;

/** A point as the drawing takes it, with the themes that it has words on. */
export function markOf(point: Point, themes: readonly string[] = []): Mark {
  const { id, short, title, adopted: day, lane, here, document } = point;
  const { landmark } = document ?? {};
  const said = landmark === undefined ? title : `${landmark}. ${title}`;
  const around = [
    ['recalls', point.recalls.length],
    ['recalled by', point.recalledBy.length],
  ].flatMap(([what, count]) => (count === 0 ? [] : `; ${what} ${count}`));
  return {
    ...{ id, day, lane, label: landmark ?? short },
    ...{ landmark: landmark !== undefined, text: here !== undefined },
    name: `${short}, ${longDay(day)}: ${said}${around.join('')}`,
    themes,
    recalls: point.recalls.map(({ id }) => id),
    recalledBy: point.recalledBy.map(({ id }) => id),
  };
}

const records = (points: Point[], { page, absolute, changedOf }: Places) =>
  points.map((point) => {
    const { symbol, title, body, adopted, document, here, official, row, id, evidence } = point;
    const { sentence, added } = changedOf(point.path) ?? {};
    return {
      ...{ adopted, symbol, title, body },
      landmark: document?.landmark,
      did: document?.did,
      changed: sentence,
      added: added && `${added.cite}: ${added.words}`,
      ...evidence,
      unverified: document?.unverified.join(' ') || undefined,
      rowOfList: row?.position,
      recalls: point.recalls.map(({ short }) => short).join('; ') || undefined,
      recalledBy: point.recalledBy.map(({ short }) => short).join('; ') || undefined,
      address: `${page}#${id}`,
      text: here && absolute(here),
      official,
    };
  });

const json: Write = (telling, points, places) => {
  const { lead, days, themes } = telling.story ?? {};
  const about = { title: titleOf(telling), lead, address: places.page, days, themes };
  return `${JSON.stringify({ ...about, documents: records(points, places) }, undefined, 2)}\n`;
};

const csv: Write = (_, points, places) => {
  const rows = records(points, places);
  return csvOf(Object.keys(rows[0] ?? {}) as (keyof (typeof rows)[number])[], rows);
};

/** RFC 5545, as jCal: the days of landmarks, every year again, and the days that are observed. */
const ics: Write = (telling, points, { page }) => {
  const text = (name: string, value: string) => [name, {}, 'text', value];
  const event = (id: string, day: string, summary: string, description: string, until?: string) => [
    'vevent',
    [
      text('uid', `${id}@${new URL(page).host}`),
      // the same calendar is the same bytes: it is dated by what it tells of
      ['dtstamp', {}, 'date-time', `${day}T00:00:00Z`],
      ['dtstart', {}, 'date', day],
      ['rrule', {}, 'recur', { freq: 'YEARLY', ...(until !== undefined && { until }) }],
      ...[text('summary', summary), text('description', description)],
      ...[['url', {}, 'uri', page], text('transp', 'TRANSPARENT')],
    ],
    [],
  ];
  const landmarks = points.flatMap(({ id, adopted, title, symbol, document }) => {
    if (document?.landmark === undefined) return [];
    const name = `${document.landmark} (${symbol}, ${adopted.slice(0, 4)})`;
    return [event(id, adopted, name, `${title}. ${document.did ?? ''} ${page}#${id}`)];
  });
  const days = (telling.story?.days ?? []).map(({ name, day, from, until, source }) => {
    const last = until === undefined ? undefined : `${until}-${day}`;
    return event(`day-${day}`, `${from}-${day}`, name, `According to ${source}.`, last);
  });
  const about = [text('version', '2.0'), text('prodid', '-//Operative//Timeline//EN')];
  const name = ['x-wr-calname', {}, 'unknown', titleOf(telling)];
  return ICAL.stringify(['vcalendar', [...about, name], [...landmarks, ...days]]);
};

const SHARED_WIDTH = 1120;

const line = (points: Point[], { page }: Places) => {
  const address = (id: string) => `${page}#${id}`;
  const marks = points.map((point) => markOf(point));
  return drawing(marks, lanesOf(points), windowOf(points), SHARED_WIDTH, address).svg;
};

const svg: Write = (telling, points, places) => {
  const source = `${titleOf(telling)}: timeline. Operative, ${places.page}`;
  const head = `<title>${escapeUTF8(source)}</title><style>${places.css}</style>`;
  return line(points, places).replace('>', `>${head}`);
};

/**
 * A script that is its own place: where it stands in a page, the drawing stands after it, with the
 * line that names its source. It asks for nothing more, and its styles touch nothing else.
 */
const embed: Write = (telling, points, places) => {
  const page = escapeUTF8(places.page);
  const source = `<p>${escapeUTF8(titleOf(telling))}, ${points.length} documents. <a href="${page}">Operative, ${page}</a></p>`;
  const css = `${places.css} :host{display:block;overflow-x:auto;background:#fff;forced-color-adjust:none} .drawn{display:block;inline-size:100%;min-inline-size:45rem} p{margin:.5rem 0;font:.875rem system-ui,sans-serif}`;
  return `(() => {
  const place = document.createElement('div');
  const root = place.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(${JSON.stringify(css)});
  root.adoptedStyleSheets = [sheet];
  root.innerHTML = ${JSON.stringify(line(points, places) + source)};
  document.currentScript.after(place);
})();
`;
};

/** What a timeline can be taken along as, by the names of the files. */
const WRITERS = new Map<string, { mediaType: string; write: Write }>([
  ['data.json', { mediaType: 'application/json', write: json }],
  ['data.csv', { mediaType: 'text/csv', write: csv }],
  ['data.ics', { mediaType: 'text/calendar', write: ics }],
  ['drawing.svg', { mediaType: 'image/svg+xml', write: svg }],
  ['embed.js', { mediaType: 'text/javascript', write: embed }],
]);

/** Whether a timeline has a day for a calendar: one without is none. */
export const hasDays = ({ story }: Telling): boolean =>
  story !== undefined &&
  (story.days.length > 0 || story.documents.some(({ landmark }) => landmark !== undefined));

/** The files of a timeline. */
export const filesOf = (telling: Telling): string[] =>
  [...WRITERS.keys()].filter((file) => file !== 'data.ics' || hasDays(telling));

/** The writer of a file of that name. Throws where there is none. */
export function writerOf(file: string | undefined): { mediaType: string; write: Write } {
  const writer = WRITERS.get(file ?? '');
  if (!writer) throw new Error(`no timeline has a file ${file}`);
  return writer;
}
