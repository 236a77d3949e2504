import { attributeOf, readXml, type Attributes } from '../marked/readXml.ts';

/** What a style says of its paragraphs and letters. */
export type Style = {
  italic: boolean | undefined;
  raised: boolean | undefined;
  /** The list, and the level in it where it is told. */
  numbering: { id: string; level: number | undefined } | undefined;
};

type Own = Style & { basedOn: string | undefined };

/** The styles of a Word file by their ids, each with what it has from the one that it is based on. */
export function readStyles(xml: string): (id: string | undefined) => Style {
  const styles = new Map<string, Own>();
  let own: Own | undefined;
  readXml(xml, {
    open: (name, attributes) => {
      if (name === 'style') {
        own = { italic: undefined, raised: undefined, numbering: undefined, basedOn: undefined };
        styles.set(attributeOf(attributes, 'styleId') ?? '', own);
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
      numbering:
        style.numbering?.id === ''
          ? base.numbering && { ...base.numbering, level: style.numbering.level }
          : (style.numbering ?? base.numbering),
    };
    known.set(id, whole);
    return whole;
  };
  return (id) => of(id);
}

/** No style is based on more; some files base styles on each other in a circle. */
const DEEPEST = 20;

export const PLAIN: Style = { italic: undefined, raised: undefined, numbering: undefined };

/** Takes a property into a style: italics, height, number. */
export function setIn(style: Style, name: string, attributes: Attributes): void {
  const value = attributeOf(attributes, 'val');
  if (name === 'i') style.italic = isOn(value);
  else if (name === 'vertAlign') style.raised = value === 'superscript';
  else if (name === 'numId') style.numbering = { id: value ?? '0', level: style.numbering?.level };
  else if (name === 'ilvl')
    style.numbering = { id: style.numbering?.id ?? '', level: Number(value) || 0 };
}

/** A property without a value is on. */
const isOn = (value: string | undefined): boolean =>
  value === undefined || !/^(?:0|false|off|none)$/.test(value);
