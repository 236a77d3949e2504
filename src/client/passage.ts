/** Everything that the page of one paragraph does with a script. */
import './preview.ts';
import './quoted.ts';
import { cite } from './cite.ts';
import { citationNodes, recordClip } from './clip.ts';
import { copy } from './copy.ts';
import { cited, places } from './reading.ts';
import { chosenStyle, rememberStyle } from './style.ts';

const citing = document.querySelector<HTMLElement>('[data-citing]');
const select = citing?.querySelector('select');
const shown = citing?.querySelector('[data-citation]');
const [place] = places;

/** Shows the citation in the reader's style. */
function show(): void {
  if (cited && place) shown?.replaceChildren(...citationNodes(chosenStyle(), cited, place.cite));
}

if (select) {
  select.value = chosenStyle();
  show();
  select.addEventListener('change', () => {
    rememberStyle(select.value);
    show();
  });
}

citing?.addEventListener('click', ({ target }) => {
  if (!(target instanceof HTMLElement) || !place) return;
  const { copy: what, copyRecord } = target.dataset;
  if (what) void cite(what, { from: place });
  const link = copyRecord && citing.querySelector(`a[download$=".${copyRecord}"]`);
  if (link instanceof HTMLAnchorElement) {
    const record = decodeURIComponent(link.href.slice(link.href.indexOf(',') + 1));
    void copy(recordClip(record), `${link.dataset['name']} of ${place.cite}`);
  }
});
