import { stringify } from 'yaml';
import { holds } from '../../src/model/lines.ts';
import { DoubtKind, textsOf } from '../../src/model/resolution.ts';
import type { Correction, Doubt, Lines, Resolution } from '../../src/model/resolution.ts';
import { inkOf } from './characters.ts';
import type { DumpLines } from './passage.ts';
import { doubt, type Finding, type Problem } from './problems.ts';

type Doubted = Finding & { kind: DoubtKind };

const KINDS: ReadonlySet<string> = new Set(DoubtKind.options);
const isDoubted = (finding: Finding): finding is Doubted => KINDS.has(finding.kind);

/** What a stage could not settle is a doubt, whatever the stage called it. */
const asDoubt = (finding: Doubted): Doubted => ({ ...finding, severity: 'doubt' });

/** What is to be told of a dump of which no resolution could be made. */
export const withoutResolution = (findings: readonly Finding[]): Finding[] =>
  findings.map((finding) => (isDoubted(finding) ? asDoubt(finding) : finding));

/**
 * What stays in doubt of what the stages found, less what a correction settled, each as the entry
 * keeps it; and all that is to be told. A dump of which a resolution could be made has doubts and
 * no errors.
 */
export function toDoubts(
  findings: readonly Finding[],
  resolution: Resolution,
  lines: DumpLines,
  corrections: readonly Correction[],
): { doubts: Doubt[]; problems: Finding[] } {
  const doubted = joinMany(joinLines(findings.filter(isDoubted), lines))
    .map((finding) => nearby(finding, resolution))
    .map((finding) => asDoubt({ ...finding, printed: printedOf(finding, lines) }));
  const open = doubted.filter((it) => !corrections.some((one) => settles(one, it, lines)));
  const idle = corrections.filter(
    (one) => 'doubt' in one && !doubted.some((it) => settles(one, it, lines)),
  );
  const told = [...open, ...idle.map((one) => idleSettlement(one, lines))].toSorted(
    (a, b) => a.line - b.line,
  );
  return {
    doubts: told.filter(isDoubted).map((finding) => toDoubt(finding, lines)),
    problems: [...told, ...findings.filter((finding) => !isDoubted(finding))],
  };
}

/** Unknown lines that follow each other are one doubt. */
function joinLines(findings: readonly Doubted[], lines: DumpLines): Doubted[] {
  const joined: Doubted[] = [];
  for (const finding of findings.toSorted((a, b) => a.line - b.line)) {
    const last = joined.at(-1);
    const [from, to] = last?.lines?.[0] ?? [0, 0];
    const blank = lines.slice(to, finding.line - 1).every((line) => line.trim() === '');
    if (last?.kind !== 'unknown line' || finding.kind !== 'unknown line' || !blank)
      joined.push({ ...finding, lines: finding.lines ?? [[finding.line, finding.line]] });
    else if (finding.line > to) {
      joined[joined.length - 1] = {
        ...last,
        lines: [[from, finding.line]],
        printed: `${printedOf(last, lines)}\n${printedOf(finding, lines)}`,
      };
    }
  }
  return joined;
}

/** So many doubts of a kind are told apart on one line; the others are told as one. */
const APART = 8;

/** A line of a thousand faults has a few doubts. */
function joinMany(findings: readonly Doubted[]): Doubted[] {
  const alike = Map.groupBy(findings, ({ kind, line }) => `${line} ${kind}`);
  return [...alike.values()].flatMap((all) => {
    const [next] = all.slice(APART);
    if (!next) return all;
    const fact = `${next.fact}; and ${all.length - APART} like it on this line`;
    return [...all.slice(0, APART), { ...next, fact }];
  });
}

/** Where a note without a mark belongs: between the marks of the notes before and after it. */
function nearby(finding: Doubted, { body, notes }: Resolution): Doubted {
  if (finding.kind !== 'note without mark' || finding.near) return finding;
  const index = notes.findIndex(({ lines }) => lines[0]?.[0] === finding.line);
  if (index < 0) return finding;
  const linesOfMark = (label: string | undefined): Lines | undefined =>
    body.find((block) =>
      textsOf(block).some((text) => text.some((run) => run.type === 'mark' && run.note === label)),
    )?.lines;
  const marked = (labels: string[]) => labels.map(linesOfMark).find((lines) => lines !== undefined);
  const labels = notes.map(({ label }) => label);
  const before = marked(labels.slice(0, index).toReversed()) ?? body[0]?.lines;
  const after = marked(labels.slice(index + 1)) ?? body.at(-1)?.lines;
  const from = before?.[0]?.[0];
  const to = after?.at(-1)?.[1];
  return from === undefined || to === undefined || from > to
    ? finding
    : { ...finding, near: [[from, to]] };
}

/** Whether a correction settles the doubt: of its kind, on its line, with its words. */
function settles(correction: Correction, finding: Doubted, lines: DumpLines): boolean {
  if (!('doubt' in correction)) return false;
  const { doubt: kind, line, found } = correction;
  return (
    kind === finding.kind &&
    holds(finding.lines ?? [[finding.line, finding.line]], line) &&
    (found === undefined || inkOf(lines[line - 1] ?? '').includes(inkOf(found)))
  );
}

function idleSettlement(correction: Correction, lines: DumpLines): Finding {
  const { line, doubt: kind } = 'doubt' in correction ? correction : { line: 1, doubt: '' };
  const at = Math.min(line, lines.length);
  return doubt(
    'correction',
    [[at, at]],
    `a correction settles "${kind}" here, where there is none`,
    {
      hint: 'expected a doubt of that kind on this line, and the words of the correction on it',
    },
  );
}

function printedOf(finding: Finding, lines: DumpLines): string {
  if (finding.printed !== undefined) return asPrinted(finding.printed);
  const own = (finding.lines ?? [[finding.line, finding.line]])
    .flatMap(([from, to]) => lines.slice(from - 1, to))
    .join('\n');
  // what is nothing known stands nowhere else; of what is text as well its beginning tells enough
  const whole = finding.kind === 'unknown line' || own.length <= LONGEST;
  return asPrinted(whole ? own : `${own.slice(0, LONGEST)}${CUT}`);
}

/** So many characters of a text are shown with a doubt of it. */
const LONGEST = 2_000;
const CUT = ' …';

/** The doubt as the entry keeps it, with its words as they stand in the dump. */
function toDoubt(finding: Doubted, lines: DumpLines): Doubt {
  const { kind, line, fact, hint, near } = finding;
  const printed = printedOf(finding, lines);
  return {
    kind,
    fact: oneLine(fact),
    ...(hint !== undefined && { expected: oneLine(hint) }),
    ...(printed !== '' && { printed }),
    lines: finding.lines ?? [[line, line]],
    ...(near && { near }),
  };
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * Words as printed: tabs become blanks, characters that are not to be seen are left out, and so are
 * blank lines at either end.
 */
function asPrinted(text: string): string {
  const lines = text.split(/[\n\u2028\u2029]/).map((line) =>
    line
      .replaceAll('\t', '  ')
      .replace(/[\p{Cc}\p{Cs}\uFEFF]/gu, '')
      .trimEnd(),
  );
  const first = lines.findIndex((line) => line !== '');
  const last = lines.findLastIndex((line) => line !== '');
  return lines.slice(Math.max(0, first), last + 1).join('\n');
}

const FIELDS: [RegExp, string][] = [
  [/^a title/, 'title'],
  [/^the day of adoption/, 'adopted'],
  [/^the origin/, 'origin'],
];

/**
 * The correction that settles a doubt, to be pasted into the dump's file of corrections and given
 * its reason and source; none for what is itself a fault of a correction.
 */
export function settlementOf(problem: Problem): string | undefined {
  if (problem.kind === 'correction') return undefined;
  const field = FIELDS.find(
    ([fact]) => problem.kind === 'missing metadata' && fact.test(problem.fact),
  );
  const [first = ''] = problem.printed?.split('\n') ?? [];
  const words = (first.endsWith(CUT) ? first.slice(0, -CUT.length) : first).trim();
  const settlement = field
    ? { field: field[1], is: '' }
    : { line: problem.line, doubt: problem.kind, ...(words && { found: words }) };
  return stringify([settlement], { lineWidth: 0 }) + '  reason:\n  source:\n';
}
