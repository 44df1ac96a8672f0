import { type Detector, eachMatch } from './slip.ts';

/** 增加0万元, 减少0.00万元: no change is called 持平. Said once of a document, however often the form repeats it. */
const ZERO = /(?:增加|减少|增长|下降)0(?:\.0{1,2})?(?:万元|亿元|元)/g;

export const zeroChange: Detector = (paragraphs) => eachMatch(paragraphs, ZERO, 'zero-change').slice(0, 1);
