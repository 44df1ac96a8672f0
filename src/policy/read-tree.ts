import { isJson, unmarked } from '../definition/budget-of.ts';
import { parseJson } from '../definition/json.ts';
import { parsePlainYaml } from '../definition/plain-yaml.ts';
import { Problems } from '../definition/problems.ts';
import { Lines, SyntaxFault, type Tree } from '../definition/tree.ts';

/** What a file says, before its shape is looked at. */
export interface Source {
  /** Undefined where the text is broken; `problems` say how. */
  readonly tree: Tree | undefined;
  readonly problems: Problems;
  readonly lines: Lines;
}

/** Reads YAML or JSON. The parser of all of YAML is loaded for those texts only that need it. */
export async function readTree(source: string): Promise<Source> {
  const text = unmarked(source);
  const lines = new Lines(text);
  const problems = new Problems(() => lines);
  const add = (code: string, offset: number, data?: Readonly<Record<string, string | number>>): void =>
    problems.at(code, offset, data);
  if (text.trim() === '') {
    add('empty-file', 0);
    return { tree: undefined, problems, lines };
  }
  try {
    const tree = isJson(text)
      ? parseJson(text, add)
      : (parsePlainYaml(text) ?? (await import('../definition/yaml.ts')).parseYaml(text, add));
    return { tree, problems, lines };
  } catch (fault) {
    if (!(fault instanceof SyntaxFault)) throw fault;
    add(fault.code, fault.offset, fault.data);
    return { tree: undefined, problems, lines };
  }
}
