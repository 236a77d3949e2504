/** Everything that the page of one paragraph does with a script. */
import '../search/client/dialog.ts';
import './preview.ts';
import './quoted.ts';
import { STYLES } from '../citation/styles.ts';
import { chosenStyle } from './chosenStyle.ts';
import { cite } from './cite.ts';
import { citationNodes } from './clip.ts';
import { element } from './element.ts';
import { giveRecord } from './giveRecord.ts';
import { cited } from './cited.ts';
import { places } from './reading.ts';
import { rememberStyle } from './style.ts';

const citing = document.querySelector<HTMLElement>('[data-citing]');
const shown = citing?.querySelector('[data-citation]');
const [place] = places;
/** The page's public address, wherever it is read. */
const canonical =
  document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? location.href;

/** The buttons and lists that need a script, in the place of what leads elsewhere without one. */
if (citing && cited && place) {
  const of = cited;
  const style = element(
    'select',
    {},
    STYLES.map(({ id, name }) => element('option', { value: id }, [name])),
  );
  const show = (): void => shown?.replaceChildren(...citationNodes(chosenStyle(), of, place.cite));
  style.value = chosenStyle();
  show();
  style.addEventListener('change', () => {
    rememberStyle(style.value);
    show();
  });
  const button = (words: string, attributes: Record<string, string>) =>
    element('button', { type: 'button', class: 'button', ...attributes }, [words]);
  const records = [
    { extension: 'bib', name: 'BibTeX' },
    { extension: 'ris', name: 'RIS' },
    { extension: 'csl.json', name: 'CSL-JSON' },
  ];
  citing.querySelector('[data-more]')?.replaceWith(
    element('p', { class: 'actions copies screen-only' }, [
      button('Copy citation', { 'data-copy': 'citation' }),
      button('Copy quotation', { 'data-copy': 'quotation' }),
      button('Copy link', { 'data-copy': 'link' }),
      button('Collect', { 'data-copy': 'collect' }),
      element('label', {}, [element('span', { class: 'unseen' }, ['Citation style']), style]),
    ]),
    element('h3', { class: 'screen-only' }, ['For reference managers']),
    element(
      'ul',
      { class: 'records screen-only', role: 'list' },
      records.map(({ extension, name }) =>
        element('li', {}, [
          button(`Save ${name}`, { 'data-save': extension }),
          button('Copy', { 'aria-label': `Copy ${name}`, 'data-copy-record': extension }),
        ]),
      ),
    ),
  );
}

citing?.addEventListener('click', ({ target }) => {
  if (!(target instanceof HTMLElement) || !place) return;
  const { copy: what, save, copyRecord } = target.dataset;
  if (what) void cite(what, { from: place });
  else if (save ?? copyRecord)
    void giveRecord(target.dataset, { cite: place.cite, url: canonical });
});
