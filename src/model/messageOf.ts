/** What an error says; of what was thrown but is no error, the text. */
export const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
