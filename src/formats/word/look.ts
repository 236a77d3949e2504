import type { IPropertiesOptions } from 'docx';

const SERIF = 'Georgia';
/** Letters of one width, for what was printed line by line. */
export const TYPEWRITER = 'Courier New';

const HEADING = {
  run: { font: SERIF, size: 24, bold: true },
  paragraph: { spacing: { before: 240, after: 160 } },
};

/** How every Word file of the site looks: sizes in half points, spaces in twentieths of a point. */
export const LOOK = {
  creator: 'Operative',
  styles: {
    default: {
      document: { run: { font: SERIF, size: 22 }, paragraph: { spacing: { after: 160 } } },
      title: { run: { font: SERIF, size: 36, bold: true } },
      heading1: HEADING,
      heading2: HEADING,
      heading3: HEADING,
    },
  },
} satisfies Partial<IPropertiesOptions>;
