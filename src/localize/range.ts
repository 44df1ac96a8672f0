/** A range of integers on a grid; an end that is left out is unbounded, an open end is not in it. */
export interface Range {
  readonly low: bigint | undefined;
  readonly high: bigint | undefined;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

export const EVERYTHING: Range = { low: undefined, high: undefined, lowOpen: true, highOpen: true };
export const NOTHING_BUT_ZERO: Range = { low: 0n, high: 0n, lowOpen: false, highOpen: false };

export function intersect(a: Range, b: Range): Range {
  const [low, lowOpen] = higher(a, b);
  const [high, highOpen] = lower(a, b);
  return { low, high, lowOpen, highOpen };
}

function higher(a: Range, b: Range): [bigint | undefined, boolean] {
  if (b.low === undefined) return [a.low, a.lowOpen];
  if (a.low === undefined || b.low > a.low) return [b.low, b.lowOpen];
  return [a.low, a.lowOpen || (b.low === a.low && b.lowOpen)];
}

function lower(a: Range, b: Range): [bigint | undefined, boolean] {
  if (b.high === undefined) return [a.high, a.highOpen];
  if (a.high === undefined || b.high < a.high) return [b.high, b.highOpen];
  return [a.high, a.highOpen || (b.high === a.high && b.highOpen)];
}

function smaller(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}

/** The smallest range that has both in it. */
export function hull(a: Range, b: Range): Range {
  const low = a.low === undefined || b.low === undefined ? undefined : smaller(a.low, b.low);
  const high = a.high === undefined || b.high === undefined ? undefined : -smaller(-a.high, -b.high);
  const lowOpen = (a.low !== low || a.lowOpen) && (b.low !== low || b.lowOpen);
  const highOpen = (a.high !== high || a.highOpen) && (b.high !== high || b.highOpen);
  return { low, high, lowOpen, highOpen };
}

export function isEmpty({ low, high, lowOpen, highOpen }: Range): boolean {
  if (low === undefined || high === undefined) return false;
  return low > high || (low === high && (lowOpen || highOpen));
}

export function disjoint(a: Range, b: Range): boolean {
  return isEmpty(intersect(a, b));
}

export function same(a: Range, b: Range): boolean {
  return a.low === b.low && a.high === b.high && a.lowOpen === b.lowOpen && a.highOpen === b.highOpen;
}

/** A sum of ranges as it grows: unbounded and open ends are counted, so that a term can be taken out again. */
export interface Sum {
  low: bigint;
  high: bigint;
  lowOpen: number;
  highOpen: number;
  lowFree: number;
  highFree: number;
}

export function emptySum(): Sum {
  return { low: 0n, high: 0n, lowOpen: 0, highOpen: 0, lowFree: 0, highFree: 0 };
}

/** Adds `factor * range` to the sum, or with `times` -1 takes it out. */
export function addTo(sum: Sum, range: Range, factor: bigint, times: 1 | -1 = 1): void {
  if (factor === 0n) return;
  const up = factor > 0n;
  const [low, high] = up ? [range.low, range.high] : [range.high, range.low];
  const [lowOpen, highOpen] = up ? [range.lowOpen, range.highOpen] : [range.highOpen, range.lowOpen];
  const sign = BigInt(times);
  if (low === undefined) sum.lowFree += times;
  else {
    sum.low += sign * factor * low;
    if (lowOpen) sum.lowOpen += times;
  }
  if (high === undefined) sum.highFree += times;
  else {
    sum.high += sign * factor * high;
    if (highOpen) sum.highOpen += times;
  }
}

export function rangeOf(sum: Sum): Range {
  return {
    low: sum.lowFree > 0 ? undefined : sum.low,
    high: sum.highFree > 0 ? undefined : sum.high,
    lowOpen: sum.lowFree > 0 || sum.lowOpen > 0,
    highOpen: sum.highFree > 0 || sum.highOpen > 0,
  };
}

/** `a - b`, all differences. */
export function minus(a: Range, b: Range): Range {
  const sum = emptySum();
  addTo(sum, a, 1n);
  addTo(sum, b, -1n);
  return rangeOf(sum);
}

/** The range divided by an integer; ends that do not divide go outwards. */
export function divide({ low, high, lowOpen, highOpen }: Range, by: bigint): Range {
  if (by === 1n) return { low, high, lowOpen, highOpen };
  if (by < 0n) {
    const turned = {
      low: high === undefined ? undefined : -high,
      high: low === undefined ? undefined : -low,
      lowOpen: highOpen,
      highOpen: lowOpen,
    };
    return divide(turned, -by);
  }
  const exactLow = low === undefined || low % by === 0n;
  const exactHigh = high === undefined || high % by === 0n;
  return {
    low: low === undefined ? undefined : floorDivide(low, by),
    high: high === undefined ? undefined : -floorDivide(-high, by),
    lowOpen: lowOpen || !exactLow,
    highOpen: highOpen || !exactHigh,
  };
}

/** Rounded down; `by` is positive. */
export function floorDivide(value: bigint, by: bigint): bigint {
  const quotient = value / by;
  return value % by < 0n ? quotient - 1n : quotient;
}

/** Rounded half away from zero; `by` is positive. */
export function roundDivide(value: bigint, by: bigint): bigint {
  const half = floorDivide((value < 0n ? -value : value) * 2n + by, by * 2n);
  return value < 0n ? -half : half;
}
