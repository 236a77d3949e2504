/** How often a sign stands in a text. */
export const count = (text: string, sign: string): number => text.split(sign).length - 1;
