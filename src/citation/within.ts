/** Words that are to stand within quotation marks: their own turn single. */
export const within = (words: string): string =>
  words.replaceAll('“', '‘').replaceAll('”', '’').replaceAll('"', "'");
