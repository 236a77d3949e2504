import { markId } from './placeNames.ts';
import { textsOf, type Inline, type Resolution } from './resolution.ts';

export type Mark = { note: string; id: string; inline: Inline | undefined };

/**
 * The marks of notes in reading order, each with its anchor; those on the title come first and
 * have no inline.
 */
export function marksOf({ metadata, body }: Resolution): Mark[] {
  const times = new Map<string, number>();
  const mark = (note: string, inline: Inline | undefined): Mark => {
    const nth = (times.get(note) ?? 0) + 1;
    times.set(note, nth);
    return { note, id: markId(note, nth), inline };
  };
  return [
    ...(metadata.titleNotes ?? []).map((note) => mark(note, undefined)),
    ...body
      .flatMap(textsOf)
      .flat()
      .flatMap((inline) => (inline.type === 'mark' ? [mark(inline.note, inline)] : [])),
  ];
}
