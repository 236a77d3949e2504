import { fromRoman, toRoman } from '../../src/model/roman.ts';

/**
 * How a label is set: "1.", "(a)" or "(aa)", "(i)", "(1)", "a.", "i.", and "1.2" or "1.b" for the
 * targets of a goal. What a list is made of.
 */
export type LabelStyle =
  'number' | 'letter' | 'roman' | 'bracketed number' | 'bare letter' | 'bare roman' | 'target';

/** One way to read a label: its place in a list of that style, from 1. */
export type LabelReading = {
  style: LabelStyle;
  number: number;
  /** Of a target its goal, and whether it is lettered: "1.b" is the second lettered one of goal 1. */
  target?: { goal: number; lettered: boolean };
};

/** A label as printed at the start of a text, with every way to read it. */
export type Label = { printed: string; length: number; readings: LabelReading[] };

// where a label is as wide as its column, a maker has no blank behind it: "233.Notes", "(viii)To light"
const NUMBER = /^(\d{1,3})\.(?=\s|$|\p{Lu}\p{Ll})/u; // "12. Decides"
const BRACKETED_NUMBER = /^\((\d{1,3})\)(?=\s|$|\p{Lu}\p{Ll})/u; // "(1) Any State"
const BRACKETED = /^\( ?([a-z]{1,8})\)(?=\s|$|\p{Lu}\p{Ll})/u; // "(b)", "(aa)", "(viii)", of a scan "( b)"
const BARE = /^([a-z]{1,5})\.(?=\s)/; // "a. ", "ii. "

// "1.2 By 2030, reduce", "1.b Create": figures of a sentence are followed by no capital
const TARGET = /^(\d{1,2})\.(\d{1,2}|[a-z])(?=\s+\p{Lu}|$)/u;

/** Reads the label that opens a text, or nothing. "(i)" has two readings: letter 9, numeral 1. */
export function readLabel(text: string): Label | undefined {
  const number = NUMBER.exec(text);
  if (number) return label(number[0], [{ style: 'number', number: Number(number[1]) }]);
  const target = TARGET.exec(text);
  if (target) {
    const [printed, goal, within = ''] = target;
    const lettered = /[a-z]/.test(within);
    const number = lettered ? within.charCodeAt(0) - 96 : Number(within);
    const reading = { style: 'target' as const, number };
    return label(printed, [{ ...reading, target: { goal: Number(goal), lettered } }]);
  }
  const bracketedNumber = BRACKETED_NUMBER.exec(text);
  if (bracketedNumber) {
    const value = Number(bracketedNumber[1]);
    return label(bracketedNumber[0], [{ style: 'bracketed number', number: value }]);
  }
  const bracketed = BRACKETED.exec(text);
  if (bracketed) return label(bracketed[0], readingsOf(bracketed[1] ?? '', 'letter', 'roman'));
  const bare = BARE.exec(text);
  if (bare) return label(bare[0], readingsOf(bare[1] ?? '', 'bare letter', 'bare roman'));
  return undefined;
}

/** The label that is all of a text; undefined where there is none, or more than it. */
export function labelAlone(text: string): Label | undefined {
  const label = readLabel(text);
  return label?.length === text.length ? label : undefined;
}

function label(printed: string, readings: LabelReading[]): Label | undefined {
  return readings.length === 0 ? undefined : { printed, length: printed.length, readings };
}

function readingsOf(token: string, letter: LabelStyle, roman: LabelStyle): LabelReading[] {
  const readings: LabelReading[] = [];
  const position = letterPosition(token);
  if (position !== undefined) readings.push({ style: letter, number: position });
  const value = fromRoman(token.toUpperCase());
  if (value !== undefined) readings.push({ style: roman, number: value });
  return readings;
}

/** "a" → 1, "z" → 26, "aa" → 27, "bb" → 28: after z the letter is doubled. */
function letterPosition(token: string): number | undefined {
  const [first = ''] = token;
  if (token !== first.repeat(token.length) || token.length > 3) return undefined;
  return (token.length - 1) * 26 + (first.charCodeAt(0) - 96);
}

/** The label a list of that style prints at that place, for hints: ("letter", 2) → "(b)". */
export function printLabel({ style, number, target }: LabelReading): string {
  const letter = String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));
  if (target)
    return `${target.goal}.${target.lettered ? String.fromCharCode(96 + number) : number}`;
  if (style === 'number') return `${number}.`;
  if (style === 'bracketed number') return `(${number})`;
  if (style === 'letter') return `(${letter})`;
  if (style === 'bare letter') return `${letter}.`;
  const numeral = toRoman(number).toLowerCase();
  return style === 'roman' ? `(${numeral})` : `${numeral}.`;
}

/** True where a target follows another: "1.2" or "1.a" or "2.1" after "1.1". */
export function followsTarget(last: LabelReading | undefined, next: LabelReading): boolean {
  if (next.target === undefined) return false;
  const { goal, lettered } = next.target;
  const before = last?.target;
  if (before?.goal !== goal)
    return next.number === 1 && (before === undefined || goal === before.goal + 1);
  return before.lettered === lettered
    ? next.number === (last?.number ?? 0) + 1
    : lettered && next.number === 1;
}
