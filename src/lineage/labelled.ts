import type { Passage } from './alignment.ts';

/** A passage of a text that is printed with its label: "1.", "(d)". */
export type Labelled = Passage & { label: string | undefined };

/** A passage as it is printed: "1. Requests the Secretary-General …". */
export const printed = ({ label, text }: Labelled): string =>
  label === undefined ? text : `${label} ${text}`;
