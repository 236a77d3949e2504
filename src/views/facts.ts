import type { Metadata } from '../model/resolution.ts';
import { meetingRecordOf } from '../model/meetingRecord.ts';
import { symbolOf } from './symbols.ts';
import { longDay } from '../model/days.ts';
import { capital } from '../model/plain.ts';
import { documentUrl } from '../model/symbol.ts';

/** A run of words, with the address they lead to where there is one. */
export type Linked = { text: string; href?: string };

/** One line of a resolution's particulars. */
export type Fact = {
  name: string;
  /** Day or number in a form machines read. */
  datetime?: string;
  value: Linked[];
  /** Long: it takes the room of two. */
  wide?: boolean;
};

const hrefOf = (symbol: string | undefined) =>
  symbol === undefined ? {} : { href: documentUrl(symbol) };

/** What is known of a resolution besides title, symbol, organ and session. */
export function factsOf(metadata: Metadata): Fact[] {
  const { adopted, meeting, agendaItems, origin, issued, distribution } = metadata;
  const symbol = symbolOf(metadata);
  const facts: (Fact | undefined)[] = [
    adopted === undefined
      ? { name: 'Adopted', value: [{ text: 'date not known' }] }
      : { name: 'Adopted', datetime: adopted, value: [{ text: longDay(adopted) }] },
    meeting && {
      name: 'Meeting',
      value: [
        {
          text: meeting.name,
          ...hrefOf(meetingRecordOf(symbol, meeting.number)),
        },
      ],
    },
    agendaItems.length > 0
      ? {
          name: agendaItems.length > 1 ? 'Agenda items' : 'Agenda item',
          wide: agendaItems.length > 1 || agendaItems[0]?.title !== undefined,
          value: joined(
            agendaItems.map(({ number, title }) => ({
              text: title === undefined ? number : `${number} (${title})`,
            })),
          ),
        }
      : undefined,
    origin && { name: 'Origin', wide: true, value: originOf(origin) },
    issued === undefined
      ? undefined
      : { name: 'Issued', datetime: issued, value: [{ text: longDay(issued) }] },
    distribution === undefined
      ? undefined
      : { name: 'Distribution', value: [{ text: distribution }] },
    metadata.jobNumber === undefined
      ? undefined
      : { name: 'Job number', value: [{ text: metadata.jobNumber }] },
    metadata.reissue === undefined
      ? undefined
      : { name: 'Re-issue', value: [{ text: metadata.reissue }] },
  ];
  return facts.filter((fact) => fact !== undefined);
}

/** How the text came before the organ, and the documents that it came from. */
function originOf({ committee, documents, printed }: NonNullable<Metadata['origin']>): Linked[] {
  const way =
    committee === undefined ? UNREFERRED.exec(printed)?.[0] : `on the report of the ${committee}`;
  const linked = documents.map(({ symbol, paragraph }) => ({
    text: paragraph === undefined ? symbol : `${symbol}, para. ${paragraph}`,
    href: documentUrl(symbol),
  }));
  if (way === undefined) return linked.length > 0 ? joined(linked) : [{ text: printed }];
  return [{ text: `${capital(way)}${linked.length > 0 ? ': ' : ''}` }, ...joined(linked)];
}

/** The ways without a committee; other organs than the Assembly name the document alone. */
const UNREFERRED =
  /^without reference to a Main Committee|^on a proposal considered in plenary meeting/i;

/** a, b, c with commas between them. */
const joined = (parts: Linked[]): Linked[] =>
  parts.flatMap((part, i) => (i === 0 ? [part] : [{ text: ', ' }, part]));
