import { digestOf } from '../corpus/store.ts';
import type { EntryGiven, Given, SiteGiven } from './given.ts';
import type { OutputKind, Told } from './unit.ts';

/** Where the site stands. */
type Settings = { site: string; base: string };

/**
 * What the kinds of output that are made from one thing depend on, as a digest: less than all of it
 * where a kind is known to use less.
 */
export function partsOf(
  given: Given | Told,
  site: SiteGiven,
  { site: origin, base }: Settings,
): (kind: OutputKind) => string {
  const place = { origin, base };
  const known = new Map<string, string>();
  const digest = (name: string, value: () => unknown): string => {
    const made = known.get(name) ?? digestOf(JSON.stringify(value()));
    known.set(name, made);
    return made;
  };
  if (given.kind !== 'entry') return () => digest('all', () => [place, site, given]);
  return (kind) => {
    switch (kind) {
      case 'data':
      case 'picture':
        return digest('own', () => [place, own(given)]);
      case 'source':
        return digest('source', () => [place, site, own(given)]);
      case 'paragraph':
        return digest('paragraph', () => {
          const { entry, path, citations, formats, paragraphs } = given;
          return [place, entry.key, path, citations, formats, paragraphs];
        });
      default:
        return digest('all', () => [place, site, given]);
    }
  };
}

const own = ({ entry, path }: Pick<EntryGiven, 'entry' | 'path'>) => [entry.key, path];
