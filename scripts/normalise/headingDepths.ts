import { hasLetter, type ClassifiedHeading } from './headings.ts';

/**
 * How deep a heading stands: annexes and parts at 1; any other below those that came before it,
 * at the depth of the last heading whose number is set alike.
 */
export class HeadingDepths {
  private styles: string[] = [];
  /** The styles of numbered words, each as where it first came: "Action" below the sections. */
  private words = new Map<string, string>();

  of(heading: ClassifiedHeading): number {
    if (heading.role === 'annex' || isResolution(heading)) {
      this.styles = [];
      this.words.clear();
    }
    const style = this.styleOf(heading);
    const at = this.styles.indexOf(style);
    this.styles = at >= 0 ? this.styles.slice(0, at + 1) : [...this.styles, style].slice(0, 5);
    return this.styles.length;
  }

  private styleOf({ role, label }: ClassifiedHeading): string {
    if (role === 'section') return sectionStyleOf(label?.text ?? '');
    if (role !== 'heading' || label === undefined) return role;
    const word = label.text.replace(/ \d.*$/, ''); // "Action 4."
    const style =
      this.words.get(word) ?? (this.styles.some((one) => SECTIONS.has(one)) ? word : role);
    this.words.set(word, style);
    return style;
  }
}

/** True of the letter of one of several resolutions, which the annex of the one before does not hold. */
const isResolution = (heading: ClassifiedHeading): boolean =>
  heading.role === 'part' && hasLetter(heading);

const SECTIONS: ReadonlySet<string> = new Set(['named', 'numeral', 'capital', 'letter']);

const sectionStyleOf = (label: string): string => {
  if (/^section/i.test(label)) return 'named';
  if (label.startsWith('(')) return 'letter';
  return /^[IVXL]+\.?$/.test(label) ? 'numeral' : 'capital';
};
