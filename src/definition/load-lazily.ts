import type { Budget } from '../model/budget.ts';
import { budgetOf, isJson, unmarked } from './budget-of.ts';
import { parseJson } from './json.ts';
import { parsePlainYaml } from './plain-yaml.ts';

/** As `loadDefinition`. The parser of all of YAML is loaded for those definitions only that need it: few do. */
export async function loadDefinitionLazily(source: string): Promise<Budget> {
  const text = unmarked(source);
  if (isJson(text)) return budgetOf(text, parseJson);
  const plain = parsePlainYaml(text);
  if (plain !== undefined) return budgetOf(text, () => plain);
  const { parseYaml } = await import('./yaml.ts');
  return budgetOf(text, parseYaml);
}
