import { announce } from './announce.ts';
import { chosenStyle } from './chosenStyle.ts';
import { cited } from './cited.ts';
import { citationClip, linkClip, quotationClip } from './clip.ts';
import { copy } from './copy.ts';
import { collect } from './collect.ts';
import { textFragment } from './fragment.ts';
import { late } from './late.ts';
import { nameOf, type Passage } from './named.ts';
import type { PaperKind } from './paperWriters.ts';
import { addressOf, placeOf, places, wordsOf } from './reading.ts';
import { quoteOf } from './quote.ts';
import { share } from './share.ts';

/** The address of a passage; where words are selected, the browser marks them on arrival. */
function linkTo({ from, selected }: Passage): string {
  const quote = selected && quoteOf(selected);
  if (!quote || quote.paragraphs.length === 0) return addressOf(from.id);
  const shown = document.querySelector('main')?.innerText ?? '';
  // browsers look into what is folded as well
  const folded = document.querySelector('.outline')?.textContent ?? '';
  return addressOf(from.id, textFragment(quote, `${folded} ${shown}`));
}

/** The words of a passage, a string for each paragraph. */
function quotedIn({ from, selected }: Passage): string[] {
  const content = selected?.cloneContents() ?? from.element;
  // A label tells paragraphs apart; of one alone the citation says it.
  return wordsOf(content, content.querySelectorAll('.words').length > 1);
}

/** Where the wording of a paragraph was agreed first, if that was before. */
function firstAgreed({ from, through = from }: Passage): string | undefined {
  const told = [...from.element.querySelectorAll<HTMLElement>('[data-first]')];
  const own = from === through ? told.find((one) => placeOf(one) === from) : undefined;
  if (!own) return undefined;
  const { first, edited } = own.dataset;
  return `First agreed${edited === undefined ? '' : ', in nearly these words,'} in resolution ${first}`;
}

/** The elements of the places of a passage, from the first through the last. */
function placesIn({ from, through = from }: Passage): Set<Element> {
  const [first, last] = [places.indexOf(from), places.indexOf(through)];
  const within = places.slice(first, last + 1).map(({ element }) => element);
  // a place stands with all that is in it
  const inside = places.filter(({ element }) => within.some((one) => one.contains(element)));
  return new Set(inside.map(({ element }) => element));
}

const paper = late(() => import('./paperFile.ts'));

async function savePassage(kind: PaperKind, passage: Passage): Promise<void> {
  try {
    const { saveFromPage } = await paper();
    await saveFromPage(kind, { name: nameOf(passage), within: placesIn(passage) });
  } catch {
    announce('The file could not be made. Check the connection and try again.');
  }
}

/** Prints a passage alone, under the title of its resolution. */
function printAlone(passage: Passage): void {
  const within = placesIn(passage);
  const root = document.documentElement;
  const alone = (on: boolean) => {
    root.toggleAttribute('data-printing', on);
    for (const place of within) place.classList.toggle('printing', on);
  };
  alone(true);
  addEventListener('afterprint', () => alone(false), { once: true });
  print();
}

/** Copies, collects, saves, prints or shares a passage. */
export async function cite(what: string, passage: Passage): Promise<void> {
  if (!cited) return;
  const name = nameOf(passage);
  const style = chosenStyle();
  switch (what) {
    case 'link':
      return copy(linkClip(linkTo(passage), `${cited.symbol}, ${name}`), `Link to ${name}`);
    case 'citation':
      return copy(citationClip(style, cited, name), `Citation of ${name}`);
    case 'quotation': {
      const first = firstAgreed(passage);
      const clip = quotationClip(quotedIn(passage), style, cited, name, linkTo(passage), first);
      return copy(clip, `Quotation of ${name}`);
    }
    case 'collect':
      return collect({
        cited,
        pinpoint: name,
        address: linkTo(passage),
        words: quotedIn(passage),
      });
    case 'docx':
    case 'pdf':
      return savePassage(what, passage);
    case 'print':
      return printAlone(passage);
    case 'share':
      return share(`${cited.symbol}, ${name}`, linkTo(passage));
  }
}
