import type { WordingBrief } from '../build/given.ts';
import type { Labelled } from '../lineage/labelled.ts';
import { passagesOf } from '../lineage/passages.ts';
import type { Resolution } from '../model/resolution.ts';
import { sinceWords } from './since.ts';
import { numberOf } from './symbols.ts';

/** A resolution as drafts and other resolutions are compared with it; a small file beside its page. */
export type AgreedText = {
  /** "78/167" */
  number: string;
  symbol: string;
  title: string;
  /** The day of adoption, "2023-12-19". */
  adopted?: string | undefined;
  /** Its page, without the base path: "/en/A/RES/78/167/". */
  path: `/${string}/`;
  passages: Labelled[];
  /** By anchors, since when the wording of a paragraph stands: "since 2009, 11 times". */
  since: Record<string, string>;
};

/** The file of a resolution, by its path: "A/RES/78/167". */
export const agreedFile = (path: string) => `/en/${path}/agreed.json` as const;

export const agreedText = (
  resolution: Resolution,
  path: `/${string}/`,
  { told }: Pick<WordingBrief, 'told'>,
): AgreedText => ({
  number: numberOf(resolution.metadata),
  symbol: resolution.metadata.symbol,
  title: resolution.metadata.title,
  adopted: resolution.metadata.adopted,
  path,
  passages: passagesOf(resolution),
  since: Object.fromEntries(Object.entries(told).map(([id, one]) => [id, sinceWords(one)])),
});
