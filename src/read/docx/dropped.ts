/**
 * Elements of which nothing is printed: what was deleted or moved away, former properties, the second reading of a
 * drawing (`mc:Fallback` repeats its text boxes), the phonetic line of ruby text, a field's instruction.
 */
// biome-ignore format: a list of names
const DROPPED = new Set([
  'w:del', 'w:moveFrom', 'mc:Fallback', 'w:rt', 'w:sdtPr', 'w:instrText', 'w:delText', 'w:delInstrText', 'w:tblPr',
  'w:tblGrid', 'w:sectPr', 'w:pPrChange', 'w:rPrChange', 'w:tblPrChange', 'w:trPrChange', 'w:tcPrChange',
  'w:tblPrExChange', 'w:sectPrChange', 'w:numberingChange', 'm:oMath', 'm:oMathPara',
]);
/** Where `w:del` and `w:moveFrom` are properties: of a row, or of a paragraph's mark. */
const PROPERTIES = new Set(['w:trPr', 'w:rPr']);

/** Whether an element, with all that is in it, is not part of the print. */
export function isDropped(name: string, parent: string): boolean {
  return DROPPED.has(name) && !PROPERTIES.has(parent);
}
