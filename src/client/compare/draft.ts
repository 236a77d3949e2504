import type { DraftParagraph } from '../../formats/draft.ts';
import { differenceOf } from '../../lineage/difference.ts';
import { printed, type Labelled } from '../../lineage/labelled.ts';
import type { Judged, Verdict } from '../../lineage/verdicts.ts';
import { messageOf } from '../../model/messageOf.ts';
import type { AgreedText } from '../../views/agreedText.ts';
import { href } from '../../views/href.ts';
import { announce } from '../announce.ts';
import { download, save } from '../download.ts';
import { element } from '../element.ts';
import { late } from '../late.ts';
import { differenceElement } from './changesElements.ts';
import { draftKindOf } from './draftFile.ts';
import type { DraftGiven } from './draftWorker.ts';
import type { Compared } from './compareDraft.ts';
import { keepForOffline } from './offline.ts';
import { readApart } from './readApart.ts';
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
    return say(
      `${name} is no text, Word file (.docx) or PDF file: open it, copy its text, and paste it here`,
    );
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
  const found = await compared(draft, name).catch(() => UNANSWERED);
  if (!isCurrent()) return;
  announce(''); // the heading or what went wrong is said next
  if (typeof found === 'string') return say(found);
  place.replaceChildren(...found);
  place.querySelector<HTMLElement>('h2')?.focus();
}

const UNANSWERED = 'The draft could not be compared. Check the connection and try again.';

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
  switch (read.kind) {
    case 'unreadable':
      return `${name} cannot be read: ${read.wrong}`;
    case 'unanswered':
      return UNANSWERED;
    case 'compared':
      return shown(read);
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
function summaryOf(judged: readonly Judged<AgreedText>[]): string {
  const count = (of: Verdict) => judged.filter(({ verdict }) => verdict === of).length;
  const all = judged.length - count('short');
  return `${count('agreed')} of ${all} paragraphs agreed, ${count('adapted')} adapted, ${count('new')} new`;
}

function shown({ draft, judged, main, alone }: Compared): Node[] {
  const summary = summaryOf(judged);
  return [
    ...(alone === undefined ? [] : [aloneElement(alone)]),
    element('h2', { tabindex: '-1' }, [`${summary}.`]),
    element('p', { class: 'quiet' }, [
      'Agreed: the same words, apart from dates and numbers, are in a resolution on this site. ',
      'Adapted: at least six in ten of its words are in one, in the same order. ',
      'Paragraphs of fewer than five words, and headings, are not counted.',
    ]),
    exportsOf(judged, summary, main?.text, draft),
    element('ol', { role: 'list', class: 'judged' }, judged.map(judgedElement)),
    ...(main ? leftOut(main) : []),
  ];
}

function judgedElement(one: Judged<AgreedText>): HTMLElement {
  const { passage, verdict, closest } = one;
  if (verdict === 'short')
    return element('li', { class: 'change short' }, [element('p', {}, [printed(passage)])]);
  const what = element('p', { class: 'what' }, [element('b', {}, [NAMES[verdict]])]);
  if (closest) {
    const { text, passage: source } = closest;
    const since = text.since[source.id];
    what.append(
      ` ${howOf(one)} `,
      element('a', { href: href(`${text.path}#${source.id}`) }, [`${text.number}, ${source.cite}`]),
      ...(since
        ? [' · ', element('a', { href: href(`${text.path}lineage/#${source.id}`) }, [since])]
        : []),
    );
  }
  const words =
    verdict === 'adapted' && closest
      ? differenceElement(differenceOf(closest.passage.text, passage.text))
      : element('p', { class: 'difference' }, [printed(passage)]);
  return element('li', { class: `change ${verdict}` }, [what, words]);
}

function howOf({ verdict, identical, likeness }: Judged<AgreedText>): string {
  if (verdict === 'adapted') return `from (${Math.floor(likeness * 100)} % the same)`;
  return identical ? 'in the same words as in' : 'except for dates or numbers, as in';
}

/** What the main source has and the draft has not. */
function leftOut({ text, dropped }: NonNullable<Compared['main']>): Node[] {
  if (dropped.length === 0) return [];
  return [
    element('h2', {}, [`Left out of ${text.number}`]),
    element('p', { class: 'quiet' }, [
      'A third of the draft’s paragraphs or more are closest to that resolution, and a quarter of its own are in the draft.',
    ]),
    element(
      'ol',
      { role: 'list', class: 'judged' },
      dropped.map((passage) =>
        element('li', { class: 'change dropped' }, [
          element('p', { class: 'what' }, [
            element('a', { href: href(`${text.path}#${passage.id}`) }, [passage.cite]),
          ]),
          element('p', { class: 'difference' }, [passage.text]),
        ]),
      ),
    ),
  ];
}

function exportsOf(
  judged: readonly Judged<AgreedText>[],
  summary: string,
  main: AgreedText | undefined,
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

const absolute = ({ text, passage }: NonNullable<Judged<AgreedText>['closest']>): string =>
  new URL(href(`${text.path}#${passage.id}`), location.href).href;

/** What is told of a paragraph in a file. */
function toldOf(one: Judged<AgreedText>): DraftParagraph {
  const { passage, verdict, likeness, closest } = one;
  const since = closest?.text.since[closest.passage.id];
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
