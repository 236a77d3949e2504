import { diffArrays } from 'diff';
import { addressed } from '../../src/model/address.ts';
import type { Difference, Metadata, Resolution, Text } from '../../src/model/resolution.ts';

/** A part of a resolution as it is compared: where it stands, and its words with label and marks. */
type Unit = { at: string; printed: string };

/** So much of a long part is told with a difference. */
const LONGEST = 2_000;

/**
 * Where two editions of a resolution differ in their words, labels, marks and fields, in the order of
 * the first: what stands in `ours` and what in `theirs` at that place, either of them absent.
 */
export function differencesOf(ours: Resolution, theirs: Resolution): Difference[] {
  return [
    ...differ(fieldsOf(ours.metadata), fieldsOf(theirs.metadata)),
    ...differ(partsOf(ours), partsOf(theirs)),
  ];
}

const FIELDS: [name: string, of: (metadata: Metadata) => string | undefined][] = [
  ['title', ({ title }) => title],
  ['day of adoption', ({ adopted }) => adopted],
  ['day of issue', ({ issued }) => issued],
  ['meeting', ({ meeting }) => meeting?.name],
  ['origin', ({ origin }) => origin?.printed],
  ['agenda items', ({ agendaItems }) => agendaItems.map(printedItem).join('; ')],
];

const printedItem = ({ number, title }: Metadata['agendaItems'][number]): string =>
  title === undefined ? number : `${number} ${title}`;

const fieldsOf = (metadata: Metadata): Unit[] =>
  FIELDS.map(([at, of]) => ({ at, printed: of(metadata) ?? '' }));

const partsOf = (resolution: Resolution): Unit[] =>
  addressed(resolution).map(({ cite, label, kind, text }) => ({
    at: cite,
    printed: [kind === 'note' ? undefined : label, printedText(text)].filter(Boolean).join(' '),
  }));

/** The text with its marks: "the tables;[1]" */
const printedText = (text: Text): string =>
  text.map((run) => (run.type === 'mark' ? `[${run.note}]` : run.value)).join('');

/** What two prints of one text may differ in: blanks, hyphens that do not break, quotation marks. */
const folded = (printed: string): string =>
  printed
    .normalize('NFKC')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/\s+/g, '');

function differ(ours: readonly Unit[], theirs: readonly Unit[]): Difference[] {
  const changes = diffArrays([...ours], [...theirs], {
    comparator: (a, b) => folded(a.printed) === folded(b.printed),
  });
  return changes.flatMap((change, index): Difference[] => {
    if (change.removed) {
      const next = changes[index + 1];
      const added = next?.added ? next.value : [];
      return paired(change.value, added);
    }
    // what was added in place of something is told with it
    return change.added && !changes[index - 1]?.removed ? paired([], change.value) : [];
  });
}

/** What stands in place of each other, one by one; what is left over alone. */
function paired(ours: readonly Unit[], theirs: readonly Unit[]): Difference[] {
  return Array.from({ length: Math.max(ours.length, theirs.length) }, (_, index): Difference => {
    const [a, b] = [ours[index], theirs[index]];
    return {
      at: a?.at ?? b?.at ?? '',
      ...(a && a.printed !== '' && { ours: a.printed.slice(0, LONGEST) }),
      ...(b && b.printed !== '' && { theirs: b.printed.slice(0, LONGEST) }),
    };
  }).filter(({ ours, theirs }) => ours !== theirs);
}
