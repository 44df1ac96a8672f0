import { type Detector, eachMatch } from './slip.ts';

/**
 * 增长13.95。 占财政拨款支出76.23; a rate or share without its sign. Only with decimals (占12 may count persons), before
 * a stop (增长2.3倍 and 增长13.95 broken off at a page are none), and not in a list that shares one sign (23.51,38.28%).
 */
const BARE =
  /(?:(?:增长|下降|降低|增幅|降幅)(?:了|为)?|占(?!地|用)[^,。;:、%\d]{0,24}?)(\d{1,4}\.\d{1,4})(?=[。;)]|,(?!\d))/g;

export const missingPercent: Detector = (paragraphs) =>
  eachMatch(paragraphs, BARE, 'missing-percent', (match) => ({ text: match[0], number: match[1]! }));
