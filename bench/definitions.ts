/**
 * The same sums in several notations: rows of a table, each a total of four addends. A figure of a definition is a
 * posting of a journal, so 100 000 figures are 20 000 transactions of five postings.
 */
const COLUMNS = 5;

/** Amounts of a row in hundredths: four addends that only its number decides, and their sum. */
function addends(row: number): number[] {
  return [1, 2, 3, 4].map((column) => (row * 7919 + column * 104729) % 10_000_000);
}

const printed = (hundredths: number): string => {
  const digits = String(hundredths).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

function rows(figures: number): string[][] {
  return Array.from({ length: figures / COLUMNS }, (_, row) => {
    const parts = addends(row);
    return [parts.reduce((sum, part) => sum + part, 0), ...parts].map(printed);
  });
}

export function jsonDefinition(figures: number): string {
  const lines = rows(figures).map(
    (values, row) =>
      `    {"label": "项目${row}", "values": [${values.map((value) => `"${value}"`).join(', ')}]}`,
  );
  return `{"gouji": 1, "entity": "云山区水务局", "year": 2023, "unit": "万元", "statements": [
  {"table": "项目支出表", "id": "t", "columns": [{"id": "total", "sum": ["a", "b", "c", "d"]},
    {"id": "a"}, {"id": "b"}, {"id": "c"}, {"id": "d"}], "rows": [
${lines.join(',\n')}
  ]}]}
`;
}

export function yamlDefinition(figures: number): string {
  const lines = rows(figures).map(
    (values, row) =>
      `      - { label: 项目${row}, values: [${values.map((value) => `"${value}"`).join(', ')}] }`,
  );
  return `gouji: 1
entity: 云山区水务局
year: 2023
unit: 万元
statements:
  - table: 项目支出表
    id: t
    columns: [{ id: total, sum: [a, b, c, d] }, { id: a }, { id: b }, { id: c }, { id: d }]
    rows:
${lines.join('\n')}
`;
}

/** A journal that ledger and hledger read: each total is balanced by its addends. */
export function ledgerJournal(figures: number): string {
  return rows(figures)
    .map(([total, ...parts], row) =>
      [
        `2023-01-01 p${row}`,
        `    assets:total  ${total} CNY`,
        ...parts.map((part, column) => `    expenses:c${column}  -${part} CNY`),
        '',
      ].join('\n'),
    )
    .join('\n');
}

/** The same for beancount, whose accounts are opened first. */
export function beancountJournal(figures: number): string {
  const accounts = ['Assets:Total', ...[0, 1, 2, 3].map((column) => `Expenses:C${column}`)];
  const open = accounts.map((account) => `2023-01-01 open ${account} CNY`).join('\n');
  const transactions = rows(figures).map(([total, ...parts], row) =>
    [
      `2023-01-02 * "p${row}"`,
      `  Assets:Total  ${total} CNY`,
      ...parts.map((part, column) => `  Expenses:C${column}  -${part} CNY`),
      '',
    ].join('\n'),
  );
  return `${open}\n\n${transactions.join('\n')}`;
}
