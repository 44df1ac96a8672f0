import type { Catalogue } from '../catalogue.ts';

export const rules = {
  breakdown: {
    checks: 'the parts add up to their total',
    broken: ({ name, stated, computed }) => `the parts add up to ${computed}, but ${name} is ${stated}`,
  },
  'nested-breakdown': {
    checks: 'the parts of a part add up to it',
    broken: ({ name, stated, computed }) => `the parts add up to ${computed}, but ${name} is ${stated}`,
  },
  'row-sum': {
    checks: 'the rows of a table add up to its total row',
    broken: ({ name, stated, computed }) => `the rows add up to ${computed}, but ${name} is ${stated}`,
  },
  'code-hierarchy': {
    checks: 'by their codes, classes are the sums of their items',
    broken: ({ name, stated, computed }) => `the codes below add up to ${computed}, but ${name} is ${stated}`,
  },
  'column-sum': {
    checks: 'the columns of a row add up to its total',
    broken: ({ name, stated, computed }) =>
      `the columns of ${name} add up to ${computed}, but the total is ${stated}`,
  },
  balance: {
    checks: 'total income equals total expenditure',
    broken: ({ name, stated, computed }) =>
      `the totals do not balance: ${name} is ${stated}, its other side ${computed}`,
  },
  share: {
    checks: 'a share is the part over the whole',
    broken: ({ name, stated, computed }) => `${name} is ${stated}, but the amounts give ${computed}`,
  },
  'shares-to-100': {
    checks: 'the shares of one whole add up to 100%',
    broken: ({ computed }) => `the shares add up to ${computed}, not to 100%`,
  },
  change: {
    checks: 'a change is the amount less its base',
    broken: ({ name, stated, computed }) => `${name} is ${stated}, but the two amounts differ by ${computed}`,
  },
  rate: {
    checks: 'a rate is the change over the base',
    broken: ({ name, stated, computed }) => `${name} is ${stated}, but the amounts give ${computed}`,
  },
  'change-of-parts': {
    checks: 'the changes of the parts add up to the change of the total',
    broken: ({ name, stated, computed }) =>
      `the changes of the parts add up to ${computed}, but ${name} is ${stated}`,
  },
  'prior-of-parts': {
    checks: 'the prior amounts of the parts add up to that of the total',
    broken: ({ name, stated, computed }) =>
      `the prior amounts of the parts add up to ${computed}, but ${name} is ${stated}`,
  },
  completion: {
    checks: 'a completion rate is the amount over its budget',
    broken: ({ name, stated, computed }) => `${name} is ${stated}, but the amounts give ${computed}`,
  },
  restated: {
    checks: 'a figure is the same wherever it is stated',
    broken: ({ name, stated, computed }) =>
      `one figure has two values: ${name} is ${stated} here and ${computed} elsewhere`,
  },
  'part-within-whole': {
    checks: 'a part is not larger than its whole (incomplete lists)',
    broken: ({ name, stated, computed }) =>
      `the parts make ${computed}, more than their whole, ${name} of ${stated}`,
  },
  form: {
    checks: 'the official forms tie to one another: totals, funds, basic spending, 三公',
    broken: ({ name, stated, computed }) =>
      `two forms do not tie: ${name} is ${stated}, but another form gives ${computed}`,
  },
  wording: {
    checks: 'words such as 增加, 持平 or 大于 agree with the figures',
    broken: ({ name, word, computed }) =>
      `the word "${word}" contradicts the figures: ${name} is ${computed}`,
  },
  'zero-base': {
    checks: 'lists rates whose base is 0 (nothing to compute, no finding)',
    broken: ({ name, stated }) => `the base of ${name}, ${stated}, is 0`,
  },
  declared: {
    checks: 'the relations of your own',
    broken: ({ because, computed, stated }) =>
      `your relation does not hold (${because}): ${computed}, printed ${stated}`,
  },
} satisfies Catalogue['rules'];
