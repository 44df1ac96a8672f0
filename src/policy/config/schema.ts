import * as z from 'zod/mini';
import { declared } from '../../definition/schema/relation.ts';
import { LANGUAGES, REMARK_CODES, RULE_IDS } from '../../messages/catalogue.ts';
import { SEVERITIES } from '../../model/relation.ts';
import { FAIL_LEVELS } from '../fail-levels.ts';

/** Format 1 of a project's configuration. As in a definition every scalar is a text (see `Tree`). */

function described<T extends z.ZodMiniType>(type: T, description: string): T {
  z.globalRegistry.add(type, { description });
  return type;
}
/** A text that is not empty. */
const text = () => z.string().check(z.minLength(1));
const globs = (description: string) => described(z.array(text()).check(z.minLength(1)), description);

const level = z.enum([...SEVERITIES, 'off']);
const LEVELS = Object.fromEntries([...RULE_IDS, ...REMARK_CODES].map((id) => [id, z.optional(level)]));
const rules = described(
  z.strictObject(LEVELS),
  'Severity of the findings of a rule or remark; off: it is not asked.',
);

const decisions = {
  rules: z.optional(rules),
  aliases: z.optional(
    described(
      z.record(text(), text()),
      'Names of forms, items, columns, scopes and bases that are used here, each with the official words it stands for.',
    ),
  ),
  relations: z.optional(
    described(
      z.array(declared),
      'Relations of your own; figures go by their id or label, cells by table/row.column.',
    ),
  ),
};

const FILES = 'Globs of paths, relative to the folder of this file.';

const IGNORE = {
  rule: z.optional(z.enum([...RULE_IDS, ...REMARK_CODES])),
  fingerprint: z.optional(z.string().check(z.regex(/^[0-9a-f]{16}$/))),
  files: z.optional(globs(FILES)),
  label: z.optional(text()),
  reason: described(text(), 'Why this is accepted; who reads it later has to understand it.'),
  until: z.optional(
    described(
      z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)),
      'The last day on which it holds.',
    ),
  ),
};
const ignore = z.strictObject(IGNORE);

const OVERRIDE = { files: globs(FILES), ...decisions };

const CONFIG = {
  $schema: z.optional(text()),
  format: z.literal('1'),
  language: z.optional(z.enum(LANGUAGES)),
  'fail-on': z.optional(z.enum(FAIL_LEVELS)),
  'max-warnings': z.optional(z.string().check(z.regex(/^\d{1,9}$/))),
  files: z.optional(globs(`What is checked of a directory. ${FILES}`)),
  excludes: z.optional(globs(`What is left out of a directory. ${FILES}`)),
  baseline: z.optional(described(text(), 'Path of the baseline, relative to the folder of this file.')),
  ...decisions,
  overrides: z.optional(z.array(z.strictObject(OVERRIDE))),
  ignore: z.optional(z.array(ignore)),
};
export const config = z.strictObject(CONFIG);

const RELATION = ['sum', 'equals', 'at-most', 'over', 'is', 'claim', 'because', 'strength', 'severity'];
const OPERAND = ['value', 'unit'];
const KEYS: Readonly<Record<string, readonly string[]>> = {
  rules: Object.keys(LEVELS),
  relations: RELATION,
  equals: OPERAND,
  'at-most': OPERAND,
  is: OPERAND,
  overrides: Object.keys(OVERRIDE),
  ignore: Object.keys(IGNORE),
};

/** The keys that there are at a path: the last name on it tells. */
export function keysAt(path: readonly (string | number)[]): readonly string[] {
  const last = path.findLast((step) => typeof step === 'string');
  return last === undefined ? Object.keys(CONFIG) : (KEYS[last] ?? []);
}

export type ConfigTree = z.infer<typeof config>;
export type DecisionsTree = Pick<ConfigTree, 'rules' | 'aliases' | 'relations'>;
export type IgnoreTree = z.infer<typeof ignore>;
