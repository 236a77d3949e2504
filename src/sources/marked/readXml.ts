import { Parser } from 'htmlparser2';

export type Attributes = Record<string, string>;

/** What is done with elements, by their names without prefix, and with text. */
export type XmlHandlers = {
  open: (name: string, attributes: Attributes) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
};

/** No document's elements stand deeper; what a hostile file nests takes time by the square. */
const DEEPEST = 2_000;

/**
 * Reads XML from its beginning to its end. Entities are the five of XML and numbers; what a document
 * type declares is not read, and nothing is fetched. Throws an error where elements are nested
 * without end.
 */
export function readXml(xml: string, { open, text, close }: XmlHandlers): void {
  let depth = 0;
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => {
        depth += 1;
        if (depth > DEEPEST) throw new Error('its elements are nested without end');
        open(localName(tag), attributes);
      },
      ontext: (words) => text?.(words),
      onclosetag: (tag) => {
        depth -= 1;
        close?.(localName(tag));
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
}

/** "p" of "w:p", whatever the prefix. */
const localName = (tag: string): string => tag.slice(tag.indexOf(':') + 1);

/** An attribute by its name without prefix. */
export function attributeOf(attributes: Attributes, name: string): string | undefined {
  for (const [key, value] of Object.entries(attributes)) if (localName(key) === name) return value;
  return undefined;
}
