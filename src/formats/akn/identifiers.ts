import { numberOf } from '../../model/placeNames.ts';
import type { Block, Heading, Item, Paragraph } from '../../model/resolution.ts';
import type { Division, Member, Parts } from './parts.ts';

/** The eIds of the document: made from the labels, as Akoma Ntoso's naming convention asks. */

/** What has an eId of its own: a block or item of the resolution, by the very object. */
export type Named = Block | Item;

/** The eId of each block and item. */
export type Identifiers = ReadonlyMap<object, string>;

/** The eId of what an element holds: "para_1" and "list_1" → "para_1__list_1". */
const within = (parent: string, name: string): string => (parent ? `${parent}__${name}` : name);

/** The element of a heading and what its eId begins with. */
export const DIVISIONS: Partial<Record<Heading['role'], { element: string; eId: string }>> = {
  part: { element: 'part', eId: 'part' },
  section: { element: 'section', eId: 'sec' },
  chapter: { element: 'chapter', eId: 'chp' },
  article: { element: 'article', eId: 'art' },
  rule: { element: 'rule', eId: 'rule' },
};

/** Names every block and item of a resolution, in the order of the document; no eId comes twice. */
export function identifiersOf({ preamble, body, annexes }: Parts): Identifiers {
  const naming = new Naming();
  for (const block of preamble) naming.recital(block);
  for (const member of body) naming.member(member, '');
  for (const [index, { heading, within: members }] of annexes.entries()) {
    const eId = naming.claim(`att_${index + 1}`, heading);
    for (const member of members) naming.member(member, eId);
  }
  return naming.named;
}

const labelled = (label: string) => numberOf(label).replace(/[^A-Za-z0-9]+/g, '-') || 'x';

/** "para_4"; without a label counted: "para_1", "para_2". */
const numbered = (name: string, label: string | undefined): string =>
  `${name}_${label === undefined ? '1' : labelled(label)}`;

class Naming {
  readonly named = new Map<Named, string>();
  readonly #taken = new Set<string>();

  /** A second `para_1` within the same parent is `para_2`, a second `table` is `table_2`. */
  claim(wanted: string, node: Named): string {
    const counted = /^(.*_)1$/.exec(wanted);
    let eId = wanted;
    for (let turn = 2; this.#taken.has(eId); turn++)
      eId = counted ? `${counted[1]}${turn}` : `${wanted}_${turn}`;
    this.#taken.add(eId);
    this.named.set(node, eId);
    return eId;
  }

  recital(block: Paragraph): void {
    const name = block.kind === 'formula' ? 'formula_1' : 'container_1';
    const eId = this.claim(within('preamble', name), block);
    // the formula is words alone
    if (block.kind !== 'formula') this.#blockItems(block.children, eId);
  }

  #blockItems(children: Item['children'], parent: string): void {
    for (const child of children) {
      const label = (child.type === 'item' && child.label) || undefined;
      const eId = this.claim(within(parent, numbered('item', label)), child);
      if (child.type === 'item') this.#blockItems(child.children, eId);
    }
  }

  member(member: Member, parent: string): void {
    if (member.type === 'division') return this.#division(member, parent);
    if (member.type === 'closing') this.claim(within(parent, 'closing_1'), member);
    else if (member.type !== 'paragraph') this.claim(within(parent, member.type), member);
    else {
      const { kind, label, children } = member;
      const name =
        kind === 'formula' || kind === 'preambular' ? `${kind}_1` : numbered('para', label);
      this.#points(children, this.claim(within(parent, name), member));
    }
  }

  #division({ heading, within: members }: Division, parent: string): void {
    const name = numbered(DIVISIONS[heading.role]?.eId ?? 'heading', heading.label);
    const eId = this.claim(within(parent, name), heading);
    for (const member of members) this.member(member, eId);
  }

  #points(children: Item['children'], parent: string): void {
    const list = within(parent, 'list_1');
    for (const child of children) {
      if (child.type !== 'item') this.claim(within(list, child.type), child);
      else {
        const name = child.label === undefined ? 'alinea_1' : numbered('point', child.label);
        this.#points(child.children, this.claim(within(list, name), child));
      }
    }
  }
}
