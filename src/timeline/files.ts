import { escapeUTF8 } from 'entities';
import ICAL from 'ical.js';
import { csvOf } from '../model/csv.ts';
import type { Telling } from '../model/story.ts';
import { drawing } from './drawing.ts';
import type { View } from './view.ts';

type Places = {
  /** The full address of the timeline's page, and of any path of the site. */
  page: string;
  absolute: (path: `/${string}`) => string;
  /** The sheet of the drawing, without variables. */
  css: string;
};

type Write = (view: View, places: Places) => string;

const records = ({ points }: View, { page, absolute }: Places) =>
  points.map((point) => {
    const { symbol, title, body, adopted, landmark, document, here, official, row, id } = point;
    const { sentence, added } = point.changed ?? {};
    return {
      ...{ adopted, symbol, title, body, landmark },
      did: document?.did,
      changed: sentence,
      added: added && `${added.cite}: ${added.words}`,
      ...point.evidence,
      unverified: document?.unverified.join(' ') || undefined,
      rowOfList: row?.position,
      recalls: point.recalls.map(({ short }) => short).join('; ') || undefined,
      recalledBy: point.recalledBy.map(({ short }) => short).join('; ') || undefined,
      address: `${page}#${id}`,
      text: here && absolute(here),
      official,
    };
  });

const json: Write = (view, places) => {
  const { lead, days, themes } = view.telling.story ?? {};
  const about = { title: view.title, lead, address: places.page, days, themes };
  return `${JSON.stringify({ ...about, documents: records(view, places) }, undefined, 2)}\n`;
};

const csv: Write = (view, places) => {
  const rows = records(view, places);
  return csvOf(Object.keys(rows[0] ?? {}) as (keyof (typeof rows)[number])[], rows);
};

/** RFC 5545, as jCal: the days of landmarks, every year again, and the days that are observed. */
const ics: Write = ({ telling, title, points }, { page }) => {
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
  const landmarks = points.flatMap(({ id, adopted, landmark, title, symbol, document }) => {
    if (landmark === undefined) return [];
    const name = `${landmark} (${symbol}, ${adopted.slice(0, 4)})`;
    return [event(id, adopted, name, `${title}. ${document?.did ?? ''} ${page}#${id}`)];
  });
  const days = (telling.story?.days ?? []).map(({ name, day, from, until, source }) => {
    const last = until === undefined ? undefined : `${until}-${day}`;
    return event(`day-${day}`, `${from}-${day}`, name, `According to ${source}.`, last);
  });
  const about = [text('version', '2.0'), text('prodid', '-//Operative//Timeline//EN')];
  const name = ['x-wr-calname', {}, 'unknown', title];
  return ICAL.stringify(['vcalendar', [...about, name], [...landmarks, ...days]]);
};

const SHARED_WIDTH = 1120;

const line = ({ points, lanes, window }: View, { page }: Places) =>
  drawing(points, lanes, window, SHARED_WIDTH, (id) => `${page}#${id}`).svg;

const svg: Write = (view, places) => {
  const source = `${view.title}: timeline. Operative, ${places.page}`;
  const head = `<title>${escapeUTF8(source)}</title><style>${places.css}</style>`;
  return line(view, places).replace('>', `>${head}`);
};

/**
 * A script that is its own place: where it stands in a page, the drawing stands after it, with the
 * line that names its source. It asks for nothing more, and its styles touch nothing else.
 */
const embed: Write = (view, places) => {
  const page = escapeUTF8(places.page);
  const source = `<p>${escapeUTF8(view.title)}, ${view.points.length} documents. <a href="${page}">Operative, ${page}</a></p>`;
  const css = `${places.css} :host{display:block;overflow-x:auto;background:#fff;forced-color-adjust:none} .drawn{display:block;inline-size:100%;min-inline-size:45rem} p{margin:.5rem 0;font:.875rem system-ui,sans-serif}`;
  return `(() => {
  const place = document.createElement('div');
  const root = place.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(${JSON.stringify(css)});
  root.adoptedStyleSheets = [sheet];
  root.innerHTML = ${JSON.stringify(line(view, places) + source)};
  document.currentScript.after(place);
})();
`;
};

/** What a timeline can be taken along as; what has a name is offered on its page. */
const FILES: { file: string; name?: string; mediaType: string; write: Write }[] = [
  { file: 'drawing.svg', name: 'Drawing (SVG)', mediaType: 'image/svg+xml', write: svg },
  { file: 'data.csv', name: 'Table (CSV)', mediaType: 'text/csv', write: csv },
  { file: 'data.json', name: 'Data (JSON)', mediaType: 'application/json', write: json },
  {
    ...{ file: 'data.ics', name: 'Anniversaries and observances (iCalendar)' },
    ...{ mediaType: 'text/calendar', write: ics },
  },
  { file: 'embed.js', mediaType: 'text/javascript', write: embed },
];

/** The files of a timeline: one that has no day for a calendar has none. */
export const filesOf = ({ story }: Telling) => {
  const { days = [], documents = [] } = story ?? {};
  const hasDays = days.length > 0 || documents.some(({ landmark }) => landmark !== undefined);
  return FILES.filter(({ file }) => file !== 'data.ics' || hasDays);
};

/** A file of a timeline by its name. Throws where there is none. */
export function fileOf(telling: Telling, name: string | undefined) {
  const found = filesOf(telling).find(({ file }) => file === name);
  if (!found) throw new Error(`no timeline has a file ${name}`);
  return found;
}
