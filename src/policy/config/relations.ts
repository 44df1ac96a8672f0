import { readLiteral } from '../../definition/literals.ts';
import { clip, type Problems } from '../../definition/problems.ts';
import type { DeclaredTree, OperandTree } from '../../definition/schema.ts';
import { MAX_DIGITS } from '../../model/decimal.ts';
import { PERCENT, unitOf, unitSymbols, WAN_YUAN } from '../../model/unit.ts';

/** The numbers of a project's relations have to be numbers; what the names mean, only a document tells. */
export function refuseRelations(relations: readonly DeclaredTree[], problems: Problems): void {
  for (const relation of relations) {
    if ('equals' in relation) refuse(relation.equals, problems);
    if ('at-most' in relation) refuse(relation['at-most'], problems);
    if ('is' in relation) refuse(relation.is, problems, PERCENT);
  }
}

function refuse(operand: OperandTree, problems: Problems, wanted?: typeof PERCENT): void {
  if (typeof operand === 'string') return;
  const declared = typeof operand.unit === 'string' ? operand.unit : undefined;
  const spot = { container: operand, entry: 'value' };
  if (declared !== undefined && !unitOf(declared.trim())) {
    const data = problems.unknown(declared, unitSymbols());
    problems.add('unknown-unit', { container: operand, entry: 'unit' }, data);
  }
  const unit = (declared !== undefined && unitOf(declared.trim())) || wanted || WAN_YUAN;
  const reading = readLiteral(operand.value, unit);
  const text = clip(operand.value);
  if (typeof reading === 'string') problems.add(reading, spot, { text, limit: MAX_DIGITS });
  else if (wanted && reading.unit.dimension !== wanted.dimension)
    problems.add('wrong-unit', spot, { text, unit: reading.unit.symbol, expected: wanted.symbol });
}
