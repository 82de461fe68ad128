import { z } from 'zod';
import { both } from '../kernel/label.ts';
import { organisationLabels } from '../organisation/organisation.ts';
import { employmentInput, employmentLabels, expertInput, expertLabels } from '../review/expert.ts';
import { columnsOf, day, note, required, words, yesOrNo } from './columns.ts';
import type { ImportForm } from './import-form.ts';

const { organisationId: _unit, ...post } = employmentInput.shape;
/** 专家的一行: an expert as the sheets tell of one: units by their code, the account by its name. */
export const expertSheet = expertInput.omit({ userId: true }).extend({
  account: z.string().nullable().default(null),
  employments: z.array(z.object({ uscc: z.string(), ...post })).default([]),
});

const expert = columnsOf({ ...expertLabels, account: expertLabels.userId });
const employment = columnsOf({ ...employmentLabels, uscc: organisationLabels.uscc });

/** 专家导入表: what createExpert takes, as two sheets. */
export const expertForm: ImportForm = {
  kind: 'EXPERTS',
  sheet: both('专家', 'Experts'),
  key: ['number'],
  name: 'name',
  columns: [
    expert('number', 'CODE', 'ZJ9001', {
      ...required,
      ...note(
        '凭此认出专家;新专家自编一个未用过的编号',
        'By it the expert is known; a new one is given a number that is not in use',
      ),
    }),
    expert('name', 'LINE', '示例专家', required),
    expert('title', 'LINE', '教授'),
    expert('fields', 'WORDS', '新能源汽车', words),
    expert('phone', 'CODE', '0772-2800000', note('文本格式', 'As text')),
    expert('email', 'LINE', 'shili@example.cn'),
    expert('account', 'CODE', '', note('专家角色的登录账号', 'An account with the role of an expert')),
    expert('isAvailable', 'YES_NO', '是', yesOrNo),
    expert('unavailableUntil', 'DAY', '', day),
  ],
  lists: [
    {
      path: 'employments',
      sheet: expertLabels.employments,
      identity: null,
      columns: [
        employment('uscc', 'CODE', '91450200MA00000151', {
          ...required,
          ...note('已录入单位的代码', 'The code of a unit that is there'),
        }),
        employment('post', 'LINE', '副总工程师'),
        employment('validFrom', 'DAY', '2020-01-01', day),
        employment('validTo', 'DAY', '', note('空白为至今', 'Until today when blank')),
      ],
    },
  ],
  howTo: [
    both(
      '任职经历填了几行就是几行,不填则保留原有内容;任职变动后,有利益关系的待评审任务随即回避。',
      'Of employments the rows given are all there are, and none leaves them as they are; open assignments that are then in conflict are declined.',
    ),
  ],
};
