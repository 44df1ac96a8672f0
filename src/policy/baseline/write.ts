import type { BaselineEntry } from './schema.ts';

const KEYS = ['fingerprint', 'rule', 'file', 'message', 'reason', 'who', 'when'] as const;

/** A baseline as YAML, or as JSON: an entry a block, in an order that leaves other entries' lines as they are. */
export function writeBaseline(entries: readonly BaselineEntry[], json: boolean): string {
  const sorted = [...entries].sort((a, b) => {
    const [one, other] = [sortKey(a), sortKey(b)];
    return one < other ? -1 : one > other ? 1 : 0;
  });
  const plain = sorted.map((entry) => Object.fromEntries(KEYS.map((key) => [key, entry[key]])));
  if (json) return `${JSON.stringify({ format: 1, accepted: plain }, null, 2)}\n`;
  const blocks = plain.map((entry) => {
    // A JSON string is a YAML string: nothing that a document prints can become anything else.
    const lines = KEYS.map((key) => `${key}: ${JSON.stringify(entry[key]).replace(STEERING, escaped)}`);
    return `  - ${lines.join('\n    ')}\n`;
  });
  return blocks.length === 0 ? 'format: 1\naccepted: []\n' : `format: 1\naccepted:\n${blocks.join('')}`;
}

function sortKey({ file, rule, fingerprint }: BaselineEntry): string {
  return [file, rule, fingerprint].join('\u0000');
}

// Left as they are by JSON; YAML or a terminal would obey them.
const STEERING = /[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
