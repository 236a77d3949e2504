import { copy } from './copy.ts';
import { element } from './element.ts';
import { wordsOf } from './reading.ts';
import { late } from './late.ts';
import { loaded } from './loaded.ts';
import { share } from './share.ts';
import { clipOf } from './taken.ts';

/** What is done with the whole resolution: its citation and its text copied, printed, shared. */

const actions = document.querySelector('[data-whole]');
const paper = late(() => import('./paperFile.ts'));

const DEEDS: Record<string, () => void> = {
  copy: () => {
    const range = document.createRange();
    const text = document.querySelector('.text');
    if (!text) return;
    range.selectNodeContents(text);
    const { text: plain, html } = clipOf(range.cloneContents());
    const head = ['.masthead .symbol', 'h1'].flatMap((name) => {
      const found = document.querySelector(name);
      return found ? wordsOf(found, false) : [];
    });
    const rich = element('h1', {}, [head.join(' ')]).outerHTML + html;
    void copy({ text: [...head, plain].join('\n'), html: rich }, `Text of ${head[0]}`);
  },
  print: () => print(),
  share: () => void share(document.title, location.origin + location.pathname),
  docx: () => void loaded(paper().then(({ saveFromPage }) => saveFromPage('docx'))),
  pdf: () => void loaded(paper().then(({ saveFromPage }) => saveFromPage('pdf'))),
};

actions?.addEventListener('click', ({ target }) => {
  if (!(target instanceof HTMLElement)) return;
  const style = target.dataset['citeAs'];
  const citation = style && target.previousElementSibling;
  if (citation) {
    const paragraph = element('p', {}, [...citation.cloneNode(true).childNodes]);
    const text = (paragraph.textContent ?? '').replace(/\s+/g, ' ').trim();
    void copy({ html: paragraph.outerHTML, text }, `Citation (${style})`);
  }
  DEEDS[target.dataset['do'] ?? '']?.();
});
