import { ordinal } from '../model/ordinal.ts';
import type { Passage } from './alignment.ts';

/** A passage of a text that is printed with its label: "1.", "(d)". */
export type Labelled = Passage & { label: string | undefined };

/** A passage as it is printed: "1. Requests the Secretary-General …". */
export const printed = ({ label, text }: Labelled): string =>
  label === undefined ? text : `${label} ${text}`;

/** The same, but that of those that are cited alike the later ones are counted: "para. 3, second passage". */
export function toldApart<P extends { cite: string }>(passages: readonly P[]): P[] {
  const times = new Map<string, number>();
  return passages.map((passage) => {
    const { cite } = passage;
    const time = (times.get(cite) ?? 0) + 1;
    times.set(cite, time);
    return time === 1 ? passage : { ...passage, cite: `${cite}, ${ordinal(time)} passage` };
  });
}
