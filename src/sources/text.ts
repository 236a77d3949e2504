import { decode, LINE_END } from '../model/decode.ts';

/** The lines of a dump that is text. */
export const textLines = (dump: Uint8Array): string[] =>
  (decode(dump)?.text ?? '').replace(/(?:\r\n?|\n)$/, '').split(LINE_END);
