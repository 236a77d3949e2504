/** A place by the name that a citation gives it. */
type Named = { cite: string };

const LAST_ITEM = /^(.*\S) \(([^()]+)\)$/; // "para. 1 (d)"
const NUMBERED = /^(.*?)(para\.|note) (\S.*)$/; // "annex II, para. 4", "note 3"
const COUNTED = /^(.*?)([a-z0-9-]+) preambular paragraph$/; // "third preambular paragraph"

/**
 * A place, or the stretch from one through another, as the UN cites it: "para. 1 (d) (i)",
 * "paras. 2–4", "para. 1 (d)–(f)", "third to fifth preambular paragraphs", "annex II, paras. 4–6".
 */
export function pinpointFor(from: Named, through?: Named): string {
  if (!through || through.cite === from.cite) return from.cite;
  const [fromItem, throughItem] = [LAST_ITEM.exec(from.cite), LAST_ITEM.exec(through.cite)];
  if (fromItem && throughItem && fromItem[1] === throughItem[1])
    return `${from.cite}–(${throughItem[2]})`;
  const [first, last] = [NUMBERED.exec(from.cite), NUMBERED.exec(through.cite)];
  if (first && last && first[1] === last[1] && first[2] === last[2]) {
    const noun = first[2] === 'note' ? 'notes' : 'paras.';
    return `${first[1]}${noun} ${first[3]}–${last[3]}`;
  }
  const [one, other] = [COUNTED.exec(from.cite), COUNTED.exec(through.cite)];
  if (one && other && one[1] === other[1])
    return `${one[1]}${one[2]} to ${other[2]} preambular paragraphs`;
  return `${from.cite} to ${through.cite}`;
}
