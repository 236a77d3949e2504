import type { Run, PaperBlock, PaperDocument } from '../formats/paper.ts';
import { cited } from './cited.ts';
import { savePaper, type PaperKind } from './paperWriters.ts';
import { article, BESIDE } from './reading.ts';

/** The resolution, or what was chosen of it, as a file to be read on paper: taken from the page, with its notes. */

/** Of an element's words: what is no part of the text; marks of notes are. */
const ASIDE = `${BESIDE}, .label, .unseen`;

function runsOf(words: Element): Run[] {
  const runs: Run[] = [];
  const push = (text: string, italic: boolean) => {
    const last = runs.at(-1);
    if (last && 'words' in last && (last.italic ?? false) === italic) last.words += text;
    else if (text !== '') runs.push({ words: text, ...(italic && { italic }) });
  };
  const read = (node: Node, italic: boolean): void => {
    if (node instanceof Text) push(node.data.replace(/\s+/g, ' '), italic);
    if (!(node instanceof Element) || node.matches(ASIDE)) return;
    if (node.matches('sup.mark')) runs.push({ mark: node.textContent?.trim() ?? '' });
    else for (const child of node.childNodes) read(child, italic || node.matches('em'));
  };
  read(words, false);
  return trimmed(runs);
}

function trimmed(runs: Run[]): Run[] {
  const [first, last] = [runs[0], runs.at(-1)];
  if (first && 'words' in first) first.words = first.words.trimStart();
  if (last && 'words' in last) last.words = last.words.trimEnd();
  return runs.filter((run) => 'mark' in run || run.words !== '');
}

function blockOf(words: Element): PaperBlock[] {
  const place = words.closest('[data-cite]');
  if (words.matches('.closing'))
    return [{ type: 'closing', lines: (words as HTMLElement).innerText.split('\n') }];
  if (words.matches('.printed'))
    return [{ type: 'printed', lines: (words.textContent ?? '').split('\n') }];
  if (place?.matches('.table')) {
    const rows = [...words.querySelectorAll('tr')];
    return [
      { type: 'table', rows: rows.map((row) => [...row.children].map(runsOf)), id: place.id },
    ];
  }
  if (place?.matches('.heading')) {
    const depth = Number(words.tagName.slice(1)) - 2;
    return [{ type: 'heading', depth, runs: runsOf(words), id: place.id }];
  }
  const label = words.querySelector(':scope > .label')?.textContent?.trim();
  let level = -1;
  for (let at = place; at; at = at.parentElement?.closest('[data-cite]') ?? null) level++;
  return [
    {
      type: 'paragraph',
      level,
      runs: runsOf(words),
      ...(label !== undefined && { label }),
      ...(place && { id: place.id }),
    },
  ];
}

/** What the page has of the resolution; `within` tells which places, where not all. */
function documentOnPage(within?: ReadonlySet<Element>): PaperDocument {
  const text = article?.querySelector('.text');
  const all = [...(text?.querySelectorAll('.words, :scope > .closing, :scope > .printed') ?? [])];
  const chosen = all.filter((words) => {
    const place = words.closest('[data-cite]');
    if (place?.matches('.note')) return false;
    return within === undefined || (place !== null && within.has(place));
  });
  const notes = [...(text?.querySelectorAll('.note > .words') ?? [])].map(
    (words) => [words.querySelector('.label')?.textContent?.trim() ?? '', runsOf(words)] as const,
  );
  const symbol = article?.querySelector('.symbol')?.textContent?.trim() ?? '';
  const heading = article?.querySelector('h1');
  const title = heading
    ? runsOf(heading).flatMap((run) => ('words' in run ? [run.words] : []))
    : [];
  const adopted = article?.querySelector('.particulars time')?.textContent;
  return {
    title: title.join(''),
    running: symbol,
    lead: [
      [symbol, adopted && `adopted ${adopted}`].filter(Boolean).join(', '),
      location.origin + location.pathname,
    ],
    blocks: chosen.flatMap(blockOf),
    notes: new Map(notes),
  };
}

/** Saves the resolution, or the places that are named; rejects where what writes it cannot be loaded. */
export async function saveFromPage(
  kind: PaperKind,
  part?: { name: string; within: ReadonlySet<Element> },
): Promise<void> {
  const file = [cited?.symbol ?? 'resolution', part?.name].filter(Boolean).join(' ');
  const name = file.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/-$/, '');
  await savePaper(name, kind, documentOnPage(part?.within));
}
