import type { Budget } from '../model/budget.ts';
import { InputError } from '../model/errors.ts';
import { lower } from './lower.ts';
import { Problems } from './problems.ts';
import { Lines, type Report, SyntaxFault, type Tree } from './tree.ts';
import { validate } from './validate.ts';

/** Reads a text into a tree. Faults go to the report; undefined where they leave no tree. */
export type Parser = (text: string, report: Report) => Tree | undefined;

/**
 * The budget that the text of a definition says.
 *
 * @throws InputError with everything that is wrong, each with its line and column.
 */
export function budgetOf(text: string, parser: Parser): Budget {
  let known: Lines | undefined;
  const lines = (): Lines => (known ??= new Lines(text));
  const problems = new Problems(lines);
  const tree = parse(text, parser, problems);
  const definition = tree === undefined ? undefined : validate(tree, problems);
  const budget = definition && lower(definition, problems, lines);
  problems.raise();
  if (!budget) throw new InputError([{ code: 'not-a-definition', data: {} }]);
  return budget;
}

function parse(text: string, parser: Parser, problems: Problems): Tree | undefined {
  if (/^\s*$/.test(text.slice(0, 1000)) && text.trim() === '') {
    problems.at('empty-file', 0);
    return undefined;
  }
  try {
    return parser(text, (code, offset, data) => problems.at(code, offset, data));
  } catch (fault) {
    if (!(fault instanceof SyntaxFault)) throw fault;
    problems.at(fault.code, fault.offset, fault.data);
    return undefined;
  }
}

/** The text without a byte order mark. */
export function unmarked(source: string): string {
  return source.charCodeAt(0) === 0xfeff ? source.slice(1) : source;
}

/** What begins with a bracket is read as JSON. */
export function isJson(text: string): boolean {
  return /^\s*[{[]/.test(text);
}
