import type { Citing } from '../analysis/references.ts';
import { RECORDS } from '../citation/records.ts';
import type { Resolution } from '../model/resolution.ts';
import { akomaNtosoOf } from './akn/akomaNtoso.ts';
import { markdownOf } from './markdown.ts';
import { plainTextOf } from './plainText.ts';
import { resolutionDataOf } from './record.ts';

/** The files of a resolution, data.json and the like, by the end of their names. */

/** Addresses that the files give: the resolution's page here, and the schema of data.json. */
export type Addresses = { url: string; schema: string };

/** A resolution, and what its paragraphs, headings and notes cite. */
export type Told = { resolution: Resolution; citing: readonly Citing[] };

export type Format = {
  /** "json" of "data.json" */
  extension: string;
  name: string;
  mediaType: string;
  /** Writes a resolution, whose references were found when it was read. */
  write: (told: Told, addresses: Addresses) => string;
};

const json = (value: unknown) => `${JSON.stringify(value, null, 1)}\n`;

export const FORMATS: Format[] = [
  {
    extension: 'json',
    name: 'JSON',
    mediaType: 'application/json',
    write: ({ resolution, citing }, addresses) =>
      json(resolutionDataOf(resolution, addresses, citing)),
  },
  {
    extension: 'akn.xml',
    name: 'Akoma Ntoso',
    mediaType: 'application/akn+xml',
    write: ({ resolution, citing }) => akomaNtosoOf(resolution, citing),
  },
  {
    extension: 'txt',
    name: 'Plain text',
    mediaType: 'text/plain',
    write: ({ resolution }, addresses) => plainTextOf(resolution, addresses),
  },
  {
    extension: 'md',
    name: 'Markdown',
    mediaType: 'text/markdown',
    write: ({ resolution }, addresses) => markdownOf(resolution, addresses),
  },
  ...RECORDS.map(({ write, ...record }) => ({
    ...record,
    write: ({ resolution }: Told) => write(resolution.metadata),
  })),
];
