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
  const result = definition.safeParse(withoutPlainRows(tree), INTERPRETED);
  if (result.success) return tree as DefinitionTree;
  reportIssues(result.error.issues, tree, problems, FORM);
  return definition.safeParse(withoutPlainRows(tree), INTERPRETED).success
    ? (tree as DefinitionTree)
    : undefined;
}

/**
 * The tree without the rows of those tables whose rows are all plain: a large definition is little else, and to look
 * at them here takes a tenth of the time. Paths to all the rest stay the same.
 */
function withoutPlainRows(tree: Tree): Tree {
  const statements = isObject(tree) ? tree.statements : undefined;
  if (!isObject(tree) || !Array.isArray(statements)) return tree;
  const lighter = statements.map((statement: Tree) => {
    const rows = isObject(statement) ? statement.rows : undefined;
    return isObject(statement) && Array.isArray(rows) && rows.every(isPlainRow)
      ? { ...statement, rows: [] }
      : statement;
  });
  return { ...tree, statements: lighter };
}

/** Texts under keys that take any text, and values that are all literals. */
function isPlainRow(row: Tree): boolean {
  if (!isObject(row) || !Array.isArray(row.values)) return false;
  for (const key in row) {
    const free = key === 'label' || key === 'id' || key === 'code' || key === 'item';
    if (key !== 'values' && !(free && typeof row[key] === 'string')) return false;
  }
  return row.values.every((value: Tree) => typeof value === 'string');
}

function isObject(tree: Tree): tree is { readonly [key: string]: Tree } {
  return typeof tree === 'object' && !Array.isArray(tree);
}
