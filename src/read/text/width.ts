/** Columns a text takes in a fixed-width font: Chinese characters and full-width forms take two. */
export function displayWidth(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i++) width += columnsOf(text.charCodeAt(i));
  return width;
}

/** A surrogate counts one, so that the pair counts two. */
export function columnsOf(unit: number): number {
  const isWide = (unit >= 0x1100 && unit < 0x1160) || (unit >= 0x2e80 && unit < 0xd800);
  return isWide || (unit >= 0xf900 && unit < 0xffe7) ? 2 : 1;
}
