import { chosenStyle } from './chosenStyle.ts';
import { citationClip, linkClip, quotationClip } from './clip.ts';
import { copy } from './copy.ts';
import { textFragment } from './fragment.ts';
import { nameOf, type Passage } from './named.ts';
import { addressOf, cited, quoteOf, wordsOf } from './reading.ts';

/** The address of a passage; where words are selected, the browser marks them on arrival. */
export function linkTo({ from, selected }: Passage): string {
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

/** Copies the link, the citation or the quotation of a passage. */
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
      const clip = quotationClip(quotedIn(passage), style, cited, name, linkTo(passage));
      return copy(clip, `Quotation of ${name}`);
    }
  }
}
