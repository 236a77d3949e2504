import { FORMATS } from '../formats/formats.ts';
import type { Metadata } from '../model/resolution.ts';
import { officialUrl } from '../model/symbol.ts';
import { symbolOf } from './symbols.ts';

/** What the head of a page tells machines about a resolution, or about one paragraph of it. */
export type Described = {
  metadata: Metadata;
  /** The full address of the resolution's page. */
  url: string;
  /** The full address of the page's preview image. */
  image: string;
  paragraph?: {
    /** "para. 1 (d) (i)" */
    cite: string;
    /** The full address of its page. */
    url: string;
  };
};

/** A meta element: `name` for most vocabularies, `property` for Open Graph. */
export type Meta = { name: string; content: string } | { property: string; content: string };

const organOf = ({ organ }: Metadata) => `United Nations ${organ}`;

/** "A/RES/64/1, para. 1 (d) (i)" */
const identifierOf = ({ metadata, paragraph }: Described) =>
  [metadata.symbol, paragraph?.cite].filter(Boolean).join(', ');

/** What is there of a field. */
const known = (content: string | undefined, as: (content: string) => Meta): Meta[] =>
  content === undefined ? [] : [as(content)];

/**
 * Dublin Core, Highwire Press and the rest of Open Graph. Zotero takes a page described so as a
 * statute, the type of our RIS and CSL records: symbol as its number, day of adoption as its date,
 * the paragraph as its section. Of a paragraph no more is said than tells it and its resolution
 * apart from all others, since there are so many of them.
 */
export function metaOf(described: Described): Meta[] {
  const { metadata, url, paragraph } = described;
  const { title, adopted, issued } = metadata;
  const common: Meta[] = [
    ...known(issued, (content) => ({ property: 'article:published_time', content })),
    { name: 'z:itemType', content: 'statute' },
    { name: 'citation_title', content: title },
    // Zotero would divide a name into first and last; one that ends with a comma stays whole.
    { name: 'citation_author', content: `${organOf(metadata)},` },
    ...known(adopted?.replaceAll('-', '/'), (content) => ({
      name: 'citation_publication_date',
      content,
    })),
    { name: 'citation_technical_report_number', content: metadata.symbol },
    { name: 'citation_public_url', content: paragraph?.url ?? url },
  ];
  if (paragraph) return [{ property: 'article:section', content: paragraph.cite }, ...common];
  return [
    { property: 'og:locale', content: 'en_GB' },
    { property: 'og:image:type', content: 'image/png' },
    { property: 'og:image:alt', content: `${identifierOf(described)}: ${title}` },
    { name: 'DC.title', content: title },
    { name: 'DC.creator', content: organOf(metadata) },
    { name: 'DC.publisher', content: 'United Nations' },
    ...known(adopted, (content) => ({ name: 'DC.date', content })),
    { name: 'DC.type', content: 'Resolution' },
    { name: 'DC.identifier', content: identifierOf(described) },
    { name: 'DC.language', content: 'en' },
    { name: 'citation_publisher', content: 'United Nations' },
    { name: 'citation_language', content: 'en' },
    ...common,
  ];
}

/** The files with the data of a resolution, as the head links them. */
export const dataFilesOf = ({ url }: Pick<Described, 'url'>) =>
  FORMATS.map(({ extension, name, mediaType }) => ({
    href: `${url}data.${extension}`,
    type: mediaType,
    title: name,
  }));

/** The resolution as schema.org's Legislation. */
export function legislationOf(described: Described) {
  const { metadata, url, image } = described;
  return {
    '@context': 'https://schema.org',
    '@type': 'Legislation',
    '@id': url,
    url,
    name: metadata.title,
    legislationIdentifier: metadata.symbol,
    legislationType: 'Resolution',
    ...(metadata.adopted && { legislationDate: metadata.adopted }),
    ...(metadata.issued && { datePublished: metadata.issued }),
    legislationPassedBy: {
      '@type': 'GovernmentOrganization',
      name: organOf(metadata),
    },
    legislationLegalValue: 'https://schema.org/UnofficialLegalValue',
    inLanguage: 'en',
    isBasedOn: officialUrl(symbolOf(metadata)),
    image,
    encoding: dataFilesOf(described).map(({ href, type, title }) => ({
      '@type': 'LegislationObject',
      name: title,
      contentUrl: href,
      encodingFormat: type,
    })),
  };
}

/**
 * A value as JSON that may stand in a script element: no character that HTML or a script would
 * take as more than text is left as it is.
 */
export const dataBlock = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
