/**
 * The functional classes (类, 2xx) and the economic classes (3xx) by name. Names change with the years, so a class has
 * several; codes below the class follow from the code itself and need no list.
 */
const FUNCTIONAL: readonly [string, ...string[]][] = [
  ['201', '一般公共服务'],
  ['202', '外交'],
  ['203', '国防'],
  ['204', '公共安全'],
  ['205', '教育'],
  ['206', '科学技术'],
  ['207', '文化旅游体育与传媒', '文化体育与传媒'],
  ['208', '社会保障和就业'],
  ['209', '社会保险基金'],
  ['210', '卫生健康', '医疗卫生与计划生育', '医疗卫生'],
  ['211', '节能环保', '环境保护'],
  ['212', '城乡社区', '城乡社区事务'],
  ['213', '农林水', '农林水事务'],
  ['214', '交通运输'],
  ['215', '资源勘探工业信息等', '资源勘探信息等', '资源勘探电力信息等'],
  ['216', '商业服务业等'],
  ['217', '金融'],
  ['219', '援助其他地区'],
  ['220', '自然资源海洋气象等', '国土海洋气象等', '国土资源气象等'],
  ['221', '住房保障'],
  ['222', '粮油物资储备'],
  ['223', '国有资本经营预算'],
  ['224', '灾害防治及应急管理'],
  ['231', '债务还本'],
  ['232', '债务付息'],
  ['233', '债务发行费用'],
];

const ECONOMIC: Readonly<Record<string, string>> = {
  工资福利支出: '301',
  商品和服务支出: '302',
  对个人和家庭的补助: '303',
  对个人和家庭的补助支出: '303',
  资本性支出: '310',
  其他资本性支出: '310',
};

/** Code of each functional class by its full name, with 支出. */
export const FUNCTIONAL_CLASSES: ReadonlyMap<string, string> = new Map([
  ...FUNCTIONAL.flatMap(([code, ...names]) => names.map((name): [string, string] => [`${name}支出`, code])),
  ['其他支出', '229'],
  ['预备费', '227'],
  ['抗疫特别国债安排的支出', '234'],
]);

/** Code of each economic class by its name. */
export const ECONOMIC_CLASSES: ReadonlyMap<string, string> = new Map(Object.entries(ECONOMIC));

/** Functional classes whose name without 支出 can be nothing else: 公共安全(类)支出. */
export const SHORT_CLASSES: ReadonlyMap<string, string> = new Map(
  FUNCTIONAL.filter(([code]) => code !== '223').flatMap(([code, ...names]) =>
    names.map((name): [string, string] => [name, code]),
  ),
);
