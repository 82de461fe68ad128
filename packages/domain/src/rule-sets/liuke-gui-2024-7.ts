import { liukeGui2022No7 } from './liuke-gui-2022-7.ts';
import { type RuleInput, ruleSet } from './rule-set.ts';

/** What the formal notice 柳科通〔2024〕11号, known from a public repost, says otherwise than the pre-application notice. */
const otherwise: Readonly<Record<string, Partial<RuleInput>>> = {
  SUBMITTED_IN_TIME: { clause: '柳科通〔2024〕11号a', quote: '2024年6月10日前申报（据公开转载）' },
  MATERIALS_RECEIVED: {
    clause: '柳科通〔2024〕11号b',
    quote: '正式申报材料：申报书、组建协议、推荐函、诚信承诺书（据公开转载）',
    title: {
      'zh-CN': '申报书、组建协议、推荐函和诚信承诺书均已收到',
      en: 'Form, agreement, letter of recommendation and integrity declaration are received',
    },
    measure: {
      kind: 'materialsReceived',
      kinds: [
        'STAMPED_PAPER',
        'WORD',
        'PDF_SCAN',
        'AGREEMENT',
        'RECOMMENDATION_LETTER',
        'INTEGRITY_DECLARATION',
      ],
    },
  },
};

/**
 * 柳科规〔2024〕7号: the formal notice of 2024 cites it under the same title, eight days after the deadline of the
 * pre-application. Its text is not public, so the conditions are those that the two notices state; what the office
 * finds otherwise it enters as a new edition.
 */
export const liukeGui2024No7 = ruleSet({
  ...liukeGui2022No7,
  documentNo: '柳科规〔2024〕7号',
  effectiveFrom: '2024-04-23',
  rules: liukeGui2022No7.rules.map((rule) => ({ ...rule, ...otherwise[rule.code] })),
});
