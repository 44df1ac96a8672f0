import { describe, expect, it } from 'vitest';
import { loadDefinition } from '../../src/definition/load.ts';
import { errorsOnly } from '../../src/policy/errors-only.ts';
import { judge } from '../../src/policy/judge.ts';
import { type Accepted, type Ignore, NO_POLICY, type Policy } from '../../src/policy/policy.ts';

const TODAY = '2026-06-30';

/** An error of 预算收入, a warning of 接待费, and a remark. */
const budget = loadDefinition(`gouji: 1
statements:
  - title: 收入
    lines:
      - { label: 预算收入, amount: 812.40, prior: 700.15, change: 121.25, rate: 16.03% }
      - { label: 接待费, amount: 1.35, prior: 1.34, change: 0.01, wording: 持平 }
remarks:
  - { code: stale-year, text: 2019年 }
`);

const judged = (policy: Partial<Policy>, today = TODAY) =>
  judge(budget, { ...NO_POLICY, file: 'a.pdf', ...policy }, today);
const findings = (policy: Partial<Policy>, today?: string) =>
  judged(policy, today).findings.map(({ severity, rule }) => `${severity} ${rule}`);

const [CHANGE] = judged({}).findings;
const ignore = (entry: Partial<Ignore>): Ignore => ({ reason: 'known', entry: 'c:1', ...entry });
const accept = (entry: Partial<Accepted>): Accepted => ({
  fingerprint: CHANGE!.fingerprint,
  rule: 'change',
  message: 'm',
  reason: 'old',
  entry: 'b:3',
  file: 'a.pdf',
  ...entry,
});

describe('severities', () => {
  it('are those of the rules where nothing is said', () => {
    expect(findings({})).toEqual(['error change', 'warning wording', 'warning stale-year']);
  });

  it('are the project’s where it has its own, and decide the order', () => {
    expect(findings({ rules: { change: 'hint', wording: 'error', 'stale-year': 'error' } })).toEqual([
      'error wording',
      'error stale-year',
      'hint change',
    ]);
  });

  it('are counted', () => {
    const { summary } = judged({ rules: { change: 'hint', wording: 'error' } });
    expect(summary.findings).toEqual({ error: 1, warning: 1, hint: 1 });
  });

  it('leave out what is off, and its relations are not asked at all', () => {
    const off = judged({ rules: { wording: 'off', 'stale-year': 'off' } });
    expect(off.findings.map(({ rule }) => rule)).toEqual(['change']);
    expect(off.policy?.suppressed).toEqual([]);
    expect(off.verdicts.some(({ relation }) => relation.rule === 'wording')).toBe(false);
  });

  it('of a rule do not make hints of what only usually holds into errors', () => {
    const soft = { sum: ['接待费'], equals: '预算收入', because: 'usually', strength: 'soft' } as const;
    const relations = [{ ...soft, sum: [...soft.sum] }];
    expect(findings({ relations, rules: { declared: 'error' } })).toContain('hint declared');
  });

  it('of a relation of one’s own go before those of the rule', () => {
    const relation = {
      sum: ['接待费'],
      'at-most': '接待费.change',
      because: 'limit',
      severity: 'hint' as const,
    };
    expect(findings({ relations: [relation], rules: { declared: 'error' } })).toContain('hint declared');
    const { severity: _, ...plain } = relation;
    expect(findings({ relations: [plain], rules: { declared: 'warning' } })).toContain('warning declared');
  });
});

describe('ignore entries', () => {
  it.each([
    [{ rule: 'change' }],
    [{ fingerprint: CHANGE!.fingerprint }],
    [{ label: '预算收入' }],
    [{ label: '预算 收入', rule: 'change' }],
  ])('%j takes the finding out, and it is listed apart', (entry) => {
    const { findings: left, policy, summary } = judged({ ignore: [ignore(entry)] });
    expect(left.map(({ rule }) => rule)).toEqual(['wording', 'stale-year']);
    expect(summary.findings.error).toBe(0);
    expect(policy?.suppressed).toEqual([{ finding: CHANGE, kind: 'ignore', reason: 'known', entry: 'c:1' }]);
  });

  it.each([
    [{ rule: 'rate' }],
    [{ rule: 'change', label: '接待费' }],
    [{ rule: 'wording', fingerprint: CHANGE!.fingerprint }],
    [{ label: '收入' }],
  ])('%j fits nothing: all of it has to', (entry) => {
    expect(judged({ ignore: [ignore(entry)] }).policy?.suppressed).toEqual([]);
  });

  it('hold through their last day, and are reported after it', () => {
    const entry = ignore({ rule: 'change', until: '2026-06-30' });
    expect(findings({ ignore: [entry] })).not.toContain('error change');
    expect(judged({ ignore: [entry] }).policy?.lapsed).toEqual([]);
    expect(findings({ ignore: [entry] }, '2026-07-01')).toContain('error change');
    expect(judged({ ignore: [entry] }, '2026-07-01').policy?.lapsed).toEqual([
      { kind: 'expired', entry: 'c:1', what: 'known', until: '2026-06-30' },
    ]);
  });
});

describe('a baseline', () => {
  it('takes out what was accepted, with its reason', () => {
    const { findings: left, policy } = judged({ accepted: [accept({})] });
    expect(left.map(({ rule }) => rule)).toEqual(['wording', 'stale-year']);
    expect(policy?.suppressed).toEqual([{ finding: CHANGE, kind: 'baseline', reason: 'old', entry: 'b:3' }]);
    expect(policy?.lapsed).toEqual([]);
  });

  it('says which of this document’s entries are no longer found', () => {
    const gone = accept({ fingerprint: '0000000000000000' });
    expect(judged({ accepted: [gone] }).policy?.lapsed).toEqual([
      { kind: 'stale', entry: 'b:3', what: 'change: m' },
    ]);
    expect(judged({ accepted: [{ ...gone, file: 'b.pdf' }] }).policy?.lapsed).toEqual([]);
  });

  it('does not count as stale what is ignored as well', () => {
    const { policy } = judged({ accepted: [accept({})], ignore: [ignore({ rule: 'change' })] });
    expect(policy).toMatchObject({ suppressed: [{ kind: 'ignore' }], lapsed: [] });
  });
});

it('a policy is plain data: a copy of it decides the same', () => {
  const policy: Policy = {
    rules: { wording: 'hint' },
    aliases: { 人头费: '人员经费' },
    relations: [{ sum: ['接待费'], 'at-most': { value: '1' }, because: 'limit' }],
    ignore: [ignore({ rule: 'change' })],
    accepted: [accept({})],
  };
  const [one, other] = [judge(budget, policy, TODAY), judge(budget, structuredClone(policy), TODAY)];
  expect(other).toEqual(one);
});

it('a quiet run shows errors alone', () => {
  const quiet = errorsOnly(judged({}));
  expect(quiet.findings.map(({ rule }) => rule)).toEqual(['change']);
  expect(quiet.summary.findings).toEqual({ error: 1, warning: 0, hint: 0 });
});
