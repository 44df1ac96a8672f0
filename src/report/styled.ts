import { displayWidth, printable, wrap } from './text.ts';

export const STYLES = ['error', 'warning', 'hint', 'dim', 'strong'] as const;
export type Style = (typeof STYLES)[number];

/** How each style is coloured; made by whoever knows the terminal. */
export type Palette = Readonly<Record<Style, (text: string) => string>>;

/** A line of a report: texts, each with its style. */
export type Row = readonly Span[];
export type Span = string | { readonly text: string; readonly style: Style };

export const PLAIN: Palette = {
  error: (text) => text,
  warning: (text) => text,
  hint: (text) => text,
  dim: (text) => text,
  strong: (text) => text,
};

export function styled(style: Style, text: string): Span {
  return { text, style };
}

/** The rows as one text. Whatever of a document is in them becomes printable here. */
export function render(rows: Iterable<Row>, palette: Palette): string {
  let text = '';
  for (const row of rows) {
    const line = row.map((span) =>
      typeof span === 'string' ? printable(span) : palette[span.style](printable(span.text)),
    );
    text += `${line.join('').trimEnd()}\n`;
  }
  return text;
}

/** Columns that the lines of a block stand in from the left. */
const INDENT = '      ';

/** Narrower than this, lines run over rather than break after every word. */
const NARROW = 20;

/** A text as lines of a block. */
export function indented(text: string, width: number): Row[] {
  return wrap(printable(text), Math.max(NARROW, width - INDENT.length)).map((line): Row => [INDENT, line]);
}

/** Texts behind a title, which stands once. */
export function noted(title: string, texts: readonly string[], width: number): Row[] {
  const indent = displayWidth(title) + 2;
  const room = Math.max(NARROW, width - INDENT.length - indent);
  const lines = texts.flatMap((text) => wrap(printable(text), room));
  return lines.map((line, index): Row => {
    return [INDENT, index === 0 ? styled('dim', `${title}  `) : ' '.repeat(indent), line];
  });
}
