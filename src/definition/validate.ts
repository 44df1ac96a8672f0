import { fits } from './fits.ts';
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
  if (fits(definition)(tree)) return tree as DefinitionTree;
  const result = definition.safeParse(tree, INTERPRETED);
  if (result.success) return tree as DefinitionTree;
  reportIssues(result.error.issues, tree, problems, FORM);
  return definition.safeParse(tree, INTERPRETED).success ? (tree as DefinitionTree) : undefined;
}
