import { isAlias, isMap, isScalar, isSeq, type Node, parseDocument, type Scalar, type YAMLError } from 'yaml';
import { MapBuilder } from './map-builder.ts';
import { offsetsOf } from './offsets.ts';
import { MAX_YAML, parsePlainYaml } from './plain-yaml.ts';
import { clip } from './problems.ts';
import { MAX_DEPTH, mark, type Report, SyntaxFault, type Tree } from './tree.ts';

/**
 * Reads YAML into a tree. The failsafe schema leaves every scalar its text: 132.10 stays 132.10, 0205 stays 0205.
 * Every fault goes to `report`; undefined where they leave no tree. Of a key written twice the first counts.
 *
 * @throws SyntaxFault for more than `MAX_YAML` characters.
 */
export function parseYaml(text: string, report: Report): Tree | undefined {
  if (text.length > MAX_YAML) throw new SyntaxFault('yaml-too-large', 0, { limit: MAX_YAML });
  return parsePlainYaml(text) ?? parseFullYaml(text, report);
}

/** Reads all of YAML, and says what is wrong in it. */
export function parseFullYaml(text: string, report: Report): Tree | undefined {
  const document = parse(text);
  if (document.errors.some(overflowed)) throw new SyntaxFault('too-deep', 0, { limit: MAX_DEPTH });
  for (const error of document.errors) report(...faultOf(error));
  if (document.errors.length > 0) return undefined;
  const reader = new Reader(report);
  const tree = reader.tree(document.contents, 0);
  return reader.usable ? tree : undefined;
}

/** The parser recurses into what is nested: thousands of brackets overflow its stack. */
function parse(text: string): ReturnType<typeof parseDocument> {
  try {
    // Its own search for keys written twice compares each key of a map with all before it.
    return parseDocument(text, {
      schema: 'failsafe',
      prettyErrors: false,
      stringKeys: true,
      uniqueKeys: false,
    });
  } catch (error) {
    if (error instanceof RangeError) throw new SyntaxFault('too-deep', 0, { limit: MAX_DEPTH });
    throw error;
  }
}

/** Deep nesting that the parser itself caught; where, depends on the stack it was given. */
function overflowed({ message }: YAMLError): boolean {
  return message.includes('call stack');
}

function faultOf({ code, pos, message }: YAMLError): Parameters<Report> {
  if (code === 'MULTIPLE_DOCS') return ['yaml-documents', pos[0], {}];
  if (code === 'NON_STRING_KEY') return ['yaml-key', pos[0], {}];
  return ['yaml-syntax', pos[0], { detail: message }];
}

class Reader {
  usable = true;
  readonly #report: Report;

  constructor(report: Report) {
    this.#report = report;
  }

  tree(node: Node | null | undefined, depth: number): Tree {
    if (depth > MAX_DEPTH) throw new SyntaxFault('too-deep', start(node), { limit: MAX_DEPTH });
    if (isScalar(node)) return scalar(node);
    if (isSeq(node)) {
      const items = node.items as Node[];
      return mark(
        items.map((item) => this.tree(item, depth + 1)),
        offsetsOf(items.map(start)),
      );
    }
    if (isMap(node)) return this.#object(node.items as { key: Node; value: Node | null }[], depth);
    // An alias repeats what stands elsewhere: a definition needs none, and a few of them can repeat it without end.
    if (isAlias(node)) this.#unusable('yaml-alias', node);
    return '';
  }

  #object(entries: readonly { readonly key: Node; readonly value: Node | null }[], depth: number): Tree {
    const map = new MapBuilder();
    for (const { key, value } of entries) {
      if (!isScalar(key)) {
        this.#unusable('yaml-key', key);
        continue;
      }
      const name = String(key.value);
      if (map.has(name)) {
        this.#report('duplicate-key', start(key), { key: clip(name) });
        continue;
      }
      map.add(name, start(key), this.tree(value, depth + 1), start(value ?? key));
    }
    return map.done();
  }

  #unusable(code: string, node: Node): void {
    this.usable = false;
    this.#report(code, start(node));
  }
}

/** `null` and `~` are written, unquoted, where nothing is known, like an empty value. */
function scalar({ value, type }: Scalar): string {
  const text = String(value ?? '');
  return type === 'PLAIN' && (text === 'null' || text === '~') ? '' : text;
}

function start(node: Node | null | undefined): number {
  return node?.range?.[0] ?? 0;
}
