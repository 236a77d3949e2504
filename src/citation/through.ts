/** A place by the name that a citation gives it. */
type Named = { cite: string };

const ITEMS = /(?: \([^()]+\))+$/; // " (d) (i)"
const COUNTED = /^(.*?)([a-z0-9-]+) preambular paragraph$/; // "third preambular paragraph"
/** "annex II, para. 4", "note 3", "sect. II", "action 56", "target 1.2" */
const NUMBERED =
  /^(.*?)\b(para\.|sect\.|chap\.|art\.|note|annex|part|rule|table|target|goal|action|unnumbered paragraph) (\S.*)$/;

/** "para." → "paras.", "annex" → "annexes" */
const pluralOf = (noun: string): string =>
  noun === 'annex' ? 'annexes' : noun.replace(/\.?$/, (stop) => `s${stop}`);

/** What of a citation holds the place, its noun, and its number. */
function numberIn(cite: string): { before: string; noun: string; number: string } | undefined {
  // the innermost: "annex II, para. 4" is a paragraph
  const at = cite.lastIndexOf(', ') + 1;
  const [, gap = '', noun = '', number = ''] = NUMBERED.exec(cite.slice(at)) ?? [];
  return number === '' ? undefined : { before: cite.slice(0, at) + gap, noun, number };
}

/** The place without its items, and these. */
function itemsIn(cite: string): { stem: string; items: string[] } {
  const [items = ''] = ITEMS.exec(cite) ?? [];
  return {
    stem: cite.slice(0, cite.length - items.length),
    items: items.split(/ (?=\()/).slice(1),
  };
}

/** The stretch within one paragraph: what holds the whole of it, or its items. */
function within(from: string, through: string): string | undefined {
  const [first, last] = [itemsIn(from), itemsIn(through)];
  if (first.stem !== last.stem) return undefined;
  const differs = first.items.findIndex((item, at) => item !== last.items[at]);
  return differs < 0 ? from : `${from}–${last.items.slice(differs).join(' ')}`;
}

/**
 * A place, or the stretch from one through another, as the UN cites it: "para. 1 (d) (i)",
 * "paras. 2–4", "para. 1 (d)–(f)", "para. 1" from its words to an item of it, "third to fifth
 * preambular paragraphs", "annex II, paras. 4–6".
 */
export function pinpointFor(from: Named, through?: Named): string {
  if (!through || through.cite === from.cite) return from.cite;
  const inside = within(from.cite, through.cite);
  if (inside !== undefined) return inside;
  const [first, last] = [numberIn(from.cite), numberIn(through.cite)];
  if (first && last && first.before === last.before && first.noun === last.noun)
    return `${first.before}${pluralOf(first.noun)} ${first.number}–${last.number}`;
  const [one, other] = [COUNTED.exec(from.cite), COUNTED.exec(through.cite)];
  if (one && other && one[1] === other[1])
    return `${one[1]}${one[2]} to ${other[2]} preambular paragraphs`;
  return `${from.cite} to ${through.cite}`;
}

/** What goes before a place within a sentence: "in the third preambular paragraph", "in para. 2". */
export const articleOf = (cite: string): 'the ' | '' =>
  /^[a-z0-9-]+ (?:to [a-z0-9-]+ )?preambular paragraphs?$/.test(cite) ? 'the ' : '';
