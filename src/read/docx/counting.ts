const DIGITS = '零一二三四五六七八九';
const LEGAL_DIGITS = '零壹贰叁肆伍陆柒捌玖';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
// biome-ignore format: a table of numerals
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'], [900, 'CM'], [500, 'D'], [400, 'CD'], [100, 'C'], [90, 'XC'],
  [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I'],
];

type Count = (value: number) => string | undefined;

const FORMATS: Readonly<Record<string, Count>> = {
  decimalZero: (value) => String(value).padStart(2, '0'),
  upperRoman: roman,
  lowerRoman: (value) => roman(value)?.toLowerCase(),
  upperLetter: letters,
  lowerLetter: (value) => letters(value)?.toLowerCase(),
  chineseCounting: (value) => chinese(value, DIGITS, '十百千'),
  chineseCountingThousand: (value) => chinese(value, DIGITS, '十百千'),
  taiwaneseCounting: (value) => chinese(value, DIGITS, '十百千'),
  taiwaneseCountingThousand: (value) => chinese(value, DIGITS, '十百千'),
  japaneseCounting: (value) => chinese(value, DIGITS, '十百千'),
  chineseLegalSimplified: (value) => chinese(value, LEGAL_DIGITS, '拾佰仟'),
  ideographDigital: (value) =>
    [...String(value)].map((digit) => '〇一二三四五六七八九'[Number(digit)]).join(''),
  taiwaneseDigital: (value) =>
    [...String(value)].map((digit) => '〇一二三四五六七八九'[Number(digit)]).join(''),
  ideographTraditional: (value) => STEMS[value - 1],
  ideographZodiac: (value) => BRANCHES[value - 1],
  decimalFullWidth: (value) => shifted(String(value), 0xff10 - 0x30),
  decimalFullWidth2: (value) => shifted(String(value), 0xff10 - 0x30),
  decimalEnclosedCircle: (value) => inBlock(value, 20, 0x2460),
  decimalEnclosedCircleChinese: (value) => inBlock(value, 20, 0x2460),
  decimalEnclosedParen: (value) => inBlock(value, 20, 0x2474),
  decimalEnclosedFullstop: (value) => inBlock(value, 20, 0x2488),
  ideographEnclosedCircle: (value) => inBlock(value, 10, 0x3280),
};

/** A list number in one of Word's formats; a number that a format cannot write stands in digits. */
export function formatCount(value: number, format: string): string {
  // Only own entries: the format's name comes from the file.
  const count = Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined;
  return count?.(value) ?? String(value);
}

function chinese(value: number, digits: string, units: string): string | undefined {
  if (value < 0 || value > 9999) return undefined;
  if (value < 10) return digits[value];
  let text = '';
  let isGap = false;
  for (let power = 3; power >= 0; power--) {
    const digit = Math.floor(value / 10 ** power) % 10;
    if (digit === 0) isGap = text !== '';
    else {
      // 十一, not 一十一, at the beginning.
      const isPlainTen = power === 1 && digit === 1 && text === '' && digits === DIGITS;
      text +=
        (isGap ? digits[0]! : '') + (isPlainTen ? '' : digits[digit]!) + (power > 0 ? units[power - 1]! : '');
      isGap = false;
    }
  }
  return text;
}

function roman(value: number): string | undefined {
  if (value < 1 || value > 3999) return undefined;
  let rest = value;
  let text = '';
  for (const [worth, numeral] of ROMAN) {
    for (; rest >= worth; rest -= worth) text += numeral;
  }
  return text;
}

/** A to Z, then AA, BB and so on. */
function letters(value: number): string | undefined {
  if (value < 1 || value > 26 * 9) return undefined;
  return String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

function shifted(text: string, by: number): string {
  return [...text].map((char) => String.fromCharCode(char.charCodeAt(0) + by)).join('');
}

function inBlock(value: number, size: number, first: number): string | undefined {
  return value >= 1 && value <= size ? String.fromCharCode(first + value - 1) : undefined;
}
