/** The noun that a clause begins with: what stands behind the last mark. */
export function subjectOf(text: string): string {
  return outermost(text.replaceAll('收、支', '收支'))
    .split(/[,;:。、]/)
    .at(-1)!
    .replace(/^(?:其中|同时|此外|另外|相比较?|相较|比$)/, '')
    .replace(/(?:同口径|同期|年度|的|各|分别|均)+$/, '')
    .trim();
}

/** What stands behind the last bracket that does not close; 因公出国(境)费 keeps its own. */
function outermost(text: string): string {
  let depth = 0;
  for (let at = text.length - 1; at >= 0; at -= 1) {
    if (text[at] === ')') depth += 1;
    else if (text[at] === '(') {
      if (depth === 0) return text.slice(at + 1);
      depth -= 1;
    }
  }
  return text;
}
