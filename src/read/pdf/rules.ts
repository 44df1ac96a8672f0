import type { Work } from '../limits.ts';
import type { Box } from './geometry.ts';
import type { Rule } from './ink.ts';

/** Lines nearer than this (points) are one: double lines, borders of neighbouring cells, rounding. */
export const SNAP = 3;

/** The longest gap of a dashed line (points); no dash is shorter than the gap before it. */
const LONGEST_GAP = 8;

/** Lines that touch or cross each other: the frame of one table. */
export interface Frame {
  readonly horizontals: readonly Rule[];
  readonly verticals: readonly Rule[];
  readonly box: Box;
}

/** Joins the pieces of each line. A border drawn cell by cell becomes one rule. */
export function joinedRules(rules: readonly Rule[]): Rule[] {
  const joined: Rule[] = [];
  for (const horizontal of [true, false]) {
    const level = rules.filter((rule) => rule.horizontal === horizontal).sort((a, b) => a.at - b.at);
    for (let start = 0; start < level.length; ) {
      let end = start;
      while (end < level.length && level[end]!.at - level[start]!.at <= SNAP) end++;
      joined.push(...joinedRow(level.slice(start, end)));
      start = end;
    }
  }
  return joined;
}

function joinedRow(row: Rule[]): Rule[] {
  const joined: { horizontal: boolean; at: number; from: number; to: number }[] = [];
  for (const rule of row.sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    const gap = Math.max(SNAP, Math.min(rule.to - rule.from, LONGEST_GAP));
    if (last && rule.from <= last.to + gap) last.to = Math.max(last.to, rule.to);
    else joined.push({ ...rule });
  }
  return joined;
}

/** Groups of rules that hang together, each with lines of both directions. */
export function framesOf(rules: readonly Rule[], work: Work): Frame[] {
  const horizontals = rules.filter((rule) => rule.horizontal);
  const verticals = rules.filter((rule) => !rule.horizontal).sort((a, b) => a.at - b.at);
  const groupOf = new Map<Rule, Rule>();
  const root = (rule: Rule): Rule => {
    let top = rule;
    while (groupOf.get(top) !== top) top = groupOf.get(top)!;
    for (let at = rule; at !== top; ) {
      const next = groupOf.get(at)!;
      groupOf.set(at, top);
      at = next;
    }
    return top;
  };
  for (const rule of rules) groupOf.set(rule, rule);
  for (const horizontal of horizontals) {
    for (let i = firstFrom(verticals, horizontal.from - SNAP); i < verticals.length; i++) {
      const vertical = verticals[i]!;
      if (vertical.at > horizontal.to + SNAP) break;
      work.spend('nodes', 1);
      if (horizontal.at < vertical.from - SNAP || horizontal.at > vertical.to + SNAP) continue;
      groupOf.set(root(vertical), root(horizontal));
    }
  }
  const groups = new Map<Rule, Rule[]>();
  for (const rule of rules) {
    const top = root(rule);
    const group = groups.get(top);
    if (group) group.push(rule);
    else groups.set(top, [rule]);
  }
  return [...groups.values()].map(frameOf).filter((frame) => frame !== undefined);
}

function frameOf(group: readonly Rule[]): Frame | undefined {
  const horizontals = group.filter((rule) => rule.horizontal);
  const verticals = group.filter((rule) => !rule.horizontal);
  if (horizontals.length === 0 || verticals.length === 0) return undefined;
  const box = {
    left: Math.min(least(horizontals, 'from'), least(verticals, 'at')),
    right: Math.max(most(horizontals, 'to'), most(verticals, 'at')),
    top: Math.min(least(verticals, 'from'), least(horizontals, 'at')),
    bottom: Math.max(most(verticals, 'to'), most(horizontals, 'at')),
  };
  return { horizontals, verticals, box };
}

function least(rules: readonly Rule[], key: 'at' | 'from'): number {
  return rules.reduce((min, rule) => Math.min(min, rule[key]), Infinity);
}

function most(rules: readonly Rule[], key: 'at' | 'to'): number {
  return rules.reduce((max, rule) => Math.max(max, rule[key]), -Infinity);
}

function firstFrom(sorted: readonly Rule[], at: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]!.at < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether level lines are drawn above and below the box, no further from it than twice its height. */
export function isBetweenRules(box: Box, rules: readonly Rule[]): boolean {
  const near = 2 * (box.bottom - box.top);
  const isBelow = levelOver(box, rules).some(
    (rule) => rule.at >= box.bottom - SNAP && rule.at < box.bottom + near,
  );
  return isBelow && isUnderRule(box, rules);
}

/** Whether a level line is drawn above the box, no further from it than twice its height. */
export function isUnderRule(box: Box, rules: readonly Rule[]): boolean {
  const near = 2 * (box.bottom - box.top);
  return levelOver(box, rules).some((rule) => rule.at <= box.top + SNAP && rule.at > box.top - near);
}

/** The level lines as wide as a box. */
function levelOver(box: Box, rules: readonly Rule[]): Rule[] {
  return rules.filter(
    (rule) => rule.horizontal && rule.from <= box.left + SNAP && rule.to >= box.right - SNAP,
  );
}
