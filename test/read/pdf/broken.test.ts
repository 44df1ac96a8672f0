import { describe, expect, it } from 'vitest';
import type { ReadLimits } from '../../../src/model/document.ts';
import { InputError } from '../../../src/model/errors.ts';
import { isStrayPdfError } from '../../../src/read/pdf/index.ts';
import { file, PdfWriter } from './pdf-writer.ts';
import { paragraphsOf, readBytes } from './support.ts';

async function problems(bytes: Uint8Array, limits: Partial<ReadLimits> = {}): Promise<string[]> {
  try {
    await readBytes(bytes, limits);
  } catch (error) {
    if (error instanceof InputError) return error.problems.map(({ code }) => code);
    throw error;
  }
  return [];
}

function sample(): PdfWriter {
  const pdf = new PdfWriter();
  for (let page = 0; page < 3; page++) {
    pdf
      .sheet()
      .grid([50, 150, 250], [100, 120])
      .row([50, 150], 115, ['合计', '1.00'])
      .text(50, 150, '本年预算。');
  }
  return pdf;
}

describe('files that cannot be read', () => {
  it('says what is wrong', async () => {
    const bytes = sample().bytes();
    expect(await problems(new TextEncoder().encode('<html>'))).toEqual(['not-a-pdf']);
    expect(await problems(new Uint8Array())).toEqual(['not-a-pdf']);
    expect(await problems(new TextEncoder().encode('%PDF-1.5\nnothing'))).toEqual(['pdf-truncated']);
    expect(await problems(new TextEncoder().encode('%PDF-1.5\nstartxref\n5\n%%EOF'))).toEqual(['pdf-broken']);
    const key = '(0123456789012345678901234567890x)';
    const encrypt = `/Encrypt << /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -44 >> /ID [(0123456789abcdef) (0123456789abcdef)]`;
    expect(await problems(sample().bytes(encrypt))).toEqual(['pdf-encrypted']);
    expect(await problems(bytes)).toEqual([]);
  });

  it('sees that a file was cut, wherever', async () => {
    const bytes = sample().bytes();
    for (let length = 20; length < bytes.length - 20; length += 97) {
      expect(await problems(bytes.slice(0, length))).toEqual(['pdf-truncated']);
    }
  });

  it('survives bytes that were changed', async () => {
    const bytes = sample().bytes();
    for (let at = 10; at < bytes.length; at += 61) {
      const changed = bytes.slice();
      changed.fill(at % 256, at, at + 3);
      for (const code of await problems(changed)) expect(code).toMatch(/^(?:pdf-|too-many-)/);
    }
  });

  it('refuses a stream that inflates to more than its limit', async () => {
    const pdf = new PdfWriter();
    pdf.sheet().raw(' '.repeat(60_000_000));
    expect(await problems(pdf.bytes(), { inflatedBytes: 10_000_000 })).toEqual(['inflates-too-large']);
  });

  it('knows the errors that pdf.js leaves unhandled', () => {
    expect(isStrayPdfError(Object.assign(new Error('Bad XRef entry'), { name: 'XRefEntryException' }))).toBe(
      true,
    );
    expect(isStrayPdfError(new TypeError('x is not a function'))).toBe(false);
    expect(isStrayPdfError('FormatError')).toBe(false);
  });

  it('stays within its limits', async () => {
    const bytes = sample().bytes();
    expect(await problems(bytes, { bytes: 100 })).toEqual(['file-too-large']);
    expect(await problems(bytes, { pages: 2 })).toEqual(['too-many-pages']);
    expect(await problems(bytes, { cells: 5 })).toEqual(['too-many-cells']);
    expect(await problems(bytes, { characters: 20 })).toEqual(['too-many-characters']);
    expect(await problems(bytes, { nodes: 5 })).toEqual(['too-many-nodes']);
  });

  it('does not change the bytes it is given', async () => {
    const bytes = sample().bytes();
    const copy = bytes.slice();
    await readBytes(bytes);
    expect(bytes).toEqual(copy);
  });

  it('ends on a page tree that is its own kid, and on a page count that lies', async () => {
    const tree = (kids: string, count: number): Uint8Array =>
      file(
        ['<< /Type /Catalog /Pages 2 0 R >>', `<< /Type /Pages /Kids [${kids}] /Count ${count} >>`],
        '/Root 1 0 R',
      );
    expect(await problems(tree('2 0 R', 3))).toEqual(['pdf-page-broken']);
    expect(await problems(tree('', 2_000_000_000))).toEqual(['pdf-broken']);
  });

  it('reads absurd coordinates, sizes and nesting without harm', async () => {
    const pdf = new PdfWriter();
    pdf
      .sheet({ width: 1e6, height: 1e6 })
      .raw('q '.repeat(5000))
      .raw('1e30 0 0 1e30 1e30 1e30 cm')
      .grid([0, 1e9, 1e12], [0, 1e9, 1e12])
      .text(1e9, 1e9, '远', 1e9)
      .raw('Q '.repeat(6000))
      .raw('-1e38 1e38 m 1e38 -1e38 l 1e38 1e38 1e38 1e38 re S 0 0 0 0 0 0 cm')
      .text(50, 100, '近');
    expect(await problems(pdf.bytes())).toEqual([]);
  });

  it('does not take forever over thousands of crossing lines', async () => {
    const pdf = new PdfWriter();
    const sheet = pdf.sheet();
    for (let i = 0; i < 3000; i++) sheet.line(0, i / 4, 595, i / 4).line(i / 6, 0, i / 6, 842);
    const document = await readBytes(pdf.bytes());
    expect(document.parts).toBe(1);
  });
});

describe('pages that cannot be read', () => {
  it('reports a page that is a picture, and not an empty one, nor an empty form', async () => {
    const pdf = new PdfWriter();
    pdf.sheet().text(50, 100, '封面');
    pdf.sheet().picture(20, 20, 555, 800);
    pdf.sheet();
    pdf.sheet().grid([50, 150, 250], [100, 120, 140]);
    const document = await readBytes(pdf.bytes());
    expect(document.gaps).toEqual([
      {
        reason: 'no-text-layer',
        place: { kind: 'page', page: 2, box: { x: 0, y: 0, width: 595, height: 842 } },
      },
    ]);
  });

  it('reports a large picture in a text, not a small one, nor one under text', async () => {
    const pdf = new PdfWriter();
    pdf.sheet().text(50, 90, '收支总表').picture(50, 100, 400, 300).picture(450, 700, 100, 100);
    pdf.sheet().picture(0, 0, 595, 842).text(50, 90, '封面');
    const { gaps } = await readBytes(pdf.bytes());
    expect(gaps).toEqual([
      {
        reason: 'picture',
        place: { kind: 'page', page: 1, box: { x: 50, y: 100, width: 400, height: 300 } },
      },
    ]);
  });

  it('asks for the character maps of fonts that are not embedded, and reports a page it cannot decode', async () => {
    const pdf = new PdfWriter('GBK-EUC-H');
    pdf.sheet().raw('BT /F 10 Tf 72 700 Td <d6a7b3f6> Tj ET');
    const asked: string[] = [];
    const cMaps = (name: string): undefined => void asked.push(name);
    const document = await readBytes(pdf.bytes(), {}, { cMaps });
    expect(asked[0]).toBe('GBK-EUC-H');
    expect(document.gaps.map(({ reason }) => reason)).toEqual(['unreadable-font']);
    expect(paragraphsOf(document)).toEqual([]);
  });

  it('reports a font without a Unicode map', async () => {
    const pdf = new PdfWriter();
    pdf.sheet().text(50, 100, '\ue001\ue002\ue003\ue004');
    expect((await readBytes(pdf.bytes())).gaps.map(({ reason }) => reason)).toEqual(['unreadable-font']);
  });
});
