import type { Frame } from './frame.ts';
import type { Grid } from './grid.ts';

/** What a grid column holds. `skip`: numbers of rows, remarks, nothing. */
export type ColumnKind = 'code' | 'label' | 'amount' | 'skip';

export interface GridColumn {
  readonly index: number;
  readonly kind: ColumnKind;
  /** Header texts from the top down, each once: 一般公共预算支出, 基本支出, 人员经费. */
  readonly path: readonly string[];
  /** Grid columns of the header cells of the path, to see which columns share one. */
  readonly origins: readonly number[];
  /** The next grid column, where both together are this one. */
  readonly twin?: number;
}

export function columnsOf(grid: Grid, { header, body }: Frame): GridColumn[] {
  const columns = Array.from({ length: grid.width }, (_, index): GridColumn => {
    const path: string[] = [];
    const origins: number[] = [];
    let last: unknown;
    for (const [level, row] of header.entries()) {
      const cell = headed(grid, row, header[level + 1], index);
      if (!cell || cell === last || cell.text === '') continue;
      last = cell;
      if (path.at(-1) === cell.text) continue;
      path.push(cell.text);
      origins.push(cell.column);
    }
    return { index, path, origins, kind: kindOf(grid, body, index, path) };
  });
  return withTwins(grid, body, columns.map(withoutOwnerCode));
}

/** The code of the unit beside those of the classification is none of them. */
function withoutOwnerCode(column: GridColumn, _: number, all: readonly GridColumn[]): GridColumn {
  const isOwner = ({ path }: GridColumn) =>
    /^(?:预算)?(?:单位|部门)(?:编码|代码|编号)$/.test(path.at(-1) ?? '');
  const isOther = (other: GridColumn) => other.kind === 'code' && !isOwner(other);
  return column.kind === 'code' && isOwner(column) && all.some(isOther)
    ? { ...column, kind: 'skip' }
    : column;
}

function withTwins(grid: Grid, body: readonly number[], columns: readonly GridColumn[]): GridColumn[] {
  const found: GridColumn[] = [];
  for (const column of columns) {
    const before = found.at(-1);
    if (before && before.twin === undefined && areTwins(grid, body, before, column))
      found[found.length - 1] = { ...before, twin: column.index };
    else found.push(column);
  }
  return found;
}

/**
 * Two columns of amounts under one and the same header cell of which each row fills one: a single column, whose amounts
 * and dashes alignment alone took apart.
 */
function areTwins(grid: Grid, body: readonly number[], one: GridColumn, other: GridColumn): boolean {
  if (one.kind !== 'amount' || other.kind !== 'amount' || one.path.length === 0) return false;
  if (one.path.join('/') !== other.path.join('/') || one.origins.join() !== other.origins.join())
    return false;
  const filled = (row: number, { index }: GridColumn) => (grid.origin(row, index)?.text ?? '') !== '';
  return (
    body.some((row) => filled(row, one)) &&
    body.some((row) => filled(row, other)) &&
    body.every((row) => !filled(row, one) || !filled(row, other))
  );
}

/**
 * The header cell over a column. A text knows no merged cells, and where alignment alone shows columns a merged cell may
 * look narrower than it is: there the 小计 below a heading's first column tells that it goes on to its right.
 */
function headed(grid: Grid, row: number, below: number | undefined, index: number): ReturnType<Grid['at']> {
  const cell = grid.at(row, index);
  if ((cell && cell.text !== '') || below === undefined || !grid.at(below, index)?.text) return cell;
  for (let left = index - 1; left >= 0; left -= 1) {
    const heading = grid.at(row, left);
    if (!heading || heading.text === '') continue;
    return /^(?:小计|合计)$/.test(grid.at(below, heading.column)?.text ?? '') ? heading : cell;
  }
  return cell;
}

function kindOf(grid: Grid, body: readonly number[], index: number, path: readonly string[]): ColumnKind {
  const title = path.join('/');
  const last = path.at(-1) ?? '';
  if (/^(?:行次|序号|栏次|备注|说明)$/.test(last)) return 'skip';
  if (isCounted(grid, body, index)) return 'skip';
  if (/(?:编码|代码)$|编码\/|代码\//.test(title) || /^[类款项]$/.test(last)) return 'code';
  let [texts, numbers, codes] = [0, 0, 0];
  for (const row of body) {
    const cell = grid.origin(row, index);
    if (!cell || cell.text === '') continue;
    if (cell.reading.kind === 'text') texts += 1;
    else if (/^\d{3}(?:\d\d){0,2}$/.test(cell.text)) codes += 1;
    else if (cell.reading.kind === 'numbers') numbers += 1;
  }
  const isName = /名称|科目$|^项目$|类别|品目|^单位$|方式|形式/.test(last);
  if (texts > 0 && (texts >= numbers + codes || isName)) return 'label';
  if (numbers > 0) return 'amount';
  if (codes > 0) return path.length === 0 || isName ? 'code' : 'amount';
  if (isName) return 'label';
  return path.length > 0 ? 'amount' : 'skip';
}

/** Rows counted one by one are no figures by chance. */
const COUNTED_ROWS = 5;

/** 行次 whatever stands above it: whole numbers each one more than the one above. */
function isCounted(grid: Grid, body: readonly number[], index: number): boolean {
  const texts = body.flatMap((row) => grid.origin(row, index)?.text || []);
  if (texts.length < COUNTED_ROWS) return false;
  return texts.every(
    (text, i) => /^\d{1,3}$/.test(text) && (i === 0 || Number(text) === Number(texts[i - 1]) + 1),
  );
}
