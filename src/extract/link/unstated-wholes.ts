import { powerOfTen, ZERO } from '../../model/decimal.ts';
import type { Fact } from '../../model/fact.ts';
import { COMPLETE, wholeOf } from '../text/known-parts.ts';
import type { NamedWhole } from '../text/lines.ts';
import { meaningOf } from '../text/meaning.ts';

/**
 * “三公”经费中,因公出国费70万元,占“三公”经费的13.75%;公务用车费411.20万元,占80.75%;…: where the whole is stated nowhere, but its
 * parts are all there, by their names or as their shares make 100, it is their sum.
 */
export function isOfAll({ share, whole }: NamedWhole, unstated: readonly NamedWhole[]): boolean {
  const all = unstated.filter((other) => other.whole === whole);
  const parts = all.flatMap(({ line }) => line.amount ?? []);
  if (all.length < 2 || parts.length < all.length) return false;
  if (new Set(parts.map(({ unit }) => unit.kind)).size > 1) return false;
  if (!isAll(whole, parts) && !makeHundred(all.map((other) => other.share.fact))) return false;
  share.wholes.push(parts.map((fact) => ({ fact, sign: 1, role: 'whole' })));
  return true;
}

function isAll(whole: string, parts: readonly Fact[]): boolean {
  const { item } = meaningOf(whole, whole, undefined, undefined);
  const names = parts.map(({ aspects }) => aspects.item).sort();
  return COMPLETE.some(
    (set) =>
      wholeOf(set) === item && set.length === names.length && set.every((name, at) => name === names[at]),
  );
}

/** Each share may be half a unit off. */
function makeHundred(shares: readonly Fact[]): boolean {
  const room = shares.reduce((sum, { decimals }) => sum.plus(powerOfTen(-decimals)), ZERO).times('0.5');
  return shares
    .reduce((sum, { value }) => sum.plus(value), ZERO)
    .minus(100)
    .abs()
    .lte(room);
}
