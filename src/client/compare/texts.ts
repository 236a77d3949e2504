import { nameOf, parseSymbol, pathOf } from '../../model/symbol.ts';
import { agreedFile, type AgreedText } from '../../views/agreedText.ts';
import { href } from '../../views/href.ts';
import { Missing } from '../pageAt.ts';

/** The texts of resolutions, as drafts and other texts are compared with them. */

/** What was asked for is no symbol, or no resolution of this site; the message says so. */
export class NotHeld extends Error {}

/**
 * The resolution that a person names: "78/167", "A/RES/78/167". Rejects with NotHeld, or with what
 * kept its text from being loaded.
 */
export async function textNamed(named: string): Promise<AgreedText> {
  const symbol = parseSymbol(named);
  if (!symbol) throw new NotHeld(`“${named}” is no symbol such as 78/167 or A/RES/78/167`);
  return textAt(pathOf(symbol)).catch((error: unknown) => {
    const held = !(error instanceof Missing);
    throw held ? error : new NotHeld(`Resolution ${nameOf(symbol)} is not on this site`);
  });
}

/** The addresses of the texts that were asked for, whether they have come yet or not. */
export const askedFor = new Set<string>();

/** The resolution at a path: "A/RES/78/167". */
export function textAt(path: string): Promise<AgreedText> {
  const file = agreedFile(path);
  askedFor.add(href(file));
  return json<AgreedText>(file);
}

/** A data file of this site. */
export async function json<T>(path: `/${string}`): Promise<T> {
  const answer = await fetch(href(path));
  if (answer.status === 404) throw new Missing(`no file at ${path}`);
  if (!answer.ok) throw new Error(`${answer.status} for ${path}`);
  return (await answer.json()) as T;
}
