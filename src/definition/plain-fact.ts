import type { Aspects } from '../model/aspects.ts';
import { Decimal } from '../model/decimal.ts';
import type { Fact } from '../model/fact.ts';
import type { Place } from '../model/place.ts';
import type { PlainDigits } from '../model/plain-digits.ts';
import type { Unit } from '../model/unit.ts';
import type { Lines } from './tree.ts';

/**
 * What nearly every figure of a large table is: digits, of which nothing more is said. Its number and its place are
 * made when somebody asks for them; of figures that tie, nobody does.
 */
export class PlainFact implements Fact {
  readonly kind = 'figure';
  readonly state = 'value';
  readonly index: number;
  readonly text: string;
  readonly unit: Unit;
  readonly decimals: number;
  roundingDecimals: number;
  readonly exact: boolean;
  readonly label: string;
  readonly aspects: Aspects;
  /** As `value` and `place`, no property of its own: a copy with another value has other digits. */
  readonly #digits: number;
  readonly #lines: Lines;
  readonly #offset: number;
  #value: Decimal | undefined;

  constructor(
    index: number,
    { text, decimals, digits }: PlainDigits,
    said: Pick<Fact, 'unit' | 'roundingDecimals' | 'label' | 'aspects'>,
    lines: Lines,
    offset: number,
  ) {
    this.index = index;
    this.text = text;
    this.unit = said.unit;
    this.decimals = decimals;
    this.#digits = digits;
    this.roundingDecimals = said.roundingDecimals;
    this.exact = said.unit.dimension === 'count' && said.unit.scale === 0;
    this.label = said.label;
    this.aspects = said.aspects;
    this.#lines = lines;
    this.#offset = offset;
  }

  get digits(): number {
    return this.#digits;
  }

  get value(): Decimal {
    this.#value ??= new Decimal(this.text);
    return this.#value;
  }

  get place(): Place {
    return { kind: 'definition', ...this.#lines.locate(this.#offset) };
  }
}
