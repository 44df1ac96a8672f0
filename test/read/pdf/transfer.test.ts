import { describe, expect, it } from 'vitest';
import { provideTransfer } from '../../../src/read/pdf/transfer.ts';
import { PdfWriter } from './pdf-writer.ts';
import { paragraphsOf, readBytes } from './support.ts';

type Transfer = (this: ArrayBuffer, length?: number) => ArrayBuffer;

describe('ArrayBuffer.prototype.transferToFixedLength', () => {
  it('is provided where it is missing, with the bytes that fit', () => {
    const prototype: { transferToFixedLength?: Transfer } = {};
    provideTransfer(prototype);
    const transfer = prototype.transferToFixedLength!;
    const buffer = Uint8Array.of(1, 2, 3).buffer;
    const bytes = (length?: number) => [...new Uint8Array(transfer.call(buffer, length))];
    expect([bytes(), bytes(2), bytes(5)]).toEqual([
      [1, 2, 3],
      [1, 2],
      [1, 2, 3, 0, 0],
    ]);
    expect(Object.keys(prototype)).toEqual([]);
  });

  it('is left alone where it exists', () => {
    const own: Transfer = () => new ArrayBuffer(0);
    const prototype = { transferToFixedLength: own };
    provideTransfer(prototype);
    expect(prototype.transferToFixedLength).toBe(own);
  });

  it('is not the business of whoever reads a PDF', async () => {
    const known = Object.getOwnPropertyDescriptor(ArrayBuffer.prototype, 'transferToFixedLength');
    Reflect.deleteProperty(ArrayBuffer.prototype, 'transferToFixedLength');
    try {
      const pdf = new PdfWriter();
      pdf.sheet().text(50, 100, '收入合计');
      const document = await readBytes(pdf.bytes());
      expect([paragraphsOf(document), document.gaps]).toEqual([['收入合计'], []]);
    } finally {
      if (known) Object.defineProperty(ArrayBuffer.prototype, 'transferToFixedLength', known);
    }
  });
});
