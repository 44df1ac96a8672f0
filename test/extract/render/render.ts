/**
 * Writes the invented budget as a file of each format into fixtures/extract/. Run by hand where Chromium and
 * LibreOffice are installed; the tests only read the files.
 *
 *     npx tsx test/extract/render/render.ts
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { BUDGET } from './budget.ts';
import { wordDocument } from './docx.ts';
import { gb18030 } from './gb18030.ts';
import { webPage } from './html.ts';
import { browserPdf, converted } from './pdf.ts';
import { markdown, plainText } from './plain.ts';
import { workbook } from './xlsx.ts';

const folder = fileURLToPath(new URL('../../../fixtures/extract/', import.meta.url));

function save(name: string, content: Uint8Array | string): void {
  writeFileSync(`${folder}${name}`, content);
}

mkdirSync(folder, { recursive: true });
save('budget.txt', plainText(BUDGET));
save('budget.md', markdown(BUDGET));
save('budget.html', gb18030(webPage(BUDGET)));
const xlsx = workbook(BUDGET);
save('budget.xlsx', xlsx);
save('budget.xls', converted(xlsx, 'xlsx', 'xls'));
save('budget.docx', await wordDocument(BUDGET, { draft: true }));
save('office.pdf', converted(await wordDocument(BUDGET, { draft: false }), 'docx', 'pdf'));
save('browser.pdf', browserPdf(BUDGET, 'ruled'));
save('open.pdf', browserPdf(BUDGET, 'open'));
