import type { Catalogue } from '../../messages/index.ts';

/** A file that `gouji init` writes. */
export interface ProjectFile {
  readonly path: string;
  readonly content: string;
  /** What of it is gouji's, where other tools use the file too. */
  readonly shared?: string;
}

/** Extensions of what is checked. */
const DOCUMENTS = 'pdf|docx|doc|xlsx|xls|html|htm|md|txt';

/** The configuration: what matters most is set, all else stands there to be taken up. */
export function configFile({ language, commandLine }: Catalogue): ProjectFile {
  const { template } = commandLine.project;
  const remark = (text: string): string => text.replace(/^/gm, '# ');
  const content = `${remark(template.head)}
format: 1

${remark(template.language)}
language: ${language}

${remark(template.failOn)}
fail-on: error

${remark(template.files)}
# files: ['data/**']
excludes: ['**/node_modules/**', '**/README*', '**/CHANGELOG*']

${remark(template.rules)}
# rules:
#   wording: hint
#   doubled-punctuation: off

${remark(template.overrides)}
# overrides:
#   - files: ['2019/**']
#     rules: { form: off }

${remark(template.aliases)}
# aliases:
#   人头经费: 人员经费

${remark(template.relations)}
# relations:
#   - { sum: [基本支出, 项目支出], equals: 支出合计, because: 支出由两部分组成 }
#   - { sum: [三公经费], at-most: { value: 50, unit: 万元 }, because: 不超过控制数 }

${remark(template.ignore)}
# ignore:
#   - { rule: rate, files: ['2019/**'], reason: 已在更正公告中说明, until: 2030-12-31 }
`;
  return { path: 'gouji.config.yaml', content };
}

/** Checks the documents that git knows, and shows each finding beside its line. */
export function workflowFile(version: string): ProjectFile {
  const content = `name: gouji
on:
  push:
  pull_request:
permissions:
  contents: read
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - name: Check that the figures tie
        run: npx --yes gouji@${version} check . --format github
`;
  return { path: '.github/workflows/gouji.yml', content };
}

/** Checks the documents of a commit. */
export function hookFile(version: string): ProjectFile {
  const shared = `  - repo: local
    hooks:
      - id: gouji
        name: gouji
        language: node
        additional_dependencies: ['gouji@${version}']
        entry: gouji check --format quiet
        files: '\\.(${DOCUMENTS})$'
`;
  return { path: '.pre-commit-config.yaml', content: `repos:\n${shared}`, shared };
}
