import type { Element, ElementContent, Root } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { referencesOf, type Reference, type Target } from '../analysis/references.ts';
import { verbsOf } from '../analysis/verbs.ts';
import { addressed } from '../model/address.ts';
import { noteId, numberOf } from '../model/placeNames.ts';
import { longDay } from '../model/days.ts';
import { listedDoubts } from '../model/doubts.ts';
import { ORGANS, type Organ } from '../model/organ.ts';
import { plain } from '../model/plain.ts';
import {
  closingTexts,
  type Block,
  type Closing,
  type Heading,
  type Item,
  type Metadata,
  type Note,
  type Paragraph,
  type Preformatted,
  type Resolution,
  type Table,
  type Text,
} from '../model/resolution.ts';
import { tableText, withinCell } from '../model/tableText.ts';
import { citedUrl, parseSymbol, shortOf, type DocumentSymbol } from '../model/symbol.ts';
import { doubtLine } from './plainText.ts';

/**
 * A resolution as Akoma Ntoso 3.0 (OASIS LegalDocML) after the UN's guidelines, AKN4UN: a statement
 * with cover page, preface, preamble, main body and conclusions; annexes are attachments.
 */

const NAMESPACE = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';

type Nodes = (Element | string)[];

/** Characters that XML 1.0 cannot hold, not even escaped. */
// eslint-disable-next-line no-control-regex
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const clean = (text: string) => text.replace(FORBIDDEN, '\ufffd');

const el = (name: string, attributes: Record<string, string>, children: Nodes = []): Element =>
  x(
    name,
    Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, clean(value)])),
    children.map((child) => (typeof child === 'string' ? clean(child) : child)) as ElementContent[],
  ) as Element;

const p = (children: Nodes) => el('p', {}, children);

/** The part of a naming address after the day: "64-1", "2997-XXVII". */
const namingNumber = (symbol: DocumentSymbol): string =>
  shortOf(symbol)
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/-$/, '');

function symbolOf({ symbol }: Pick<Metadata, 'symbol'>): DocumentSymbol {
  const read = parseSymbol(symbol);
  if (!read) throw new Error(`"${symbol}" is no symbol`);
  return read;
}

/** The naming address of the work: "/akn/un/statement/deliberation/un-ga/2009-10-06/64-1". */
const workOf = (symbol: DocumentSymbol, adopted: string): string =>
  `/akn/un/statement/deliberation/un-${idOf(symbol.organ)}/${adopted}/${namingNumber(symbol)}`;

/** What names an organ in addresses and within the document: "ga". */
const idOf = (organ: Organ): string => ORGANS[organ].slug;

/** What the writer needs while it goes through the text. */
type Writing = {
  references: ReadonlyMap<object, Reference[]>;
  notes: ReadonlyMap<string, Note>;
  /** Notes whose text stands already at their first mark. */
  placed: Set<string>;
  /** The eId of what an anchor of ours addresses. */
  eIds: ReadonlyMap<string, string>;
  /** An eId for a part of the resolution, or for what has no anchor. */
  claim: (eId: string, node?: object) => string;
};

/** An eId is made from the labels, as Akoma Ntoso's naming convention asks. */
const eIdOf = (parent: string, name: string): string => (parent ? `${parent}__${name}` : name);
const labelled = (label: string) => numberOf(label).replace(/[^A-Za-z0-9]+/g, '-') || 'x';

function hrefOf(target: Target, day: string | undefined, eIds: ReadonlyMap<string, string>) {
  switch (target.kind) {
    case 'internal': {
      const eId = eIds.get(target.id);
      return eId === undefined ? undefined : { element: 'ref', href: `#${eId}` };
    }
    case 'resolution': {
      const symbol = parseSymbol(target.symbol);
      if (symbol && day) return { element: 'ref', href: `${workOf(symbol, day)}/!main` };
      return symbol && { element: 'a', href: citedUrl(symbol) };
    }
    case 'document':
    case 'address':
      return { element: 'a', href: target.url };
    case 'none':
      return undefined;
  }
}

/** The runs of a text with its references as links and its notes at their first marks. */
function inline(text: Text, owner: object, writing: Writing): Nodes {
  const links = (writing.references.get(owner) ?? []).flatMap((reference) => {
    const day = 'day' in reference ? reference.day : undefined;
    const link = hrefOf(reference.target, day, writing.eIds);
    return link ? [{ ...link, from: reference.from, to: reference.to }] : [];
  });
  const nodes: Nodes = [];
  let at = 0;
  let next = 0;
  for (const run of text) {
    if (run.type === 'mark') {
      nodes.push(...mark(run.note, writing));
      continue;
    }
    const end = at + run.value.length;
    const pieces: Nodes = [];
    for (let place = at; place < end;) {
      while (links[next] && (links[next]?.to ?? 0) <= place) next++;
      const link = links[next];
      const stop = !link ? end : Math.min(end, link.from > place ? link.from : link.to);
      const words = run.value.slice(place - at, stop - at);
      pieces.push(
        link && link.from <= place ? el(link.element, { href: link.href }, [words]) : words,
      );
      place = stop;
    }
    nodes.push(...(run.type === 'emphasis' ? [el('i', {}, pieces)] : pieces));
    at = end;
  }
  return nodes;
}

function mark(label: string, writing: Writing): Nodes {
  const note = writing.notes.get(label);
  if (!note) return [];
  const eId = `ftn_${noteId(label).replace(/^fn-/, '')}`;
  const reference = writing.placed.has(label)
    ? el('noteRef', { href: `#${eId}`, marker: label, placement: 'bottom' })
    : el('authorialNote', { eId, marker: label, placement: 'bottom' }, [
        p(inline(note.text, note, { ...writing, placed: new Set([...writing.placed, label]) })),
      ]);
  writing.placed.add(label);
  return [el('sup', { class: 'footnote' }, [reference])];
}

const tableOf = (table: Table, eId: string, writing: Writing): Element =>
  el(
    'table',
    { eId },
    table.rows.map((row, index) =>
      el(
        'tr',
        {},
        row.map((cell) => el(index === 0 ? 'th' : 'td', {}, [p(inline(cell, cell, writing))])),
      ),
    ),
  );

const withLineEnds = (value: string): Nodes =>
  value.split('\n').flatMap((line, index) => (index === 0 ? [line] : [el('eol', {}), line]));

/** Lines that keep their layout: one block, line by line. */
const linesOf = ({ value }: Preformatted): Element =>
  el('block', { name: 'preformatted' }, withLineEnds(value));

/** A hierarchical element that holds a table or laid-out lines. */
const odd = (node: Table | Preformatted, parent: string, writing: Writing): Element => {
  const eId = writing.claim(eIdOf(parent, node.type), node);
  const content = node.type === 'table' ? tableOf(node, `${eId}__table_1`, writing) : linesOf(node);
  return el('hcontainer', { name: node.type, eId }, [
    el('content', { eId: `${eId}__content` }, [content]),
  ]);
};

/** A labelled sub-paragraph, or a text without label after or between them. */
function point(item: Item, parent: string, writing: Writing): Element {
  const name = item.label === undefined ? 'alinea' : 'point';
  const eId = writing.claim(
    eIdOf(parent, item.label === undefined ? 'alinea_1' : `point_${labelled(item.label)}`),
    item,
  );
  const num = item.label === undefined ? [] : [el('num', {}, [item.label])];
  return el(name, { eId }, [...num, ...held(item.text, item, item.children, eId, writing)]);
}

/** The text of a paragraph or item, and what is subordinate to it. */
function held(
  text: Text,
  owner: object,
  children: Item['children'],
  eId: string,
  writing: Writing,
): Element[] {
  if (children.length === 0)
    return [el('content', { eId: `${eId}__content` }, [p(inline(text, owner, writing))])];
  const list = `${eId}__list_1`;
  const intro = el('intro', { eId: `${list}__intro` }, [p(inline(text, owner, writing))]);
  const members = children.map((child) =>
    child.type === 'item' ? point(child, list, writing) : odd(child, list, writing),
  );
  return [el('list', { eId: list }, [intro, ...members])];
}

const ELEMENTS: Partial<Record<Heading['role'], [element: string, eId: string]>> = {
  part: ['part', 'part'],
  section: ['section', 'sec'],
  chapter: ['chapter', 'chp'],
  article: ['article', 'art'],
  rule: ['rule', 'rule'],
};

function paragraph(block: Paragraph, parent: string, writing: Writing): Element {
  const number = block.label === undefined ? undefined : labelled(block.label);
  if (block.kind === 'formula' || block.kind === 'preambular') {
    const eId = writing.claim(eIdOf(parent, `${block.kind}_1`), block);
    return el(
      'hcontainer',
      { name: block.kind, eId },
      held(block.text, block, block.children, eId, writing),
    );
  }
  const eId = writing.claim(
    eIdOf(parent, number === undefined ? 'para_1' : `para_${number}`),
    block,
  );
  const num = block.label === undefined ? [] : [el('num', {}, [block.label])];
  return el('paragraph', { eId }, [
    ...num,
    ...held(block.text, block, block.children, eId, writing),
  ]);
}

const closing = (block: Closing, writing: Writing): Nodes =>
  closingTexts(block).flatMap((text, at) => [
    ...(at === 0 ? [] : [el('eol', {})]),
    ...inline(text, block, writing),
  ]);

/**
 * The blocks of a body as hierarchy: what follows a heading stands within it, to the next heading
 * of its depth or a lesser one.
 */
function hierarchy(blocks: Block[], parent: string, writing: Writing): Element[] {
  const elements: Element[] = [];
  for (let index = 0; index < blocks.length;) {
    const block = blocks[index];
    index += 1;
    if (!block) continue;
    if (block.type === 'paragraph') elements.push(paragraph(block, parent, writing));
    else if (block.type === 'closing') {
      const eId = writing.claim(eIdOf(parent, 'closing_1'));
      const content = el('content', { eId: `${eId}__content` }, [p(closing(block, writing))]);
      elements.push(el('hcontainer', { name: 'closing', eId }, [content]));
    } else if (block.type === 'heading') {
      const rest = blocks.slice(index);
      const end = rest.findIndex((next) => next.type === 'heading' && next.depth <= block.depth);
      const within = end < 0 ? rest : rest.slice(0, end);
      index += within.length;
      elements.push(division(block, within, parent, writing));
    } else elements.push(odd(block, parent, writing));
  }
  return elements;
}

function division(heading: Heading, within: Block[], parent: string, writing: Writing): Element {
  const [name, short] = ELEMENTS[heading.role] ?? ['hcontainer', 'heading'];
  const number = heading.label === undefined ? '1' : labelled(heading.label);
  const eId = writing.claim(eIdOf(parent, `${short}_${number}`), heading);
  const title = inline(heading.text, heading, writing);
  return el(name, { ...(name === 'hcontainer' && { name: 'heading' }), eId }, [
    ...(heading.label === undefined ? [] : [el('num', {}, [heading.label])]),
    ...(title.length > 0 ? [el('heading', {}, title)] : []),
    ...hierarchy(within, eId, writing),
  ]);
}

/** A preambular paragraph is named by its first word: "Recalling". */
function recital(block: Paragraph, writing: Writing): Element {
  const eId = writing.claim(
    `preamble__${block.kind === 'formula' ? 'formula' : 'container'}_1`,
    block,
  );
  const text = p(inline(block.text, block, writing));
  if (block.kind === 'formula') return el('formula', { name: 'enactingFormula', eId }, [text]);
  const first = /^\p{L}+/u.exec(verbsOf(plain(block.text), 'preambular')[0]?.phrase ?? '')?.[0];
  const items = block.children.map((child) => blockItem(child, eId, writing));
  const list = items.length > 0 ? [el('blockList', { eId: `${eId}__list_1` }, items)] : [];
  return el('container', { name: first ?? 'preambular', eId }, [text, ...list]);
}

function blockItem(child: Item['children'][number], parent: string, writing: Writing): Element {
  const eId = writing.claim(
    eIdOf(parent, `item_${child.type === 'item' && child.label ? labelled(child.label) : '1'}`),
    child,
  );
  if (child.type !== 'item') {
    const content =
      child.type === 'table' ? tableOf(child, `${eId}__table_1`, writing) : linesOf(child);
    return el('item', { eId }, [content]);
  }
  const nested = child.children.map((one) => blockItem(one, eId, writing));
  return el('item', { eId }, [
    ...(child.label === undefined ? [] : [el('num', {}, [child.label])]),
    p(inline(child.text, child, writing)),
    ...(nested.length > 0 ? [el('blockList', { eId: `${eId}__list_1` }, nested)] : []),
  ]);
}

/** The body cut where annexes begin and end. */
function cut(body: Block[]): { main: Block[]; annexes: { heading: Heading; within: Block[] }[] } {
  const main: Block[] = [];
  const annexes: { heading: Heading; within: Block[] }[] = [];
  let open = false;
  for (const block of body) {
    if (block.type === 'heading' && block.role === 'annex') {
      annexes.push({ heading: block, within: [] });
      open = true;
      continue;
    }
    if (block.type === 'heading' && block.role === 'part') open = false;
    if (open) annexes.at(-1)?.within.push(block);
    else main.push(block);
  }
  return { main, annexes };
}

const isPreamble = (block: Block | undefined): block is Paragraph =>
  block?.type === 'paragraph' && (block.kind === 'formula' || block.kind === 'preambular');

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
function identification(metadata: Metadata, component: string): Element {
  const day = dayOf(metadata);
  const symbol = symbolOf(metadata);
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

function coverPage(metadata: Metadata): Element {
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

function preface(metadata: Metadata, writing: Writing): Element {
  const { organ, adopted, meeting, origin, symbol, title, titleNotes = [] } = metadata;
  const read = parseSymbol(symbol);
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
        ...numberBefore(organ, read ? shortOf(read) : symbol),
        el('docTitle', {}, [title, ...titleNotes.flatMap((note) => mark(note, writing))]),
      ]),
    ]),
  ]);
}

/**
 * What is in doubt, as notes of the editor: beside the text, and each with what it stands near. The
 * words as printed are a paragraph of their own, line by line.
 */
function editorNotes(resolution: Resolution, named: ReadonlyMap<object, string>): Element[] {
  const notes = listedDoubts(resolution).map((doubt) => {
    const { number, printed, place } = doubt;
    const near = place && named.get(place.node);
    return el('note', { eId: `doubt_${number}`, ...(near && { placementBase: `#${near}` }) }, [
      p([doubtLine(doubt)]),
      ...(printed === undefined ? [] : [p(withLineEnds(printed))]),
    ]);
  });
  return notes.length > 0 ? [el('notes', { source: '#markup' }, notes)] : [];
}

/** Unique eIds: a second `para_1` within the same parent is `para_1_2`. */
function claimer(named: Map<object, string>): Writing['claim'] {
  const taken = new Set<string>();
  return (wanted, node) => {
    const counted = /^(.*_)1$/.exec(wanted);
    let eId = wanted;
    for (let turn = 2; taken.has(eId); turn++)
      eId = counted ? `${counted[1]}${turn}` : `${wanted}_${turn}`;
    taken.add(eId);
    if (node) named.set(node, eId);
    return eId;
  };
}

/** The references of a table, by the cells that they stand in. */
const byCell = (table: Table, found: Reference[]): [object, Reference[]][] =>
  tableText(table)
    .cells.flat()
    .map((cell) => [cell.text, withinCell(cell, found)]);

/** The statement; `named` is told the eId of each part of the resolution. */
function statement(
  resolution: Resolution,
  eIds: ReadonlyMap<string, string>,
  named: Map<object, string>,
): Element {
  const { metadata, body, notes } = resolution;
  const places = new Map(addressed(resolution).map(({ id, node }) => [id, node]));
  const cited = new Map(
    referencesOf(resolution).flatMap(({ id, references: found }): [object, Reference[]][] => {
      const node = places.get(id);
      if (node === undefined) return [];
      return 'rows' in node ? byCell(node, found) : [[node, found]];
    }),
  );
  const writing: Writing = {
    references: cited,
    notes: new Map(notes.map((note) => [note.label, note])),
    placed: new Set(),
    eIds,
    claim: claimer(named),
  };
  const { main, annexes } = cut(body);
  const start = main.findIndex((block) => !isPreamble(block));
  const preamble = (start < 0 ? main : main.slice(0, start)).filter(isPreamble);
  const rest = start < 0 ? [] : main.slice(start);
  const closings = rest.filter((block) => block.type === 'closing');
  const hasParts = rest.some((block) => block.type === 'heading' && block.role === 'part');
  const front = preface(metadata, writing);
  const recitals = preamble.map((block) => recital(block, writing));
  const inBody = hierarchy(
    hasParts ? rest : rest.filter((block) => block.type !== 'closing'),
    '',
    writing,
  );
  const attachments = annexes.map(({ heading, within }, index) => {
    const eId = writing.claim(`att_${index + 1}`, heading);
    const content = hierarchy(within, eId, writing);
    const title = inline(heading.text, heading, writing);
    return el('attachment', { eId }, [
      ...(title.length > 0 || heading.label
        ? [el('heading', {}, [heading.label ?? '', ...(title.length > 0 ? [' ', ...title] : [])])]
        : []),
      el('doc', { name: 'annex', contains: 'originalVersion' }, [
        el('meta', {}, [identification(metadata, `annex_${index + 1}`)]),
        el('mainBody', {}, content.length > 0 ? content : [p([])]),
      ]),
    ]);
  });
  // Notes whose marks could not be placed in the text still belong to the document
  const left = notes.filter(({ label }) => !writing.placed.has(label));
  const conclusion = [
    ...(hasParts ? [] : closings.map((block) => p(closing(block, writing)))),
    ...left.map(({ label }) => p(mark(label, writing))),
  ];
  return el('statement', { name: 'resolution', contains: 'originalVersion' }, [
    el('meta', {}, [
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
      ...editorNotes(resolution, named),
    ]),
    coverPage(metadata),
    front,
    ...(recitals.length > 0 ? [el('preamble', {}, recitals)] : []),
    el('mainBody', {}, inBody.length > 0 ? inBody : [p([])]),
    ...(conclusion.length > 0
      ? [
          el('conclusions', { eId: 'conclusions' }, [
            el('container', { name: 'conclusion', eId: 'conclusions__container_1' }, conclusion),
          ]),
        ]
      : []),
    ...(attachments.length > 0 ? [el('attachments', {}, attachments)] : []),
  ]);
}

/** Elements whose children are words, or stand among words: blanks there would be text. */
const WORDED = new Set('p block heading num docTitle td th sup'.split(' '));

/** Elements below each other, where blanks mean nothing. */
function laidOut(element: Element, depth: number): Element {
  if (WORDED.has(element.name) || element.children.length === 0) return element;
  const line = (indent: number) => ({ type: 'text' as const, value: `\n${'  '.repeat(indent)}` });
  const children = element.children.flatMap((child) => [
    line(depth + 1),
    child.type === 'element' ? laidOut(child, depth + 1) : child,
  ]);
  return { ...element, children: [...children, line(depth)] };
}

/** The resolution as an Akoma Ntoso document. Throws where the metadata's symbol is none. */
export function akomaNtosoOf(resolution: Resolution): string {
  // Written twice: "paragraph 4 above" needs the eId of what the first pass names
  const named = new Map<object, string>();
  statement(resolution, new Map(), named);
  const eIds = new Map(
    addressed(resolution).flatMap(({ id, node }) => {
      const eId = named.get(node);
      return eId === undefined ? [] : [[id, eId] as const];
    }),
  );
  const root: Root = {
    type: 'root',
    children: [
      { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="UTF-8"' },
      { type: 'text', value: '\n' },
      laidOut(el('akomaNtoso', { xmlns: NAMESPACE }, [statement(resolution, eIds, new Map())]), 0),
    ],
  };
  // "]]>" may not stand in XML text, and the library leaves it
  const xml = toXml(root, { closeEmptyElements: true }).replaceAll(']]>', ']]&gt;');
  return `${xml}\n`;
}
