import { existsSync, globSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { checkSync } from 'recheck';
import { version } from 'recheck/package.json' with { type: 'json' };
import ts from 'typescript';
import { expect, it } from 'vitest';
import { z } from 'zod';

/**
 * No pattern that reads a dump may take time that grows faster than the text. Every pattern of the
 * normaliser, of the model and of what opens files is taken from the sources and given to recheck,
 * which either proves it linear, or searches for a text on which it is not by counting steps.
 */
const root = new URL('../../../', import.meta.url).pathname;
const files = globSync('{scripts/normalise,src/model,src/sources}/**/*.ts', {
  cwd: root,
}).toSorted();

type Pattern = { place: string; source: string; flags: string };

function patternsOf(file: string): Pattern[] {
  const text = readFileSync(`${root}${file}`, 'utf8');
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const patterns: Pattern[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      const line = tree.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      patterns.push({
        place: `${file}:${line}`,
        source: node.text.slice(1, end),
        flags: node.text.slice(end + 1),
      });
    }
    // a pattern put together at run time would escape this check
    if (ts.isNewExpression(node) && node.expression.getText() === 'RegExp')
      throw new Error(`${file} makes a RegExp`);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return patterns;
}

const patterns = [
  ...new Map(files.flatMap(patternsOf).map((one) => [one.source + one.flags, one])).values(),
];

it('finds the patterns', () => {
  expect(patterns.length).toBeGreaterThan(100);
});

/** What is found must not hang on how busy the machine is: the test's own limit suffices. */
const UNHURRIED = {
  timeout: null,
  attackTimeout: null,
  incubationTimeout: null,
  recallTimeout: null,
  seedingTimeout: null,
  randomSeed: 1,
};

/** Patterns that were proven linear by this recheck, so that each is proven once on a machine. */
const PROVEN = `${root}node_modules/.cache/operative/linear-patterns.json`;
const Proven = z.object({ by: z.string(), patterns: z.array(z.string()) });
const by = JSON.stringify([version, UNHURRIED]);

function readProven(): Set<string> {
  if (!existsSync(PROVEN)) return new Set();
  try {
    const read = Proven.parse(JSON.parse(readFileSync(PROVEN, 'utf8')));
    return new Set(read.by === by ? read.patterns : []);
  } catch {
    return new Set(); // a damaged file is made anew
  }
}

function writeProven(patterns: string[]): void {
  mkdirSync(dirname(PROVEN), { recursive: true });
  writeFileSync(`${PROVEN}.new`, JSON.stringify({ by, patterns: patterns.toSorted() }));
  renameSync(`${PROVEN}.new`, PROVEN);
}

it('every pattern takes linear time', { timeout: 900_000 }, () => {
  const known = readProven();
  const proven: string[] = [];
  const slow: string[] = [];
  for (const { place, source, flags } of patterns) {
    const printed = `/${source}/${flags}`;
    const found = known.has(printed) ? undefined : checkSync(source, flags, UNHURRIED);
    if (found === undefined || found.status === 'safe') {
      proven.push(printed);
      continue;
    }
    const how = found.status === 'vulnerable' ? found.complexity.summary : '';
    slow.push(`${place} ${found.status} ${how} /${source}/`);
  }
  writeProven(proven);
  expect(slow).toEqual([]);
});
