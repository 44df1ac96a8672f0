/** How a keyed number differs from the one that was meant. */
export const KEYING = ['replaced', 'omitted', 'interchanged', 'added'] as const;
export type Keying = (typeof KEYING)[number];

/** Of 152 simple keying errors that broke a balance in a large business survey. */
const OBSERVED: Readonly<Record<Keying, number>> = {
  replaced: 112,
  omitted: 15,
  interchanged: 14,
  added: 11,
};
const ALL_OBSERVED = 152;

export interface KeyingError {
  readonly how: Keying;
  /** The chance that a keying error in the meant number is exactly this one. */
  readonly chance: number;
}

/**
 * The keying error that turns the meant number into the keyed one, if a single one does. Both are plain digits with an
 * optional point, without sign. The chance of a kind is shared among all errors of that kind that the meant
 * number allows, so that a rare kind with few ways (two digits interchanged) can be the likelier one.
 */
export function keyingError(meant: string, keyed: string): KeyingError | undefined {
  if (meant === keyed) return undefined;
  const digits = meant.replace('.', '').length;
  const found = (how: Keying, ways: number): KeyingError => ({
    how,
    chance: OBSERVED[how] / ALL_OBSERVED / Math.max(1, ways),
  });
  if (isInterchanged(meant, keyed)) return found('interchanged', unequalNeighbours(meant));
  if (isReplaced(meant, keyed)) return found('replaced', digits * 9);
  if (oneLess(keyed, meant)) return found('omitted', digits);
  if (oneLess(meant, keyed)) return found('added', (digits + 1) * 10);
  return undefined;
}

function isReplaced(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let different = 0;
  for (let i = 0; i < a.length; i += 1) {
    if (a[i] === b[i]) continue;
    if (a[i] === '.' || b[i] === '.') return false;
    different += 1;
  }
  return different === 1;
}

function isInterchanged(a: string, b: string): boolean {
  if (a.length !== b.length || a.indexOf('.') !== b.indexOf('.')) return false;
  const [one, other] = [a.replace('.', ''), b.replace('.', '')];
  const at = [...one].findIndex((digit, i) => digit !== other[i]);
  return one[at] === other[at + 1] && one[at + 1] === other[at] && one.slice(at + 2) === other.slice(at + 2);
}

function unequalNeighbours(number: string): number {
  const digits = number.replace('.', '');
  return [...digits].filter((digit, i) => i > 0 && digit !== digits[i - 1]).length;
}

/** Whether leaving one digit out of the longer gives the shorter, as numbers: 45.31 and 45.3, 1.05 and 1.5. */
function oneLess(shorter: string, longer: string): boolean {
  return withoutOne(longer).has(plain(shorter));
}

/** Nobody leaves 00 standing where a 6 is left out of 600, so that is none. */
function withoutOne(number: string): Set<string> {
  const left = new Set<string>();
  for (let i = 0; i < number.length; i += 1) {
    const shorter = number.slice(0, i) + number.slice(i + 1);
    if (number[i] !== '.' && !/^0\d/.test(shorter)) left.add(plain(shorter));
  }
  return left;
}

/** Without zeros that change nothing. */
function plain(number: string): string {
  const whole = number.replace(/^0+(?=\d)/, '');
  const trimmed = whole.includes('.') ? whole.replace(/\.?0*$/, '') : whole;
  return trimmed.startsWith('.') ? `0${trimmed}` : trimmed || '0';
}

/** Every number that a single keying error turns into the given one. */
export function meantFor(keyed: string): string[] {
  const meant = new Set<string>();
  const add = (number: string): void =>
    void (/^\d+(\.\d+)?$/.test(number) && number !== keyed && meant.add(number));
  for (let i = 0; i <= keyed.length; i += 1) {
    const [before, after] = [keyed.slice(0, i), keyed.slice(i)];
    for (const digit of '0123456789') {
      add(before + digit + after);
      if (after !== '' && after[0] !== '.') add(before + digit + after.slice(1));
    }
    if (after !== '' && after[0] !== '.') add(before + after.slice(1));
    const next = after[1] === '.' ? 2 : 1;
    if (after.length > next && after[0] !== '.') {
      add(before + after[next] + after.slice(1, next) + after[0] + after.slice(next + 1));
    }
  }
  return [...meant];
}
