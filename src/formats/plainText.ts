import { longDay } from '../model/days.ts';
import { listedDoubts, type ListedDoubt } from '../model/doubts.ts';
import {
  closingTexts,
  type Block,
  type Item,
  type Metadata,
  type Resolution,
  type Table,
  type Text,
} from '../model/resolution.ts';
import { officialUrl, readSymbol, shortOf } from '../model/symbol.ts';

/** Where the resolution stands on the web: our page of it. */
export type Page = { url: string };

/** Words and marks in one line: "…among Developing Countries,[1]". */
const worded = (text: Text): string =>
  text.map((inline) => (inline.type === 'mark' ? `[${inline.note}]` : inline.value)).join('');

const STEP = '    ';

const tabbed = ({ rows }: Table, indent: string): string[] =>
  rows.map((cells) => indent + cells.map(worded).join('\t'));

function item(node: Item['children'][number], indent: string): string[] {
  switch (node.type) {
    case 'table':
      return tabbed(node, indent);
    case 'preformatted':
      return node.value.split('\n').map((line) => indent + line);
    case 'item':
      return [
        `${indent}${node.label === undefined ? '' : `${node.label} `}${worded(node.text)}`,
        ...node.children.flatMap((child) => item(child, indent + STEP)),
      ];
  }
}

function block(node: Block): string[] {
  switch (node.type) {
    case 'paragraph':
      return [
        `${node.label === undefined ? '' : `${node.label} `}${worded(node.text)}`,
        ...node.children.flatMap((child) => item(child, STEP)),
      ];
    case 'heading':
      return [[node.label, worded(node.text)].filter(Boolean).join(' ')];
    case 'closing':
      return closingTexts(node).map(worded);
    case 'table':
      return tabbed(node, '');
    case 'preformatted':
      return node.value.split('\n');
  }
}

/** The facts that open a text: symbol, organ, session, agenda, adoption. */
export function particulars(metadata: Metadata): string[] {
  const { organ, session, agendaItems, adopted, meeting, issued, origin } = metadata;
  const items = agendaItems.map(({ number, title }) => (title ? `${number}, ${title}` : number));
  return [
    [organ, session?.name].filter(Boolean).join(', '),
    ...items.map((name) => `Agenda item ${name}`),
    ...(adopted || meeting
      ? [
          `Adopted${adopted ? ` on ${longDay(adopted)}` : ''}${meeting ? ` at the ${meeting.name}` : ''}`,
        ]
      : []),
    ...(issued ? [`Issued on ${longDay(issued)}`] : []),
    ...(origin ? [`[${origin.printed}]`] : []),
  ];
}

/** The two addresses of a resolution, the UN's first. */
export function addresses(metadata: Metadata, page: Page): string[] {
  return [
    `Official document: ${officialUrl(readSymbol(metadata.symbol))}`,
    `This text: ${page.url}`,
  ];
}

export function titleOf({ symbol, title }: Metadata): string {
  const number = shortOf(readSymbol(symbol));
  // "Resolution 343 (1973)" is all the title that the Security Council's have
  return title.includes(number) ? title : `${number}. ${title}`;
}

/** Over the list of what is in doubt, so that nobody takes it for words of the resolution. */
export const DOUBTS_TITLE = 'In doubt (not part of the resolution)';

/** "para. 1, line 18 of the source: The source has note 9 here or nearby; …" */
export const doubtLine = ({ sentence, detail, place, source }: ListedDoubt): string =>
  `${[place?.cite, source].filter(Boolean).join(', ')}: ${sentence}${detail && ` (${detail})`}`;

const doubtText = (doubt: ListedDoubt): string[] => [
  `${doubt.number}. ${doubtLine(doubt)}`,
  ...(doubt.printed === undefined
    ? []
    : [`${STEP}As printed:`, ...doubt.printed.split('\n').map((line) => STEP + line)]),
];

/**
 * A resolution as plain text: a paragraph a line, sub-paragraphs indented, notes at the end, and
 * after them what is in doubt. The marks of notes stand in brackets.
 */
export function plainTextOf(resolution: Resolution, page: Page): string {
  const { metadata, body, notes } = resolution;
  const doubts = listedDoubts(resolution);
  const marks = (metadata.titleNotes ?? []).map((note) => `[${note}]`).join('');
  const parts = [
    [metadata.symbol, ...particulars(metadata)].join('\n'),
    addresses(metadata, page).join('\n'),
    titleOf(metadata) + marks,
    ...body.map((each) => block(each).join('\n')),
    ...(notes.length > 0
      ? [notes.map(({ label, text }) => `[${label}] ${worded(text)}`).join('\n')]
      : []),
    ...(doubts.length > 0 ? [[DOUBTS_TITLE, ...doubts.flatMap(doubtText)].join('\n')] : []),
  ];
  return `${parts.join('\n\n')}\n`;
}
