import { globSync, readFileSync } from 'node:fs';
import { checkSync } from 'recheck';
import ts from 'typescript';
import { expect, it } from 'vitest';

/**
 * No pattern that reads a dump may take time that grows faster than the text. Every pattern of the
 * normaliser and the model is taken from the sources and given to recheck, which either proves it
 * linear, or searches for a text on which it is not by counting steps.
 */
const root = new URL('../../../', import.meta.url).pathname;
const files = globSync('{scripts/normalise,src/model}/**/*.ts', { cwd: root }).toSorted();

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
};

it('every pattern takes linear time', { timeout: 900_000 }, () => {
  const slow = patterns.flatMap(({ place, source, flags }) => {
    const found = checkSync(source, flags, { ...UNHURRIED, randomSeed: 1 });
    const how = found.status === 'vulnerable' ? found.complexity.summary : '';
    return found.status === 'safe' ? [] : [`${place} ${found.status} ${how} /${source}/`];
  });
  expect(slow).toEqual([]);
});
