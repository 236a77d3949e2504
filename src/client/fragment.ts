const encode = (words: string[]) => encodeURIComponent(words.join(' ')).replaceAll('-', '%2D');

/**
 * The part of an address that has the browser mark a quotation, where it knows text fragments:
 * ":~:text=Requests%20the,the%20Unit". Takes the quoted paragraphs without their labels; long
 * quotations are named by their ends.
 */
export function textFragment(paragraphs: string[]): string {
  const [first = [], last = first] = [paragraphs[0], paragraphs.at(-1)].map((text) =>
    (text ?? '').trim().split(/\s+/),
  );
  return paragraphs.length === 1 && first.length <= 8
    ? `:~:text=${encode(first)}`
    : `:~:text=${encode(first.slice(0, 4))},${encode(last.slice(-4))}`;
}
