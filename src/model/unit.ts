/** What kind of thing a number counts; only numbers of one dimension can be added or compared. */
export type Dimension = 'money' | 'ratio' | 'point' | 'count';

/**
 * The unit a number is printed in. `scale` is the power of ten that brings it to the base of its dimension
 * (元 for CNY, 1 for ratios, the thing itself for counts): 12.5 万元 is 12.5 * 10^4 元.
 */
export interface Unit {
  /** As printed, for messages: 万元, %, 人. */
  readonly symbol: string;
  readonly dimension: Dimension;
  readonly scale: number;
  /** Currency of money (ISO 4217) or what is counted: numbers of different kinds never meet in one relation. */
  readonly kind: string;
}

const MONEY_SCALES: Readonly<Record<string, number>> = {
  '': 0,
  百: 2,
  千: 3,
  万: 4,
  十万: 5,
  百万: 6,
  千万: 7,
  亿: 8,
};

const CURRENCIES: Readonly<Record<string, string>> = {
  元: 'CNY',
  人民币元: 'CNY',
  美元: 'USD',
  欧元: 'EUR',
  英镑: 'GBP',
  港元: 'HKD',
  港币: 'HKD',
  澳门元: 'MOP',
  日元: 'JPY',
};

/** Things that budgets count. An unknown counting word is refused in a definition, so that a typo is seen. */
const COUNTED = [
  '人',
  '个',
  '辆',
  '台',
  '套',
  '件',
  '项',
  '批次',
  '人次',
  '次',
  '批',
  '户',
  '家',
  '所',
  '份',
  '场',
  '期',
  '组',
  '团组',
  '条',
  '栋',
  '间',
  '宗',
  '例',
  '名',
  '处',
  '座',
  '平方米',
  '公里',
  '亩',
  '吨',
  '天',
  '年',
  '月',
  '分',
] as const;

export const PERCENT: Unit = { symbol: '%', dimension: 'ratio', scale: -2, kind: 'ratio' };
export const PERMILLE: Unit = { symbol: '‰', dimension: 'ratio', scale: -3, kind: 'ratio' };
/** Percentage points: the difference of two percentages, never a ratio itself. */
export const POINT: Unit = { symbol: '个百分点', dimension: 'point', scale: -2, kind: 'ratio' };
/** Times: 增长16倍. */
export const TIMES: Unit = { symbol: '倍', dimension: 'ratio', scale: 0, kind: 'ratio' };

export function money(symbol: string, scale: number, currency = 'CNY'): Unit {
  return { symbol, dimension: 'money', scale, kind: currency };
}

export const YUAN: Unit = money('元', 0);
export const WAN_YUAN: Unit = money('万元', 4);

const UNITS: ReadonlyMap<string, Unit> = allUnits();

/** The unit that a symbol names, in Chinese (万元, %, 人) or as an ISO currency code with a scale (CNY, 1e4 CNY). */
export function unitOf(symbol: string): Unit | undefined {
  return UNITS.get(symbol);
}

/** Every symbol that `unitOf` knows, for "did you mean" and for the schema. */
export function unitSymbols(): string[] {
  return [...UNITS.keys()];
}

function allUnits(): Map<string, Unit> {
  const units = new Map<string, Unit>();
  const add = (unit: Unit): void => void units.set(unit.symbol, unit);
  for (const unit of [PERCENT, PERMILLE, POINT, TIMES]) add(unit);
  units.set('百分点', POINT);
  for (const [name, currency] of Object.entries(CURRENCIES)) {
    for (const [prefix, scale] of Object.entries(MONEY_SCALES))
      add(money(`${prefix}${name}`, scale, currency));
  }
  for (const currency of ['CNY', 'USD', 'EUR', 'GBP', 'HKD', 'MOP', 'JPY']) {
    add(money(currency, 0, currency));
    for (const scale of [3, 4, 6, 8]) add(money(`1e${scale} ${currency}`, scale, currency));
  }
  for (const thing of COUNTED) {
    add(count(thing, 0));
    add(count(`万${thing}`, 4));
  }
  return units;
}

/** A count of things: exact, never rounded, unless printed in 万. */
export function count(symbol: string, scale: number): Unit {
  return { symbol, dimension: 'count', scale, kind: scale === 4 ? symbol.slice(1) : symbol };
}
