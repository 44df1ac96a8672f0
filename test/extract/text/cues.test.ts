import { describe, expect, it } from 'vitest';
import { type Cue, cues } from '../../../src/extract/text/cues.ts';

function said(cue: Cue): string {
  if (cue.kind !== 'open') return cue.kind;
  return cue.bracket ? 'bracket' : `${cue.cue}${cue.by === undefined ? '' : ` by ${cue.by}`}`;
}

describe('what opens and closes a list', () => {
  it.each([
    [',其中', 'open'],
    ['。其中:', 'open'],
    [',分别为:', 'all'],
    [',包括:', 'all'],
    [',其中包括:', 'all'],
    ['。资产分类为:', 'all'],
    [',主要用于以下方面:', 'all'],
    [',主要用于', 'some'],
    [',主要包括:', 'some'],
    [',(不包括开发区)', ''],
    ['按支出功能分:', 'all by 支出功能'],
    ['按支出功能分类:', 'all by 支出功能'],
    ['按资金来源看,', 'all by 资金'],
    [',按计划执行了预算工作。', ''],
    ['。按规定,', ''],
    ['。在项目支出当中,', 'open'],
    ['在建工程中,', ''],
    ['(', 'bracket'],
    ['(含外宾接待', 'bracket some'],
    [')', 'close'],
    ['因公出国(境)费', ''],
    ['),公用经费(', 'close bracket'],
    [',主要原因是', 'reason'],
    [',主要是', 'reason'],
    ['主要原因是新增项目。其中,', 'reason open'],
    // Dealt out to the names before: no list.
    ['货物、服务分别为', ''],
    ['会议费', ''],
  ])('%s: %s', (text, expected) => {
    expect(cues(text).map(said).join(' ')).toBe(expected);
  });

  it('are in the order of the text', () => {
    expect(cues('),主要原因是增加。其中:公用经费(').map(said)).toEqual([
      'close',
      'reason',
      'open',
      'bracket',
    ]);
  });
});
