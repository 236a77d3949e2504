import { differenceOf } from '../lineage/difference.ts';
import { announce } from './announce.ts';
import { differenceElement } from './compare/changesElements.ts';
import { element } from './element.ts';
import { pageAt } from './pageAt.ts';
import { textWithin } from './reading.ts';
import { turns } from './turns.ts';

/** A place where a wording stands: what it is called, and its address. */
type Standing = { name: string; href: string };

/**
 * Lets the reader tick any two places of a list of where a wording stands, and shows under it how the
 * one became the other. `own` is the paragraph that the list is of, which is no link there.
 */
export function letCompare(list: Element, own: string): void {
  const shown = element('div', { class: 'compared screen-only' });
  const nextTurn = turns();
  let ticked: HTMLInputElement[] = [];
  const boxes = new Map<HTMLInputElement, Standing>();
  for (const item of list.children) {
    const link = item.querySelector('a');
    const words =
      link ?? [...item.childNodes].find((node) => node instanceof Text && node.data.trim());
    const name = words?.textContent?.trim() ?? '';
    const box = element('input', { type: 'checkbox', 'aria-label': `Compare ${name}` });
    item.prepend(element('label', { class: 'screen-only' }, [box]));
    boxes.set(box, { name, href: link?.href ?? own });
    box.addEventListener('change', () => {
      ticked = [...ticked.filter((one) => one !== box), ...(box.checked ? [box] : [])];
      const [first] = ticked;
      if (first && ticked.length > 2) {
        first.checked = false;
        ticked = ticked.slice(1);
      }
      const isCurrent = nextTurn();
      const two = [...boxes].flatMap(([one, standing]) => (one.checked ? [standing] : []));
      const [before, after] = two;
      if (!before || !after) return shown.replaceChildren();
      void differing(before, after).then(({ nodes, said }) => {
        if (!isCurrent()) return;
        shown.replaceChildren(...nodes);
        announce(said);
      });
    });
  }
  const hint = element('p', { class: 'quiet screen-only' }, [
    'Tick any two to see the differences.',
  ]);
  list.after(hint, shown);
}

async function differing(
  before: Standing,
  after: Standing,
): Promise<{ nodes: Node[]; said: string }> {
  const name = `From ${before.name} to ${after.name}`;
  try {
    const [a, b] = await Promise.all([wordsAt(before.href), wordsAt(after.href)]);
    const words =
      a === b
        ? element('p', {}, ['The words are the same.'])
        : differenceElement(differenceOf(a, b));
    return { nodes: [element('h3', {}, [name]), words], said: `${name}: shown below the list` };
  } catch {
    const said = 'The paragraphs could not be loaded. Check the connection and try again.';
    return { nodes: [element('p', { role: 'alert' }, [said])], said: '' };
  }
}

/** The words of the paragraph at an address. */
async function wordsAt(address: string): Promise<string> {
  const { pathname, hash } = new URL(address, location.href);
  const page = pathname === location.pathname ? document : await pageAt(pathname);
  const words = page
    .getElementById(decodeURIComponent(hash.slice(1)))
    ?.querySelector(':scope > .words');
  if (!words) throw new Error(`no paragraph at ${address}`);
  return textWithin(words);
}
