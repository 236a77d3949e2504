import { element } from '../../client/element.ts';
import { href } from '../../views/href.ts';
import { INDEX_FOLDER } from '../folder.ts';

/** The search dialog of a page, closed: its script makes it, since without one nothing opens it. */
export function dialogElement() {
  const input = element('input', {
    id: 'dialog-search',
    type: 'search',
    name: 'q',
    placeholder: 'Words, “phrase”, 64/1 para. 2',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    enterkeyhint: 'search',
  });
  const status = element('p', { class: 'quiet small', role: 'status' });
  const list = element('ul', { 'data-search-quick': true });
  const dialog = element(
    'dialog',
    {
      class: 'search-dialog',
      'aria-label': 'Search the paragraphs',
      'data-search-dialog': true,
      'data-search-index': href(`/${INDEX_FOLDER}/`),
    },
    [
      element('form', { role: 'search', action: href('/en/search/') }, [
        element('label', { class: 'unseen', for: 'dialog-search' }, [
          'Words, “phrase”, symbol or citation',
        ]),
        input,
      ]),
      status,
      list,
      element('form', { method: 'dialog' }, [
        element('button', { class: 'quiet-button' }, ['Close ', element('kbd', {}, ['Esc'])]),
        element('a', { href: href('/en/search/') }, ['Search with filters']),
      ]),
    ],
  );
  document.body.append(dialog);
  return { dialog, input, status, list };
}
