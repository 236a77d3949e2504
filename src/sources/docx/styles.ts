import { attributeOf, readXml, type Attributes } from '../marked/readXml.ts';

/** What a style says of its paragraphs and letters. */
export type Style = {
  italic: boolean | undefined;
  raised: boolean | undefined;
  hidden: boolean | undefined;
  font: string | undefined;
  /** The list, and the level in it where it is told. */
  numbering: { id: string; level: number | undefined } | undefined;
};

type Own = Style & { basedOn: string | undefined };

/**
 * The styles of a Word file by their ids, each with what it has from the one that it is based on; of
 * paragraphs without one the style that the file names for them.
 */
export function readStyles(xml: string): (id: string | undefined) => Style {
  const styles = new Map<string, Own>();
  let own: Own | undefined;
  let usual: string | undefined;
  readXml(xml, {
    open: (name, attributes) => {
      if (name === 'style') {
        const id = attributeOf(attributes, 'styleId') ?? '';
        own = { ...PLAIN, basedOn: undefined };
        styles.set(id, own);
        const isDefault = isOn(attributeOf(attributes, 'default') ?? 'off');
        if (isDefault && attributeOf(attributes, 'type') === 'paragraph') usual = id;
      } else if (own === undefined) return;
      else if (name === 'basedOn') own.basedOn = attributeOf(attributes, 'val');
      else setIn(own, name, attributes);
    },
    close: (name) => {
      if (name === 'style') own = undefined;
    },
  });
  const known = new Map<string, Style>();
  const of = (id: string | undefined, depth = 0): Style => {
    const style = id === undefined ? undefined : styles.get(id);
    if (style === undefined || id === undefined || depth > DEEPEST) return PLAIN;
    const ready = known.get(id);
    if (ready) return ready;
    const base = of(style.basedOn, depth + 1);
    const whole: Style = {
      italic: style.italic ?? base.italic,
      raised: style.raised ?? base.raised,
      hidden: style.hidden ?? base.hidden,
      font: style.font ?? base.font,
      numbering:
        style.numbering?.id === ''
          ? base.numbering && { ...base.numbering, level: style.numbering.level }
          : (style.numbering ?? base.numbering),
    };
    known.set(id, whole);
    return whole;
  };
  return (id) => of(id ?? usual);
}

/** No style is based on more; some files base styles on each other in a circle. */
const DEEPEST = 20;

export const PLAIN: Style = {
  italic: undefined,
  raised: undefined,
  hidden: undefined,
  font: undefined,
  numbering: undefined,
};

/**
 * Whether letters have a property: as they say themselves, else as their styles do. What the styles of
 * the paragraph and of the letters both have is none, as Word has it.
 */
export const has = (
  property: 'italic' | 'hidden',
  { run, letters, paragraph }: Record<'run' | 'letters' | 'paragraph', Style>,
): boolean => run[property] ?? (letters[property] ?? false) !== (paragraph[property] ?? false);

/** Takes a property into a style: italics, height, whether it is seen, font, number. */
export function setIn(style: Style, name: string, attributes: Attributes): void {
  const value = attributeOf(attributes, 'val');
  if (name === 'i') style.italic = isOn(value);
  else if (name === 'vanish') style.hidden = isOn(value);
  else if (name === 'rFonts') style.font = attributeOf(attributes, 'ascii') ?? style.font;
  else if (name === 'vertAlign') style.raised = value === 'superscript';
  else if (name === 'numId') style.numbering = { id: value ?? '0', level: style.numbering?.level };
  else if (name === 'ilvl')
    style.numbering = { id: style.numbering?.id ?? '', level: Number(value) || 0 };
}

/** A property without a value is on. */
export const isOn = (value: string | undefined): boolean =>
  value === undefined || !/^(?:0|false|off|none)$/.test(value);
