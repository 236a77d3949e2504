import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { checkSync } from 'recheck';
import { version } from 'recheck/package.json' with { type: 'json' };
import ts from 'typescript';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { DAY_FORM } from '../../../src/model/days.ts';

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

async function patternsOf(file: string): Promise<Pattern[]> {
  const text = readFileSync(`${root}${file}`, 'utf8');
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const patterns: Pattern[] = [];
  const made: ts.NewExpression[] = [];
  const placeOf = (node: ts.Node) =>
    `${file}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      patterns.push({
        place: placeOf(node),
        source: node.text.slice(1, end),
        flags: node.text.slice(end + 1),
      });
    }
    if (ts.isNewExpression(node) && node.expression.getText() === 'RegExp') made.push(node);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  const imported = made.length === 0 ? new Map<string, unknown>() : await importsOf(file, tree);
  for (const node of made) {
    const place = placeOf(node);
    const given = node.arguments?.map((one) => textOf(one, imported, place)) ?? [];
    const { source, flags } = new RegExp(given[0] ?? '', given[1]);
    patterns.push({ place, source, flags });
  }
  return patterns;
}

/** The values that a file imports from others of this repository, by the names it has for them. */
async function importsOf(file: string, tree: ts.SourceFile): Promise<Map<string, unknown>> {
  const values = new Map<string, unknown>();
  for (const statement of tree.statements) {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier))
      continue;
    const from = statement.moduleSpecifier.text;
    const names = statement.importClause?.namedBindings;
    if (!from.startsWith('.') || names === undefined || !ts.isNamedImports(names)) continue;
    const path = new URL(from, `file://${root}${file}`).pathname;
    const module = z.record(z.string(), z.unknown()).parse({ ...(await import(path)) });
    for (const { name, propertyName } of names.elements)
      values.set(name.text, module[(propertyName ?? name).text]);
  }
  return values;
}

/**
 * The text of a literal that holds nothing but text and imported text. A pattern put together of
 * anything else at run time would escape this check.
 */
function textOf(node: ts.Expression, imported: Map<string, unknown>, place: string): string {
  const isRaw = ts.isTaggedTemplateExpression(node) && node.tag.getText() === 'String.raw';
  const literal = isRaw ? node.template : node;
  const textIn = (part: ts.LiteralLikeNode & { rawText?: string }): string =>
    isRaw ? (part.rawText ?? part.text) : part.text;
  if (ts.isStringLiteral(literal) || ts.isNoSubstitutionTemplateLiteral(literal))
    return textIn(literal);
  if (!ts.isTemplateExpression(literal)) throw new Error(`${place} makes a RegExp of no literal`);
  return literal.templateSpans.reduce((text, { expression, literal: after }) => {
    const value = imported.get(expression.getText());
    if (typeof value !== 'string')
      throw new Error(
        `${place} makes a RegExp of ${expression.getText()}, which is no imported text`,
      );
    return text + value + textIn(after);
  }, textIn(literal.head));
}

const found = (await Promise.all(files.map(patternsOf))).flat();
const patterns = [...new Map(found.map((one) => [one.source + one.flags, one])).values()];

it('finds the patterns', () => {
  expect(patterns.length).toBeGreaterThan(100);
  // and those that are made of what another file names
  expect(patterns.map(({ source }) => source)).toContain(`^${DAY_FORM}`);
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

/**
 * The patterns that were proven linear by this recheck: it always comes to the same verdict, so each
 * is proven once. The test adds what it proves, and leaves out what stands nowhere any more.
 */
const PROVEN = `${root}tests/unit/normalise/linear-patterns.json`;
const Proven = z.object({ by: z.string(), patterns: z.array(z.string()) });
const by = JSON.stringify([version, UNHURRIED]);

function readProven(): Set<string> {
  if (!existsSync(PROVEN)) return new Set();
  const read = Proven.parse(JSON.parse(readFileSync(PROVEN, 'utf8')));
  return new Set(read.by === by ? read.patterns : []);
}

function writeProven(patterns: string[]): void {
  const text = `${JSON.stringify({ by, patterns: patterns.toSorted() }, null, 2)}\n`;
  if (!existsSync(PROVEN) || readFileSync(PROVEN, 'utf8') !== text) writeFileSync(PROVEN, text);
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
