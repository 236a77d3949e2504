import { toRoman } from '../../model/roman.ts';
import { attributeOf, readXml } from '../marked/readXml.ts';
import { isOn, type Style } from './styles.ts';

type Level = {
  start: number;
  format: string;
  text: string;
  /** All numbers of its text are printed in figures. */
  figures: boolean;
  /** The level (from 1) below which it begins anew; 0: below none. Any above, where it is not told. */
  restart?: number;
};
type Definition = { levels: Map<number, Level>; starts: Map<number, number>; of: string };
/** What lists have in common; a style of lists may have the levels in its stead. */
type Abstract = { levels: Map<number, Level>; style?: string; asStyle?: string };

/** Counts the numbered paragraphs of a Word file, and tells the number that each is printed with. */
export class Numbering {
  readonly #abstract = new Map<string, Abstract>();
  readonly #lists = new Map<string, Definition>();
  /** How far each list has come; lists of one definition go on counting each other's paragraphs. */
  readonly #counts = new Map<string, number[]>();
  readonly #begun = new Set<string>();
  /** The levels that belong to styles of paragraphs, by the list's definition and the style. */
  readonly #styled = new Map<string, number>();

  constructor(xml: string) {
    let abstract: Abstract | undefined;
    let abstractId = '';
    let at = 0;
    let list: Definition | undefined;
    let level: Level | undefined;
    let override: number | undefined;
    readXml(xml, {
      open: (name, attributes) => {
        const value = attributeOf(attributes, 'val') ?? '';
        if (name === 'abstractNum') {
          abstract = { levels: new Map() };
          abstractId = attributeOf(attributes, 'abstractNumId') ?? '';
          this.#abstract.set(abstractId, abstract);
        } else if (name === 'num') {
          list = { levels: new Map(), starts: new Map(), of: '' };
          this.#lists.set(attributeOf(attributes, 'numId') ?? '', list);
        } else if (name === 'lvl') {
          level = { start: 1, format: 'decimal', text: '', figures: false };
          at = Number(attributeOf(attributes, 'ilvl')) || 0;
          (list?.levels ?? abstract?.levels)?.set(at, level);
        } else if (name === 'lvlOverride') override = Number(attributeOf(attributes, 'ilvl')) || 0;
        else if (name === 'abstractNumId' && list) list.of = value;
        else if (name === 'startOverride' && list && override !== undefined)
          list.starts.set(override, Number(value) || 0);
        else if (abstract && name === 'styleLink') abstract.style = value;
        else if (abstract && name === 'numStyleLink') abstract.asStyle = value;
        else if (level && name === 'pStyle') this.#styled.set(`${abstractId} ${value}`, at);
        else if (level && name === 'start') level.start = Number(value) || 0;
        else if (level && name === 'numFmt') level.format = value;
        else if (level && name === 'lvlText') level.text = value;
        else if (level && name === 'lvlRestart') level.restart = Number(value) || 0;
        else if (level && name === 'isLgl') level.figures = isOn(attributeOf(attributes, 'val'));
      },
      close: (name) => {
        if (name === 'abstractNum') abstract = undefined;
        else if (name === 'num') list = undefined;
        else if (name === 'lvl') level = undefined;
        else if (name === 'lvlOverride') override = undefined;
      },
    });
  }

  /**
   * The number of the next paragraph of a list: "(a)"; "" where it has none. Its level is its own, or
   * that of the style it has.
   */
  next({ id, level: own }: NonNullable<Style['numbering']>, style: string | undefined): string {
    const list = this.#lists.get(id);
    if (list === undefined) return '';
    const level = own ?? this.#styled.get(`${list.of} ${style}`) ?? 0;
    if (level > 8) return '';
    const counts = this.#counts.get(list.of) ?? [];
    this.#counts.set(list.of, counts);
    if (!this.#begun.has(id)) {
      this.#begun.add(id);
      for (const [at, start] of list.starts) counts[at] = start - 1;
    }
    const levelAt = (at: number): Level | undefined =>
      list.levels.get(at) ?? this.#levelsOf(list.of)?.get(at);
    const startOf = (at: number): number => list.starts.get(at) ?? levelAt(at)?.start ?? 1;
    counts[level] = (counts[level] ?? startOf(level) - 1) + 1;
    for (let below = level + 1; below < counts.length; below += 1)
      if (level < (levelAt(below)?.restart ?? below)) delete counts[below];
    const printed = levelAt(level);
    if (printed === undefined || printed.format === 'none') return '';
    if (printed.format === 'bullet') return '•';
    return printed.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const format = printed.figures ? 'decimal' : levelAt(at)?.format;
      return printNumber(counts[at] ?? startOf(at), format ?? 'decimal');
    });
  }

  #levelsOf(id: string): Map<number, Level> | undefined {
    const abstract = this.#abstract.get(id);
    const { asStyle } = abstract ?? {};
    if (asStyle === undefined) return abstract?.levels;
    return [...this.#abstract.values()].find(({ style }) => style === asStyle)?.levels;
  }
}

/** 3 → "3", "c", "iii", "C", "III" */
export function printNumber(number: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return letters(number);
    case 'upperLetter':
      return letters(number).toUpperCase();
    case 'lowerRoman':
      return toRoman(number).toLowerCase();
    case 'upperRoman':
      return toRoman(number);
    case 'decimalZero':
      return String(number).padStart(2, '0');
    case 'chicago':
      return (SIGNS[(number - 1) % SIGNS.length] ?? '').repeat(Math.ceil(number / SIGNS.length));
    case 'none':
      return '';
    default:
      return String(number);
  }
}

/** What notes are marked with instead of numbers, each once, then each twice. */
const SIGNS = ['*', '†', '‡', '§'];

/** 1 → "a", 27 → "aa", 28 → "bb", as Word doubles its letters. */
const letters = (number: number): string =>
  number < 1
    ? ''
    : String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.min(9, Math.ceil(number / 26)));
