import { type Detector, eachMatch } from './slip.ts';

const UP = '增加|增长|上升|提高|大于|高于';
const DOWN = '减少|下降|降低|小于|低于';

/**
 * 下降(增长)27.78%, 大于(小于)预算数的主要原因, 增加(减少)(持平): the choice that a form offers, with the figure filled in
 * but the choice not made. In a heading or an explanation of terms the pair may stand by right.
 */
const CHOICE = new RegExp(
  `(?:(?:${UP})\\((?:${DOWN})\\)|(?:${DOWN})\\((?:${UP})\\))(?:\\(持平\\))?(?=(?:预算数|决算数)?(?:约|了)?(?:\\d|的?主要原因))`,
  'g',
);

/** 占 %, 增长 %: a sign with no number before it. */
const NO_NUMBER = /(?:占(?!比)[^,。;:()%\d]{0,20}|占比|增长|下降|降低|比重[为达]?|比例[为达]?)%/g;

/** 比上年减少 万元: an amount that was never filled in. */
const NO_AMOUNT = /(?:增加|减少|增长|下降)(?:了|为)?(?:万元|亿元|元)(?=[,;。()]|$)/g;

/** XX局, XXX万元, ××单位: a place that was to be filled in. A lone X or letters around it are a name. */
const PLACEHOLDER =
  /(?<![A-Za-z\d])(?:X{2,}|×{2,})(?=局|厅|委|办|院|部门|单位|镇|乡|街道|万元|元|亿元|%|年|月|日|个|人|辆|项|处|家|本部|本级)/g;

export const templateResidue: Detector = (paragraphs) => [
  ...eachMatch(paragraphs, CHOICE, 'unmade-choice'),
  ...eachMatch(paragraphs, NO_NUMBER, 'percent-without-number'),
  ...eachMatch(paragraphs, NO_AMOUNT, 'unit-without-number'),
  ...eachMatch(paragraphs, PLACEHOLDER, 'placeholder'),
];
