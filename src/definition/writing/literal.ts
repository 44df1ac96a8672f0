import type { Fact } from '../../model/fact.ts';
import { plainDigits } from '../../model/numeral.ts';
import { POINT, type Unit, unitOf } from '../../model/unit.ts';
import { BLANKS, readLiteral, UNREADABLE } from '../literals.ts';
import { sameUnit } from './about.ts';
import { type Draft, type Node, plain } from './draft.ts';

/** Gives every figure its literal: the printed text where it says all, else plain digits with the text beside. */
export function writeLiterals({ figures }: Draft): void {
  for (const { node, fact } of figures) {
    if (node.word !== undefined) {
      if (fact.text !== node.word) node.text = fact.text;
      continue;
    }
    node.value = literalOf(node, fact);
    if (node.value !== fact.text) node.text = fact.text;
    if (fact.kind !== kindOf(fact)) node.kind = fact.kind === 'word' ? 'word' : 'figure';
  }
}

function kindOf({ text, state }: Fact): Fact['kind'] {
  return /\d/.test(plainDigits(text)) || state !== 'value' ? 'figure' : 'word';
}

function literalOf(node: Node, fact: Fact): string {
  const { text, state, unit } = fact;
  if (state === 'blank') return BLANKS.has(text.trim()) ? text : '';
  if (state === 'unreadable') return text.trim() === UNREADABLE ? text : UNREADABLE;
  if (says(text, fact, unit)) {
    // A printed unit needs no other beside it.
    if (says(text, fact, POINT) && !sameUnit(unit, POINT)) delete node.unit;
    return text;
  }
  const suffixed = plain(fact) + unit.symbol;
  const known = unitOf(unit.symbol);
  if (known && (node.unit !== undefined || unit.dimension === 'ratio') && says(suffixed, fact, known)) {
    delete node.unit;
    return suffixed;
  }
  return plain(fact);
}

/** Whether a literal, in `unit` where it names none itself, reads as the fact. */
function says(literal: string, { value, decimals, unit: own }: Fact, unit: Unit): boolean {
  const reading = readLiteral(literal, unit);
  if (typeof reading !== 'object') return false;
  return reading.value.eq(value) && reading.decimals === decimals && sameUnit(reading.unit, own);
}
