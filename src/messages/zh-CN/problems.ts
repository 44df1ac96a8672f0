import { mebibytes, wanted } from '../format.ts';
import type { ProblemMessages } from '../problems.ts';

const meant = wanted((word) => `；是不是想写 ${word}？`);

export const problems = {
  'empty-file': () => '文件是空的；请检查路径，或重新导出',
  'not-a-definition': () => '不是预算定义：应是一个以 “gouji: 1” 开头的 YAML 或 JSON 对象（见 gouji schema）',
  'yaml-too-large': ({ limit }) => `YAML 定义超过 ${limit} 个字符；大的数据请改用 JSON，读得更快、不受此限`,
  'yaml-syntax': ({ detail }) => `YAML 写法有误：${detail}`,
  'yaml-documents': () => '一个文件只能有一个 YAML 文档；请删去 “---” 或拆成几个文件',
  'yaml-key': () => 'YAML 的键必须是普通文字；请把它改成一个词',
  'yaml-alias': () => '预算定义不支持 YAML 别名（*名）；请把内容写全，或用 same-as 引用',
  'json-syntax': ({ expected, found }) =>
    `JSON 写法有误：此处应为 ${expected}，实为 ${found === '' ? '文件结尾' : found}`,
  'json-after-end': ({ found }) => `JSON 结束之后还有内容：${found}；请删去`,
  'json-string': () => 'JSON 字符串没有结束或有非法字符；换行写作 \\n，引号写作 \\"',
  'duplicate-key': ({ key }) => `同一个键${key === '' ? '' : ` ${key} `}写了两次；请删去一个`,
  'too-deep': ({ limit }) => `嵌套超过 ${limit} 层；请把内容拆成几个 statement`,
  'unknown-key': ({ word, meant: other }) =>
    `没有 ${word} 这个键${meant(other) || '；可用的键见 gouji schema'}`,
  'missing-key': ({ key }) => `缺少必填的键 ${key}；请补上`,
  'unknown-word': ({ word, meant: other, known }) =>
    `${key(word)}不是可用的词；可用：${known}${meant(other)}`,
  'not-a-whole-number': ({ text, key }) => `${key} 应是整数，实为 ${text}`,
  'wrong-length': ({ key }) => `${key} 的项数不对：列表不能为空`,
  'wrong-type': ({ key, found, expected }) => `${key} 应为${type(expected)}，实为${type(found)}`,
  'unknown-unit': ({ word, meant: other }) =>
    `不认识的单位 ${word}${meant(other) || '；例如 元、万元、亿元、%、人'}`,
  'not-a-number': ({ text }) => `${text} 不是数；应如 1549.55、1,549.55、64.79% 或 12.5万元，空白写 “-”`,
  'too-many-digits': ({ text, limit }) => `${text} 的有效数字超过 ${limit} 位；请核对是否多输或粘连`,
  exponent: ({ text }) => `${text} 用了指数写法；请写成普通数字`,
  'only-of-a-part': ({ key }) => `${key} 只能用在 parts 里的一项上；请移到那里或删去`,
  'needs-parts': ({ key }) => `${key} 说的是 parts，这里没有 parts；请补上 parts 或删去 ${key}`,
  'values-count': ({ found, expected }) => `这一行有 ${found} 个值，表有 ${expected} 栏；空白的栏请写 “-”`,
  'bad-id': ({ id }) => `id ${id} 不合写法：不能有空格和 “.”，不能以 “-” 开头`,
  'duplicate-id': ({ id }) => `id ${id} 已经用过；请换一个，引用才分得清`,
  'unknown-reference': ({ word, meant: other }) =>
    `引用的 ${word} 不存在${meant(other) || '；请先给那一行写上 id'}`,
  'no-such-figure': ({ word, meant: other }) =>
    `${word} 没有这个数字${meant(other) || '；请先在那一行写上它'}`,
  'repeated-reference': ({ word }) => `${word} 在这里引用了两次，会重复计算；请删去一个`,
  'needs-amount': ({ key }) => `${key} 说的是金额，这一行没有 amount；请补上 amount 或删去 ${key}`,
  'needs-parent': ({ key }) => `${key} 说的是上级行，这一行没有上级；请用 parent 或编码指明`,
  'no-common-column': ({ word }) => `与 ${word} 没有同名的栏，无从比较；请让两个表的栏用同样的 id`,
  'wrong-unit': ({ text, unit, expected }) => `${text} 的单位是 ${unit}，这里应为 ${expected}`,
  'too-many-terms': ({ limit }) => `相加的项超过 ${limit} 个；请拆成几个文件`,
  'more-problems': ({ count }) => `另有 ${count} 处问题；请先改正以上各处`,
  'parent-below': ({ id }) => `上级行 ${id} 必须写在下级行之前`,
  cycle: ({ id }) => `${id} 绕了一圈又由它自己得出；请去掉其中一处引用`,
  'not-a-config': () => '不是配置文件：应是以 “format: 1” 开头的若干键（见 gouji schema config）',
  'not-a-baseline': () => '不是基线文件：应有 “format: 1” 和列表 accepted；可由 gouji baseline 写出',
  'unknown-setting': ({ word, meant: other }) =>
    `这里没有 ${word} 这个键${meant(other) || '；可用的键见 gouji schema config'}`,
  'not-a-date': ({ text }) => `${text} 不是日期；请写成 2026-12-31 的样子`,
  'not-a-fingerprint': ({ text }) => `${text} 不是指纹；指纹是 16 位十六进制数，见 --format json 的输出`,
  'needs-reason': () => '必须写明理由：为什么接受',
  'ignores-everything': () => '这样会忽略一切；请写明 rule、fingerprint、label 或 files',
  'alias-too-short': ({ alias }) => `别名 ${alias} 太短，会误改别的词；至少写两个字`,
  'not-official': ({ word, meant: other }) =>
    `${word} 不是规范的项目、栏目、表、口径或基数名称${meant(other) || '；请用官方表格中的名称，如 基本支出、一般公共预算'}`,
  'binary-file': () => '不是文本，也不是认得的文档；请另存为 .docx、.xlsx、.pdf 或文本',
  'picture-file': ({ format }) => `这是图片（${format}），没有文字可核对；请提供带文字层的文件`,
  'unsupported-format': ({ format }) => `还不能读这种文件（${format}）；请给出预算定义（YAML、JSON）`,
  'legacy-doc': () => '这是旧版 Word 文件(.doc)；请用 Word 或 LibreOffice 另存为 .docx',
  'no-text-layer': ({ pages }) =>
    `全部 ${pages} 页都没有文字层（扫描件），无法核对；请用原始电子文件，或先做文字识别`,
  'encrypted-file': () => '文件有密码保护；请去掉密码后再试',
  'truncated-file': () => '文件不完整（多半是下载中断）；请重新下载',
  'damaged-file': ({ part }) =>
    `文件已损坏${part === undefined ? '' : `（${part}）`}；请用原软件打开后重新保存`,
  'missing-part': ({ part }) => `文件已损坏：缺少 ${part}；请用原软件打开后重新保存`,
  'doctype-refused': () => '文件含有 DOCTYPE 声明，为安全起见不读；请用原软件重新保存',
  'not-a-pdf': () => '不是 PDF 文件；请检查是否下载成了网页',
  'pdf-truncated': () => 'PDF 不完整（多半是下载中断）；请重新下载',
  'pdf-broken': () => 'PDF 已损坏，无法打开；请重新下载或重新导出',
  'pdf-encrypted': () => 'PDF 需要密码；请去掉密码后再试',
  'pdf-page-broken': ({ page }) => `PDF 第 ${page} 页已损坏；请重新下载或重新导出`,
  'file-too-large': ({ limit }) => `文件大于 ${mebibytes(limit)}；请拆成几个文件`,
  'inflates-too-large': ({ limit }) => `文件解压后大于 ${mebibytes(limit)}；请拆成几个文件`,
  'inflates-too-much': ({ part, ratio, limit }) =>
    `${part} 解压后膨胀 ${ratio} 倍（最多 ${limit} 倍），像是压缩炸弹，不读`,
  'nested-too-deep': ({ limit }) => `标记嵌套超过 ${limit} 层；请用原软件重新保存`,
  'too-many-pages': ({ limit }) => `超过 ${limit} 页；请拆成几个文件`,
  'too-many-cells': ({ limit }) => `表格超过 ${limit} 格；请拆成几个文件`,
  'too-many-characters': ({ limit }) => `文字超过 ${limit} 个字符；请拆成几个文件`,
  'too-many-nodes': ({ limit }) => `文档结构超过 ${limit} 个节点；请拆成几个文件`,
  'definition-together': ({ file }) => `${file} 是预算定义，--together 只用于公开文件；请单独核对`,
  'file-not-found': () => '文件不存在；请检查路径',
  'is-a-directory': () => '这是目录；这里需要一个文件',
  'no-documents': () =>
    '这个目录里没有预算、决算文件或预算定义（pdf、docx、doc、xlsx、xls、html、md、txt、csv、yaml、json）',
  'nothing-matches': () => '没有文件与此模式相符；请检查模式和它所在的目录',
  'not-readable': ({ detail }) => `读不了文件（${detail}）；请检查权限`,
  'not-writable': ({ detail }) => `写不了文件（${detail}）；请检查目录和权限`,
  'check-too-long': ({ seconds }) =>
    `${seconds} 秒内没有核对完，已放弃；可用 --timeout 放宽时限，或拆成几个文件`,
  'check-too-large': ({ limit }) =>
    `需要的内存超过 ${limit} MiB，已放弃；请拆成几个文件；确信文件可靠时，可用 --workers 0 单独核对`,
  'check-crashed': ({ detail }) =>
    `核对这个文件时程序出错，这是 gouji 的缺陷（${detail}）；请用 --workers 0 单独核对这个文件以查看详情并报告`,
  'result-too-large': () => '结果太大，线程传不回来；请用 --workers 0 单独核对这个文件',
  'unknown-problem': ({ code, detail }) => `读不了这个文件：${code}${detail === '' ? '' : `（${detail}）`}`,
} satisfies ProblemMessages;

function key(word: string): string {
  return word === '' ? '空白' : `${word} `;
}

function type(name: string): string {
  return { string: '一个值', array: '列表', object: '一组键值' }[name] ?? name;
}
