import { type Form, reportIssues } from './issues.ts';
import type { Problems } from './problems.ts';
import { type DefinitionTree, definition, KEYS } from './schema.ts';
import type { Tree } from './tree.ts';

const FORM: Form = { unknownKey: 'unknown-key', anotherKind: 'not-a-definition', keysAt: () => KEYS };

/** To compile the schema takes longer than to walk it for all but the largest definitions. */
const INTERPRETED = { jitless: true };

/**
 * Checks the shape of a definition. What is wrong is added to `problems`; what is left without the wrong parts is
 * returned where it is a definition still, so that the rest is checked in the same run.
 */
export function validate(tree: Tree, problems: Problems): DefinitionTree | undefined {
  const result = definition.safeParse(withoutPlain(tree), INTERPRETED);
  if (result.success) return tree as DefinitionTree;
  reportIssues(result.error.issues, tree, problems, FORM);
  return definition.safeParse(withoutPlain(tree), INTERPRETED).success ? (tree as DefinitionTree) : undefined;
}

/**
 * The tree without what is plain, of which a large definition is made: to look at that here takes a tenth of the time.
 * Rows go where all rows of a table are plain, plain lines become one and the same; paths to all the rest stay.
 */
function withoutPlain(tree: Tree): Tree {
  const statements = isObject(tree) ? tree.statements : undefined;
  if (!isObject(tree) || !Array.isArray(statements)) return tree;
  const lighter = statements.map((statement: Tree) => {
    if (!isObject(statement)) return statement;
    const { rows, lines } = statement;
    if (Array.isArray(rows) && rows.every(isPlainRow)) return { ...statement, rows: [] };
    return Array.isArray(lines) ? { ...statement, lines: lines.map(lighterLine) } : statement;
  });
  return { ...tree, statements: lighter };
}

const ANY_TEXT: ReadonlySet<string> = new Set(['label', 'id', 'code', 'item']);
const ANY_LITERAL: ReadonlySet<string> = new Set([
  'amount',
  'prior',
  'change',
  'rate',
  'completion',
  'share',
]);
const PLAIN_LINE: Tree = { label: '' };

/** Texts under keys that take any text, and values that are all literals. */
function isPlainRow(row: Tree): boolean {
  if (!isObject(row) || !Array.isArray(row.values)) return false;
  for (const key in row) {
    if (key !== 'values' && !(ANY_TEXT.has(key) && typeof row[key] === 'string')) return false;
  }
  return row.values.every((value: Tree) => typeof value === 'string');
}

/** A line as it is, but for the plain ones in it. */
function lighterLine(line: Tree): Tree {
  if (!isObject(line)) return line;
  if (isPlainLine(line)) return PLAIN_LINE;
  const { parts } = line;
  return Array.isArray(parts) ? { ...line, parts: parts.map(lighterLine) } : line;
}

function isPlainLine(line: { readonly [key: string]: Tree }): boolean {
  for (const key in line) {
    if (typeof line[key] !== 'string' || !(ANY_TEXT.has(key) || ANY_LITERAL.has(key))) return false;
  }
  return line.label !== undefined;
}

function isObject(tree: Tree): tree is { readonly [key: string]: Tree } {
  return typeof tree === 'object' && !Array.isArray(tree);
}
