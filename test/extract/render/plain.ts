import { fullRows, type Printed, type PrintedTable } from './printed.ts';

const DEPARTMENT = '云浦市文化发展局';

/** Lines of text; cells are divided by tabs, as a table is when it is copied out of a document. */
export function plainText(printed: Printed): string {
  return printed
    .map((block) => {
      if (block.kind !== 'table') return `${block.number}${block.text}\n`;
      const rows = fullRows(block).map((row) => `${row.join('\t')}\n`);
      return `${block.title}\n${frame(block)}\n${rows.join('')}${block.note && `${block.note}\n`}`;
    })
    .join('');
}

/** Headings and pipe tables, whose head is one row: the others of a head are rows like those of the body. */
export function markdown(printed: Printed): string {
  return printed
    .map((block) => {
      if (block.kind === 'heading') return `${'#'.repeat(block.level + 1)} ${block.number}${block.text}\n`;
      if (block.kind === 'text') return `${block.number && `${block.number} `}${block.text}\n`;
      const [head, ...body] = fullRows(block).map((row) => `| ${row.join(' | ')} |\n`);
      const rule = `${head!.replace(/[^|\n]+/g, '---')}`;
      return `### ${block.title}\n\n${frame(block)}\n\n${head}${rule}${body.join('')}${block.note && `\n${block.note}\n`}`;
    })
    .join('\n');
}

/** The line above a table that says whose it is and in which unit. */
export function frame({ unit }: PrintedTable): string {
  return `部门：${DEPARTMENT}　　　　单位：${unit}`;
}
