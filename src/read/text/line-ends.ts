import type { Line } from '../lines.ts';

const SENTENCE_END = /[。！？!?；;：:…|｜][”’"』」)）\]】]*$/;
/** What a new item, heading or row begins with. */
export const ITEM_START =
  /^(?:第[一二三四五六七八九十百\d]+[部章节条]|[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十\d]+[)）]|\d+[、．)）]|\d+\.(?!\d)|[①-⑳⑴-⒇●■◆▲★•]|[-—–]\s|其中[:：]|附[件表]?|注[:：]|单位[:：]|目\s*录)/;

/** Whether a line ends no sentence, and the next one begins no item. */
export function mayGoOn(last: Line, line: Line | undefined): boolean {
  return (
    !SENTENCE_END.test(last.text.trimEnd()) && line !== undefined && !ITEM_START.test(line.text.trimStart())
  );
}
