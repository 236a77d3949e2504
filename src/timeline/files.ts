import ICAL from 'ical.js';
import { csvOf } from '../model/csv.ts';
import { longDay } from '../model/days.ts';
import { drawing, escaped, type Drawn } from './drawing.ts';
import { evidenceOf, lanesOf, titleOf, yearOf, type Point, type Telling } from './points.ts';

/** What a timeline can be taken along as, by the names of the files. */
export const TIMELINE_FILES = [
  'data.json',
  'data.csv',
  'data.ics',
  'drawing.svg',
  'embed.js',
] as const;
export type TimelineFile = (typeof TIMELINE_FILES)[number];

type Places = {
  /** The full address of the timeline's page, and of any path of the site. */
  page: string;
  absolute: (path: `/${string}`) => string;
  /** The sheet of the drawing, without variables. */
  css: string;
};

type Write = (telling: Telling, points: Point[], places: Places) => string;

/** The points as the drawing takes them. */
export const drawnOf = (points: readonly Point[]): Drawn[] =>
  points.map(({ id, short, title, adopted, lane, here, document, recalls, recalledBy }) => ({
    id,
    day: adopted,
    lane,
    label: document?.landmark ?? short,
    landmark: document?.landmark !== undefined,
    text: here !== undefined,
    name: [
      `${short}, ${longDay(adopted)}: ${document?.landmark ? `${document.landmark}. ` : ''}${title}`,
      ...(recalls.length > 0 ? [`recalls ${recalls.length}`] : []),
      ...(recalledBy.length > 0 ? [`recalled by ${recalledBy.length}`] : []),
    ].join('; '),
  }));

export const windowOf = (points: readonly Point[]) => {
  const years = points.map(yearOf);
  return { from: Math.min(...years), to: Math.max(...years) };
};

const records = (points: Point[], { page, absolute }: Places) =>
  points.map((point) => {
    const { symbol, title, body, adopted, document, here, official, row, id } = point;
    const { certainty, source } = evidenceOf(point);
    return {
      adopted,
      symbol,
      title,
      body,
      landmark: document?.landmark,
      did: document?.did,
      certainty,
      source,
      unverified: document?.unverified.join(' ') || undefined,
      rowOfList: row?.position,
      recalls: point.recalls.map(({ short }) => short).join('; ') || undefined,
      recalledBy: point.recalledBy.map(({ short }) => short).join('; ') || undefined,
      address: `${page}#${id}`,
      text: here && absolute(here),
      official,
    };
  });

const json: Write = (telling, points, places) =>
  `${JSON.stringify(
    {
      title: titleOf(telling),
      lead: telling.story?.lead,
      address: places.page,
      days: telling.story?.days,
      themes: telling.story?.themes,
      documents: records(points, places),
    },
    undefined,
    2,
  )}\n`;

const csv: Write = (_, points, places) => {
  const rows = records(points, places);
  return csvOf(Object.keys(rows[0] ?? {}) as (keyof (typeof rows)[number])[], rows);
};

/** RFC 5545: the days of landmarks, every year again, and the days that are observed. */
const ics: Write = (telling, points, places) => {
  const calendar = new ICAL.Component('vcalendar');
  calendar.updatePropertyWithValue('version', '2.0');
  calendar.updatePropertyWithValue('prodid', '-//Operative//Timeline//EN');
  calendar.updatePropertyWithValue('x-wr-calname', titleOf(telling));
  const event = (uid: string, day: string, name: string, about: string, until?: string) => {
    const made = new ICAL.Component('vevent');
    const next = ICAL.Time.fromDateString(day);
    next.day += 1;
    made.updatePropertyWithValue('uid', `${uid}@${new URL(places.page).host}`);
    // the same calendar is the same bytes: it is dated by what it tells of
    made.updatePropertyWithValue('dtstamp', ICAL.Time.fromDateTimeString(`${day}T00:00:00Z`));
    made.updatePropertyWithValue('dtstart', ICAL.Time.fromDateString(day));
    made.updatePropertyWithValue('dtend', next);
    const ends = until === undefined ? '' : `;UNTIL=${until.replaceAll('-', '')}`;
    made.updatePropertyWithValue('rrule', ICAL.Recur.fromString(`FREQ=YEARLY${ends}`));
    made.updatePropertyWithValue('summary', name);
    made.updatePropertyWithValue('description', about);
    made.updatePropertyWithValue('url', places.page);
    made.updatePropertyWithValue('transp', 'TRANSPARENT');
    calendar.addSubcomponent(made);
  };
  for (const { id, adopted, title, symbol, document } of points)
    if (document?.landmark !== undefined)
      event(
        id,
        adopted,
        `${document.landmark} (${symbol}, ${adopted.slice(0, 4)})`,
        `${title}. ${document.did ?? ''} ${places.page}#${id}`,
      );
  for (const { name, day, from, until, source } of telling.story?.days ?? [])
    event(
      `day-${day}`,
      `${from}-${day}`,
      name,
      `According to ${source}.`,
      until === undefined ? undefined : `${until}-${day}`,
    );
  return `${calendar.toString()}\r\n`;
};

const SHARED_WIDTH = 1120;

const line = (points: Point[], { page }: Places) =>
  drawing(drawnOf(points), lanesOf(points), windowOf(points), SHARED_WIDTH, (id) => `${page}#${id}`)
    .svg;

const svg: Write = (telling, points, places) => {
  const source = `${titleOf(telling)}: timeline. Operative, ${places.page}`;
  return line(points, places).replace(
    />/,
    `><title>${escaped(source)}</title><style>${places.css}</style>`,
  );
};

/**
 * A script that is its own place: where it stands in a page, the drawing stands after it, with the
 * line that names its source. It asks for nothing more, and its styles touch nothing else.
 */
const embed: Write = (telling, points, places) => {
  const source = `<p>${escaped(titleOf(telling))}, ${points.length} documents. <a href="${escaped(places.page)}">Operative, ${escaped(places.page)}</a></p>`;
  const css = `${places.css} :host{display:block;container-type:inline-size;overflow-x:auto} .drawn{display:block;inline-size:100%;min-inline-size:45rem} p{margin:.5rem 0;font:.875rem system-ui,sans-serif}`;
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

const WRITERS: Record<TimelineFile, { mediaType: string; write: Write }> = {
  'data.json': { mediaType: 'application/json', write: json },
  'data.csv': { mediaType: 'text/csv', write: csv },
  'data.ics': { mediaType: 'text/calendar', write: ics },
  'drawing.svg': { mediaType: 'image/svg+xml', write: svg },
  'embed.js': { mediaType: 'text/javascript', write: embed },
};

/** The writer of a file of that name. Throws where there is none. */
export function writerOf(file: string | undefined): (typeof WRITERS)[TimelineFile] {
  const known = TIMELINE_FILES.find((name) => name === file);
  if (!known) throw new Error(`no timeline has a file ${file}`);
  return WRITERS[known];
}
