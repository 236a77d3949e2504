import { pinpointFor } from '../citation/styles.ts';
import { copy } from './copy.ts';
import { citationClip, linkClip, quotationClip } from './clip.ts';
import { textFragment } from './fragment.ts';
import { addressOf, cited, quoteOf, wordsOf, type Place } from './reading.ts';
import { chosenStyle } from './style.ts';

/** What is cited: a place, or the words selected from one place through another. */
export type Passage = { from: Place; through?: Place; selected?: Range };

export const nameOf = ({ from, through }: Passage): string => pinpointFor(from, through);

/** The address of a passage; where words are selected, the browser marks them on arrival. */
function linkTo({ from, selected }: Passage): string {
  const quote = selected && quoteOf(selected);
  if (!quote || quote.paragraphs.length === 0) return addressOf(from.id);
  return addressOf(from.id, textFragment(quote, document.querySelector('main')?.innerText ?? ''));
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
      const content = passage.selected?.cloneContents() ?? passage.from.element;
      // A label tells paragraphs apart; of one alone the citation says it.
      const several = content.querySelectorAll('.words').length > 1;
      const words = wordsOf(content, several);
      const clip = quotationClip(words, style, cited, name, linkTo(passage));
      return copy(clip, `Quotation of ${name}`);
    }
  }
}
