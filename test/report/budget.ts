import { readFileSync } from 'node:fs';
import { readDocument } from '../../src/cli/document.ts';
import { loadDefinition } from '../../src/definition/load.ts';
import { evaluate } from '../../src/evaluate.ts';
import { extract } from '../../src/extract/extract.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Result } from '../../src/model/result.ts';
import type { Verdict } from '../../src/model/verdict.ts';
import type { Checked } from '../../src/report/outcome.ts';
import type { Shown } from '../../src/report/outcome-with-document.ts';
import { quoteLines } from '../../src/report/quote.ts';
import { quoteDocument } from '../../src/report/quote-document.ts';

/** An invented budget with a verdict of most kinds. */
export const SOURCE = `gouji: 1
entity: 青山县档案馆
year: 2024
kind: budget
statements:
  - title: 收入
    lines:
      - id: income
        label: 预算收入
        amount: 812.40
        prior: 700.15
        change: 121.25
        rate: 17.32%
        parts:
          - { label: 财政拨款, amount: 800.00, share: 98.47% }
          - { label: 其他收入, amount: 12.40, share: 1.53% }
  - title: 三公经费
    lines:
      - { label: 公务接待费, amount: 1.35, change: 0.01, wording: 持平 }
      - { label: 会议费, amount: 1.00, prior: 0, change: 1.00, rate: 100% }
      - { label: 培训费, amount: "-", prior: 2.00, change: 1.00 }
      - label: 公用经费
        amount: 3.00
        parts:
          - { label: 办公费, amount: 1.00 }
          - { label: 差旅费, amount: 1.00 }
          - { label: 邮电费, amount: 1.06 }
unread: [{ what: 附表三, reason: 是图片 }]
`;

/** The budget judged, with the findings that the test sets: what is reported is not a matter of localizing. */
export function checked(findings: (verdicts: readonly Verdict[]) => Finding[], source = SOURCE): Checked {
  const result = evaluate(loadDefinition(source));
  return {
    file: 'budget.yaml',
    result: withFindings(result, findings),
    quote: quoteLines(source, 'definition'),
  };
}

function withFindings(result: Result, make: (verdicts: readonly Verdict[]) => Finding[]): Result {
  const findings = make(result.verdicts);
  const count = (severity: Finding['severity']) =>
    findings.filter((finding) => finding.severity === severity).length;
  const counts = { error: count('error'), warning: count('warning'), hint: count('hint') };
  return { ...result, findings, summary: { ...result.summary, findings: counts } };
}

export function broken(verdicts: readonly Verdict[], rule: string): Verdict {
  const found = verdicts.find((verdict) => verdict.relation.rule === rule && verdict.kind === 'inconsistent');
  if (!found) throw new Error(`nothing breaks ${rule}`);
  return found;
}

export function finding(parts: Partial<Finding>): Finding {
  return {
    rule: 'change',
    severity: 'error',
    fingerprint: '0123456789abcdef',
    ambiguous: false,
    cause: undefined,
    suspects: [],
    broken: [],
    witnesses: [],
    ...parts,
  };
}

/** A rendered budget of `fixtures/extract`, read and checked as a user's document is. */
export async function checkedFixture(name: string): Promise<Shown> {
  const bytes = new Uint8Array(readFileSync(new URL(`../../fixtures/extract/${name}`, import.meta.url)));
  const document = await readDocument(bytes, name);
  return { file: name, result: evaluate(extract(document)), quote: quoteDocument(document), document };
}
