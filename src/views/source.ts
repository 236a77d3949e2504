import { decode } from '../model/decode.ts';
import type { Lines, Metadata, Resolution } from '../model/resolution.ts';
import { addressed } from '../model/address.ts';
import { holds } from '../model/lines.ts';

/** The lines of a dump. */
export const linesOf = (dump: Buffer): string[] =>
  (decode(dump)?.text ?? '').replace(/\r?\n$/, '').split(/\r?\n/);

/** A dump as it came: whoever doubts a page can read it, and compute its hash. */
export const dumpFile = (dump: Buffer): Response =>
  new Response(new Uint8Array(dump), {
    headers: { 'Content-Type': `text/plain; charset=${decode(dump)?.encoding ?? 'utf-8'}` },
  });

/** One line of a dump and what became of it. */
export type SourceLine = {
  number: number;
  text: string;
  /** The paragraphs, headings and notes read from it. */
  places: { id: string; cite: string }[];
  /** The fields of the metadata read from it, and the kinds of furniture it is. */
  uses: string[];
};

const names: Record<string, string> = {
  sessionName: 'session',
  agendaItems: 'agenda items',
  jobNumber: 'job number',
  adopted: 'date of adoption',
};

/** Every line of a resolution's dump, with what was read from it. */
export function sourceLines(dump: string[], resolution: Resolution): SourceLine[] {
  const places = addressed(resolution);
  const closings = resolution.body.filter((block) => block.type === 'closing');
  return dump.map((text, i) => {
    const number = i + 1;
    return {
      number,
      text,
      places: places
        .filter(({ lines }) => holds(lines, number))
        .map(({ id, cite }) => ({ id, cite })),
      uses: [
        ...usesOf(resolution.metadata, number),
        ...(closings.some(({ lines }) => holds(lines, number)) ? ['closing'] : []),
      ],
    };
  });
}

function usesOf({ lines, furniture }: Metadata, number: number): string[] {
  const named = (all: Record<string, Lines>) =>
    Object.entries(all)
      .filter(([, where]) => holds(where, number))
      .map(([name]) => names[name] ?? name);
  return [...new Set([...named(lines), ...named(furniture)])];
}
