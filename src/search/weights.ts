import type { RecordKind } from './source.ts';

/**
 * What ranking goes by, as data. The values come from judged queries, by cross-validation:
 * `scripts/bench/search/fit.ts` prints them.
 */
export type Weights = {
  /** How soon a word said again tells no more, and how much longer texts are held against (BM25). */
  saturation: number;
  length: number;
  /** What a word is worth that stands in the title, or in the heading above, beside the text. */
  title: number;
  heading: number;
  /** What it is worth more in a title of which all words are asked for. */
  within: number;
  /** How far a word counts as said in the paragraph that stands above it, or there in other words. */
  above: number;
  other: number;
  /** The power of the share that the words found have of all, by how rare they are. */
  share: number;
  /** What words side by side, in the order asked for, add to what they are worth apart. */
  near: number;
  /** What all of the words in one row, as they were typed, add. */
  row: number;
  /** What another form of a word is worth, and another word for it. */
  derived: number;
  synonym: number;
  /** What the words of texts for everyday words are worth, below what was typed: the fit would go on. */
  everyday: number;
  /** What a part of the name that an abbreviation stands for is worth. */
  part: number;
  /** How much more an abbreviation or a symbol tells than other words that are as rare. */
  proper: number;
  /** What a session or year is worth that the resolution is of, beside one that is said. */
  dated: number;
  /** What a title or heading adds of which the words asked for are all there is. */
  cover: number;
  /** What a title or heading adds in which several words stand in a row, as they were typed. */
  named: number;
  /** What the best paragraphs of a resolution make its title worth: what they say is what it is about. */
  about: number;
  /** What a title is worth beside that where a resolution itself is asked for. */
  sought: number;
  /** What a title is worth where a question is asked, which a paragraph answers. */
  answered: number;
  /** What an operative paragraph is worth that does what the title says, where that is asked for. */
  founding: number;
  /**
   * What its first operative paragraph is worth there, at most as much as the best of the others: with
   * it begins what the resolution does.
   */
  leading: number;
  /** What only puts a question on the agenda is worth, where the agenda is not asked for. */
  routine: number;
  /** What a question's addressee, verb, report or deadline adds where the paragraph has it. */
  asked: number;
  /** What a report adds where one is asked for, and what tells a day, an amount or a place, where that is. */
  reported: number;
  told: number;
  /** What a preambular paragraph is worth beside its kind where it is asked how something is: facts stand there. */
  stated: number;
  /** What recalls something, or notes it, is worth where it is asked what is to be done. */
  recalled: number;
  /** What each kind of record is worth. */
  kind: Record<RecordKind, number>;
};

export const WEIGHTS: Weights = {
  saturation: 1.2,
  length: 0.7,
  title: 0.3,
  within: 0.5,
  heading: 0.2,
  above: 1.2,
  other: 0.8,
  share: 1,
  near: 0.81,
  row: 0.4,
  derived: 0.6,
  synonym: 0.3,
  everyday: 0.9,
  part: 0.4,
  proper: 1.4,
  dated: 0.8,
  cover: 0.6,
  named: 0.4,
  about: 0.6,
  sought: 2,
  answered: 0.7,
  founding: 1.3,
  leading: 1.4,
  routine: 0.4,
  asked: 0.3,
  reported: 1,
  told: 0.5,
  stated: 1.2,
  recalled: 0.95,
  kind: {
    operative: 1.1,
    preambular: 0.95,
    annex: 1,
    note: 0.35,
    title: 1.2,
    heading: 1,
    masthead: 0.5,
  },
};

/** About how many words a paragraph has: longer ones are long. */
const TYPICAL = 45;

/** What a word is worth that stands so many times in a record of so many words, before its rarity. */
export function worthOf(times: number, words: number, { saturation, length }: Weights): number {
  const norm = 1 - length + (length * words) / TYPICAL;
  return (times * (saturation + 1)) / (times + saturation * norm);
}
