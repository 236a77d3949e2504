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

/** "Twenty-first" → 21, "Hundred and first" → 101; undefined of what is no ordinal to 199. */
export function numberOfOrdinal(words: string): number | undefined {
  const [, hundred = '', rest = ''] =
    /^((?:one )?hundred(?:th$| and ))?(.*)$/.exec(words.toLowerCase()) ?? [];
  if (hundred !== '' && rest === '') return 100;
  const number = UNDER_HUNDRED.get(rest);
  return number === undefined ? undefined : number + (hundred === '' ? 0 : 100);
}

const UNDER_HUNDRED = new Map(Array.from({ length: 99 }, (_, at) => [ordinal(at + 1), at + 1]));
