import type { AgreedText } from '../../views/agreedText.ts';
import { changesBetween, type ChangesShown } from '../../views/changes.ts';
import { longDay } from '../../model/days.ts';
import { href } from '../../views/href.ts';
import { announce } from '../announce.ts';
import { element } from '../element.ts';
import { changesElement } from './changesElements.ts';
import { turns } from '../turns.ts';
import { saveRedline } from './saveRedline.ts';
import { NotHeld, textNamed } from './texts.ts';

/** The page that compares: any two resolutions, which its address names. */

const form = document.querySelector<HTMLFormElement>('[data-compare-two]');
const place = document.querySelector<HTMLElement>('[data-compared]');

const field = (name: string): HTMLInputElement | null =>
  form?.querySelector<HTMLInputElement>(`[name="${name}"]`) ?? null;

const nextTurn = turns();

form?.addEventListener('submit', (event) => {
  event.preventDefault();
  const [a, b] = [field('a')?.value.trim() ?? '', field('b')?.value.trim() ?? ''];
  history.pushState(null, '', `?${new URLSearchParams({ a, b })}`);
  void show().then(() => place?.querySelector<HTMLElement>('h2')?.focus());
});
addEventListener('popstate', () => void show());
void show();

async function show(): Promise<void> {
  const isCurrent = nextTurn();
  const asked = new URLSearchParams(location.search);
  const [a, b] = [asked.get('a') ?? '', asked.get('b') ?? ''];
  for (const [name, value] of [
    ['a', a],
    ['b', b],
  ] as const) {
    const input = field(name);
    if (input) input.value = value;
  }
  if (!place || a === '' || b === '') return place?.replaceChildren();
  place.replaceChildren(element('p', {}, ['Loading both resolutions …']));
  announce('Loading both resolutions');
  const shown = await Promise.all([textNamed(a), textNamed(b)]).then(
    ([before, after]) => {
      const changes = changesBetween(before.passages, after.passages);
      return { said: changes.summary, nodes: compared(before, after, changes) };
    },
    (error: unknown) => {
      const said =
        error instanceof NotHeld
          ? error.message
          : 'The resolutions could not be loaded. Check the connection and try again.';
      return { said: '', nodes: [element('p', { role: 'alert' }, [said])] };
    },
  );
  if (!isCurrent()) return;
  place.replaceChildren(...shown.nodes);
  announce(shown.said);
}

function compared(before: AgreedText, after: AgreedText, changes: ChangesShown): Node[] {
  const named = ({ number, title, adopted, path }: AgreedText) => [
    element('a', { href: href(path) }, [number]),
    ` ${title}${adopted ? `, ${longDay(adopted)}` : ''}`,
  ];
  const word = element('button', { type: 'button', class: 'button' }, [
    'Word file with tracked changes',
  ]);
  word.addEventListener('click', () => {
    saveRedline(before, after).then(
      () => announce('The Word file with tracked changes was saved'),
      () => announce('The Word file could not be made. Try again.'),
    );
  });
  return [
    element('h2', { tabindex: '-1' }, [`From ${before.number} to ${after.number}`]),
    element('p', {}, [...named(before), '; then ', ...named(after)]),
    element('p', {}, [element('b', {}, [changes.summary])]),
    element('p', { class: 'actions' }, [word]),
    changesElement(changes, { before: before.path, after: after.path }),
  ];
}
