import { RECORDS } from '../citation/records.ts';
import type { Resolution } from '../model/resolution.ts';
import { akomaNtosoOf } from './akn/akomaNtoso.ts';
import { markdownOf } from './markdown.ts';
import { plainTextOf } from './plainText.ts';
import { resolutionDataOf } from './record.ts';

/** The files of a resolution, data.json and the like, by the end of their names. */

/** Addresses that the files give: the resolution's page here, and the schema of data.json. */
export type Addresses = { url: string; schema: string };

export type Format = {
  /** "json" of "data.json" */
  extension: string;
  name: string;
  mediaType: string;
  write: (resolution: Resolution, addresses: Addresses) => string;
};

const json = (value: unknown) => `${JSON.stringify(value, null, 1)}\n`;

export const FORMATS: Format[] = [
  {
    extension: 'json',
    name: 'JSON',
    mediaType: 'application/json',
    write: (resolution, addresses) => json(resolutionDataOf(resolution, addresses)),
  },
  {
    extension: 'akn.xml',
    name: 'Akoma Ntoso',
    mediaType: 'application/akn+xml',
    write: akomaNtosoOf,
  },
  { extension: 'txt', name: 'Plain text', mediaType: 'text/plain', write: plainTextOf },
  { extension: 'md', name: 'Markdown', mediaType: 'text/markdown', write: markdownOf },
  ...RECORDS.map(({ write, ...record }) => ({
    ...record,
    write: ({ metadata }: Resolution) => write(metadata),
  })),
];
