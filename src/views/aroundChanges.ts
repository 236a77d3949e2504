import type { Difference } from '../lineage/difference.ts';

/** So much is shown of what stayed before a change and after it, and of a difference altogether. */
const AROUND = 24;
const MOST_SHOWN = 240;

/** What changed, with little of what stayed around it; what stands in the middle of much is left out. */
export function aroundChanges(difference: Difference): Difference {
  const shown: Difference = [];
  let room = MOST_SHOWN;
  for (const [at, piece] of difference.entries()) {
    const text =
      piece.type === 'kept' ? within(piece.text, at > 0, at < difference.length - 1) : '';
    room -= piece.type === 'kept' ? text.length : piece.deleted.length + piece.inserted.length;
    if (room < 0 && shown.length > 1) return [...shown, { type: 'kept', text: ' …' }];
    shown.push(piece.type === 'kept' ? { type: 'kept', text } : piece);
  }
  return shown;
}

/** The ends of what stayed: the one behind a change, the one before the next. */
function within(text: string, behind: boolean, before: boolean): string {
  if (text.length <= AROUND * (Number(behind) + Number(before)) + 10) return text;
  const start = behind ? text.slice(0, text.lastIndexOf(' ', AROUND) + 1) : '';
  const end = before ? text.slice(text.indexOf(' ', text.length - AROUND)) : '';
  return `${start}…${end}`;
}
