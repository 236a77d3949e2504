import { decode } from '../model/decode.ts';
import { SOURCE_FORMATS } from '../model/sourceFormat.ts';
import type { Lines, Metadata, Resolution, Source } from '../model/resolution.ts';
import { addressed } from '../model/address.ts';
import { holds, nameLines, placeOnPage } from '../model/lines.ts';
import { capital } from '../model/plain.ts';

/** A dump as it came: whoever doubts a page can read it, and compute its hash. */
export function dumpFile(dump: Buffer, format: Source['format'] = 'word'): Response {
  const { mediaType } = SOURCE_FORMATS[format];
  const isText = mediaType.startsWith('text/');
  const charset = isText ? `; charset=${decode(dump)?.encoding ?? 'utf-8'}` : '';
  return new Response(new Uint8Array(dump), {
    headers: { 'Content-Type': `${mediaType}${charset}` },
  });
}

/** One line of a dump and what became of it. */
export type SourceLine = {
  number: number;
  /** "7"; of a dump that has pages "2:7", page and line. */
  name: string;
  /** "Line 7", "Page 2, line 7" */
  label: string;
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

/** The lines of one page of a dump; of a dump without pages all of them, with no number. */
export type SourcePage = { number: number | undefined; lines: SourceLine[] };

/** Every line of a resolution's dump, page by page, with what was read from it. */
export function sourcePages(dump: string[], resolution: Resolution): SourcePage[] {
  const { pages } = resolution.metadata.source;
  const lines = sourceLines(dump, resolution);
  if (!pages) return [{ number: undefined, lines }];
  return [...Map.groupBy(lines, ({ number }) => placeOnPage(number, pages).page)].map(
    ([number, lines]) => ({ number, lines }),
  );
}

function shortName(number: number, pages: readonly number[] | undefined): string {
  if (!pages) return String(number);
  const { page, line } = placeOnPage(number, pages);
  return `${page}:${line}`;
}

function sourceLines(dump: string[], resolution: Resolution): SourceLine[] {
  const places = addressed(resolution);
  const { pages } = resolution.metadata.source;
  const closings = resolution.body.filter((block) => block.type === 'closing');
  return dump.map((text, i) => {
    const number = i + 1;
    return {
      number,
      name: shortName(number, pages),
      label: capital(nameLines([[number, number]], pages)),
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
