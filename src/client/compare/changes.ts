import { announce } from '../announce.ts';
import { saveRedline } from './saveRedline.ts';
import { textNamed } from './texts.ts';

/** The page of a resolution's changes saves them as a Word file. */

const button = document.querySelector<HTMLButtonElement>('[data-save-redline]');

button?.addEventListener('click', () => {
  const { before = '', after = '' } = button.dataset;
  announce('The Word file is being made');
  Promise.all([textNamed(before), textNamed(after)])
    .then(([a, b]) => saveRedline(a, b))
    .then(
      () => announce('The Word file with tracked changes was saved'),
      () => announce('The Word file could not be made. Try again.'),
    );
});
