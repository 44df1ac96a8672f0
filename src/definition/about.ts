import type { Aspects, Base, Level, Scope, Stage } from '../model/aspects.ts';
import { type Unit, unitOf, unitSymbols, WAN_YUAN } from '../model/unit.ts';
import type { Problems } from './problems.ts';
import type { AboutTree, UnitTree } from './schema.ts';

/**
 * What is declared for a whole document, statement, column, row, line or figure and holds for all within it: what
 * the numbers are about, and how they are printed.
 */
export interface About {
  readonly entity: string | undefined;
  readonly level: Level | undefined;
  readonly year: number | undefined;
  readonly stage: Stage | undefined;
  readonly scope: Scope | undefined;
  readonly item: string | undefined;
  readonly code: string | undefined;
  readonly unit: Unit;
  /** Declared decimals of the rounding unit; undefined: to be inferred. */
  readonly decimals: number | undefined;
}

export const NOTHING: About = {
  entity: undefined,
  level: undefined,
  year: undefined,
  stage: undefined,
  scope: undefined,
  item: undefined,
  code: undefined,
  unit: WAN_YUAN,
  decimals: undefined,
};

type Tree = { readonly [K in keyof AboutTree]?: AboutTree[K] | undefined } & {
  readonly item?: string | undefined;
  readonly code?: string | readonly string[] | undefined;
};

/** What holds for a node: its own declarations before those of what it stands in. */
export function within(outer: About, tree: Tree, problems: Problems): About {
  return {
    ...subjectOf(tree, outer),
    unit: unitIn(tree, problems) ?? outer.unit,
    decimals: tree.decimals === undefined ? outer.decimals : Number(tree.decimals),
  };
}

type Subject = Pick<About, 'entity' | 'level' | 'year' | 'stage' | 'scope' | 'item' | 'code'>;

/** What the numbers of a node are about: what it says itself before what holds around it. */
export function subjectOf(tree: Tree, outer: Partial<Subject>): Subject {
  return {
    entity: known(tree.entity, outer.entity),
    level: known(tree.level, outer.level),
    year: known(yearOf(tree.year), outer.year),
    stage: known(tree.stage, outer.stage),
    scope: known(tree.scope, outer.scope),
    item: known(tree.item, outer.item),
    code: known(codeOf(tree.code), outer.code),
  };
}

/** What a node says itself, before what holds around it; `unknown` takes that back. */
export function known<T extends string | number>(
  own: T | 'unknown' | undefined,
  outer: T | undefined,
): T | undefined {
  if (own === undefined) return outer;
  return own === 'unknown' ? undefined : (own as T);
}

function yearOf(tree: string | undefined): number | 'unknown' | undefined {
  return tree === undefined || tree === 'unknown' ? tree : Number(tree);
}

/** A classification code, joined: 201 03 01 and [201, 03, 01] are 2010301. */
export function codeOf(code: string | readonly string[] | undefined): string | undefined {
  if (code === undefined) return undefined;
  const joined = (typeof code === 'string' ? code : code.join('')).replace(/\s/g, '');
  return joined === '' ? undefined : joined;
}

/** The unit that a node declares, if it declares a known one. */
export function unitIn(tree: { readonly unit?: UnitTree | undefined }, problems: Problems): Unit | undefined {
  if (tree.unit === undefined) return undefined;
  if (typeof tree.unit !== 'string') return { ...tree.unit, scale: Number(tree.unit.scale) };
  const unit = unitOf(tree.unit.trim());
  if (!unit)
    problems.add(
      'unknown-unit',
      { container: tree, entry: 'unit' },
      problems.unknown(tree.unit, unitSymbols()),
    );
  return unit;
}

/** Two layers of declarations where they cross: a cell stands in a row and in a column. */
export function crossed(row: About, column: About, table: About): About {
  const pick = <K extends keyof About>(key: K): About[K] =>
    row[key] === table[key] ? column[key] : row[key];
  return {
    entity: pick('entity'),
    level: pick('level'),
    year: pick('year'),
    stage: pick('stage'),
    scope: pick('scope'),
    item: joined(table.item, row.item, column.item),
    code: pick('code'),
    unit: pick('unit'),
    decimals: pick('decimals'),
  };
}

/** The item of a cell is the way through table, row and column: `expenditure` + `basic` = `expenditure/basic`. */
function joined(
  table: string | undefined,
  row: string | undefined,
  column: string | undefined,
): string | undefined {
  const steps = [table, row === table ? undefined : row, column === table ? undefined : column];
  const known = steps.filter((step) => step !== undefined);
  return known.length === 0 ? undefined : known.join('/');
}

/** Aspects of an amount. */
export function amountAspects(about: About): Aspects {
  return aspects(about, { statistic: about.unit.dimension === 'count' ? 'count' : 'amount' });
}

/** Aspects of the amount that a comparison goes against. */
export function baseAspects(about: About, base: Base): Aspects {
  const statistic = about.unit.dimension === 'count' ? 'count' : 'amount';
  const before = base === 'prior' || base === 'prior-final';
  const year = about.year !== undefined && before ? about.year - 1 : about.year;
  const stage = STAGE_OF_BASE[base] ?? about.stage;
  return aspects({ ...about, year, stage }, { statistic });
}

const STAGE_OF_BASE: { readonly [B in Base]?: Stage } = {
  'prior-final': 'final',
  initial: 'initial',
  adjusted: 'adjusted',
  budget: 'adjusted',
  executed: 'executed',
  opening: 'opening',
};

export function aspects(about: About, derived: Pick<Aspects, 'statistic' | 'base' | 'whole'>): Aspects {
  const all: { -readonly [K in keyof Aspects]: Aspects[K] } = { ...derived };
  if (about.entity !== undefined) all.entity = about.entity;
  if (about.level !== undefined) all.level = about.level;
  if (about.year !== undefined) all.year = about.year;
  if (about.stage !== undefined) all.stage = about.stage;
  if (about.scope !== undefined) all.scope = about.scope;
  if (about.item !== undefined) all.item = about.item;
  if (about.code !== undefined) all.code = about.code;
  return all;
}
