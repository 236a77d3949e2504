import type { APIRoute } from 'astro';
import { givenTo } from '../../../build/given.ts';
import type { Card } from '../../../cards/card.ts';
import { draw } from '../../../cards/draw.ts';
import { paragraphIn } from '../../../model/paragraphPath.ts';
import { longDay } from '../../../model/days.ts';
import { prepare } from '../../../views/prepared.ts';

/** The picture of a resolution, or of one of its paragraphs. */
export const GET: APIRoute = ({ params, locals }) => {
  const given = givenTo(locals, 'entry');
  const { resolution, view } = prepare(given, locals.read);
  const { symbol, title, organ, adopted } = resolution.metadata;
  const id = paragraphIn(params['path'], given.path);
  const place = view.places.find((one) => one.id === id);
  const card: Card = place
    ? { symbol, place: place.cite, text: place.text, foot: title }
    : {
        symbol,
        text: [{ type: 'text', value: title }],
        foot: `United Nations ${organ}${adopted ? ` · Adopted ${longDay(adopted)}` : ''}`,
      };
  return new Response(draw(card), { headers: { 'Content-Type': 'image/png' } });
};
