import { Decimal, powerOfTen } from '../model/decimal.ts';
import type { Fact } from '../model/fact.ts';
import { type Keying, keyingError } from './keying.ts';

/** How a printed figure may have come about where another was meant. */
export type Slip =
  | Keying
  | 'sign'
  | 'decimal-shift'
  | 'unit-factor'
  | 'ratio-as-percent'
  | 'stale-prior'
  | 'copied'
  | 'unexplained';

export interface Explained {
  readonly slip: Slip;
  /** The chance that a slip in the meant figure prints exactly this. */
  readonly chance: number;
  /** Of a copied or stale figure: the one that was printed in its place. */
  readonly source?: Fact;
}

/**
 * How often an error is of a kind. The proportions among keying errors are those observed (see `keying.ts`); the others
 * follow the cases that real documents show, where figures left over or copied are the most frequent after
 * keying, and a quarter fits nothing. They only rank: no figure is called wrong because of them.
 */
export const SHARE = {
  keying: 0.5,
  sign: 0.04,
  'decimal-shift': 0.05,
  'unit-factor': 0.03,
  'ratio-as-percent': 0.03,
  'stale-prior': 0.06,
  copied: 0.06,
  unexplained: 0.23,
} as const;

/** Errors of any size are about as frequent from 1 to 10 units as from 10 to 100: 18 is the logarithm of 10^8. */
const SIZES = 18;

/** A moved point that leaves digits over looks much like a digit left out, which is as frequent. */
const ROUNDED_AWAY = 0.5;

/** Where the printed figure may have been taken from: figures that print the same, and among how many. */
export interface Sources {
  /** What the figure was the year before, or what it is compared with. */
  readonly stale?: Fact;
  readonly priors: number;
  /** A figure that stands in a sum with it, or beside it. */
  readonly copied?: Fact;
  readonly neighbours: number;
}

/**
 * The likeliest way from the meant to the printed figure.
 *
 * @param meant, printed as plain digits with a sign, at the same decimals
 * @param units how far apart they are, in units of the last place
 */
export function explainChange(
  fact: Fact,
  meant: string,
  printed: string,
  units: number,
  { stale, priors, copied, neighbours }: Sources,
): Explained {
  const found: Explained[] = [
    { slip: 'unexplained', chance: SHARE.unexplained / SIZES / Math.max(1, units) },
  ];
  const keyed = bestKeying(fact, meant, printed);
  if (keyed) found.push({ slip: keyed.how, chance: SHARE.keying * keyed.chance });
  if (opposite(meant, printed) && hasSigns(fact, printed)) found.push({ slip: 'sign', chance: SHARE.sign });
  const shift = decimalShift(meant, printed);
  if (shift !== undefined) {
    const { slip, chance } = shifted(fact, shift);
    found.push({
      slip,
      chance: significant(meant) === significant(printed) ? chance : chance * ROUNDED_AWAY,
    });
  }
  if (stale) found.push({ slip: 'stale-prior', chance: SHARE['stale-prior'] / priors, source: stale });
  if (copied) found.push({ slip: 'copied', chance: SHARE.copied / neighbours, source: copied });
  return found.reduce((best, other) => (other.chance > best.chance ? other : best));
}

/**
 * Where the document drops trailing zeros, 132.10 is keyed as 132.1; a percentage may have been rounded to fewer
 * decimals than most are.
 */
function bestKeying(fact: Fact, meant: string, printed: string): { how: Keying; chance: number } | undefined {
  if (meant.startsWith('-') !== printed.startsWith('-')) return undefined;
  const [full, keyed] = [meant.replace('-', ''), printed.replace('-', '')];
  const trims = fact.decimals < fact.roundingDecimals && full.includes('.');
  const forms = new Set([full, trims ? full.replace(/\.?0*$/, '') : full]);
  const errors = [...forms].flatMap((form) => keyingError(form, keyed) ?? []);
  const rounded = fact.unit.dimension === 'ratio' ? new Decimal(full).toFixed(fact.decimals) : full;
  const coarse = forms.has(rounded) ? undefined : keyingError(rounded, keyed);
  if (coarse) errors.push({ ...coarse, chance: coarse.chance * ROUNDED_AWAY });
  return errors.reduce<(typeof errors)[number] | undefined>(
    (best, other) => (!best || other.chance > best.chance ? other : best),
    undefined,
  );
}

/** An amount is rarely meant to be negative; a change may be either, and a sign that is printed may be one too many. */
function hasSigns({ aspects: { statistic } }: Fact, printed: string): boolean {
  return statistic !== 'amount' || printed.startsWith('-');
}

function opposite(a: string, b: string): boolean {
  return significant(a) !== '' && a.replace('-', '') === b.replace('-', '');
}

/** The power of ten that leads from the meant to the printed number, which may have lost digits to rounding. */
function decimalShift(meant: string, printed: string): number | undefined {
  if (significant(meant) === '' || significant(printed) === '') return undefined;
  const about = magnitude(printed) - magnitude(meant);
  // Rounding may carry: 0.996 prints as 1.00.
  for (const shift of [about, about - 1, about + 1]) {
    if (shift === 0 || Math.abs(shift) > 8) continue;
    if (significant(printed).length < 2 && significant(meant) !== significant(printed)) continue;
    const decimals = printed.includes('.') ? printed.length - printed.indexOf('.') - 1 : 0;
    const moved = new Decimal(meant).times(powerOfTen(shift));
    if (moved.toFixed(decimals) === new Decimal(printed).toFixed(decimals)) return shift;
  }
  return undefined;
}

function shifted(fact: Fact, shift: number): Explained {
  const { dimension } = fact.unit;
  if (dimension === 'ratio' && shift === -2)
    return { slip: 'ratio-as-percent', chance: SHARE['ratio-as-percent'] };
  if (dimension === 'money' && Math.abs(shift) === 4)
    return { slip: 'unit-factor', chance: SHARE['unit-factor'] };
  return { slip: 'decimal-shift', chance: SHARE['decimal-shift'] / 4 / Math.abs(shift) };
}

function significant(number: string): string {
  return number.replace(/[-.]/g, '').replace(/^0+|0+$/g, '');
}

/** The power of ten of the first significant digit. */
function magnitude(number: string): number {
  const plain = number.replace('-', '');
  const point = plain.includes('.') ? plain.indexOf('.') : plain.length;
  const first = plain.search(/[1-9]/);
  return first < point ? point - first - 1 : point - first;
}
