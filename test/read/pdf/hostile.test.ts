import { describe, expect, it } from 'vitest';
import type { Document, ReadLimits } from '../../../src/model/document.ts';
import { InputError } from '../../../src/model/errors.ts';
import { file, PdfWriter, stream } from './pdf-writer.ts';
import { paragraphsOf, readBytes } from './support.ts';

const latin1 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));
const times = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join(' ');

/** One page: objects 1 catalog, 2 pages, 3 page, 4 its content, 5 and on what the caller adds. */
function page(
  content: Uint8Array | string,
  entries = '',
  more: readonly (string | Uint8Array)[] = [],
): Uint8Array {
  return file(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      `<< /Type /Page /Parent 2 0 R ${/MediaBox/.test(entries) ? '' : '/MediaBox [0 0 595 842]'} ${
        /Contents/.test(entries) ? '' : '/Contents 4 0 R'
      } ${/Resources/.test(entries) ? '' : `/Resources << /Font << /F ${HELVETICA} >> >>`} ${entries} >>`,
      typeof content === 'string' ? stream(content) : content,
      ...more,
    ],
    '/Root 1 0 R',
  );
}

const HELVETICA = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';
const TEXT = 'BT /F 10 Tf 72 700 Td (Total 12.50) Tj ET';
const good = (): Uint8Array => {
  const pdf = new PdfWriter();
  pdf.sheet().text(50, 100, '支出12万元。');
  return pdf.bytes();
};
const KEY = '(0123456789012345678901234567890x)';
const locked = (version: string): Uint8Array => {
  const pdf = new PdfWriter();
  pdf.sheet().text(50, 100, '支出12万元。');
  return pdf.bytes(
    `/Encrypt << /Filter ${version} /O ${KEY} /U ${KEY} /P -44 >> /ID [(0123456789abcdef) (0123456789abcdef)]`,
  );
};

/** Forms that draw the next one ten times each: few bytes, ten to the power of their number of drawings. */
function laughs(depth: number): Uint8Array {
  const forms = Array.from({ length: depth }, (_, index) => {
    const next = index + 1 < depth ? `/Resources << /XObject << /X ${6 + index} 0 R >> >>` : '';
    const content = index + 1 < depth ? '/X Do '.repeat(10) : '0 0 m 9 9 l S';
    return stream(content, `/Type /XObject /Subtype /Form /BBox [0 0 9 9] ${next}`);
  });
  return page('/X Do', '/Resources << /XObject << /X 5 0 R >> >>', forms);
}

const chain = (depth: number): string[] => [
  '<< /Type /Catalog /Pages 2 0 R >>',
  ...Array.from({ length: depth }, (_, index) => `<< /Type /Pages /Kids [${index + 3} 0 R] /Count 1 >>`),
  `<< /Type /Page /Parent ${depth + 1} 0 R /MediaBox [0 0 9 9] >>`,
];

type Refused = readonly [name: string, make: () => Uint8Array, code: string, limits?: Partial<ReadLimits>];

const REFUSED: readonly Refused[] = [
  ['encrypted with RC4', () => locked('/Standard /V 1 /R 2'), 'pdf-encrypted'],
  ['encrypted with AES', () => locked('/Standard /V 5 /R 6 /Length 256'), 'pdf-encrypted'],
  ['encrypted by a program nobody has', () => locked('/Adobe.Policy /V 4 /R 4'), 'pdf-encrypted'],
  ['a header alone', () => latin1('%PDF-1.7\n'), 'pdf-truncated'],
  ['cut within its cross-reference table', () => good().slice(0, -120), 'pdf-truncated'],
  ['cut within a stream', () => good().slice(0, 400), 'pdf-truncated'],
  ['no catalog', () => file(['<< >>'], '/Root 9 0 R'), 'pdf-broken'],
  [
    'a catalog that is its own tree of pages',
    () => file(['<< /Type /Catalog /Pages 1 0 R >>'], '/Root 1 0 R'),
    'pdf-page-broken',
  ],
  [
    'a tree of pages that is a circle',
    () =>
      file(
        [
          '<< /Type /Catalog /Pages 2 0 R >>',
          '<< /Type /Pages /Kids [3 0 R] /Count 9 >>',
          '<< /Type /Pages /Kids [2 0 R] /Count 9 >>',
        ],
        '/Root 1 0 R',
      ),
    'pdf-page-broken',
  ],
  [
    'two milliard pages that are not there',
    () =>
      file(
        ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 2000000000 >>'],
        '/Root 1 0 R',
      ),
    'pdf-broken',
  ],
  ['a deflated bomb', () => page(' '.repeat(200_000_000)), 'inflates-too-large'],
  ['a bomb within a bomb', () => page(twice(' '.repeat(150_000_000))), 'inflates-too-large'],
  ['forms that draw each other ten times', () => laughs(9), 'too-many-nodes'],
  [
    'one content a thousand times',
    () => page('0 0 m 9 9 l S '.repeat(2_000), `/Contents [${times(1_000, () => '4 0 R')}]`),
    'too-many-nodes',
  ],
  ['states saved and never restored', () => page(`${'q '.repeat(300_000)} ${TEXT}`), 'nested-too-deep'],
  ['more characters than the limit', good, 'too-many-characters', { characters: 3 }],
  [
    'more pages than the limit',
    () =>
      file(
        [
          '<< /Type /Catalog /Pages 2 0 R >>',
          `<< /Type /Pages /Kids [${'3 0 R '.repeat(6_000)}] /Count 6000 >>`,
          '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>',
        ],
        '/Root 1 0 R',
      ),
    'too-many-pages',
  ],
];

/** A stream that is deflated twice. */
function twice(content: string): Uint8Array {
  const once = Buffer.from(stream(content)).toString('latin1');
  const data = once.slice(once.indexOf('stream\n') + 7, once.lastIndexOf('\nendstream'));
  const again = Buffer.from(stream(data)).toString('latin1');
  return latin1(again.replace('/Filter /FlateDecode', '/Filter [/FlateDecode /FlateDecode]'));
}

type Strange = readonly [name: string, make: () => Uint8Array, check: (document: Document) => void];

const says = (text: string) => (document: Document) => expect(paragraphsOf(document).join('|')).toBe(text);
const isEmpty = says('');

const READ: readonly Strange[] = [
  [
    'a million objects',
    () =>
      page(
        TEXT,
        '',
        Array.from({ length: 1_000_000 }, () => 'null'),
      ),
    says('Total 12.50'),
  ],
  ['a tree of pages a thousand deep', () => file(chain(1_000), '/Root 1 0 R'), isEmpty],
  ['a page of a milliard points', () => page(TEXT, '/MediaBox [0 0 1e9 1e9]'), says('Total 12.50')],
  ['a page without size', () => page(TEXT, '/MediaBox [0 0 0 0]'), says('Total 12.50')],
  ['a page with a box of words', () => page(TEXT, '/MediaBox [/a /b (c) null]'), says('Total 12.50')],
  ['a page turned by 45 degrees', () => page(TEXT, '/Rotate 45'), says('Total 12.50')],
  [
    'cross-references that point nowhere',
    () =>
      latin1(
        Buffer.from(page(TEXT))
          .toString('latin1')
          .replace(/^0000000\d{3} 00000 n/gm, '0009999999 00000 n'),
      ),
    says('Total 12.50'),
  ],
  [
    'a cross-reference table before itself',
    () =>
      latin1(
        Buffer.from(page(TEXT))
          .toString('latin1')
          .replace(
            /\/Root 1 0 R/,
            (root) => `${root} /Prev ${Buffer.from(page(TEXT)).toString('latin1').lastIndexOf('xref\n0')}`,
          ),
      ),
    says('Total 12.50'),
  ],
  [
    'a form that draws itself',
    () =>
      page(`/X Do ${TEXT}`, `/Resources << /Font << /F ${HELVETICA} >> /XObject << /X 5 0 R >> >>`, [
        stream(
          '/X Do',
          '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >>',
        ),
      ]),
    says('Total 12.50'),
  ],
  [
    'a font that is not there',
    () => page(TEXT.replace('/F', '/G')),
    (document) => expect(document.parts).toBe(1),
  ],
  [
    'a font whose program is noise',
    () =>
      page(TEXT, '/Resources << /Font << /F 5 0 R >> >>', [
        '<< /Type /Font /Subtype /TrueType /BaseFont /Noise /FontDescriptor 6 0 R >>',
        '<< /Type /FontDescriptor /FontName /Noise /Flags 32 /FontFile2 7 0 R >>',
        stream('noise'.repeat(99)),
      ]),
    says('Total 12.50'),
  ],
  [
    'a font that is made of itself',
    () =>
      page(TEXT, '/Resources << /Font << /F 5 0 R >> >>', [
        '<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /DescendantFonts [5 0 R] >>',
      ]),
    (document) => expect(document.parts).toBe(1),
  ],
  [
    'a font whose glyphs draw it',
    () =>
      page(TEXT, '/Resources << /Font << /F 5 0 R >> >>', [
        '<< /Type /Font /Subtype /Type3 /FontBBox [0 0 9 9] /FontMatrix [1 0 0 1 0 0] /FirstChar 84 /LastChar 84 /Widths [9] /Encoding << /Differences [84 /T] >> /CharProcs << /T 6 0 R >> /Resources << /Font << /F 5 0 R >> >> >>',
        stream('BT /F 1 Tf (T) Tj ET'),
      ]),
    (document) => expect(document.parts).toBe(1),
  ],
  [
    'arrays a hundred thousand deep',
    () => page(`${'['.repeat(100_000)} TJ ${TEXT}`),
    (document) => expect(document.parts).toBe(1),
  ],
  [
    'a string that never ends',
    () => page(`${TEXT} BT /F 10 Tf (${'('.repeat(100_000)}`),
    (document) => expect(document.parts).toBe(1),
  ],
  [
    'a page of another kind',
    () =>
      file(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [1 0 R] /Count 1 >>'], '/Root 1 0 R'),
    isEmpty,
  ],
  [
    'five thousand states saved and never restored',
    () => page(`${'q '.repeat(5_000)} ${TEXT}`),
    says('Total 12.50'),
  ],
  [
    'numbers that are none',
    () => page(`1e999 -.-.- --5 0x1 cm NaN Infinity m ${TEXT}`),
    (document) => expect(document.parts).toBe(1),
  ],
  ['operators that are none', () => page(`${'foo bar '.repeat(50_000)} ${TEXT}`), says('Total 12.50')],
  [
    'a picture of a billion pixels',
    () =>
      page(`/X Do ${TEXT}`, `/Resources << /Font << /F ${HELVETICA} >> /XObject << /X 5 0 R >> >>`, [
        stream(
          'x',
          '/Type /XObject /Subtype /Image /Width 100000 /Height 100000 /ColorSpace /DeviceRGB /BitsPerComponent 8',
        ),
      ]),
    says('Total 12.50'),
  ],
  [
    'control characters and terminal escapes',
    () => {
      const pdf = new PdfWriter();
      pdf.sheet().text(50, 100, '支出\u001b[31m12\u001b[0m万元');
      return pdf.bytes();
    },
    (document) => expect(paragraphsOf(document)[0]).toContain('12'),
  ],
  [
    'text of 400 000 points',
    () => page('BT /F 400000 Tf 72 700 Td (Total 12.50) Tj ET'),
    (document) => expect(document.parts).toBe(1),
  ],
  [
    'scripts, forms and files inside',
    () =>
      latin1(
        Buffer.from(page(TEXT))
          .toString('latin1')
          .replace('/Type /Catalog', '/Type /Catalog /OpenAction << /S /JavaScript /JS (app.alert(1)) >>'),
      ),
    says('Total 12.50'),
  ],
];

describe('hostile and damaged PDF files', () => {
  for (const [name, make, code, limits] of REFUSED) {
    it(`${name}: refused as ${code}`, async () => {
      const error = await readBytes(make(), limits).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(InputError);
      expect((error as InputError).problems.map((problem) => problem.code)).toEqual([code]);
    });
  }

  for (const [name, make, check] of READ) {
    it(`${name}: read`, async () => {
      check(await readBytes(make()));
    });
  }
});
