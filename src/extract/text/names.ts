/** Whether two names mean one thing: the same but for words that only place it, or one the end of the other. */
export function sameThing(a: string, b: string): boolean {
  if (flow(a) !== flow(b) && flow(a) !== '' && flow(b) !== '') return false;
  // 其他转移支付 is what is left of 转移支付.
  if (/^其[他它]/.test(a) !== /^其[他它]/.test(b)) return false;
  const [longer, shorter] =
    a.length >= b.length ? [plainName(a), plainName(b)] : [plainName(b), plainName(a)];
  if (shorter.length >= 4 && longer.endsWith(shorter)) return true;
  const [x, y] = [core(longer), core(shorter)];
  return x.length >= 2 && (x === y || (y.length >= 3 && x.endsWith(y)));
}

/** 面向中小企业预留金额 is 面向中小企业预留政府采购项目预算金额: a long name without its end. */
export function isShortened(short: string, full: string): boolean {
  const [begin, whole] = [core(plainName(short)), core(plainName(full))];
  return begin.length >= 6 && whole.replace(/^(?:本|我|全)(?:部门|单位|局)/, '').startsWith(begin);
}

/** 收入总计, 收入 and 2024年度收入总预算 are all of one side, each with no word of what else it is. */
export function sameSide(a: string, b: string): boolean {
  return flow(a) !== '' && flow(a) === flow(b) && core(plainName(a)) === '' && core(plainName(b)) === '';
}

/** One says income and the other expenditure. */
export function areOpposite(a: string, b: string): boolean {
  return flow(a) !== '' && flow(b) !== '' && flow(a) !== flow(b);
}

/** Names of one thing share one of these ends at least. */
export function endsOf(name: string): string[] {
  const plain = plainName(name);
  const short = core(plain);
  return [...(plain.length >= 4 ? [plain.slice(-4)] : []), ...(short.length >= 2 ? [short.slice(-2)] : [])];
}

/** Income is never expenditure, however alike the names are. */
export function flow(name: string): string {
  const [income, expenditure] = [name.includes('收入'), name.includes('支出')];
  return income === expenditure ? '' : income ? 'income' : 'expenditure';
}

function plainName(name: string): string {
  return name.replace(/20\d\d年度?|[“”"]|\([^()]*\)|(?<=收)、(?=支)/g, '');
}

function core(name: string): string {
  return name
    .replace(/20\d\d年度?|本年度?|当年|[“”"]|\([^()]*\)/g, '')
    .replace(/(?:总?预算|总?决算|支出|收入|总额|金额|合计|总计|数|安排|经费|费用?)+$/g, '')
    .replace(/预算|决算/g, '');
}
