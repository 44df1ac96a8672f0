import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { REPORTS, type ReportFormat } from '../../src/cli/formats.ts';
import { evaluate } from '../../src/evaluate.ts';
import { extract } from '../../src/extract/extract.ts';
import { mergeDocuments } from '../../src/extract/merge.ts';
import { catalogueOf } from '../../src/messages/index.ts';
import { read } from '../../src/read/index.ts';
import { jsonReport } from '../../src/report/json/index.ts';
import { quoteDocument } from '../../src/report/quote-document.ts';
import { tableReport } from '../../src/report/table.ts';
import { PdfWriter } from '../read/pdf/pdf-writer.ts';

/** Two PDFs that print the same lines at the same places; only in the second do they not tie. */
async function outcome() {
  const pdf = (total: string) => {
    const writer = new PdfWriter();
    writer
      .sheet()
      .text(50, 100, '某某市水务局2024年部门预算')
      .text(50, 130, `2024年支出预算${total}万元，其中：基本支出60.50万元、项目支出40.00万元。`);
    return writer.bytes();
  };
  const document = mergeDocuments([
    { name: 'prose.pdf', document: await read(pdf('100.50')) },
    { name: 'tables.pdf', document: await read(pdf('109.50')) },
  ]);
  const result = evaluate(extract(document));
  return { file: 'prose.pdf + tables.pdf', result, quote: quoteDocument(document), document };
}

describe('a place in one of several files names its file', () => {
  it('in the list of facts', async () => {
    const { result } = await outcome();
    const files = result.budget.facts.map(({ place }) => place?.file);
    expect([...new Set(files)]).toEqual(['prose.pdf', 'tables.pdf']);
  });

  it('on the terminal, and quotes that file', async () => {
    const one = await outcome();
    const text = await tableReport(one, {
      catalogue: await catalogueOf('zh'),
      width: 100,
      show: ['unchecked'],
    });
    expect(text).toMatch(/tables\.pdf 第1页/);
    expect(text).toMatch(/支出预算109\.50/);
  });

  it('in JSON', async () => {
    const text = jsonReport([await outcome()], { catalogue: await catalogueOf('zh'), version: '1' });
    const { files } = JSON.parse(text);
    const suspects = files.flatMap((file: { findings: { suspects: { place: { file: string } }[] }[] }) =>
      file.findings.flatMap((finding) => finding.suspects.map(({ place }) => place.file)),
    );
    expect(suspects).toContain('tables.pdf');
  });

  const expected: Record<ReportFormat, RegExp> = {
    ndjson: /"file":"tables\.pdf"/,
    sarif: /"uri": "tables\.pdf"/,
    junit: /tables\.pdf:p1/,
    github: /^::error file=tables\.pdf,/m,
    markdown: /tables\\?\.pdf 第1页/,
    csv: /\ntables\.pdf,/,
    xlsx: /tables\.pdf</,
    quiet: /^tables\.pdf:p1/m,
    html: /tables\.pdf 第1页/,
  };
  it.each(Object.entries(expected))('as %s', async (format, pattern) => {
    const options = { catalogue: await catalogueOf('zh'), version: '1' };
    const report = await REPORTS[format as ReportFormat]([await outcome()], options);
    expect(typeof report === 'string' ? report : textOf(report)).toMatch(pattern);
  });
});

function textOf(workbook: Uint8Array): string {
  return Object.values(unzipSync(workbook))
    .map((part) => new TextDecoder().decode(part))
    .join('\n');
}
