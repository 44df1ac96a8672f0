import * as z from 'zod/mini';
import type { Word } from '../../model/relation.ts';

/** Words that claim something of a difference, in Chinese or by their id. */
export const WORDING: Readonly<Record<string, Word>> = {
  增加: 'increase',
  增长: 'increase',
  上升: 'increase',
  提高: 'increase',
  increase: 'increase',
  减少: 'decrease',
  下降: 'decrease',
  降低: 'decrease',
  decrease: 'decrease',
  持平: 'flat',
  无变化: 'flat',
  无增减: 'flat',
  一致: 'flat',
  flat: 'flat',
  大于: 'greater',
  greater: 'greater',
  小于: 'less',
  less: 'less',
  等于: 'equal',
  equal: 'equal',
  未超过: 'not-greater',
  'not-greater': 'not-greater',
};

export const word = z.enum(Object.keys(WORDING) as [string, ...string[]]);
