import type {
  Block,
  Closing,
  Heading,
  Paragraph,
  Preformatted,
  Table,
} from '../../model/resolution.ts';

/** A heading and what stands below it, to the next of its depth or a lesser one. */
export type Division = { type: 'division'; heading: Heading; within: Member[] };

/** What a body holds, as hierarchy. */
export type Member = Paragraph | Closing | Table | Preformatted | Division;

export type Annex = { heading: Heading; within: Member[] };

/** A resolution's body by the parts of the document: each block is in one of them, once. */
export type Parts = {
  preamble: Paragraph[];
  body: Member[];
  /** What closes the whole; where more follows, as in parts, closings stand within the body. */
  closings: Closing[];
  annexes: Annex[];
};

const isPreamble = (block: Block | undefined): block is Paragraph =>
  block?.type === 'paragraph' && (block.kind === 'formula' || block.kind === 'preambular');

/** Cuts a body into the parts of an Akoma Ntoso document. */
export function partsOf(body: readonly Block[]): Parts {
  const { main, annexes } = cut(body);
  const start = main.findIndex((block) => !isPreamble(block));
  const rest = start < 0 ? [] : main.slice(start);
  const end = rest.findIndex((block) => block.type === 'closing');
  // what follows the closing without the heading of an annex stays behind it
  const closesWithin =
    rest.some((block) => block.type === 'heading' && block.role === 'part') ||
    (end >= 0 && rest.slice(end).some((block) => block.type !== 'closing'));
  return {
    preamble: (start < 0 ? main : main.slice(0, start)).filter(isPreamble),
    body: hierarchy(closesWithin ? rest : rest.filter((block) => block.type !== 'closing')),
    closings: closesWithin ? [] : rest.filter((block) => block.type === 'closing'),
    annexes: annexes.map(({ heading, within }) => ({ heading, within: hierarchy(within) })),
  };
}

/** The body cut where annexes begin and end. */
function cut(body: readonly Block[]): {
  main: Block[];
  annexes: { heading: Heading; within: Block[] }[];
} {
  const main: Block[] = [];
  const annexes: { heading: Heading; within: Block[] }[] = [];
  let open = false;
  for (const block of body) {
    if (block.type === 'heading' && block.role === 'annex') {
      annexes.push({ heading: block, within: [] });
      open = true;
      continue;
    }
    const annex = annexes.at(-1)?.heading;
    // a part of the annex stands below its heading, one of the resolutions beside it
    if (block.type === 'heading' && block.role === 'part' && block.depth <= (annex?.depth ?? 0))
      open = false;
    if (open) annexes.at(-1)?.within.push(block);
    else main.push(block);
  }
  return { main, annexes };
}

function hierarchy(blocks: readonly Block[]): Member[] {
  const members: Member[] = [];
  for (let index = 0; index < blocks.length;) {
    const block = blocks[index];
    index += 1;
    if (!block) continue;
    if (block.type !== 'heading') {
      members.push(block);
      continue;
    }
    const rest = blocks.slice(index);
    const end = rest.findIndex((next) => next.type === 'heading' && next.depth <= block.depth);
    const within = end < 0 ? rest : rest.slice(0, end);
    index += within.length;
    members.push({ type: 'division', heading: block, within: hierarchy(within) });
  }
  return members;
}
