import type { Budget } from '../model/budget.ts';
import { budgetOf, isJson, unmarked } from './budget-of.ts';
import { parseJson } from './json.ts';
import { parseYaml } from './yaml.ts';

/**
 * Loads a budget definition, format 1, written in YAML or JSON.
 *
 * @param source the text of the definition. What begins with `{` or `[` is read as JSON.
 * @throws InputError with everything that is wrong, each with its line and column.
 */
export function loadDefinition(source: string): Budget {
  const text = unmarked(source);
  return budgetOf(text, isJson(text) ? parseJson : parseYaml);
}
