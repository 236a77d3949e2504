import { readPinpoints, type Pinpoint } from '../citation/pinpoint.ts';
import { addressed, type Addressed } from '../model/address.ts';
import { plain } from '../model/plain.ts';
import type { Resolution } from '../model/resolution.ts';
import { documentUrl, parseSymbol } from '../model/symbol.ts';
import { citedIn, organIn, type Cited, type Speaker } from './cited.ts';
import { sourcesIn, type Source } from './documents.ts';
import { isAddressed, type Organ } from './organs.ts';

/**
 * References: what the text of a resolution and its notes cites, where in the text the words stand,
 * and where the cited thing is. What is not sure is not linked, and says why.
 */

/** Where a reference leads. */
export type Target =
  /** A resolution of an organ whose resolutions are read; the anchor is what the words say, and need not exist. */
  | { kind: 'resolution'; symbol: string; pinpoint?: string; through?: string }
  /** A document at the UN. */
  | { kind: 'document'; symbol: string; url: string }
  /** Another address of the UN, such as a volume of the Treaty Series. */
  | { kind: 'address'; url: string }
  /** A place in the same resolution. */
  | { kind: 'internal'; id: string; through?: string }
  | { kind: 'none'; reason: Reason };

export type Reason =
  /** The text leaves open whose resolution it is. */
  | 'organ unknown'
  /** Number, organ and day do not agree. */
  | 'no such resolution'
  /** Decisions, sold publications, and what stands outside the UN's document system. */
  | 'no address'
  | 'no such paragraph'
  /** The note that "Ibid." stands for cites nothing, or several things. */
  | 'source unclear';

/** A stretch of a paragraph's plain text, in UTF-16 units, `to` excluded, and what it cites. */
export type Reference = { from: number; to: number; words: string; target: Target } & (
  | { type: 'resolution' | 'decision'; organ?: Organ; number: string; day?: string }
  | { type: 'document'; symbol: string }
  | { type: 'treaty'; volume: string; number?: string }
  | { type: 'sales'; number: string }
  /** "paragraph 4 above", "the present resolution" */
  | { type: 'internal' }
  /** `of`: the anchor of the note that "Ibid." stands for. */
  | { type: 'ibid'; of?: string }
);

/** The references in one paragraph, heading or note. */
export type Citing = { id: string; references: Reference[] };

const none = (reason: Reason): Target => ({ kind: 'none', reason });

function targetOf({ noun, organ, symbol, pinpoint }: Cited, pin = pinpoint): Target {
  if (noun === 'decision') return none(organ === undefined ? 'organ unknown' : 'no address');
  if (organ === undefined) return none('organ unknown');
  if (symbol === undefined) return none(isAddressed(organ) ? 'no such resolution' : 'no address');
  const ours = parseSymbol(symbol);
  if (!ours) return { kind: 'document', symbol, url: documentUrl(symbol) };
  return resolutionAt(ours.text, pin);
}

const resolutionAt = (symbol: string, pin: Pinpoint | undefined): Target => ({
  kind: 'resolution',
  symbol,
  ...(pin && { pinpoint: pin.id, ...(pin.through && { through: pin.through }) }),
});

/** A reference without its words, which the text gives. */
type Draft = Reference extends infer R ? (R extends Reference ? Omit<R, 'words'> : never) : never;

function fromCited(cited: Cited, pin?: Pinpoint): Draft {
  const { noun, organ, number, day, from, to } = cited;
  return {
    type: noun,
    ...(organ && { organ }),
    number: number.text,
    ...(day && { day }),
    from,
    to,
    target: targetOf(cited, cited.pinpoint ?? pin),
  };
}

function fromSource(source: Source, text: string): Draft {
  switch (source.type) {
    case 'sales':
      return { ...source, target: none('no address') };
    case 'treaty': {
      const { volume, number, url, from, to } = source;
      const target: Target = url ? { kind: 'address', url } : none('no address');
      return { type: 'treaty', volume, ...(number && { number }), from, to, target };
    }
    case 'document': {
      const { symbol, url, from } = source;
      const gap = /^,? /.exec(text.slice(source.to, source.to + 2));
      const pin = gap ? readPinpoints(text, source.to + gap[0].length) : undefined;
      const to = pin?.end ?? source.to;
      const ours = symbol.includes('/RES/') ? parseSymbol(symbol) : undefined;
      if (ours) {
        const target = resolutionAt(ours.text, pin?.pinpoints[0]);
        return { type: 'resolution', organ: ours.organ, number: symbol, from, to, target };
      }
      const target: Target = url ? { kind: 'document', symbol, url } : none('no address');
      return { type: 'document', symbol, from, to, target };
    }
  }
}

const PLACE_WORD =
  /\b(?:[Pp]aragraphs?|[Pp]aras?\.|[Ss]ections?|[Ss]ect\.|[Aa]nnex|[Pp]art|[Cc]hapter)(?= |\b)/g;
/** Between a pinpoint and the noun it belongs to: ", of its ", " to General Assembly ". */
const LEADS_TO =
  /^,? (?:of|to) (?:the |its |said )?(?:\p{Lu}[\p{L}-]{1,30}(?: (?:\p{Lu}[\p{L}-]{1,30}|and|on|of|the)){0,8}[’']?s? )?(?:relevant |annual )?$/u;
const HERE = /^ (?:above|below)\b|^,? (?:of|to) (?:the present|this) resolution\b/;

/** "paragraph 4 of its resolution …", and "paragraph 4 above". */
function places(text: string, cited: Cited[], within: Context): Draft[] {
  const drafts: Draft[] = [];
  let done = 0;
  let passed = 0;
  for (const { index } of text.matchAll(PLACE_WORD)) {
    for (; (cited[passed]?.from ?? Infinity) <= index; passed++);
    if (index < done || index < (cited[passed - 1]?.to ?? 0)) continue;
    const read = readPinpoints(text, index);
    if (!read) continue;
    const here = HERE.exec(text.slice(read.end, read.end + 40));
    if (here) {
      done = read.end + here[0].length;
      const last = read.pinpoints.length - 1;
      for (const [nth, pin] of read.pinpoints.entries()) {
        const to = nth === last ? done : pin.to;
        drafts.push({ type: 'internal', from: pin.from, to, target: placeHere(pin, within) });
      }
      continue;
    }
    const owner = cited[passed];
    if (!owner || owner.from < read.end || owner.from - read.end > 160 || owner.pinpoint) continue;
    if (!LEADS_TO.test(text.slice(read.end, owner.from))) continue;
    done = owner.to;
    for (const [nth, pin] of read.pinpoints.entries()) {
      const draft = fromCited(owner, pin);
      const isLast = nth === read.pinpoints.length - 1;
      drafts.push({ ...draft, from: pin.from, to: isLast ? owner.to : pin.to });
    }
  }
  return drafts;
}

type Context = { anchors: ReadonlySet<string>; id: string; ancestors: string[]; symbol: string };

/** The part, annex or section a paragraph stands in: "annex-II-". */
const scopeOf = (id: string): string =>
  /^((?:.+-)??)(?:para|pp|text|formula|table|fn|heading)(?:-|$)/.exec(id)?.[1] ?? '';

function placeHere({ id, through }: Pinpoint, { anchors, id: from }: Context): Target {
  const scope = scopeOf(from);
  const found = [`${scope}${id}`, id].find((wanted) => anchors.has(wanted));
  if (found === undefined) return none('no such paragraph');
  const last = through && [`${scope}${through}`, through].find((wanted) => anchors.has(wanted));
  return { kind: 'internal', id: found, ...(last && { through: last }) };
}

/** "subparagraph (d) above": a sibling, or an item of the paragraph that holds this one. */
const SUBPARAGRAPH = /\bsub-?paragraph \(([a-z]{1,5})\)(?: \(([a-z]{1,5})\))? (?:above|below)\b/g;
const PRESENT = /\b(?:the present|this) resolution\b/g;

function here(text: string, { anchors, id, ancestors, symbol }: Context): Draft[] {
  const subparagraphs = [...text.matchAll(SUBPARAGRAPH)].map((match): Draft => {
    const [words, letter, numeral] = match;
    const path = [letter, numeral].filter(Boolean).join('-');
    const holders = [id, ...[...ancestors].reverse()];
    const found = holders
      .map((holder) => `${holder}-${path}`)
      .find((wanted) => anchors.has(wanted));
    return {
      type: 'internal',
      from: match.index,
      to: match.index + words.length,
      target: found ? { kind: 'internal', id: found } : none('no such paragraph'),
    };
  });
  const present = [...text.matchAll(PRESENT)].map((match): Draft => ({
    type: 'internal',
    from: match.index,
    to: match.index + match[0].length,
    target: { kind: 'resolution', symbol },
  }));
  return [...subparagraphs, ...present];
}

/** What stands earlier wins, then what is longer; nothing overlaps. */
function apart(drafts: Draft[]): Draft[] {
  const kept: Draft[] = [];
  for (const draft of [...drafts].sort((a, b) => a.from - b.from || b.to - a.to)) {
    const last = kept.at(-1);
    if (!last || draft.from >= last.to) kept.push(draft);
  }
  return kept;
}

function draftsIn(text: string, speaker: Speaker, context: Context): Draft[] {
  const cited = citedIn(text, speaker);
  const pinned = places(text, cited, context);
  // Where a pinpoint leads to a resolution, `apart` keeps the longer of the two
  const plainly = cited.map((one) => fromCited(one));
  const sources = sourcesIn(text).map((source) => fromSource(source, text));
  return apart([...plainly, ...pinned, ...sources, ...here(text, context)]);
}

const IBID = /\b[Ii]bid\.(?:, )?/g;

/** The source of a note, which the next note's "Ibid." stands for. */
const sourceOf = (references: Reference[]): Target | undefined => {
  const sources = references.filter(
    ({ type, target }) => type !== 'internal' && type !== 'sales' && target.kind !== 'none',
  );
  return sources.length === 1 ? sources[0]?.target : undefined;
};

/** What may follow "Ibid." and its pinpoint where it stands for the whole source before it. */
const SAME_SOURCE = /^(?:\.|;|,? and |, Nos?\. \d|$)/;

/**
 * "Ibid., para. 43." cites what the note before cites, at another place. In "Ibid., Supplement
 * No. 38 (A/79/38)" it stands for the title of the series alone, and leads to that note.
 */
function ibidsIn(
  text: string,
  before: { id: string; source: Target | undefined } | undefined,
): Draft[] {
  return [...text.matchAll(IBID)].flatMap((match): Draft[] => {
    const from = match.index;
    const pin = readPinpoints(text, from + match[0].length);
    const to = pin?.end ?? from + 'Ibid.'.length;
    const same = SAME_SOURCE.test(text.slice(to, to + 12));
    if (from > 0 && !/^(?:See|Cf\.) $/.test(text.slice(0, from))) return []; // of this very note
    if (!before) return [{ type: 'ibid', from, to, target: none('source unclear') }];
    const { source, id } = before;
    const whole = same ? source : undefined;
    const target: Target =
      whole?.kind === 'resolution'
        ? resolutionAt(whole.symbol, pin?.pinpoints[0])
        : (whole ?? { kind: 'internal', id });
    return [{ type: 'ibid', of: id, from, to, target }];
  });
}

const withWords = (drafts: Draft[], text: string): Reference[] =>
  drafts.map((draft) => ({ ...draft, words: text.slice(draft.from, draft.to) }));

/**
 * Every reference of a resolution, by the anchor of the paragraph, heading or note that makes it,
 * in the order of the text. Ranges are of `plain(text)`.
 */
export function referencesOf(resolution: Resolution): Citing[] {
  const { metadata } = resolution;
  const { organ, adopted } = metadata;
  const year = adopted === undefined ? undefined : Number(adopted.slice(0, 4));
  let speaker: Speaker = { organ, year };
  const places = addressed(resolution);
  const anchors = new Set(places.map(({ id }) => id));
  const citing: Citing[] = [];
  let before: { id: string; source: Target | undefined } | undefined;
  for (const place of places) {
    const text = plain(place.text);
    // a draft that a resolution recommends to another organ is in that one's words
    if (place.kind === 'formula') speaker = { organ: organIn(text) ?? organ, year };
    else if (place.kind === 'note') speaker = { organ, year };
    const drafts = draftsIn(text, speaker, contextOf(place, anchors, metadata.symbol));
    const isNote = place.kind === 'note';
    const all = isNote ? apart([...drafts, ...ibidsIn(text, before)]) : drafts;
    const references = withWords(all, text);
    if (references.length > 0) citing.push({ id: place.id, references });
    if (isNote) before = { id: place.id, source: sourceOf(references) };
  }
  return citing;
}

const contextOf = (
  { id, ancestors }: Addressed,
  anchors: ReadonlySet<string>,
  symbol: string,
): Context => ({ anchors, id, ancestors, symbol });
