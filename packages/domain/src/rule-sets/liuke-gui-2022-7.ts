import { ruleSet } from './rule-set.ts';

/** 柳科规〔2022〕7号, as the 2024 pre-application notice states it. */
export const liukeGui2022No7 = ruleSet({
  documentNo: '柳科规〔2022〕7号',
  title: '柳州市创新联合体组建与运行管理实施细则(试行)',
  effectiveFrom: '2022-01-01',
  nameGrammar: { prefix: '柳州市', suffix: '创新联合体' },
  rules: [
    {
      code: 'ENOUGH_MEMBER_UNITS',
      clause: '三(三)b',
      quote: '联合申报的成员单位原则上不少于8个',
      title: { 'zh-CN': '成员单位不少于 8 个', en: 'At least eight member units' },
      force: 'IN_PRINCIPLE',
      isWaivableBySpecialCase: true,
      measure: { kind: 'memberCount', min: 8, countsLead: false },
    },
  ],
});
