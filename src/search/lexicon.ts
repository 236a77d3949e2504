/** What is known of a word over all spans. */
export type LexiconEntry = {
  /** In how many records it stands. */
  records: number;
  /**
   * The spans that hold it, by their place in the manifest: the most that it is worth in one of
   * their records, before its rarity, in hundredths; and the sum of 1 where it stands in a title or
   * heading, 2 where so many records hold it that its pairs are kept, and 4 where its list lies alone.
   */
  spans: [span: number, most: number, has: number][];
  /** Stems of other words for it. */
  also?: Also[];
  /** Everyday words that begin with it, by their stems, and what the texts say for them. */
  said?: Said[];
  /** What it stands for, where texts explain it as an abbreviation. */
  means?: string;
  /** Whether only in capitals, since it is a word in common use too. */
  inCapitals?: true;
  /** Names of resolutions of which it is one of the rarest words, the commonest first. */
  names?: CalledName[];
};

/** Stems in a row, "killer robot", and the words of texts for them. */
export type Said = [stems: string, texts: string[]];

/** What other resolutions call one, and its symbol. */
export type CalledName = [name: string, symbol: string];

/** Another word: its stem, how it is printed, and whether it is only another form. */
export type Also = [stem: string, form: string, kind: 'derived' | 'synonym'];

/** One file of the lexicon: the stems that lie in it. */
export type LexiconFile = Record<string, LexiconEntry>;
