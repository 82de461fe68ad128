import { describe, expect, it } from 'vitest';
import type { NearName } from '../../application/subject.ts';
import { aFormation, aSubject, facts, findingOf } from '../../builders.ts';
import { clause } from '../clause.testing.ts';
import { liukeGui2022No7 } from '../liuke-gui-2022-7.ts';

const named = (name: string) => ({ name });

clause('NAME_FORM', [
  {
    when: '柳州市 + core + 创新联合体',
    outcome: 'PASS',
    subject: named('柳州市螺蛳粉加工创新联合体'),
    computation: '“螺蛳粉加工”',
  },
  { when: 'a core of one character', outcome: 'PASS', subject: named('柳州市茶创新联合体') },
  {
    when: 'a core with a rare character of Extension B',
    outcome: 'PASS',
    subject: named('柳州市𠮷材料创新联合体'),
  },
  {
    when: 'full-width letters and spaces around',
    outcome: 'PASS',
    subject: named('　柳州市ＡＩ芯片创新联合体 '),
    computation: '“AI芯片”',
  },
  {
    when: 'zero-width characters inside',
    outcome: 'PASS',
    subject: named('柳州市\u200B工程机械创新\uFEFF联合体'),
    computation: '“工程机械”',
  },
  {
    when: 'a name without 市',
    outcome: 'FAIL',
    subject: named('柳州新能源创新联合体'),
    fix: '柳州市+核心技术领域+创新联合体',
    field: 'name',
  },
  { when: 'a name without a core', outcome: 'FAIL', subject: named('柳州市创新联合体') },
  { when: 'a name with blanks for a core', outcome: 'FAIL', subject: named('柳州市 \u200B 创新联合体') },
  { when: 'another suffix', outcome: 'FAIL', subject: named('柳州市工程机械创新联盟') },
  { when: 'another city', outcome: 'FAIL', subject: named('南宁市工程机械创新联合体') },
  { when: 'something behind the suffix', outcome: 'FAIL', subject: named('柳州市工程机械创新联合体（筹）') },
  { when: 'prefix and suffix that overlap', outcome: 'FAIL', subject: named('柳州市') },
  { when: 'a core that is only the word 科技', outcome: 'FAIL', subject: named('柳州市科技创新联合体') },
  {
    when: 'a longer suffix 产业科技创新联合体',
    outcome: 'NEEDS_REVIEW',
    subject: named('柳州市铜产业科技创新联合体'),
    computation: '“产业科技”是否属于核心技术领域',
  },
  {
    when: 'a longer suffix 协同创新联合体',
    outcome: 'NEEDS_REVIEW',
    subject: named('柳州市工业大数据协同创新联合体'),
  },
  {
    when: 'a core that is a unit’s own name',
    outcome: 'FAIL',
    subject: {
      ...named('柳州市示例机械股份有限公司创新联合体'),
      members: aFormation({ lead: { legalName: '示例机械股份有限公司' } }),
    },
    related: ['示例机械股份有限公司'],
  },
  {
    when: 'a core that is a unit’s name without 有限公司',
    outcome: 'FAIL',
    subject: {
      ...named('柳州市示例机械创新联合体'),
      members: aFormation({ lead: { legalName: '示例机械（集团）股份有限公司' } }),
    },
  },
  {
    when: 'a core that is a unit’s former name',
    outcome: 'FAIL',
    subject: {
      ...named('柳州市老示例厂创新联合体'),
      members: aFormation({ lead: { formerNames: ['老示例厂'] } }),
    },
  },
  { when: 'no name', outcome: 'MISSING_DATA', subject: named(' '), seen: '未填写' },
]);

clause('NAME_NOT_TOO_BROAD', [
  {
    when: 'a narrow core, which a person judges all the same,',
    outcome: 'NEEDS_REVIEW',
    computation: '未见宽泛用词',
    seen: '“示例电驱动桥”',
    fix: '',
  },
  {
    when: 'a broad word',
    outcome: 'NEEDS_REVIEW',
    subject: named('柳州市新材料创新联合体'),
    computation: '含宽泛用词：新材料',
    fix: '收窄',
  },
  {
    when: 'a broad word within a longer core',
    outcome: 'NEEDS_REVIEW',
    subject: named('柳州市汽车智能制造与高端装备创新联合体'),
    computation: '含宽泛用词：高端装备、智能制造',
  },
  {
    when: 'a blank main business',
    outcome: 'NEEDS_REVIEW',
    subject: { mainBusinessDirection: '' },
    computation: '未填写主营业务方向',
  },
  { when: 'a name of another form', outcome: 'MISSING_DATA', subject: named('柳州新材料联盟') },
  { when: 'no name', outcome: 'MISSING_DATA', subject: named('') },
]);

const near = (by: NearName['by'], score: string, number = '2023-001'): NearName => ({
  kind: 'CONSORTIUM',
  number,
  name: `柳州市示例${number}创新联合体`,
  leadUnit: '示例牵头有限公司',
  by,
  score,
});
const names = (...nearNames: NearName[]) => ({ facts: { nearNames } });

clause('NAME_UNIQUE', [
  { when: 'a name nothing is near to', outcome: 'PASS', seen: '无', threshold: '不重合，相似度 < 0.6' },
  {
    when: 'the same core',
    outcome: 'FAIL',
    ...names(near('EQUAL', '1.00')),
    related: ['柳州市示例2023-001创新联合体'],
    fix: '更换核心技术领域',
    field: 'name',
  },
  {
    when: 'similar characters at 0.73',
    outcome: 'NEEDS_REVIEW',
    ...names(near('CHARACTERS', '0.73')),
    computation: '文字近似 1 个',
  },
  {
    when: 'similar characters at exactly 0.60',
    outcome: 'NEEDS_REVIEW',
    ...names(near('CHARACTERS', '0.60')),
  },
  { when: 'similar characters at 0.59', outcome: 'PASS', ...names(near('CHARACTERS', '0.59')), related: [] },
  {
    when: 'the same sound',
    outcome: 'NEEDS_REVIEW',
    ...names(near('SOUND', '1.00')),
    computation: '读音近似 1 个',
  },
  { when: 'a sound below the threshold', outcome: 'PASS', ...names(near('SOUND', '0.59')) },
  {
    when: 'the same direction under another name',
    outcome: 'NEEDS_REVIEW',
    ...names(near('DIRECTION', '0.00')),
    computation: '重点方向相同 1 个',
  },
  {
    when: 'an equal core beside a similar one',
    outcome: 'FAIL',
    ...names(near('CHARACTERS', '0.80', 'A'), near('EQUAL', '1.00', 'B')),
    related: ['柳州市示例B创新联合体', '柳州市示例A创新联合体'],
  },
  { when: 'no name', outcome: 'MISSING_DATA', subject: named('') },
]);

describe('NAME_UNIQUE', () => {
  const related = (...nearNames: NearName[]) =>
    findingOf(liukeGui2022No7, 'NAME_UNIQUE', aSubject(), facts({ nearNames })).related;

  it('says both names and why they are near', () => {
    const finding = findingOf(
      liukeGui2022No7,
      'NAME_UNIQUE',
      aSubject(),
      facts({ nearNames: [near('SOUND', '0.75')] }),
    );

    expect(finding.computation['zh-CN']).toBe(
      '“柳州市示例电驱动桥创新联合体”与柳州市示例2023-001创新联合体：读音近似 1 个',
    );
    expect(finding.related[0]?.detail?.['zh-CN']).toBe('读音近似 0.75；牵头单位：示例牵头有限公司');
  });

  it('puts equal before near before the same direction, nearer first, whatever the order they came in', () => {
    const [a, b, c, d, e] = [
      near('DIRECTION', '0.00', 'a'),
      near('CHARACTERS', '0.70', 'b'),
      near('SOUND', '0.90', 'c'),
      near('EQUAL', '1.00', 'd'),
      near('CHARACTERS', '0.70', 'e'),
    ] as const;

    expect(related(a, e, b, c, d).map(({ number }) => number)).toEqual(['d', 'c', 'b', 'e', 'a']);
    expect(related(d, c, b, a, e)).toEqual(related(a, e, b, c, d));
  });
});

clause('PRIORITY_DIRECTION_CHOSEN', [
  { when: 'a direction of the batch', outcome: 'PASS', seen: '智慧电驱' },
  {
    when: 'a direction of another batch',
    outcome: 'FAIL',
    subject: { priorityDirections: ['平陆运河'] },
    computation: '不属于的：平陆运河',
    field: 'priorityDirectionIds',
  },
  {
    when: 'one of the batch beside one of another',
    outcome: 'PASS',
    subject: { priorityDirections: ['平陆运河', '智慧电驱'] },
  },
  { when: 'no direction', outcome: 'MISSING_DATA', subject: { priorityDirections: [] } },
  { when: 'a batch without directions', outcome: 'NOT_APPLICABLE', facts: { batch: { directions: [] } } },
]);

clause('PLAN_SOUND', [
  { when: 'all three texts', outcome: 'NEEDS_REVIEW', seen: '3 / 3 项已填写' },
  {
    when: 'no goals',
    outcome: 'MISSING_DATA',
    subject: { taskGoals: '' },
    field: 'taskGoals',
    seen: '2 / 3 项已填写',
    fix: '填写任务目标',
  },
  {
    when: 'no development idea',
    outcome: 'MISSING_DATA',
    subject: { developmentIdea: '' },
    field: 'developmentIdea',
  },
  {
    when: 'no operating mechanism',
    outcome: 'MISSING_DATA',
    subject: { operatingMechanism: '' },
    field: 'operatingMechanism',
  },
]);
