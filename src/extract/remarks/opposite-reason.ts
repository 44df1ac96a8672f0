import { type Detector, eachMatch } from './slip.ts';

/** 减少2.98%。主要原因是:X经费增加 — the reason of a change, as one clause that says but that the thing itself changed. */
const REASON =
  /[^。;]{0,40}?(增加|增长|减少|下降|降低|[大高小低]于(?:年初|全年)?预算数)[^增减升降大小高低:;]{0,24}?主要原因(?:是|为)?:?([^,;。:\d]{3,40}?)(?:经费|支出|预算|费用?)(?:有所|相应)?(增加|减少)(?=[。;])/g;

const RISES = /增|[大高]于/;

/** A reason against the direction of its change; of another thing, as of the year before, it may well be. */
export const oppositeReason: Detector = (paragraphs) =>
  eachMatch(paragraphs, REASON, 'opposite-reason', ([text, change, thing, reason], whole) => {
    const before = whole.slice(0, whole.indexOf(text) + text.indexOf('主要原因'));
    const isOwn = plain(before).includes(plain(thing!));
    return isOwn && RISES.test(change!) !== RISES.test(reason!) ? { text } : undefined;
  });

/** A name without the marks of its level: 行政运行(项). */
function plain(name: string): string {
  return name.replace(/\([类款项]\)/g, '');
}
