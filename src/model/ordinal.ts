const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  );
const TENS = ['twent', 'thirt', 'fort', 'fift', 'sixt', 'sevent', 'eight', 'ninet'];

/** 3 → "third", 21 → "twenty-first"; from 100 on "100th". */
export function ordinal(n: number): string {
  if (n < 20) return ORDINALS[n - 1] ?? `${n}th`;
  const ten = TENS[Math.floor(n / 10) - 2];
  if (ten === undefined) return `${n}th`;
  return n % 10 === 0 ? `${ten}ieth` : `${ten}y-${ORDINALS[(n % 10) - 1]}`;
}
