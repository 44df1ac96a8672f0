import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadDefinition } from '../../src/definition/load.ts';
import { evaluate } from '../../src/evaluate.ts';
import { factsOf } from '../../src/model/relation.ts';
import { said } from './records.ts';

const source = readFileSync(new URL('../../fixtures/suizhou-2023/budget.yaml', import.meta.url), 'utf8');
const { findings } = evaluate(loadDefinition(source));
const [change, assets, projects, wording, services] = findings;

describe('the published budget', () => {
  it('has five findings', () => {
    expect(findings.map(({ severity }) => severity)).toEqual(['error', 'error', 'error', 'warning', 'hint']);
    expect(findings.every(({ cut }) => cut === undefined)).toBe(true);
  });

  it('names the change of income, how it arose, and what follows from it', () => {
    expect(said(change!)).toBe('预算收入 614.69: operand-mistyped');
    expect(change!.suspects[0]!.fact.text).toBe('605.69');
    const { source: operand, keyed, slip } = change!.explanation!;
    expect([operand!.text, keyed!.toFixed(), slip]).toEqual(['132.1', '123.1', 'digits-interchanged']);
    const consequences = change!.consequences!.map(
      ({ fact, expected, how }) => `${how} ${fact.text} ${expected}`,
    );
    expect(consequences.sort()).toEqual(['computed 64.79% 65.75', 'copy 605.69 614.69', 'copy 64.79% 65.75']);
    expect(change!.broken).toHaveLength(6);
    const witnesses = change!.witnesses.map(({ relation }) => factsOf(relation).map(({ text }) => text));
    expect(witnesses).toEqual([
      ['1549.55', '934.86', '614.69'],
      ['482.59', '132.1', '614.69'],
    ]);
  });

  it('leaves open which class of assets is wrong, or whether one is missing', () => {
    expect(said(assets!)).toBe(
      '通用设备类 20.48 or 专用设备类 0.22 or 家具用具类 17.3 or part 固定资产 0.03',
    );
    const witnessed = assets!.witnesses.flatMap(({ relation }) => factsOf(relation).map(({ text }) => text));
    expect(witnessed).toContain('70.01');
    expect(witnessed).toContain('-21.53%');
  });

  it('names both scopes of the project total and what is unexplained, and no innocent figure', () => {
    expect(said(projects!)).toBe('label 项目总支出 or part 项目总支出 39.31: scope-unstated');
    const readings = projects!.explanation!.readings!.map(
      ({ value, difference }) => `${value} ${difference}`,
    );
    expect(readings).toEqual(['1031.8 92.8', '1163.91 -39.31']);
    expect(projects!.suspects.map(({ fact }) => fact.text)).toEqual(['1124.6', '1124.6']);
  });

  it('blames the word, not the change beside it', () => {
    expect(said(wording!)).toBe('word 公务接待费: wording');
    expect(wording!.suspects[0]!.fact.text).toBe('与上年持平');
  });

  it('hints at the label of services', () => {
    expect(services!.suspects[0]!.fact.text).toBe('15');
    expect(services!.broken[0]!.relation.strength).toBe('soft');
  });
});
