import { describe, expect, it } from 'vitest';
import { shownPath } from './recordShape.ts';

describe('a path of the history in words', () => {
  it.each([
    ['organisations', 'legalName', 'legalName', '单位名称'],
    [
      'organisations',
      'financialYears.2024.salesRevenue',
      'financialYears.salesRevenue',
      '会计年度数据 › 2024 › 销售收入',
    ],
    ['applications', 'formation.members.0.role', 'formation.members.role', '组建方案 › 单位名单 › #1 › 角色'],
    [
      'applications',
      'formation.governanceBodies.EXECUTION.seats.张三.post',
      'formation.governanceBodies.seats.post',
      '组建方案 › 组织机构 › 执行机构 › 人员 › 张三 › 职务类别',
    ],
    [
      'applications',
      'formation.members.0190f3c2-7d3c-7aaa-8bbb-123456789abc.taskDivision',
      'formation.members.taskDivision',
      '组建方案 › 单位名单 › 任务分工',
    ],
    ['applications', 'somethingNew', 'somethingNew', 'somethingNew'],
  ])('%s %s', (resource, path, field, words) => {
    expect(shownPath(resource, path, 'zh-CN')).toMatchObject({ field, words });
  });

  it('knows terms and money', () => {
    expect(shownPath('organisations', 'kind', 'zh-CN').vocabulary?.name).toBe('OrganisationKind');
    expect(shownPath('organisations', 'financialYears.2024.rdExpense', 'en').isMoney).toBe(true);
  });
});
