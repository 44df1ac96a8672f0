import type { PlacedText } from '../../model/document.ts';
import type { Place } from '../../model/place.ts';
import { placed, TextBuilder } from '../placed.ts';

interface Field extends PlacedText {
  readonly quoted: boolean;
}

/**
 * The records of delimited text (RFC 4180): a field in quotes may hold delimiters, line ends and doubled quotes. Records
 * without any character are left out.
 */
export function parseRecords(source: string, delimiter: string): Field[][] {
  const scanner = new Scanner(source, delimiter);
  const records: Field[][] = [];
  while (!scanner.isAtEnd) {
    const record = scanner.record();
    if (record.some((field) => field.text !== '')) records.push(record);
  }
  return records;
}

class Scanner {
  readonly #source: string;
  readonly #delimiter: string;
  #at = 0;
  #line = 1;
  #lineStart = 0;

  constructor(source: string, delimiter: string) {
    this.#source = source;
    this.#delimiter = delimiter;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#source.length;
  }

  record(): Field[] {
    const fields = [this.#field()];
    while (this.#source[this.#at] === this.#delimiter) {
      this.#at++;
      fields.push(this.#field());
    }
    if (this.#source[this.#at] === '\r' && this.#source[this.#at + 1] === '\n') this.#at++;
    this.#at++;
    this.#beginLine();
    return fields;
  }

  #field(): Field {
    if (this.#source[this.#at] === '"') return this.#quoted();
    const place = this.#place();
    return { ...placed(this.#bare(), place), quoted: false };
  }

  #quoted(): Field {
    const text = new TextBuilder();
    this.#at++;
    this.#addLines(text, this.#closingQuote());
    this.#at++;
    // A doubled quote prints one, and the field goes on.
    while (this.#source[this.#at] === '"') {
      text.add('"', this.#place());
      this.#at++;
      this.#addLines(text, this.#closingQuote());
      this.#at++;
    }
    const rest = this.#place();
    return { ...text.add(this.#bare(), rest).build(), quoted: true };
  }

  #closingQuote(): number {
    const close = this.#source.indexOf('"', this.#at);
    return close < 0 ? this.#source.length : close;
  }

  /** Adds the text up to `end`, each of its lines with its place. */
  #addLines(text: TextBuilder, end: number): void {
    for (let feed = this.#source.indexOf('\n', this.#at); feed >= 0 && feed < end; ) {
      text.add(this.#source.slice(this.#at, feed + 1), this.#place());
      this.#at = feed + 1;
      this.#beginLine();
      feed = this.#source.indexOf('\n', this.#at);
    }
    text.add(this.#source.slice(this.#at, end), this.#place());
    this.#at = end;
  }

  #bare(): string {
    const from = this.#at;
    while (!this.isAtEnd && !this.#endsField(this.#source[this.#at]!)) this.#at++;
    return this.#source.slice(from, this.#at);
  }

  #endsField(unit: string): boolean {
    return unit === this.#delimiter || unit === '\n' || unit === '\r';
  }

  #beginLine(): void {
    this.#line++;
    this.#lineStart = this.#at;
  }

  #place(): Place {
    return { kind: 'text', line: this.#line, column: this.#at - this.#lineStart + 1 };
  }
}
