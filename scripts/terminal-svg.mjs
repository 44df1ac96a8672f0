import { eastAsianWidth } from 'get-east-asian-width';

const CELL = { width: 8.4, height: 20 };
const MARGIN = { x: 16, y: 44 };
/** Select Graphic Rendition: what the report's palette writes. */
const COLOURS = { 31: '#ff8077', 33: '#f0b450', 36: '#79c2cb' };
const FONT =
  'ui-monospace, Menlo, Consolas, &quot;Noto Sans Mono CJK SC&quot;, &quot;Microsoft YaHei&quot;, monospace';

/** Coloured terminal output as a picture. Each run of text stands in its own columns, whatever font a reader has. */
export function terminalSvg(command, output) {
  const lines = [`$ ${command}`, ...output.split('\n')].map(runsOf);
  const columns = Math.max(...lines.map((runs) => runs.reduce((sum, { width }) => sum + width, 0)));
  const [width, height] = [
    Math.ceil(columns * CELL.width + 2 * MARGIN.x),
    lines.length * CELL.height + MARGIN.y + 12,
  ];
  const dots = ['#ff5f57', '#febc2e', '#28c840'].map(
    (fill, at) => `<circle cx="${20 + at * 18}" cy="18" r="5.5" fill="${fill}"/>`,
  );
  const texts = lines.flatMap((runs, row) => textsOf(runs, MARGIN.y + row * CELL.height + 6));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="${FONT}" font-size="14">
<title>${escaped(command)}</title>
<rect width="100%" height="100%" rx="8" fill="#16181c"/>
${dots.join('')}
${texts.join('\n')}
</svg>
`;
}

/** The runs of a line that look alike; Chinese and other text apart, since fonts disagree on their widths. */
function runsOf(line) {
  const runs = [];
  let style = { fill: '#e6e8eb', bold: false };
  for (const [, code, char] of line.matchAll(/\u001b\[(\d+)m|(.)/gsu)) {
    if (code !== undefined) {
      style = styled(style, Number(code));
      continue;
    }
    const wide = eastAsianWidth(char.codePointAt(0)) === 2;
    const last = runs.at(-1);
    if (last && last.style === style && last.wide === wide) {
      last.text += char;
      last.width += wide ? 2 : 1;
    } else runs.push({ style, wide, text: char, width: wide ? 2 : 1 });
  }
  return runs;
}

function styled(style, code) {
  if (COLOURS[code]) return { ...style, fill: COLOURS[code] };
  if (code === 39) return { ...style, fill: '#e6e8eb' };
  if (code === 1) return { ...style, bold: true };
  if (code === 2) return { ...style, fill: '#8d939c' };
  if (code === 22) return { fill: style.fill === '#8d939c' ? '#e6e8eb' : style.fill, bold: false };
  return style;
}

function textsOf(runs, y) {
  let column = 0;
  return runs.flatMap(({ style, text, width }) => {
    const x = MARGIN.x + column * CELL.width;
    column += width;
    if (text.trim() === '') return [];
    const weight = style.bold ? ' font-weight="bold"' : '';
    const length = `textLength="${round(width * CELL.width)}" lengthAdjust="spacingAndGlyphs"`;
    return [
      `<text x="${round(x)}" y="${y}" fill="${style.fill}"${weight} ${length} xml:space="preserve">${escaped(text)}</text>`,
    ];
  });
}

function round(value) {
  return Math.round(value * 10) / 10;
}

function escaped(text) {
  return text.replace(/[<>&]/g, (char) => ({ '<': '&lt;', '>': '&gt;', '&': '&amp;' })[char]);
}
