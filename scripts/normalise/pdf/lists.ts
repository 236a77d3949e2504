import { readLabel, type Label, type LabelReading, type LabelStyle } from '../labels.ts';
import { NAMES_LETTER } from './clauses.ts';

/** No text has more numbered lists within each other. */
const DEEPEST = 8;

/** The labels with which passages began, so far as their lists are open. */
export class Lists {
  /** That of the last paragraph: a wrapped line may begin with a number too. */
  private number = 0;
  /** The paragraphs within which numbered lists are open, outermost first. */
  private outer: number[] = [];
  /** The last target of a goal, "1.2". */
  target: LabelReading | undefined;
  private last = new Map<LabelStyle, number>();

  /** A passage begins with that text. */
  open(text: string): void {
    for (const reading of labelOf(text)?.readings ?? []) {
      const { style, number } = reading;
      if (reading.target) this.target = reading;
      else if (style === 'number') {
        const holder = this.outer.lastIndexOf(number - 1);
        if (number === 1 && this.number > 0)
          this.outer = [...this.outer, this.number].slice(-DEEPEST);
        else if (this.number !== number - 1 && holder >= 0) this.outer.splice(holder);
        this.number = number;
        this.last.clear();
      } else this.last.set(style, number);
    }
  }

  /** How far the number is ahead of the last of its list, or of a list around it. */
  ahead(number: number): number {
    return this.outer.includes(number - 1) ? 1 : number - this.number;
  }

  /** True for "(c)" where "(b)" was the last letter. */
  goesOn(text: string): boolean {
    return (labelOf(text)?.readings ?? []).some(
      ({ style, number }) => number > 1 && this.last.get(style) === number - 1,
    );
  }
}

/** The label of a text that may be quoted: "“(a) The lamps". */
export const labelOf = (text: string): Label | undefined =>
  NAMES_LETTER.test(text) ? undefined : readLabel(text.replace(/^[“"]/, ''));
