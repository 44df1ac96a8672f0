/** A number of plain digits, as whole digits behind which `decimals` of them stand behind the point. */
export interface PlainDigits {
  readonly text: string;
  readonly digits: number;
  readonly decimals: number;
}

/** So many digits are always a whole number that is exact as a float. */
const MOST_DIGITS = 15;

/** Reads digits with an optional minus and point, as `-?\d+(\.\d+)?` of few digits; undefined for all else. */
export function plainDigitsOf(text: string): PlainDigits | undefined {
  const start = text.charCodeAt(0) === 45 ? 1 : 0;
  const { length } = text;
  if (length - start > MOST_DIGITS + 1) return undefined;
  let digits = 0;
  let point = -1;
  for (let at = start; at < length; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (digit >= 0 && digit <= 9) digits = digits * 10 + digit;
    else if (digit === -2 && point < 0 && at > start) point = at;
    else return undefined;
  }
  if (length === start || point === length - 1 || length - start - (point < 0 ? 0 : 1) > MOST_DIGITS)
    return undefined;
  return { text, digits: start === 0 ? digits : -digits, decimals: point < 0 ? 0 : length - point - 1 };
}
