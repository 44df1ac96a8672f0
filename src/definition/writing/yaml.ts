/** What a definition is made of before it is a text. */
export type Value = string | readonly Value[] | { readonly [key: string]: Value | undefined };

/** Widest line of something written on one line. */
const WIDTH = 120;

/** The order in which keys are read best; others follow as they come. */
const ORDER = [
  'page',
  'box',
  'paragraph',
  'symbol',
  'minus',
  'id',
  'table',
  'title',
  'figure',
  'code',
  'label',
  'entity',
  'level',
  'year',
  'kind',
  'stage',
  'scope',
  'item',
  'statistic',
  'base',
  'whole',
  'unit',
  'decimals',
  'form',
  'suspect',
  'blanks',
  'value',
  'word',
  'amount',
  'prior',
  'change',
  'rate',
  'completion',
  'wording',
  'share',
  'text',
  'same-as',
  'of',
  'also',
  'against',
  'balances',
  'within',
  'parent',
  'total',
  'sum',
  'by',
  'open',
  'partial',
  'columns',
  'values',
  'rows',
  'lines',
  'parts',
  'breakdowns',
  'figures',
];
const RANK = new Map(ORDER.map((key, rank) => [key, rank]));

/** Writes YAML that the failsafe schema reads back: every scalar is a text. What is small stands on one line. */
export function toYaml(value: { readonly [key: string]: Value | undefined }): string {
  const parts = Object.entries(value).flatMap(([key, item]) =>
    item === undefined ? [] : block({ [key]: item }, 0),
  );
  return `${parts.join('\n')}\n`;
}

function block(value: Value, indent: number): string[] {
  if (typeof value === 'string') return [scalar(value)];
  if (isList(value)) {
    return value.flatMap((item) => {
      const [first = '', ...rest] = nested(item, indent + 2);
      return [`- ${first}`, ...rest.map((line) => `  ${line}`)];
    });
  }
  return entriesOf(value).flatMap(([key, item]) => {
    const inline = flow(item, WIDTH - indent - key.length - 2);
    if (typeof item === 'string' || (inline !== undefined && !isList(item)))
      return [`${scalar(key)}: ${inline}`];
    if (inline !== undefined && (item as readonly Value[]).every((one) => typeof one === 'string'))
      return [`${scalar(key)}: ${inline}`];
    return [`${scalar(key)}:`, ...block(item, indent + 2).map((line) => `  ${line}`)];
  });
}

/** An item of a list: on one line where it fits. */
function nested(item: Value, indent: number): string[] {
  const inline = flow(item, WIDTH - indent);
  return inline === undefined ? block(item, indent) : [inline];
}

/** On one line, if that is no longer than `room`; a text always is. */
function flow(value: Value, room: number): string | undefined {
  if (typeof value === 'string') return scalar(value);
  const parts: string[] = [];
  let length = 4;
  const entries = isList(value)
    ? value.map((item): [string | undefined, Value] => [undefined, item])
    : entriesOf(value);
  for (const [key, item] of entries) {
    if (length > room) return undefined;
    const inner = flow(item, room - length);
    if (inner === undefined) return undefined;
    const part = key === undefined ? inner : `${scalar(key)}: ${inner}`;
    parts.push(part);
    length += part.length + 2;
  }
  if (length > room) return undefined;
  const text = parts.join(', ');
  if (isList(value)) return `[${text}]`;
  return text === '' ? '{}' : `{ ${text} }`;
}

function entriesOf(value: { readonly [key: string]: Value | undefined }): [string, Value][] {
  const known = Object.entries(value).filter((entry): entry is [string, Value] => entry[1] !== undefined);
  const rank = (key: string) => RANK.get(key) ?? ORDER.length;
  return known.sort(([a], [b]) => rank(a) - rank(b));
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

/** Letters, digits and a few signs in plain; everything else quoted, with controls escaped. */
function scalar(text: string): string {
  if (PLAIN.test(text) && text !== 'null' && text !== '~') return text;
  return JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

const PLAIN =
  /^(?:-?[\p{L}\p{N}]|[(（“《】【])(?:[\p{L}\p{N}._/~%+()（）“”《》【】、，。；：·-]| (?=[\p{L}\p{N}]))*$/u;
