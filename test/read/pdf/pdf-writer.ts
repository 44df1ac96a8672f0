import { deflateSync } from 'node:zlib';

/** A box or point is given in points from the top left corner of the sheet, y downwards. */
export interface SheetOptions {
  readonly width?: number;
  readonly height?: number;
  readonly rotate?: 0 | 90 | 180 | 270;
  readonly cropBox?: readonly [number, number, number, number];
}

/** Writes small PDFs: text and lines at coordinates, Chinese included, no font embedded. */
export class PdfWriter {
  readonly #sheets: Sheet[] = [];
  readonly #encoding: string;

  /** `encoding` names a predefined CMap; by default codes are UTF-16 and a ToUnicode map says so. */
  constructor(encoding = 'Identity-H') {
    this.#encoding = encoding;
  }

  sheet(options: SheetOptions = {}): Sheet {
    const sheet = new Sheet(options);
    this.#sheets.push(sheet);
    return sheet;
  }

  /** The file. `trailer` goes into the trailer dictionary. */
  bytes(trailer = ''): Uint8Array {
    const objects: (string | Uint8Array)[] = [];
    const add = (body: string | Uint8Array): number => objects.push(body);
    const [catalog, tree] = [add(''), add('')];
    const font = add('');
    const toUnicode = add(stream(TO_UNICODE));
    const descriptor = add(
      '<< /Type /FontDescriptor /FontName /SimSun /Flags 4 /FontBBox [0 -120 1000 880] /Ascent 880 /Descent -120 /ItalicAngle 0 /CapHeight 700 /StemV 80 >>',
    );
    const ordering = this.#encoding === 'Identity-H' ? 'Identity' : 'GB1';
    const cid = add(
      `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (${ordering}) /Supplement 0 >> /FontDescriptor ${descriptor} 0 R /DW 1000 /W [32 126 500] >>`,
    );
    const unicode = this.#encoding === 'Identity-H' ? `/ToUnicode ${toUnicode} 0 R` : '';
    objects[font - 1] =
      `<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /${this.#encoding} /DescendantFonts [${cid} 0 R] ${unicode} >>`;
    const kids = this.#sheets.map((sheet) => {
      const forms = sheet.forms.map((form) =>
        add(
          stream(
            form.content,
            `/Type /XObject /Subtype /Form /BBox [${form.box.join(' ')}] /Matrix [${form.matrix.join(' ')}]`,
          ),
        ),
      );
      const image = add(
        stream(
          '\x80',
          '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8',
        ),
      );
      const names = [...forms.map((form, i) => `/Form${i} ${form} 0 R`), `/Image ${image} 0 R`].join(' ');
      const content = add(stream(sheet.content));
      const stamps = sheet.stamps.map((stamp) => {
        const look = add(
          stream(
            stamp.content,
            `/Type /XObject /Subtype /Form /BBox [0 0 100 100] /Resources << /Font << /F ${font} 0 R >> >>`,
          ),
        );
        return add(
          `<< /Type /Annot /Subtype /Stamp /F 4 /Rect [${stamp.rect.join(' ')}] /AP << /N ${look} 0 R >> >>`,
        );
      });
      const annots = `/Annots [${stamps.map((stamp) => `${stamp} 0 R`).join(' ')}]`;
      const crop = sheet.options.cropBox ? `/CropBox [${sheet.options.cropBox.join(' ')}]` : '';
      return add(
        `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 ${sheet.width} ${sheet.height}] ${crop} /Rotate ${sheet.options.rotate ?? 0} /Resources << /Font << /F ${font} 0 R /Helvetica ${HELVETICA} >> /XObject << ${names} >> >> /Contents ${content} 0 R ${annots} >>`,
      );
    });
    objects[catalog - 1] = `<< /Type /Catalog /Pages ${tree} 0 R >>`;
    objects[tree - 1] =
      `<< /Type /Pages /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] /Count ${kids.length} >>`;
    return file(objects, `/Root ${catalog} 0 R ${trailer}`);
  }
}

/** Helvetica, which every reader of PDF has: nothing of it is in the file. */
const HELVETICA = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';

/** A page being drawn. */
export class Sheet {
  readonly options: SheetOptions;
  readonly width: number;
  readonly height: number;
  readonly stamps: { content: string; rect: readonly number[] }[] = [];
  readonly forms: { content: string; box: readonly number[]; matrix: readonly number[] }[] = [];
  #content: string[] = [];

  constructor(options: SheetOptions) {
    this.options = options;
    this.width = options.width ?? 595;
    this.height = options.height ?? 842;
  }

  get content(): string {
    return this.#content.join('\n');
  }

  /** Raw operators, in PDF's own coordinates. */
  raw(operators: string): this {
    this.#content.push(operators);
    return this;
  }

  /** A text whose baseline begins at the point. Half-width characters are half as wide as the others. */
  text(x: number, y: number, text: string, size = 10): this {
    return this.raw(`BT /F ${size} Tf ${x} ${this.height - y} Td ${hex(text)} Tj ET`);
  }

  line(x0: number, y0: number, x1: number, y1: number): this {
    return this.raw(`${x0} ${this.height - y0} m ${x1} ${this.height - y1} l S`);
  }

  /** Lines of a full grid through all the positions. */
  grid(xs: readonly number[], ys: readonly number[]): this {
    for (const y of ys) this.line(xs[0]!, y, xs.at(-1)!, y);
    for (const x of xs) this.line(x, ys[0]!, x, ys.at(-1)!);
    return this;
  }

  /** A row of texts, each 3 points right of its column's border. */
  row(xs: readonly number[], y: number, texts: readonly string[], size = 10): this {
    for (const [i, text] of texts.entries()) if (text !== '') this.text(xs[i]! + 3, y, text, size);
    return this;
  }

  /** Draws a form XObject of the operators. */
  form(content: string, box: readonly number[], matrix: readonly number[]): this {
    const name = `Form${this.forms.push({ content, box, matrix }) - 1}`;
    return this.raw(`/${name} Do`);
  }

  /** An annotation whose look, of 100 by 100 points, is fitted into the rectangle (PDF's own coordinates). */
  stamp(content: string, rect: readonly number[]): this {
    this.stamps.push({ content, rect });
    return this;
  }

  picture(x: number, y: number, width: number, height: number): this {
    return this.raw(`q ${width} 0 0 ${height} ${x} ${this.height - y - height} cm /Image Do Q`);
  }
}

/** A text as a hexadecimal string of the writer's font. */
export function hex(text: string): string {
  const codes = Array.from({ length: text.length }, (_, i) =>
    text.charCodeAt(i).toString(16).padStart(4, '0'),
  );
  return `<${codes.join('')}>`;
}

/** Objects as a PDF file, numbered from 1. */
export function file(objects: readonly (string | Uint8Array)[], trailer: string): Uint8Array {
  const parts: Uint8Array[] = [latin1('%PDF-1.5\n')];
  const offsets: number[] = [];
  let length = parts[0]!.length;
  const push = (part: Uint8Array): void => {
    parts.push(part);
    length += part.length;
  };
  objects.forEach((body, i) => {
    offsets.push(length);
    push(latin1(`${i + 1} 0 obj\n`));
    push(typeof body === 'string' ? latin1(body) : body);
    push(latin1('\nendobj\n'));
  });
  const start = length;
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  push(
    latin1(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${objects.length + 1} ${trailer} >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  );
  return Uint8Array.from(Buffer.concat(parts));
}

/** A deflated stream object. */
export function stream(content: string, entries = ''): Uint8Array {
  const data = deflateSync(latin1(content));
  const head = latin1(`<< /Length ${data.length} /Filter /FlateDecode ${entries} >>\nstream\n`);
  return Buffer.concat([head, data, latin1('\nendstream')]);
}

function latin1(text: string): Uint8Array {
  return Buffer.from(text, 'latin1');
}

const TO_UNICODE = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def /CMapName /U def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
1 beginbfrange <0000> <FFFF> <0000> endbfrange
endcmap CMapName currentdict /CMap defineresource pop end end`;
