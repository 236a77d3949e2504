import { addressed } from '../model/address.ts';
import { plain } from '../model/plain.ts';
import type { Resolution } from '../model/resolution.ts';
import { toldApart, type Labelled } from './labelled.ts';

/** What two texts are compared by: everything with an anchor and words, save notes. */
export const passagesOf = (resolution: Resolution): Labelled[] =>
  toldApart(
    addressed(resolution).flatMap(({ id, cite, kind, label, text }) => {
      const words = plain(text).trim();
      return kind === 'note' || words === '' ? [] : [{ id, cite, kind, label, text: words }];
    }),
  );
