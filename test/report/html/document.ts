import { evaluate } from '../../../src/evaluate.ts';
import { extract } from '../../../src/extract/extract.ts';
import { read } from '../../../src/read/index.ts';
import type { Shown } from '../../../src/report/outcome-with-document.ts';
import { quoteLines } from '../../../src/report/quote.ts';

/** An invented document with a wrong rate (20.00% for 12.50%) and a figure that nothing checks. */
export const TEXT = `青山县档案馆2024年部门预算

一、收支预算情况
2024年预算收入900万元，较上年800万元增加100万元，增长20.00%。
其中：财政拨款850万元，其他收入50万元。
<img src=x onerror=alert(1)></script><script>document.title='owned'</script>
馆藏档案12345卷。
`;

export async function shown(text = TEXT, file = 'budget.txt'): Promise<Shown> {
  const document = await read(new TextEncoder().encode(text), { name: file });
  return { file, result: evaluate(extract(document)), quote: quoteLines(text, 'text'), document };
}
