import type { Aspects } from '../model/aspects.ts';
import { type Decimal, ZERO } from '../model/decimal.ts';
import type { Fact, State } from '../model/fact.ts';
import type { Numeral } from '../model/numeral.ts';
import type { Place } from '../model/place.ts';
import type { Unit } from '../model/unit.ts';

/** What is read of one printed number. */
export interface Reading {
  readonly kind?: Fact['kind'];
  /** Where it is left open: a value if there is a numeral, else blank. */
  readonly state?: State | undefined;
  readonly numeral: Numeral | undefined;
  readonly text: string;
  readonly unit: Unit;
  readonly place: Place | undefined;
  readonly label: string;
  readonly aspects: Aspects;
}

/** A number as a document prints it. */
class PrintedFact implements Fact {
  readonly kind: Fact['kind'];
  readonly index: number;
  readonly state: State;
  readonly text: string;
  readonly unit: Unit;
  readonly decimals: number;
  roundingDecimals: number;
  readonly exact: boolean;
  readonly place: Place | undefined;
  readonly label: string;
  readonly aspects: Aspects;
  readonly #numeral: Numeral | undefined;

  constructor(
    index: number,
    { kind = 'figure', state, numeral, text, unit, place, label, aspects }: Reading,
  ) {
    this.kind = kind;
    this.index = index;
    this.state = state ?? (numeral ? 'value' : 'blank');
    this.text = text;
    this.unit = unit;
    this.decimals = numeral?.decimals ?? 0;
    this.roundingDecimals = this.decimals;
    this.exact = unit.dimension === 'count' && unit.scale === 0;
    this.place = place;
    this.label = label;
    this.aspects = aspects;
    this.#numeral = numeral;
  }

  get value(): Decimal {
    return this.#numeral?.value ?? ZERO;
  }

  get digits(): number | undefined {
    return this.#numeral?.digits;
  }
}

/** Collects the facts of a document in the order in which they are printed. */
export class Facts {
  readonly all: Fact[] = [];

  add(reading: Reading): Fact {
    const fact = new PrintedFact(this.all.length, reading);
    this.all.push(fact);
    return fact;
  }
}
