import type { Element } from 'xast';
import { longDay } from '../../model/days.ts';
import type { Metadata } from '../../model/resolution.ts';
import { readSymbol, shortOf } from '../../model/symbol.ts';
import { idOf } from './naming.ts';
import { mark } from './text.ts';
import type { Writing } from './writing.ts';
import { el, type Nodes } from '../xml.ts';
import { p } from './xml.ts';

/** The masthead's fields. */
export function coverPage(metadata: Metadata): Element {
  const { symbol, organ, distribution, issued, session, agendaItems, jobNumber, reissue } =
    metadata;
  const line = (children: Nodes | undefined) => (children ? [p(children)] : []);
  return el('coverPage', { eId: 'coverPage' }, [
    p([
      el('docAuthority', { refersTo: '#un' }, ['United Nations']),
      ' ',
      el('docNumber', { refersTo: '#symbol' }, [symbol]),
    ]),
    p([el('docAuthority', { refersTo: `#${idOf(organ)}` }, [organ])]),
    ...line(
      distribution === undefined
        ? undefined
        : [
            el('inline', { name: 'distribution', refersTo: '#distribution' }, [
              `Distr.: ${distribution}`,
            ]),
          ],
    ),
    ...line(
      issued === undefined
        ? undefined
        : [el('docDate', { date: issued, refersTo: '#dateOfIssuance' }, [longDay(issued)])],
    ),
    ...line(
      session?.name === undefined
        ? undefined
        : [el('session', { refersTo: `#${idOf(organ)}`, value: session.id }, [session.name])],
    ),
    ...agendaItems.map(({ number, title }) =>
      p([
        el('inline', { name: 'agendaItem', refersTo: '#agendaItem' }, [
          `Agenda item ${number}${title ? ` ${title}` : ''}`,
        ]),
      ]),
    ),
    ...line(
      jobNumber === undefined
        ? undefined
        : [el('docketNumber', { refersTo: '#publicationJobNumber' }, [jobNumber])],
    ),
    ...line(reissue === undefined ? undefined : [reissue]),
  ]);
}

/** The number as it stands before a title; the Security Council's titles are the number themselves. */
const numberBefore = (organ: Metadata['organ'], number: string): Nodes =>
  organ === 'Security Council' ? [] : [el('docNumber', {}, [`${number}.`]), ' '];

/** How the resolution was adopted, and its title. */
export function preface(metadata: Metadata, writing: Writing): Element {
  const { organ, adopted, meeting, origin, symbol, title, titleNotes = [] } = metadata;
  return el('preface', {}, [
    el('container', { name: 'adoption', eId: 'preface__container_1' }, [
      p([
        el('docType', {}, ['Resolution']),
        ' adopted by the ',
        el('docProponent', { refersTo: `#${idOf(organ)}` }, [organ]),
        ...(adopted === undefined
          ? []
          : [
              // the Security Council's name it at the head, and close without it
              organ === 'Security Council' && meeting ? ` at its ${meeting.name}, on ` : ' on ',
              el('docDate', { date: adopted, refersTo: '#adoptionDate' }, [longDay(adopted)]),
            ]),
      ]),
      ...(origin ? [p([`[${origin.printed}]`])] : []),
    ]),
    el('container', { name: 'title', eId: 'preface__container_2' }, [
      p([
        ...numberBefore(organ, shortOf(readSymbol(symbol))),
        el('docTitle', {}, [
          title,
          ...titleNotes.flatMap((note, at) => mark(note, titleNotes.indexOf(note) === at, writing)),
        ]),
      ]),
    ]),
  ]);
}
