import { type IndicatorSetInput, indicatorSetInput } from '../indicator-set.ts';

type Given = Readonly<Record<string, unknown>>;
const of =
  (source: string, kind: string, unit: string) =>
  (code: string, name: string, more: Given = {}) => ({
    code,
    name,
    unit,
    kind,
    source,
    ...more,
  });
const lead = (unit: string) => of('LEAD', 'ANNUAL', unit);
const units = (unit: string) => of('MEMBER', 'ANNUAL', unit);
const money = (code: string, name: string, more: Given = {}) =>
  units('万元')(code, name, { decimals: 2, yearOnYear: '50', least: '0', ...more });
const registry = (code: string, name: string, registryFigure: string, kind = 'ANNUAL') =>
  of('REGISTRY', kind, registryFigure === 'FULLTIME_STAFF' ? '人' : '家')(code, name, { registryFigure });
const meetings = (code: string, name: string, registryFigure: string, more: Given = {}) =>
  of('MEETINGS', 'ANNUAL', '次')(code, name, { registryFigure, ...more });
const ledger = (code: string, name: string, registryFigure: string) =>
  of('LEDGER', 'ANNUAL', '万元')(code, name, { registryFigure, decimals: 2, yearOnYear: '50' });
const sum = (unit: string, code: string, name: string, operands: readonly string[], more: Given = {}) =>
  of('FORMULA', 'ANNUAL', unit)(code, name, { formula: { kind: 'SUM', of: operands }, ...more });
const ratio = (code: string, name: string, operands: readonly [string, string]) =>
  of('FORMULA', 'ANNUAL', '%')(code, name, { decimals: 2, formula: { kind: 'RATIO', of: operands } });
const ever = (unit: string) => of('MEMBER', 'CUMULATIVE', unit);
const atEnd = (unit: string) => of('MEMBER', 'STOCK', unit);

/**
 * 年度运行报告指标(2026 版): the facts that annual reports of such programmes ask for, in the five groups of
 * 池州市 (考核指标体系); without weights, which the office enters. Definitions are ours.
 */
export const annualOperation2026: IndicatorSetInput = indicatorSetInput.parse({
  title: '创新联合体年度运行报告指标',
  groups: [
    {
      name: '运行管理',
      indicators: [
        registry('UNITS', '期末单位数', 'MEMBER_COUNT', 'STOCK'),
        registry('UNITS_JOINED', '本年加入单位', 'MEMBERS_JOINED'),
        registry('UNITS_LEFT', '本年退出单位', 'MEMBERS_LEFT'),
        registry('EXECUTIVE_STAFF', '执行机构专职人员', 'FULLTIME_STAFF', 'STOCK'),
        meetings('DECISION_MEETINGS', '决策机构会议', 'DECISION_MEETINGS', {
          least: '1',
          definition: '本年召开的理事会等决策机构会议次数,取自会议登记。',
        }),
        meetings('ADVISORY_MEETINGS', '咨询机构会议', 'ADVISORY_MEETINGS', {
          definition: '本年召开的专家委员会等咨询机构会议次数,取自会议登记。',
        }),
        ledger('FUND_INCOME', '联合体经费收入', 'FUND_INCOME'),
        ledger('FUND_SPENDING', '联合体经费支出', 'FUND_SPENDING'),
        of('FORMULA', 'ANNUAL', '万元')('FUND_BALANCE', '联合体经费结余', {
          decimals: 2,
          formula: { kind: 'DIFFERENCE', of: ['FUND_INCOME', 'FUND_SPENDING'] },
        }),
      ],
    },
    {
      name: '开展创新活动',
      indicators: [
        lead('项')('PROJECTS_NATIONAL', '国家级研发项目', {
          definition: '本年在研的国家级项目,含牵头与参与。',
        }),
        lead('项')('PROJECTS_PROVINCIAL', '自治区级研发项目'),
        lead('项')('PROJECTS_CITY', '市级研发项目'),
        sum('项', 'PROJECTS', '研发项目合计', ['PROJECTS_NATIONAL', 'PROJECTS_PROVINCIAL', 'PROJECTS_CITY'], {
          yearOnYear: '100',
        }),
        money('RD_OWN', '研发投入:自筹'),
        money('RD_FISCAL', '研发投入:财政资金'),
        money('RD_OTHER', '研发投入:其他来源'),
        sum('万元', 'RD_TOTAL', '研发投入合计', ['RD_OWN', 'RD_FISCAL', 'RD_OTHER'], {
          decimals: 2,
          yearOnYear: '50',
        }),
        ratio('RD_OWN_SHARE', '自筹占研发投入', ['RD_OWN', 'RD_TOTAL']),
        lead('项')('KEY_TECHNOLOGIES', '突破关键技术', { most: '50' }),
        lead('个')('PLATFORMS_SHARED', '共享平台'),
        lead('台(套)')('EQUIPMENT_SHARED', '共享设备'),
      ],
    },
    {
      name: '服务产业发展',
      indicators: [
        lead('家')('FIRMS_SERVED', '服务企业', { yearOnYear: '100' }),
        lead('场')('EXCHANGES', '技术交流活动'),
        lead('人次')('PEOPLE_TRAINED', '培训', { yearOnYear: '100' }),
        units('人')('TALENT_BROUGHT_IN', '引进人才'),
        atEnd('人')('RD_STAFF', '期末研发人员', { yearOnYear: '50' }),
      ],
    },
    {
      name: '创新成效',
      indicators: [
        units('件')('PATENTS_FILED', '申请专利', { yearOnYear: '100', countsOnce: true }),
        units('件')('INVENTIONS_FILED', '其中:申请发明专利', { countsOnce: true }),
        units('件')('PATENTS_GRANTED', '授权专利', { yearOnYear: '100', countsOnce: true }),
        units('件')('INVENTIONS_GRANTED', '其中:授权发明专利', { countsOnce: true }),
        ever('件')('INVENTIONS_HELD', '累计授权发明专利', {
          countsOnce: true,
          definition: '联合体成立以来各单位在本领域获授权的发明专利。',
        }),
        ratio('INVENTION_SHARE', '发明专利占授权专利', ['INVENTIONS_GRANTED', 'PATENTS_GRANTED']),
        money('NEW_PRODUCT_INCOME', '新产品销售收入'),
        money('TRANSFER_INCOME', '技术转移收入'),
        sum('万元', 'INNOVATION_INCOME', '创新收入合计', ['NEW_PRODUCT_INCOME', 'TRANSFER_INCOME'], {
          decimals: 2,
          yearOnYear: '50',
        }),
      ],
    },
    {
      name: '加分项',
      indicators: [
        lead('项')('STANDARDS_INTERNATIONAL', '国际标准'),
        lead('项')('STANDARDS_NATIONAL', '国家标准'),
        lead('项')('STANDARDS_OTHER', '行业、地方和团体标准'),
        lead('项')('AWARDS', '省部级以上科技奖励', { most: '20' }),
      ],
    },
  ],
  narratives: [
    {
      code: 'WORK_DONE',
      title: '工作开展情况',
      guidance: '机制运行、会议、协同攻关与经费使用。',
      expectedLength: 600,
    },
    {
      code: 'RESULTS',
      title: '取得的成效',
      guidance: '关键技术、成果转化、对产业的带动。',
      expectedLength: 600,
    },
    { code: 'PROBLEMS', title: '存在的问题', guidance: '', expectedLength: 300 },
    { code: 'NEXT_YEAR', title: '下一年度计划', guidance: '目标、任务与进度。', expectedLength: 500 },
  ],
});
