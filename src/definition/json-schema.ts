import * as z from 'zod/mini';
import { definition } from './schema.ts';

/**
 * JSON Schema (draft 2020-12) of a budget definition, for editors. Within gouji every scalar is a text; who writes a
 * definition may leave the quotes out.
 */
export function definitionSchema(): object {
  return jsonSchemaOf(definition, 'gouji budget definition, format 1');
}

/** JSON Schema of what is written in YAML or JSON and read as texts. */
export function jsonSchemaOf(type: z.core.$ZodType, title: string): object {
  const schema = z.toJSONSchema(type, { io: 'input', override: ({ jsonSchema }) => unquote(jsonSchema) });
  return { title, ...schema };
}

type Node = z.core.JSONSchema.BaseSchema;

/** A text may be written as a number or boolean; a word that reads as one may be too; empty is null in YAML. */
function unquote(node: Node): void {
  if (node.type !== 'string') return;
  const words = node.enum ?? (node.const === undefined ? undefined : [node.const]);
  if (!words) {
    // As loose types go: a keyword for texts, such as a pattern, does not bind numbers.
    node.type = (
      node.pattern === undefined ? ['string', 'number', 'boolean', 'null'] : ['string', 'integer']
    ) as never;
    return;
  }
  const unquoted = words.flatMap((word) =>
    /^(true|false|\d+)$/.test(String(word)) ? [JSON.parse(String(word))] : [],
  );
  if (unquoted.length === 0) return;
  delete node.type;
  delete node.const;
  node.enum = [...unquoted, ...words];
}
