import type { CommandLineMessages } from '../command-line.ts';
import { project } from './project.ts';

export const commandLine = {
  about: '核对部门预算、决算中的数字勾稽关系：哪些数字不可能同时正确，最可能错的是哪个，应是多少。',
  check: '核对文件，报告对不上的数字',
  explain: '说明一条规则，附正反例',
  rules: '列出全部规则',
  schema: '输出预算定义或配置文件的 JSON Schema',
  extract: '把读懂的文件写成预算定义（YAML），可以校改并存入数据仓库',
  diff: '逐数比较同一份公开材料的两个版本或两个年度',
  completion: '输出 shell 的自动补全脚本（命令、选项及其取值）',
  help: '显示某个命令的帮助',
  arguments: {
    files:
      '公开的预算、决算文件（PDF、docx、xlsx、xls、html、txt、md）、预算定义（YAML、JSON）、目录，或加引号的通配模式；“-” 表示标准输入',
    document: '公开的预算或决算文件',
    rule: '规则名（见 gouji rules）或成因名',
    oldFile: '较早的文件或预算定义；“-” 表示标准输入',
    newFile: '较新的文件或预算定义',
    shell: '哪种 shell',
    command: '命令',
  },
  options: {
    format: '输出格式',
    output:
      '把报告写入文件：NAME=FILE 在标准输出之外另写一份该格式的报告，只写 FILE 则代替标准输出（可重复）',
    lang: '输出语言；默认按系统区域设置',
    failOn: '发现此级别或更重的问题时退出码为 1',
    show: '另列出这类判定（可重复，可用逗号分隔）',
    all: '列出全部判定；JSON 中另有全部数字',
    color: '总是使用颜色',
    noColor: '不使用颜色',
    stdinFilename: '标准输入的文件名，用于报告',
    together: '把这些文件当作同一份公开材料（如说明和表格分两个文件）',
    prior: '上年的文件，核对本年文件所说的上年数和年初结转',
    filesFrom: '核对 LIST 中列出的文件，每行一个或以 NUL 结尾；“-” 表示标准输入',
    exclude: '排除相符的文件：不含斜杠的模式匹配任何一级的名称，含斜杠的匹配路径（可重复）',
    workers:
      '核对文件的线程数；0 表示由程序本身核对，不限时间和内存（默认：文件多时每个处理器一个，少时一个；只有少量预算定义和纯文本时为 0）',
    timeout: '用线程核对时，一个文件超过这么多秒即放弃',
    noProgress: '不在终端显示进度',
    resume: '未变的文件沿用以前 ndjson 报告中的结果，中断的运行也可以接着做',
    watch: '文件保存后重新核对',
    extractOutput: '写入文件，而不是标准输出',
    diffOutput: '把报告写入文件，而不是标准输出',
    maxWarnings: '警告多于此数时退出码为 1',
    quiet: '只报告错误',
    config: '配置文件；默认为文件所在目录起逐级向上最近的 gouji.config.yaml',
    noConfig: '不用配置文件和基线',
    printConfig: '不核对，只显示文件适用的配置和每一项的来源',
    baseline: '基线文件；默认为配置文件旁的 gouji-baseline.yaml',
    only: '只列出这类差异（可重复，可用逗号分隔）',
    help: '显示帮助',
    version: '显示版本',
  },
  project,
  titles: {
    'Usage:': '用法：',
    'Arguments:': '参数：',
    'Options:': '选项：',
    'Global Options:': '通用选项：',
    'Commands:': '命令：',
  },
  takes: (choices, otherwise) => {
    const parts = [
      ...(choices ? [`可选：${choices.join('、')}`] : []),
      ...(otherwise === undefined ? [] : [`默认：${otherwise}`]),
    ];
    return parts.length === 0 ? '' : `（${parts.join('；')}）`;
  },
  examples: `示例：
  gouji check 部门预算.pdf
  gouji check --together 说明.pdf 表格.pdf
  gouji check 2024预算.pdf --prior 2023预算.pdf
  gouji extract 部门预算.pdf -o budget.yaml
  gouji diff 2023预算.pdf 2024预算.pdf
  gouji check *.yaml --format json --output report.json
  gouji check 数据 --exclude 草稿 -o html=report/ -o sarif=out.sarif
  gouji check "数据/**/*.pdf" -o ndjson=run.ndjson --resume run.ndjson
  gouji check budget.yaml --show rounding,unchecked
  gouji explain rate`,
  exitCodes: `退出码：
  0  没有达到 --fail-on 级别的问题，警告也未超过限额
  1  有这样的问题，或警告超过限额
  2  运行本身失败：用法或配置有误，或有文件读不了`,
  diffExitCodes: `退出码：
  0  没有所列类别的差异
  1  有差异
  2  运行本身失败：用法有误，或有文件读不了`,
  completionUse: `用法：
  bash  echo 'source <(gouji completion bash)' >> ~/.bashrc
  zsh   gouji completion zsh > "\${fpath[1]}/_gouji"
  fish  gouji completion fish > ~/.config/fish/completions/gouji.fish`,
  usage: {
    error: '用法错误：',
    unknownOption: (option) => `没有选项 ${option}`,
    unknownCommand: (command) => `没有命令 ${command}`,
    missingArgument: (argument) => `缺少参数 ${argument}`,
    missingValue: (option) => `选项 ${option} 缺少取值`,
    excessArguments: () => '参数过多',
    invalidValue: (value, option, choices) => `选项 ${option} 不能取 ${value}；可选：${choices.join('、')}`,
    invalidArgument: (value, argument, choices) => `${argument} 不能是 ${value}；可选：${choices.join('、')}`,
    notANumber: (value, option) => `${option} 应是整数，不能取 ${value}`,
    unknownRule: (rule) => `没有规则 ${rule}；全部规则见 gouji rules`,
    didYouMean: (meant) => `是不是想写 ${meant}？`,
    stdinTwice: () => '“-”（标准输入）只能写一次',
    nothingToCheck: () => '没有可核对的文件：请写出文件、目录或模式，并检查 --exclude',
    unknownFormat: (name, formats) =>
      `没有格式 ${name}；可选：${formats.join('、')}。文件名中有“=”时写作 ./NAME=FILE`,
    outputIsInput: (file) => `报告会覆盖要核对的文件 ${file}`,
    outputTwice: (file) => `两份报告不能写入同一个文件：${file}`,
    wholeNumber: () => '0 到 64 的整数',
    positiveNumber: () => '大于 0 的秒数',
    watchStdin: () => '标准输入不能监视',
    cannotResume: (file) => `--resume 的 ${file} 不存在；它是 -o ndjson=FILE 写出的 ndjson 报告`,
    more: '用 gouji --help 查看用法',
  },
  crash: '程序出错，这是 gouji 的缺陷。请连同下面的内容报告：',
} satisfies CommandLineMessages;
