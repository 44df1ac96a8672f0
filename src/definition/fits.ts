import type { core } from 'zod/mini';
import type { Tree } from './tree.ts';

/** Whether a tree is as a schema wants it. */
type Fits = (tree: Tree) => boolean;

const NEVER: Fits = () => false;
const known = new WeakMap<core.$ZodType, Fits>();

/**
 * A quick test of what nearly every definition passes: true only of trees that the schema takes. It walks what is
 * there, not every key that might be, and says nothing of the reason; false also where the schema asks for something
 * that is not known here.
 */
export function fits(schema: core.$ZodType): Fits {
  const fitting = known.get(schema) ?? compiled(schema);
  known.set(schema, fitting);
  return fitting;
}

function compiled(schema: core.$ZodType): Fits {
  const { def } = (schema as core.$ZodTypes)._zod;
  const checks = (def.checks ?? []).map(checked);
  if (checks.length === 0) return ofType(def);
  const type = ofType(def);
  return (tree) => type(tree) && checks.every((passes) => passes(tree));
}

function ofType(def: core.$ZodTypes['_zod']['def']): Fits {
  switch (def.type) {
    case 'string':
      return (tree) => typeof tree === 'string';
    case 'literal':
      return (tree) => def.values.includes(tree as string);
    case 'enum':
      return oneOf(Object.values(def.entries));
    case 'optional':
      return fits(def.innerType);
    case 'union':
      return someOf(def.options);
    case 'array':
      return listOf(def.element);
    case 'object':
      return objectOf(def);
    case 'record':
      return recordOf(fits(def.keyType), fits(def.valueType));
    default:
      return NEVER;
  }
}

function oneOf(words: readonly core.util.EnumValue[]): Fits {
  const all: ReadonlySet<unknown> = new Set(words);
  return (tree) => all.has(tree);
}

function someOf(options: readonly core.$ZodType[]): Fits {
  return (tree) => options.some((option) => fits(option)(tree));
}

function listOf(element: core.$ZodType): Fits {
  const fitting = fits(element);
  return (tree) => Array.isArray(tree) && tree.every(fitting);
}

function objectOf(def: core.$ZodObjectDef): Fits {
  const entries = new Map<string, Fits>();
  let needed: readonly string[] | undefined;
  const entry = (key: string): Fits => {
    const schema = Object.hasOwn(def.shape, key) ? def.shape[key] : undefined;
    const fitting = schema === undefined ? NEVER : fits(schema);
    entries.set(key, fitting);
    return fitting;
  };
  return (tree) => {
    if (typeof tree !== 'object' || Array.isArray(tree)) return false;
    const object = tree as { readonly [key: string]: Tree };
    for (const key in object) if (!(entries.get(key) ?? entry(key))(object[key]!)) return false;
    needed ??= Object.keys(def.shape).filter((key) => def.shape[key]!._zod.optin !== 'optional');
    return needed.every((key) => object[key] !== undefined);
  };
}

function recordOf(key: Fits, value: Fits): Fits {
  return (tree) =>
    typeof tree === 'object' &&
    !Array.isArray(tree) &&
    Object.entries(tree).every((entry) => key(entry[0]) && value(entry[1]));
}

function checked(check: core.$ZodCheck<never>): Fits {
  const { def } = (check as unknown as core.$ZodChecks)._zod;
  if (def.check === 'min_length') return (tree) => lengthOf(tree) >= def.minimum;
  if (def.check === 'max_length') return (tree) => lengthOf(tree) <= def.maximum;
  if (def.check === 'length_equals') return (tree) => lengthOf(tree) === def.length;
  if (def.check !== 'string_format' || !('pattern' in def)) return NEVER;
  const pattern = def.pattern as RegExp;
  return (tree) => pattern.test(tree as string);
}

const lengthOf = (tree: Tree): number => (tree as string | readonly Tree[]).length;
