import type { EvaluationSchemeInput } from './evaluation-scheme.ts';

type Row = readonly [code: string, name: string, reportIndicator: string | null, definition?: string];
const group = (name: string, rows: readonly Row[], isBonus = false) => ({
  name,
  isBonus,
  indicators: rows.map(([code, indicator, reportIndicator, definition = '']) => ({
    code,
    name: indicator,
    definition,
    fullMarks: '',
    reportIndicator,
  })),
});

/**
 * 绩效评价指标模板: the five groups of 池州市 (考核指标体系) over the figures of the annual report, without weights and
 * without cut-offs: no source gives any, so the office enters them before anybody is judged by it.
 */
export const performanceTemplate: EvaluationSchemeInput = {
  title: '创新联合体绩效评价指标(模板)',
  groups: [
    group('运行管理', [
      ['MANAGEMENT', '组织机构与制度运行', 'DECISION_MEETINGS', '决策、咨询、执行机构按章程运行的情况。'],
      ['STAFFING', '常设机构人员配备', 'EXECUTIVE_STAFF'],
      ['FUNDS', '经费管理与使用', 'FUND_SPENDING', '专账管理、预算执行与内部监督。'],
    ]),
    group('开展创新活动', [
      ['PROJECTS', '协同研发项目', 'PROJECTS'],
      ['RD_INVESTMENT', '研发投入', 'RD_TOTAL'],
      ['KEY_TECHNOLOGIES', '关键技术攻关', 'KEY_TECHNOLOGIES'],
    ]),
    group('服务产业发展', [
      ['FIRMS_SERVED', '服务企业', 'FIRMS_SERVED'],
      ['EXCHANGES', '技术交流与培训', 'EXCHANGES'],
      ['TALENT', '人才引进培养', 'TALENT_BROUGHT_IN'],
    ]),
    group('创新成效', [
      ['PATENTS', '知识产权', 'PATENTS_GRANTED'],
      ['INCOME', '成果转化与新产品收入', 'INNOVATION_INCOME'],
    ]),
    group(
      '加分项',
      [
        ['STANDARDS', '主导制定国家标准', 'STANDARDS_NATIONAL'],
        ['AWARDS', '省部级以上科技奖励', 'AWARDS'],
      ],
      true,
    ),
  ],
  bonusCap: '',
  cutOffs: [],
};
