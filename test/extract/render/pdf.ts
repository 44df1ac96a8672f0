import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { htmlBody } from './html.ts';
import type { Printed } from './printed.ts';

/** Tables with all their lines, on upright pages; or with three level lines only, on wide ones. */
export type Look = 'ruled' | 'open';

/** Printed by Chromium: tables that go over pages with their head repeated, names that wrap in narrow columns. */
export function browserPdf(printed: Printed, look: Look): Uint8Array {
  return inFolder((folder) => {
    writeFileSync(join(folder, 'page.html'), printedPage(printed, look));
    execFileSync('chromium', [
      ...['--headless', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer', '--disable-sync'],
      '--disable-pdf-tagging',
      ...['--disable-background-networking', '--disable-component-update', '--no-first-run'],
      `--user-data-dir=${join(folder, 'profile')}`,
      `--print-to-pdf=${join(folder, 'page.pdf')}`,
      `file://${join(folder, 'page.html')}`,
    ]);
    return new Uint8Array(readFileSync(join(folder, 'page.pdf')));
  });
}

/** A file as LibreOffice converts it: a Word document printed, a workbook in the format of before 2007. */
export function converted(file: Uint8Array, from: 'docx' | 'xlsx', to: 'pdf' | 'xls'): Uint8Array {
  return inFolder((folder) => {
    writeFileSync(join(folder, `file.${from}`), file);
    execFileSync('soffice', [
      `-env:UserInstallation=file://${join(folder, 'profile')}`,
      ...['--headless', '--convert-to', to, '--outdir', folder, join(folder, `file.${from}`)],
    ]);
    return new Uint8Array(readFileSync(join(folder, `file.${to}`)));
  });
}

function inFolder(work: (folder: string) => Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-render-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const LOOKS: Readonly<Record<Look, string>> = {
  ruled: `@page { size: A4 }
td, th { border: 1px solid #000; padding: 2px 4px; max-width: 32mm }`,
  open: `@page { size: A4 landscape }
td, th { padding: 2px 10px }
thead, table { border-top: 1px solid #000; border-bottom: 1px solid #000 }`,
};

function printedPage(printed: Printed, look: Look): string {
  return `<!DOCTYPE html><meta charset="utf-8"><style>
@page { margin: 30mm 26mm; @top-center { content: '云浦市文化发展局2024年部门预算'; font-size: 9pt }
  @bottom-center { content: '— ' counter(page) ' —'; font-size: 9pt } }
body { font: 14pt/2 'WenQuanYi Zen Hei' }
p { margin: 0; text-align: justify; widows: 1; orphans: 1 }
h1 { text-align: center; font-size: 20pt } h2, h3 { font-size: 15pt }
h4 { text-align: center; margin: 20px 0 0 } .frame { font-size: 10pt }
table { width: 100%; border-collapse: collapse; font-size: 10pt; line-height: 1.5 }
th, td { font-weight: normal; word-break: break-all }
.amount { text-align: right; white-space: nowrap }
.box { border: 1px solid #000; padding: 4px }
${LOOKS[look]}
</style>${htmlBody(printed)}`;
}
