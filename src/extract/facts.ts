import type { Aspects } from '../model/aspects.ts';
import { type Numeral, ZERO } from '../model/decimal.ts';
import type { Fact, State } from '../model/fact.ts';
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

/** Collects the facts of a document in the order in which they are printed. */
export class Facts {
  readonly all: Fact[] = [];

  add({ kind = 'figure', numeral, text, unit, place, label, aspects, state }: Reading): Fact {
    const fact: Fact = {
      kind,
      index: this.all.length,
      state: state ?? (numeral ? 'value' : 'blank'),
      value: numeral?.value ?? ZERO,
      text,
      unit,
      decimals: numeral?.decimals ?? 0,
      roundingDecimals: numeral?.decimals ?? 0,
      exact: unit.dimension === 'count' && unit.scale === 0,
      place,
      label,
      aspects,
    };
    this.all.push(fact);
    return fact;
  }
}
