import type { Diff, Difference } from '../../diff/diff.ts';
import type { DifferenceKind } from '../../diff/kinds.ts';
import type { Printing } from '../../diff/printing.ts';
import { type DiffMessages, diffMessages } from '../../messages/diff.ts';
import type { Catalogue } from '../../messages/index.ts';
import type { Budget } from '../../model/budget.ts';
import { nameOf, placeText } from '../names.ts';
import { digits, homeUnit, withUnit } from '../numbers.ts';
import { grid } from '../shown.ts';
import { printedText, type Speaker } from '../speaker.ts';
import { type Palette, PLAIN, type Row, render, styled } from '../styled.ts';
import { titleLine } from '../summary.ts';
import { pad, printable, wrap } from '../text.ts';
import { listsOf, type Movement, movementOf } from './lists.ts';

export interface DiffOptions {
  readonly catalogue: Catalogue;
  /** Names of the two files. */
  readonly names: { readonly old: string; readonly new: string };
  /** The lists that are wanted; none: all. */
  readonly only: readonly DifferenceKind[];
}

export interface DiffTableOptions extends DiffOptions {
  readonly width: number;
  readonly palette?: Palette;
}

/** Two documents compared, for people: a list for each kind of difference, and how much is the same. */
export function diffTable(diff: Diff, options: DiffTableOptions): string {
  const { catalogue, names, only, width, palette = PLAIN } = options;
  const say = diffMessages(catalogue.language);
  const lists = listsOf(diff, only).flatMap(({ kind, differences }): Row[] => {
    if (differences.length === 0) return [];
    const title = say.lists[kind](differences.length, diff.old.year);
    return [[], [styled('strong', title)], ...listed(kind, differences, diff, options, say)];
  });
  const title = (which: 'old' | 'new', budget: Budget): Row[] => {
    const line = titleLine(names[which], { budget }, homeUnit(budget.facts), catalogue);
    const mark = `${pad(say[which], 4)} `;
    return wrap(printable(line), width - 5).map((part, at) => [
      styled('dim', at === 0 ? mark : '     '),
      part,
    ]);
  };
  const summary = wrap(summaryOf(diff, say), width).map((line): Row => [line]);
  return render([...title('old', diff.old), ...title('new', diff.new), ...lists, [], ...summary], palette);
}

function summaryOf({ mode, same, changed, appeared, vanished, prior, old }: Diff, say: DiffMessages): string {
  const counts = Object.entries({ changed, appeared, vanished }).map(([kind, { length }]) =>
    say.counts[kind as keyof DiffMessages['counts']](length),
  );
  const told = mode === 'years' ? [say.prior(prior.same, prior.different.length, old.year!)] : [];
  return [say.same(same), ...counts, ...told].join(' · ');
}

function listed(
  kind: DifferenceKind,
  differences: readonly Difference[],
  diff: Diff,
  { catalogue, width }: DiffTableOptions,
  say: DiffMessages,
): Row[] {
  const { columns } = say;
  const old: Speaker = { catalogue, budget: diff.old, home: homeUnit(diff.old.facts) };
  const next: Speaker = { catalogue, budget: diff.new, home: homeUnit(diff.new.facts) };
  if (kind === 'appeared' || kind === 'vanished') {
    const [side, speaker] = kind === 'appeared' ? (['new', next] as const) : (['old', old] as const);
    const lines = differences.map((one) => [
      nameIn(one[side], speaker),
      valuesIn(one[side], speaker),
      placesIn(one[side], speaker),
    ]);
    return grid([columns.figure, columns[side], columns.place], lines, width);
  }
  // What should be one value has a difference, but did not grow.
  const rates = kind === 'changed';
  const lines = differences.map((one) => {
    const movement = movementOf(one);
    return [
      nameIn(one.new, next),
      valuesIn(one.old, old),
      valuesIn(one.new, next),
      movement ? movedText(movement, next.home, say) : '',
      ...(rates ? [movement?.rate === undefined ? '' : signed(`${movement.rate}%`)] : []),
      placesIn(one.new, next),
    ];
  });
  const head = [
    columns.figure,
    columns.old,
    columns.new,
    columns.difference,
    ...(rates ? [columns.rate] : []),
    columns.place,
  ];
  return grid(head, lines, width);
}

function nameIn([first]: readonly Printing[], { budget, catalogue }: Speaker): string {
  return first ? nameOf(first.fact, false, budget, catalogue) : '';
}

function valuesIn(printings: readonly Printing[], speaker: Speaker): string {
  return printings.map((printing) => valueIn(printing, speaker)).join('; ');
}

function valueIn({ fact, change }: Printing, speaker: Speaker): string {
  if (!change) return printedText(fact, speaker);
  const taken = digits(change);
  return `${digits(fact)} - ${taken.startsWith('-') ? `(${taken})` : taken}`;
}

function placesIn(printings: readonly Printing[], { catalogue }: Speaker): string {
  const places = printings.map(({ fact }) => placeText(fact.place, catalogue));
  return [...new Set(places)].join('; ');
}

function movedText({ difference, unit }: Movement, home: string | undefined, say: DiffMessages): string {
  const percentages = unit.dimension === 'ratio' || unit.dimension === 'point';
  return signed(percentages ? say.points(difference) : withUnit(difference, unit, home));
}

function signed(text: string): string {
  return /^[-−]/.test(text) ? text : `+${text}`;
}
