export type Stretch = { words: string; whole: boolean };

/** A short word with a hyphen: "South-South", "High-level". */
const COMPOUND = /(?<!\S)(?=\S{3,14}(?:\s|$))(\w+-\w+[,;:.]?)(?=\s|$)/;

/** A title cut so that short compounds, which no line of it should break, stand alone. */
export const compoundsIn = (title: string): Stretch[] =>
  title
    .split(COMPOUND)
    .map((words, i) => ({ words, whole: i % 2 === 1 }))
    .filter(({ words }) => words !== '');
