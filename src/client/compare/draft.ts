import type { DraftParagraph } from '../../formats/draft.ts';
import { align } from '../../lineage/alignment.ts';
import { differenceOf } from '../../lineage/difference.ts';
import { printed, type Labelled } from '../../lineage/labelled.ts';
import { judge, type Judged, type Verdict } from '../../lineage/verdicts.ts';
import { messageOf } from '../../model/messageOf.ts';
import { href } from '../../views/href.ts';
import { announce } from '../announce.ts';
import { download, save } from '../download.ts';
import { element } from '../element.ts';
import { late } from '../late.ts';
import { differenceElement } from './changesElements.ts';
import { draftKindOf } from './draftFile.ts';
import type { DraftGiven } from './draftWorker.ts';
import { keepForOffline, keptPaths } from './offline.ts';
import { readApart } from './readApart.ts';
import { resolutionAt, type Held } from './resolutionAt.ts';
import { turns } from '../turns.ts';
import { saveRedline } from './saveRedline.ts';

/** A draft that is pasted: which of its paragraphs were agreed before, and where. */

const form = document.querySelector<HTMLFormElement>('[data-compare-draft]');
const place = document.querySelector<HTMLElement>('[data-judged]');
const input = form?.querySelector<HTMLTextAreaElement>('textarea');
const files = late(() => import('../../formats/draft.ts'));
const commented = late(() => import('../../formats/word/commented.ts'));
const file = form?.querySelector<HTMLInputElement>('input[type="file"]');

file?.addEventListener('change', () => void take(file.files?.[0]));
form?.addEventListener('dragover', (event) => event.preventDefault());
form?.addEventListener('drop', (event) => {
  const [dropped] = event.dataTransfer?.files ?? [];
  if (!dropped) return;
  event.preventDefault();
  void take(dropped);
});
form?.addEventListener('submit', (event) => {
  event.preventDefault();
  void show({ kind: 'text', text: input?.value ?? '' });
});

async function take(dropped: File | undefined): Promise<void> {
  if (!dropped || !input) return;
  const { name } = dropped;
  const bytes = new Uint8Array(await dropped.arrayBuffer());
  const kind = draftKindOf(bytes);
  if (kind === 'other')
    return say(`${name} is no text, Word file (.docx) or PDF file: open it, copy its text, and paste it here`); // prettier-ignore
  if (kind !== 'text') {
    input.value = '';
    return show({ kind, bytes }, name);
  }
  input.value = await dropped.text();
  return show({ kind, text: input.value }, name);
}

const say = (words: string): void =>
  place?.replaceChildren(element('p', { role: 'alert' }, [words]));

const nextTurn = turns();

/** A draft as it comes from the reader: what is in a PDF file is still to be opened. */
type Draft = Exclude<DraftGiven, { kind: 'pdf' }> | { kind: 'pdf'; bytes: Uint8Array };

/** Shows what became of a draft. */
async function show(draft: Draft, name = 'The draft'): Promise<void> {
  const isCurrent = nextTurn();
  if (!place) return;
  if (draft.kind === 'text' && draft.text.trim() === '')
    return say('Paste the text of a draft first');
  place.replaceChildren(element('p', {}, ['Reading the draft …']));
  announce('Reading the draft');
  const found = await compared(draft, name).catch(
    () => 'The draft could not be compared. Check the connection and try again.',
  );
  if (!isCurrent()) return;
  if (typeof found === 'string') return say(found);
  place.replaceChildren(...found);
  place.querySelector<HTMLElement>('h2')?.focus();
}

const opening = late(() => import('./openPdfDraft.ts'));

/** What is shown of a draft; or, for a person, what is wrong with its file. */
async function compared(draft: Draft, name: string): Promise<Node[] | string> {
  let given: DraftGiven;
  if (draft.kind === 'pdf') {
    const { openPdfDraft } = await opening();
    try {
      given = { kind: 'pdf', set: await openPdfDraft(draft.bytes) };
    } catch (error) {
      return `${name} cannot be read as a PDF file: ${messageOf(error)}`;
    }
  } else given = draft;
  const read = await readApart(given);
  if ('wrong' in read) return `${name} cannot be read: ${read.wrong}`;
  const { agreed, alone } = await agreedFor(read.sources);
  return [...(alone ? [aloneElement(agreed.length)] : []), ...shown(read.passages, agreed)];
}

/** The resolutions that a draft is compared with; `alone` where only those came that were kept. */
async function agreedFor(sources?: string[]): Promise<{ agreed: Held[]; alone: boolean }> {
  const all = (paths: string[]) => Promise.all(paths.map((path) => resolutionAt(path)));
  try {
    if (!sources) throw new Error('the site does not answer');
    return { agreed: await all(sources), alone: false };
  } catch (error) {
    const paths = await keptPaths();
    if (paths.length === 0) throw error;
    return { agreed: await all(paths), alone: true };
  }
}

const aloneElement = (count: number): HTMLElement =>
  element('p', { role: 'note', class: 'alone' }, [
    `You are offline. The draft was compared only with ${count === 1 ? 'the one resolution' : `the ${count} resolutions`} loaded on this device before; what is marked new or adapted here may be agreed in others.`,
  ]);

const NAMES: Record<Exclude<Verdict, 'short'>, string> = {
  agreed: 'Agreed',
  adapted: 'Adapted',
  new: 'New',
};

/** "34 of 41 paragraphs agreed, 5 adapted, 2 new" */
function summaryOf(judged: readonly Judged<Held>[]): string {
  const count = (of: Verdict) => judged.filter(({ verdict }) => verdict === of).length;
  const all = judged.length - count('short');
  return `${count('agreed')} of ${all} paragraphs agreed, ${count('adapted')} adapted, ${count('new')} new`;
}

/** The resolution that most paragraphs of the draft are closest to. */
function mainOf(judged: readonly Judged<Held>[]): Held | undefined {
  const counts = new Map<Held, number>();
  for (const { closest } of judged)
    if (closest) counts.set(closest.text, (counts.get(closest.text) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0];
}

function shown(draft: Labelled[], agreed: Held[]): Node[] {
  const judged = judge(
    draft,
    agreed.map((text) => ({ text, passages: text.passages })),
  );
  const summary = summaryOf(judged);
  const main = mainOf(judged);
  return [
    element('h2', { tabindex: '-1' }, [`${summary}.`]),
    element('p', { class: 'quiet' }, [
      'Agreed: the same words, apart from dates and numbers, are in a resolution on this site. ',
      'Adapted: at least six in ten of its words are in one, in the same order. ',
      'Paragraphs of fewer than five words, and headings, are not counted.',
    ]),
    exportsOf(judged, summary, main, draft),
    element('ol', { role: 'list', class: 'judged' }, judged.map(judgedElement)),
    ...(main ? leftOut(main, draft) : []),
  ];
}

function judgedElement(one: Judged<Held>): HTMLElement {
  const { passage, verdict, closest } = one;
  if (verdict === 'short')
    return element('li', { class: 'change short' }, [element('p', {}, [printed(passage)])]);
  const what = element('p', { class: 'what' }, [element('b', {}, [NAMES[verdict]])]);
  if (closest) {
    const { text, passage: source } = closest;
    const since = text.since.get(source.id);
    what.append(
      ` ${howOf(one)} `,
      element('a', { href: href(`${text.path}#${source.id}`) }, [`${text.number}, ${source.cite}`]),
      ...(since ? [' · ', element('a', { href: since.href }, [since.words])] : []),
    );
  }
  const words =
    verdict === 'adapted' && closest
      ? differenceElement(differenceOf(closest.passage.text, passage.text))
      : element('p', { class: 'difference' }, [printed(passage)]);
  return element('li', { class: `change ${verdict}` }, [what, words]);
}

function howOf({ verdict, identical, likeness }: Judged<Held>): string {
  if (verdict === 'adapted') return `from (${Math.floor(likeness * 100)} % the same)`;
  return identical ? 'in the same words as in' : 'except for dates or numbers, as in';
}

/** What the main source has and the draft has not. */
function leftOut(main: Held, draft: readonly Labelled[]): Node[] {
  const dropped = align(main.passages, draft)
    .filter(({ change }) => change === 'dropped')
    .flatMap(({ before }) => before);
  if (dropped.length === 0) return [];
  return [
    element('h2', {}, [`Left out of ${main.number}`]),
    element('p', { class: 'quiet' }, [
      'Most paragraphs of the draft are closest to that resolution.',
    ]),
    element(
      'ol',
      { role: 'list', class: 'judged' },
      dropped.map((passage) =>
        element('li', { class: 'change dropped' }, [
          element('p', { class: 'what' }, [
            element('a', { href: href(`${main.path}#${passage.id}`) }, [passage.cite]),
          ]),
          element('p', { class: 'difference' }, [passage.text]),
        ]),
      ),
    ),
  ];
}

function exportsOf(
  judged: readonly Judged<Held>[],
  summary: string,
  main: Held | undefined,
  draft: Labelled[],
): HTMLElement {
  const button = (name: string, act: () => void) => {
    const made = element('button', { type: 'button', class: 'button' }, [name]);
    made.addEventListener('click', act);
    return made;
  };
  const failed = () => announce('The file could not be made. Try again.');
  const buttons = [
    button('Markdown', () => {
      files().then(({ draftMarkdown }) => {
        download('draft.md', 'text/markdown', draftMarkdown(`${summary}.`, judged.map(toldOf)));
      }, failed);
    }),
    button('Table (CSV)', () => {
      files().then(({ draftTable }) => {
        download('draft.csv', 'text/csv', draftTable(judged.map(toldOf)));
      }, failed);
    }),
  ];
  buttons.push(
    button('Word with comments', () => {
      commented()
        .then(async ({ writeCommented }) => {
          const told = { title: 'Draft', summary: `${summary}.`, date: new Date() };
          save('draft.docx', await writeCommented({ ...told, draft: judged.map(toldOf) }));
        })
        .then(() => announce('The Word file with comments was saved'), failed);
    }),
  );
  if (main)
    buttons.push(
      button(`Word: changes since ${main.number}`, () => {
        saveRedline(main, { number: 'Draft', passages: draft }).then(
          () => announce('The Word file with tracked changes was saved'),
          failed,
        );
      }),
    );
  return element('p', { class: 'actions' }, buttons);
}

const absolute = ({ text, passage }: NonNullable<Judged<Held>['closest']>): string =>
  new URL(href(`${text.path}#${passage.id}`), location.href).href;

/** What is told of a paragraph in a file. */
function toldOf(one: Judged<Held>): DraftParagraph {
  const { passage, verdict, likeness, closest } = one;
  const since = closest?.text.since.get(closest.passage.id)?.words;
  const where = closest && `resolution ${closest.text.number}, ${closest.passage.cite}`;
  const name = verdict === 'short' ? undefined : NAMES[verdict];
  return {
    words: printed(passage),
    verdict,
    likeness,
    found: where ? `${name} ${howOf(one)} ${where}${since ? ` (${since})` : ''}` : name,
    closest: closest && {
      symbol: closest.text.symbol,
      cite: closest.passage.cite,
      since,
      address: absolute(closest),
    },
  };
}

/** Loads what this page may need, once all else is there, so that it works without a network. */
async function prepare(): Promise<void> {
  const ready = document.querySelector<HTMLElement>('[data-offline]');
  if (!ready || !('serviceWorker' in navigator)) return;
  try {
    await keepForOffline();
    ready.hidden = false;
  } catch {
    // the page works as long as there is a network, and promises no more
  }
}

if (document.readyState === 'complete') void prepare();
else addEventListener('load', () => void prepare(), { once: true });
