interface Transferable {
  transferToFixedLength?: (length?: number) => ArrayBuffer;
}

/**
 * pdf.js 5.6 calls `ArrayBuffer.prototype.transferToFixedLength` (ES2024), which Node 20 and older browsers lack: fonts
 * then load without their characters. Adds it where it is missing, as the standard has it but that the old buffer
 * stays readable; where it exists, nothing changes.
 */
export function provideTransfer(prototype: Transferable = ArrayBuffer.prototype as Transferable): void {
  if (prototype.transferToFixedLength) return;
  Object.defineProperty(prototype, 'transferToFixedLength', {
    configurable: true,
    writable: true,
    enumerable: false,
    value(this: ArrayBuffer, length = this.byteLength): ArrayBuffer {
      const copy = new ArrayBuffer(length);
      new Uint8Array(copy).set(new Uint8Array(this, 0, Math.min(length, this.byteLength)));
      return copy;
    },
  });
}
