import { Decimal } from '../../model/decimal.ts';

/**
 * A graph of plain objects, arrays and decimals as a JSON value. What is referred to more than once is written out
 * the first time, with an `$id`, and is a `$ref` from then on; so a figure stays one figure in all its relations.
 */
export function encode(root: unknown): unknown {
  const shared = sharedIn(root);
  const ids = new Map<object, number>();
  const write = (value: unknown): unknown => {
    if (value === undefined) return null;
    if (typeof value !== 'object' || value === null) return value;
    if (Decimal.isDecimal(value)) return { $decimal: value.valueOf() };
    const known = ids.get(value);
    if (known !== undefined) return { $ref: known };
    const id = shared.has(value) ? ids.size : undefined;
    if (id !== undefined) ids.set(value, id);
    if (Array.isArray(value)) {
      const items = value.map(write);
      return id === undefined ? items : { $id: id, $list: items };
    }
    const fields = fieldsOf(value).filter(([, field]) => field !== undefined);
    const written = Object.fromEntries(fields.map(([key, field]) => [key, write(field)]));
    return id === undefined ? written : { $id: id, ...written };
  };
  return write(root);
}

/** All that an object says, also what it computes when it is asked. */
function fieldsOf(value: object): [string, unknown][] {
  const own = Object.entries(value);
  const prototype: object = Object.getPrototypeOf(value);
  if (prototype === Object.prototype || Array.isArray(value)) return own;
  const computed = Object.entries(Object.getOwnPropertyDescriptors(prototype)).filter(([, { get }]) => get);
  return [...own, ...computed.map(([key, { get }]): [string, unknown] => [key, get!.call(value)])];
}

/** Everything that is met more than once, cycles among it. */
function sharedIn(root: unknown): Set<object> {
  const seen = new Set<object>();
  const shared = new Set<object>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || Decimal.isDecimal(value)) return;
    if (seen.has(value)) {
      shared.add(value);
      return;
    }
    seen.add(value);
    for (const [, inner] of fieldsOf(value)) visit(inner);
  };
  visit(root);
  return shared;
}

type Fields = Record<string, unknown>;

/**
 * The graph that `encode` wrote. The value is changed in place.
 *
 * @throws TypeError where it is none.
 */
export function decode(root: unknown): unknown {
  const known = new Map<number, unknown>();
  const read = (value: unknown): unknown => {
    if (value === null) return undefined;
    if (typeof value !== 'object') return value;
    if (Array.isArray(value)) return fill(value);
    const fields = value as Fields;
    if (typeof fields.$decimal === 'string') return decimal(fields.$decimal);
    if (typeof fields.$ref === 'number') {
      if (!known.has(fields.$ref)) throw new TypeError(`nothing has the id ${fields.$ref}`);
      return known.get(fields.$ref);
    }
    const { $id, $list } = fields;
    const whole = Array.isArray($list) ? $list : fields;
    if (typeof $id === 'number') known.set($id, whole);
    delete fields.$id;
    return fill(whole);
  };
  const fill = (whole: object): object => {
    const fields = whole as Fields;
    for (const key of Object.keys(fields)) {
      // Assigning to it would change what the object is.
      if (key === '__proto__') throw new TypeError('__proto__ is no key');
      fields[key] = read(fields[key]);
    }
    return whole;
  };
  return read(root);
}

/** Sums of printed figures have more digits than these, but never as many as to take time. */
const DIGITS = /^-?\d{1,400}(?:\.\d{1,400})?$/;

function decimal(text: string): Decimal {
  if (!DIGITS.test(text)) throw new TypeError(`${text} is no number`);
  return new Decimal(text);
}
