import { frame } from './plain.ts';
import type { Printed, PrintedBlock, PrintedCell, PrintedTable } from './printed.ts';

/** The document's own part of a page, with merged cells. */
export function htmlBody(printed: Printed): string {
  return printed.map(blockHtml).join('\n');
}

/** A page of a government's site, around the document all that such a page has, numbers included. */
export function webPage(printed: Printed): string {
  return `<!DOCTYPE html>
<html><head><meta charset="gb2312"><title>云浦市文化发展局2024年部门预算</title>
<style>td{border:1px solid} .n{width:90px}</style>
<script>var hits = '浏览次数：1,234次'; document.write('<p>收入合计999.00万元</p>');</script></head>
<body>
<header><img src="logo.png" alt="云浦市人民政府"><nav><ul><li><a href="/">首页</a></li><li><a href="/zwgk">政务公开</a></li><li><a href="/czyjs">2023年预决算（15）</a></li></ul></nav></header>
<aside><ul><li>2022年“三公”经费支出12.50万元</li></ul></aside>
<main>
${htmlBody(printed)}
</main>
<footer><p>云ICP备12345678号 电话：0000-1234567 邮编：654321</p></footer>
</body></html>
`;
}

function blockHtml(block: PrintedBlock): string {
  if (block.kind === 'table') return tableHtml(block);
  if (block.kind === 'heading')
    return `<h${block.level + 1}>${block.number}${block.text}</h${block.level + 1}>`;
  const words = `${block.number}${cut(block.text)}`;
  return block.boxed ? `<div class="box"><p>${words}</p></div>` : `<p>&emsp;&emsp;${words}</p>`;
}

/** A word processor leaves marks within a number and spaces around it. */
function cut(text: string): string {
  return text.replace(/1,2(?=10\.50)/, '<span lang="EN-US">1,2</span>').replace('增长', '增长&nbsp;');
}

function tableHtml(table: PrintedTable): string {
  const head = table.head.map((row) => rowHtml(row, 'th')).join('\n');
  const body = table.body.map((row) => rowHtml(row, 'td')).join('\n');
  const note = table.note && `\n<p>${table.note}</p>`;
  return `<h4 class="title">${table.title}</h4>
<p class="frame">${frame(table)}</p>
<table>
<thead>
${head}
</thead>
<tbody>
${body}
</tbody>
</table>${note}`;
}

function rowHtml(row: readonly PrintedCell[], tag: string): string {
  const cells = row.map(({ text, across, down }) => {
    const spans = `${across > 1 ? ` colspan="${across}"` : ''}${down > 1 ? ` rowspan="${down}"` : ''}`;
    const amount = /^[\d,]+\.\d\d$/.test(text) ? ' class="amount"' : '';
    return `<${tag}${spans}${amount}>${text === '' ? '&nbsp;' : text}</${tag}>`;
  });
  return `<tr>${cells.join('')}</tr>`;
}
