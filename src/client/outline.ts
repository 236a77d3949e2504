/** Beside the text the outline is always open: there its summary is a title, and no stop of Tab. */

const details = document.querySelector<HTMLDetailsElement>('.outline details');
const summary = details?.querySelector('summary');
const beside = matchMedia('(min-width: 80rem)');

function follow(): void {
  if (!details || !summary) return;
  if (beside.matches) details.open = true;
  summary.tabIndex = beside.matches ? -1 : 0;
}

follow();
beside.addEventListener('change', follow);
