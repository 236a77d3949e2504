import type { APIContext } from 'astro';
import { browsePath } from '../browse/browse.ts';
import { BROWSE_TITLES } from '../browse/browseTitles.ts';
import { givenTo } from '../build/given.ts';
import { FEEDS, feedIn, type Feed } from '../formats/feed.ts';
import { longDay } from '../model/days.ts';
import { absolute } from '../views/href.ts';

/** As many paragraphs as a feed has of one resolution. */
const TOLD = 3;

/** The feed that an address is of, as an answer in its format. */
export function feedAnswer({ locals, site, url }: APIContext): Response {
  const { of, entries } = givenTo(locals, 'feed');
  const format = FEEDS.find(({ extension }) => url.pathname.endsWith(`.${extension}`));
  if (!format) throw new Error(`no feed is written to ${url.pathname}`);
  const feed: Feed = {
    title: of
      ? `${BROWSE_TITLES[of.field].one(of.heading.name)} – Operative`
      : 'Resolutions of the United Nations – Operative',
    page: absolute(of ? browsePath(of.field, of.heading) : '/en/', site),
    entries: entries.map(({ entry, source, day, committee, records }) => {
      const all = records.length > 0 ? locals.records(entry) : [];
      const adopted = source.adopted && `Adopted on ${longDay(source.adopted)}`;
      const report = committee && `on the report of the ${committee}`;
      const paragraphs = records.slice(0, TOLD).flatMap((at) => {
        const record = all[at];
        return record ? [`${record.cite}: ${record.text}`] : [];
      });
      const rest = records.length - TOLD;
      if (rest > 0) paragraphs.push(`and ${rest} more`);
      return {
        title: `${source.symbol} ${source.title}`,
        address: absolute(`/en/${source.path}/`, site),
        day,
        author: `United Nations ${source.organ}`,
        summary: [[adopted, report].filter(Boolean).join(' '), ...paragraphs]
          .filter((line) => line !== '')
          .join('\n'),
      };
    }),
  };
  return new Response(feedIn(format.extension, feed), {
    headers: { 'Content-Type': `${format.mediaType}; charset=utf-8` },
  });
}
