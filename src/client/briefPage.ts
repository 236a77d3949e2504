import type { Style } from '../citation/styles.ts';
import type { Excerpt } from '../formats/brief.ts';
import { announce } from './announce.ts';
import { collected, keep } from './brief.ts';
import { chosenStyle } from './chosenStyle.ts';
import { citationNodes } from './clip.ts';
import { copy } from './copy.ts';
import { download } from './download.ts';
import { element } from './element.ts';
import { late } from './late.ts';
import { savePaper, type PaperKind } from './paperWriters.ts';
import { rememberStyle } from './style.ts';

/** The page of the reader's brief: its excerpts, their order, and the files made of them. */

const page = document.querySelector('[data-brief-page]');
const list = page?.querySelector<HTMLElement>('[data-brief-list]');
const style = page?.querySelector<HTMLSelectElement>('[data-brief-style]');
const files = late(() => import('../formats/brief.ts'));

const TITLE = 'Brief';

let all: Excerpt[] = [];

function show(): void {
  const toggle = (name: string, hidden: boolean) => {
    const part = page?.querySelector<HTMLElement>(name);
    if (part) part.hidden = hidden;
  };
  toggle('[data-brief-empty]', all.length > 0);
  toggle('[data-brief-full]', all.length === 0);
  list?.replaceChildren(...all.map(itemOf));
}

function itemOf({ cited, pinpoint, address, words }: Excerpt, at: number): HTMLElement {
  const name = `${cited.symbol}, ${pinpoint}`;
  const move = (label: string, does: string, off = false) =>
    element(
      'button',
      {
        type: 'button',
        class: 'button',
        'data-move': does,
        disabled: off,
        'aria-label': `${label}: ${name}`,
      },
      [label],
    );
  return element('li', { 'data-at': String(at) }, [
    element(
      'blockquote',
      {},
      words.map((paragraph) => element('p', {}, [paragraph])),
    ),
    element('p', {}, citationNodes(chosenStyle(), cited, pinpoint)),
    element('p', { class: 'small' }, [element('a', { href: address }, [address])]),
    element('p', { class: 'moves screen-only' }, [
      move('Up', 'up', at === 0),
      move('Down', 'down', at === all.length - 1),
      move('Remove', 'remove'),
    ]),
  ]);
}

function change(next: Excerpt[], said: string): void {
  if (!keep(next)) return announce('This browser could not keep the change');
  all = next;
  show();
  announce(said);
  // with the list go its buttons, one of which had the focus
  if (all.length === 0) page?.querySelector<HTMLElement>('[data-brief-empty]')?.focus();
}

list?.addEventListener('click', ({ target }) => {
  if (!(target instanceof HTMLElement)) return;
  const { move } = target.dataset;
  const at = Number(target.closest<HTMLElement>('[data-at]')?.dataset['at']);
  const one = all[at];
  if (!move || !one) return;
  const rest = all.toSpliced(at, 1);
  const to = move === 'up' ? at - 1 : at + 1;
  if (move === 'remove') change(rest, `${one.cited.symbol}, ${one.pinpoint} removed`);
  else change(rest.toSpliced(to, 0, one), `Moved to number ${to + 1} of ${all.length}`);
  // the focus goes with what was moved, or to what took the place of what was removed
  const now = list.children[Math.min(move === 'remove' ? at : to, all.length - 1)];
  const buttons = [...(now?.querySelectorAll<HTMLButtonElement>('button') ?? [])];
  const next = buttons.find((button) => button.dataset['move'] === move && !button.disabled);
  (next ?? buttons.find((button) => !button.disabled))?.focus();
});

const FAILED = 'The file could not be made. Check the connection and try again.';

const saved = async (kind: PaperKind, style: Style): Promise<void> =>
  savePaper('brief', kind, (await files()).briefDocument(all, style, TITLE));

const DEEDS: Record<string, (style: Style) => Promise<void> | void> = {
  copy: async (style) => {
    const { briefText } = await files();
    const rich = element(
      'div',
      {},
      all.flatMap(({ cited, pinpoint, address, words }) => [
        element(
          'blockquote',
          {},
          words.map((paragraph) => element('p', {}, [paragraph])),
        ),
        element('p', {}, [
          ...citationNodes(style, cited, pinpoint),
          ' ',
          element('a', { href: address }, [address]),
        ]),
      ]),
    );
    await copy({ text: briefText(all, style), html: rich.innerHTML }, 'Brief');
  },
  txt: async (style) => download('brief.txt', 'text/plain', (await files()).briefText(all, style)),
  md: async (style) =>
    download('brief.md', 'text/markdown', (await files()).briefMarkdown(all, style)),
  pdf: (style) => saved('pdf', style),
  docx: (style) => saved('docx', style),
  print: () => print(),
  clear: () => change([], 'All removed'),
};

page?.addEventListener('click', async ({ target }) => {
  const deed = target instanceof HTMLElement && DEEDS[target.dataset['briefDo'] ?? ''];
  if (!deed) return;
  try {
    await deed(chosenStyle());
  } catch {
    announce(FAILED);
  }
});

style?.addEventListener('change', () => {
  rememberStyle(style.value);
  show();
});

/** Shows what is kept, which another page may have changed. */
function readAnew(): void {
  all = collected();
  if (style) style.value = chosenStyle();
  show();
}

addEventListener('storage', readAnew);
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) readAnew(); // Back leads to the page as it was left
});
readAnew();
