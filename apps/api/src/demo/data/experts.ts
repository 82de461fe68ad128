import type { scoreSheetInput } from '@consortium/domain';
import type { z } from 'zod';

type ExpertRow = Readonly<{
  account: string;
  name: string;
  title: string;
  fields: readonly string[];
  unit: string;
}>;

/** 示例评审专家: the first is the listed account and works at a university that takes part in three applications. */
export const expertRows: readonly ExpertRow[] = [
  {
    account: 'expert',
    name: '示例·梁教授',
    title: '教授',
    fields: ['机械(工程机械)', '新能源'],
    unit: 'southernUniversity',
  },
  {
    account: 'expert2',
    name: '示例·韦文博',
    title: '教授',
    fields: ['汽车(智能网联新能源汽车)', '智慧电驱'],
    unit: 'home-0',
  },
  { account: 'expert3', name: '示例·覃海燕', title: '研究员', fields: ['新材料', '钢铁'], unit: 'home-1' },
  {
    account: 'expert4',
    name: '示例·莫思远',
    title: '高级工程师',
    fields: ['电子电控', '人工智能'],
    unit: 'home-2',
  },
  {
    account: 'expert5',
    name: '示例·谭秋月',
    title: '副教授',
    fields: ['农产品加工(螺蛳粉)', '化工'],
    unit: 'home-0',
  },
  {
    account: 'expert6',
    name: '示例·罗俊杰',
    title: '研究员',
    fields: ['能源系统', '新能源'],
    unit: 'home-1',
  },
];

/** 示例评分表: weights are examples; no source gives any. */
export const scoreSheet = {
  title: '示例评分表(权重仅供演示)',
  groups: [
    {
      name: '组建基础',
      items: [
        { code: 'LEAD', name: '牵头单位实力', weight: '25', guidance: '行业地位、研发投入、创新平台' },
        { code: 'MEMBERS', name: '成员单位互补', weight: '20', guidance: '产业链覆盖与产学研结合' },
      ],
    },
    {
      name: '建设方案',
      items: [
        { code: 'GOALS', name: '任务目标', weight: '25', guidance: '目标清晰、可考核' },
        { code: 'MECHANISM', name: '运行机制', weight: '15', guidance: '决策、咨询、执行机构与经费管理' },
        {
          code: 'EFFECT',
          name: '预期成效',
          weight: '15',
          guidance: '对产业的带动作用',
          isCommentRequired: true,
        },
      ],
    },
  ],
} satisfies z.input<typeof scoreSheetInput>;
