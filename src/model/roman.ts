const DIGITS: [string, number][] = [
  ['M', 1000],
  ['CM', 900],
  ['D', 500],
  ['CD', 400],
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
];

/** No numeral is larger. */
const LARGEST = 3999;

/** Those that number sessions, sections and items: letters of words such as "MIX" or "CD" are none. */
const FORM = /^(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/; // "XXVII"

/** The value of a Roman numeral up to 89, or undefined where the text is none. */
export function fromRoman(text: string): number | undefined {
  if (text === '' || !FORM.test(text)) return undefined;
  let rest = text;
  let value = 0;
  for (const [digits, worth] of DIGITS) {
    while (rest.startsWith(digits)) {
      rest = rest.slice(digits.length);
      value += worth;
    }
  }
  return value;
}

/** 27 → "XXVII"; nothing for what is below 1, and of what is above 3999 the largest numeral. */
export function toRoman(value: number): string {
  let rest = Math.min(value, LARGEST);
  let text = '';
  for (const [digits, worth] of DIGITS) {
    while (rest >= worth) {
      text += digits;
      rest -= worth;
    }
  }
  return text;
}
