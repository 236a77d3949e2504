import type { ClassifiedHeading } from './headings.ts';

/**
 * How deep a heading stands: annexes and parts at 1; any other below those that came before it,
 * at the depth of the last heading whose number is set alike.
 */
export class HeadingDepths {
  private styles: string[] = [];

  of({ role, label }: ClassifiedHeading): number {
    if (role === 'annex') this.styles = [];
    const style = role === 'section' ? styleOf(label?.text ?? '') : role;
    const at = this.styles.indexOf(style);
    this.styles = at >= 0 ? this.styles.slice(0, at + 1) : [...this.styles, style].slice(0, 5);
    return this.styles.length;
  }
}

const styleOf = (label: string): string =>
  /^section/i.test(label) ? 'named' : /^[IVXL]+\.?$/.test(label) ? 'numeral' : 'capital';
