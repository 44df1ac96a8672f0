export { loadDefinition } from './definition/load.ts';
export { evaluate as check } from './evaluate.ts';
export type { Budget } from './model/budget.ts';
export { InputError, type Problem } from './model/errors.ts';
export type { Result } from './model/result.ts';
