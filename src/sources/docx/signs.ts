import { codePoint } from 'dingbat-to-unicode';

/** Here fonts of signs have their letters, each as many above zero as in the font itself. */
const PRIVATE = /[\uF020-\uF0FF]/g;

/** The letter that a sign of a font stands for; nothing for what draws none. */
export function signOf(font: string, code: number): string {
  const own = code & 0xff;
  const isOfFont = code === own || code - own === 0xf000;
  const sign =
    (isOfFont && codePoint(font, own)?.string) || String.fromCharCode(isOfFont ? own : code);
  return sign <= ' ' ? '' : sign;
}

/** The text with letters for the signs of a font that were typed into it. */
export const withoutSigns = (text: string, font: string): string =>
  text.replace(PRIVATE, (sign) => signOf(font, sign.charCodeAt(0)));
