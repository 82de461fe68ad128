import { both } from '../kernel/label.ts';
import { financialYearLabels } from '../organisation/financial-year.ts';
import {
  innovationPlatformLabels,
  platformKind,
  platformLevel,
} from '../organisation/innovation-platform.ts';
import {
  organisationKind,
  organisationLabels,
  organisationSector,
  rdTeamLabels,
} from '../organisation/organisation.ts';
import { choose, columnsOf, day, note, required, words, yesOrNo } from './columns.ts';
import { importKind } from './data-import.ts';
import type { ImportForm } from './import-form.ts';

const unit = columnsOf(organisationLabels);
const team = columnsOf(
  Object.fromEntries(
    Object.entries(rdTeamLabels).map(([key, { 'zh-CN': chinese, en }]) => [
      key,
      both(`研发团队·${chinese}`, `R&D team · ${en}`),
    ]),
  ),
  'rdTeam.',
);
const year = columnsOf(financialYearLabels);
const platform = columnsOf(innovationPlatformLabels);

/** 单位导入表: what createOrganisation takes, as three sheets; the office’s own records stay on the screens. */
export const organisationForm: ImportForm = {
  kind: 'ORGANISATIONS',
  sheet: importKind.labels.ORGANISATIONS,
  key: ['uscc'],
  name: 'legalName',
  columns: [
    unit('uscc', 'CODE', '91450200MA00000151', {
      ...required,
      ...note('18 位,文本格式;凭此认出单位', '18 characters as text; by it the unit is known'),
    }),
    unit('legalName', 'LINE', '柳州市示例制造有限公司', {
      ...required,
      ...note('与营业执照、公章一致', 'As on the licence and the seal'),
    }),
    unit('kind', organisationKind, '企业', {
      ...required,
      ...choose,
    }),
    unit('sector', organisationSector, '制造业', choose),
    unit('isLegalPerson', 'YES_NO', '是', yesOrNo),
    unit('formerNames', 'WORDS', '', words),
    unit('industryCode', 'CODE', 'C3670', note('一位门类字母加数字', 'A letter and digits')),
    unit('divisionCode', 'CODE', '450203', note('六位区划代码', 'Six digits')),
    unit('placeOfBusiness', 'PROSE', '柳州市鱼峰区示例路 1 号'),
    unit('foundedOn', 'DAY', '2001-05-18', day),
    unit('registeredCapital', 'WAN', '5000'),
    unit('businessScope', 'PROSE', '汽车零部件的研发、制造(示例)'),
    unit('legalRepresentative', 'LINE', '示例一'),
    unit('contactName', 'LINE', '示例二'),
    unit('contactPost', 'LINE', '科技部经理'),
    unit('contactPhone', 'CODE', '0772-2800000', note('文本格式', 'As text')),
    unit('contactEmail', 'LINE', 'shili@example.cn'),
    unit('tags', 'WORDS', '专精特新', words),
    team(
      'asOf',
      'DAY',
      '2025-12-31',
      note('填研发团队各栏时必填', 'Needed with any other figure of the team'),
    ),
    team(
      'fulltimeRdStaff',
      'WHOLE',
      '86',
      note('填研发团队各栏时必填', 'Needed with any other figure of the team'),
    ),
    team('seniorExperts', 'WHOLE', '12'),
    team('doctors', 'WHOLE', '5'),
    team('chiefScientist', 'LINE', '示例三'),
  ],
  lists: [
    {
      path: 'financialYears',
      sheet: organisationLabels.financialYears,
      identity: 'year',
      columns: [
        year('year', 'WHOLE', '2025', {
          ...required,
          ...note('一年一行,中间不缺年', 'One row a year, none missing'),
        }),
        year('monthsOperated', 'WHOLE', '12', note('空白为 12', '12 when blank')),
        year('mainRevenue', 'WAN', '61000'),
        year('salesRevenue', 'WAN', '62500'),
        year('rdExpense', 'WAN', '2600'),
        year('profit', 'WAN', '3100', note('亏损填负数', 'A loss is negative')),
        year('isAudited', 'YES_NO', '是', yesOrNo),
      ],
    },
    {
      path: 'platforms',
      sheet: organisationLabels.platforms,
      identity: null,
      columns: [
        platform('name', 'LINE', '柳州市示例重点实验室', required),
        platform('kind', platformKind, '重点实验室', required),
        platform('level', platformLevel, '市级', required),
        platform('approvalNo', 'LINE', '柳科字〔2023〕8号'),
        platform('approvedOn', 'DAY', '2023-06-01', day),
        platform('validTo', 'DAY', '2028-06-01', day),
        platform('revokedOn', 'DAY', '', day),
      ],
    },
  ],
  howTo: [
    both(
      '会计年度按年度并入原有数据;平台填了几行就是几行,不填则保留原有内容。',
      'Fiscal years are merged by year; of platforms the rows given are all there are, and none leaves them as they are.',
    ),
  ],
};
