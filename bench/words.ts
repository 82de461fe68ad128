import type { Random } from './random.ts';

const list = (text: string): string[] => text.split(' ');

const places = list(
  '柳州市 柳州 广西柳州 柳州市柳北区 柳州市鱼峰区 柳州市柳南区 柳东新区 广西 鹿寨县 柳城县 融安县',
);
const brandCharacters = [
  ...'恒达鑫瑞宏盛华泰金龙凯旋远航卓越中科博创信诚德润丰茂安康正大明辉伟业腾飞嘉禾东方海纳云启智联合众',
];
const trades = list(
  '汽车零部件 机械制造 工程机械 钢铁 新能源科技 电子科技 智能装备 精密铸造 模具 电驱动 轮毂 制动系统 化工 建材 食品 螺蛳粉 木业 家居 纺织 物流装备 机器人 传感技术 软件 信息技术 环保科技 新材料 橡塑 电气 仪器仪表 液压件',
);
const forms = {
  ENTERPRISE: ['有限公司', '有限责任公司', '股份有限公司', '集团有限公司'],
  UNIVERSITY: ['大学', '工学院', '职业技术学院'],
  INSTITUTE: ['研究院', '研究所'],
  TESTING_SERVICE: ['检验检测中心', '产品质量检验所'],
} as const;
export type Kind = keyof typeof forms;

/** 单位名称: place, brand, trade and form, as licences have them. */
export const unitName = (kind: Kind, { pick }: Random): string =>
  `${pick(places)}${pick(brandCharacters)}${pick(brandCharacters)}${pick(trades)}${pick(forms[kind])}`;

const numerals = [...'甲乙丙丁戊己庚辛壬癸'];
/** A core that no other application has. */
export const ownCoreName = (index: number): string =>
  `${[...String(index)].map((digit) => numerals[Number(digit)]).join('')}型智能装载机`;

const sentences = list(
  '面向产业链关键环节组织联合攻关。 建立常态化的技术需求征集与发布机制。 由牵头单位统筹研发任务与经费使用。 成员单位按分工承担课题并共享实验条件。 三年内突破若干关键核心技术并实现产业化。 形成一批发明专利和团体标准。 带动上下游企业协同创新。 推动科技成果在本地转移转化。 每年举办行业技术论坛并发布年度报告。 设立专账管理,接受主管部门监督检查。',
);
export const prose = ({ pick }: Random, length: number): string =>
  Array.from({ length }, () => pick(sentences)).join('');

const surnames = [...'张王李赵陈刘黄韦覃蒙莫梁农吴周'];
export const personName = ({ pick }: Random): string =>
  `${pick(surnames)}${pick(brandCharacters)}${pick(brandCharacters)}`;
