import type { DiffMessages } from '../diff.ts';

export const diffMessages = {
  lists: {
    changed: (count) => `changed (${count})`,
    appeared: (count) => `only in the new document (${count})`,
    vanished: (count) => `only in the old document (${count})`,
    prior: (count, year) =>
      `what the new document says of ${year ?? 'the year before'} is not what the old one says (${count})`,
  },
  columns: {
    figure: 'figure',
    old: 'old',
    new: 'new',
    difference: 'difference',
    rate: 'rate',
    place: 'place',
  },
  points: (difference) => `${difference} points`,
  old: 'old',
  new: 'new',
  same: (count) => `${count} unchanged`,
  counts: {
    changed: (count) => `${count} changed`,
    appeared: (count) => `${count} new`,
    vanished: (count) => `${count} gone`,
  },
  prior: (same, different, year) => `figures of ${year} in both: ${same} agree, ${different} differ`,
} satisfies DiffMessages;
