import { type Detector, eachMatch } from './slip.ts';

/** 与上年相未发生变化: 相 wants 比 behind it, where neither 相同 nor 相当 is meant. */
const HALF = /与(?:上年|去年|上年度|年初预算|预算)相(?=未|无|没有|增加|增长|减少|下降|持平)/g;

export const missingWord: Detector = (paragraphs) => eachMatch(paragraphs, HALF, 'missing-word');
