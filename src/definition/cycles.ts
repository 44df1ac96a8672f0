import type { Line, Part, Restatement } from '../model/budget.ts';
import type { Fact } from '../model/fact.ts';

/** References to a line that make it, through others, a part of itself. */
export function circularParts(lines: readonly Line[]): Part[] {
  const parts = (line: Line): Part[] => line.breakdowns.flatMap((breakdown) => breakdown.parts);
  return onCycles(lines, (line) => parts(line).map((part) => part.line)).flatMap(
    ([from, to]) => parts(from).find(({ line, reference }) => reference && line === to) ?? [],
  );
}

/** Figures that are said to be the same as each other in a circle, so that none of them is the first. */
export function circularRestatements(restatements: readonly Restatement[]): Restatement[] {
  const byFact = new Map<Fact, Restatement[]>();
  for (const restatement of restatements) {
    const known = byFact.get(restatement.fact);
    if (known) known.push(restatement);
    else byFact.set(restatement.fact, [restatement]);
  }
  return onCycles(restatements, (restatement) =>
    restatement.candidates.flatMap((terms) => terms.flatMap((term) => byFact.get(term.fact) ?? [])),
  ).map(([from]) => from);
}

/** The steps at which a walk closes a circle; without recursion, since a definition may nest as it likes. */
function onCycles<T>(nodes: readonly T[], next: (node: T) => readonly T[]): [from: T, to: T][] {
  const done = new Set<T>();
  const open = new Set<T>();
  const found: [T, T][] = [];
  for (const start of nodes) {
    if (done.has(start)) continue;
    const path: { node: T; rest: T[] }[] = [{ node: start, rest: [...next(start)] }];
    open.add(start);
    while (path.length > 0) {
      const { node, rest } = path.at(-1)!;
      const child = rest.pop();
      if (child === undefined) {
        open.delete(node);
        done.add(node);
        path.pop();
      } else if (open.has(child)) found.push([node, child]);
      else if (!done.has(child)) {
        open.add(child);
        path.push({ node: child, rest: [...next(child)] });
      }
    }
  }
  return found;
}
