import type { Element } from 'xast';
import { ORGANS } from '../../model/organ.ts';
import type { Metadata, Resolution } from '../../model/resolution.ts';
import { readSymbol } from '../../model/symbol.ts';
import { editorNotes } from './doubts.ts';
import type { Identifiers } from './identifiers.ts';
import { idOf, namingNumber, workOf } from './naming.ts';
import { el } from '../xml.ts';

/** What is said about the document: identification, publication, adoption, who is who, doubts. */
export function meta(resolution: Resolution, eIds: Identifiers): Element {
  const { metadata } = resolution;
  return el('meta', {}, [
    identification(metadata, 'main'),
    el('publication', {
      date: metadata.issued ?? dayOf(metadata).date,
      name: metadata.symbol,
      showAs: metadata.symbol,
      number: metadata.symbol,
    }),
    el('workflow', { source: '#markup' }, [
      el('step', {
        date: dayOf(metadata).date,
        by: `#${idOf(metadata.organ)}`,
        as: '#author',
        outcome: '#adopted',
        ...(metadata.meeting && { refersTo: '#adoptionMeeting' }),
      }),
    ]),
    references(metadata),
    ...editorNotes(resolution, eIds),
  ]);
}

/** Before it, nothing can have been adopted: the day on which the Assembly first met. */
const FIRST_DAY = '1946-01-10';

/** The day that the format must have: of adoption; where that is not known, one that is true too. */
const dayOf = ({ adopted, issued }: Metadata): { date: string; name: string } =>
  adopted !== undefined
    ? { date: adopted, name: 'adoption' }
    : issued !== undefined
      ? { date: issued, name: 'issuance' }
      : { date: FIRST_DAY, name: 'notBefore' };

/** Identification of the document, or of one of its annexes by the name of the component. */
export function identification(metadata: Metadata, component: string): Element {
  const day = dayOf(metadata);
  const symbol = readSymbol(metadata.symbol);
  const work = workOf(symbol, day.date);
  const number = namingNumber(symbol);
  const { prefix } = ORGANS[symbol.organ];
  const shown = metadata.symbol.slice(prefix.length);
  const organ = `#${idOf(symbol.organ)}`;
  const expression = `${work}/eng@`;
  const issued = metadata.issued ?? day.date;
  return el('identification', { source: '#markup' }, [
    el('FRBRWork', {}, [
      el('FRBRthis', { value: `${work}/!${component}` }),
      el('FRBRuri', { value: work }),
      el('FRBRalias', { name: 'symbol', value: metadata.symbol }),
      el('FRBRdate', day),
      el('FRBRauthor', { href: organ, as: '#author' }),
      el('FRBRcountry', { value: 'un' }),
      el('FRBRsubtype', { value: 'deliberation' }),
      el('FRBRnumber', { value: number, showAs: shown }),
      el('FRBRname', { value: 'resolution' }),
      el('FRBRprescriptive', { value: 'false' }),
    ]),
    el('FRBRExpression', {}, [
      el('FRBRthis', { value: `${expression}/!${component}` }),
      el('FRBRuri', { value: expression }),
      el('FRBRdate', { date: issued, name: metadata.issued ? 'issuance' : day.name }),
      el('FRBRauthor', { href: organ, as: '#issuer' }),
      el('FRBRlanguage', { language: 'eng' }),
    ]),
    el('FRBRManifestation', {}, [
      el('FRBRthis', { value: `${expression}/!${component}.xml` }),
      el('FRBRuri', { value: `${expression}.xml` }),
      el('FRBRdate', { date: issued, name: 'markup' }),
      el('FRBRauthor', { href: '#markup', as: '#editor' }),
      el('FRBRformat', { value: 'xml' }),
    ]),
  ]);
}

const ONTOLOGY = '/akn/ontology';

function references({ session, meeting, organ }: Metadata): Element {
  const concepts: [string, string, string][] = [
    ['adopted', 'adopted', 'Adopted'],
    ['symbol', 'symbol', 'Document symbol'],
    ['publicationJobNumber', 'jobNumber', 'Job number'],
    ['distribution', 'distribution', 'Distribution category'],
    ['agendaItem', 'agendaItem', 'Agenda item'],
    ['meetingNumber', 'meetingNumber', 'Number of the plenary meeting'],
    ['adoptionDate', 'adoptionDate', 'Date of adoption'],
    ['dateOfIssuance', 'dateOfIssuance', 'Date of issuance'],
  ];
  return el('references', { source: '#markup' }, [
    el('TLCOrganization', {
      eId: idOf(organ),
      href: `${ONTOLOGY}/organization/un/un-${idOf(organ)}`,
      showAs: organ,
    }),
    el('TLCOrganization', {
      eId: 'un',
      href: `${ONTOLOGY}/organization/un/un`,
      showAs: 'United Nations',
    }),
    el('TLCOrganization', {
      eId: 'markup',
      href: `${ONTOLOGY}/organization/operative`,
      showAs: 'Operative',
    }),
    el('TLCRole', { eId: 'author', href: `${ONTOLOGY}/role/un/author`, showAs: 'Author' }),
    el('TLCRole', { eId: 'issuer', href: `${ONTOLOGY}/role/un/issuer`, showAs: 'Issuer' }),
    el('TLCRole', { eId: 'editor', href: `${ONTOLOGY}/role/un/editor`, showAs: 'Editor' }),
    ...(meeting
      ? [
          el('TLCEvent', {
            eId: 'adoptionMeeting',
            href: `${ONTOLOGY}/event/un/${[idOf(organ), session?.id.toLowerCase(), 'pv', meeting.number].filter(Boolean).join('-')}`,
            showAs: meeting.name,
          }),
        ]
      : []),
    ...concepts.map(([eId, name, showAs]) =>
      el('TLCConcept', { eId, href: `${ONTOLOGY}/concept/un/${name}`, showAs }),
    ),
  ]);
}
