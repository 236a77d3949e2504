import { addressed } from '../model/address.ts';
import { plain } from '../model/plain.ts';
import type { Resolution } from '../model/resolution.ts';
import type { Passage } from './alignment.ts';

/** A passage of a text that is printed with its label: "1.", "(d)". */
export type Labelled = Passage & { label: string | undefined };

/** What two texts are compared by: everything with an anchor and words, save notes. */
export const passagesOf = (resolution: Resolution): Labelled[] =>
  addressed(resolution).flatMap(({ id, cite, kind, label, text }) => {
    const words = plain(text).trim();
    return kind === 'note' || words === '' ? [] : [{ id, cite, kind, label, text: words }];
  });

/** A passage as it is printed: "1. Requests the Secretary-General …". */
export const printed = ({ label, text }: Labelled): string =>
  label === undefined ? text : `${label} ${text}`;
