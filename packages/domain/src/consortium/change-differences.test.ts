import { describe, expect, it } from 'vitest';
import { type ChangeSide, changeDifferences } from './change-differences.ts';

const unit = (name: string) => ({ legalName: name });
const side: ChangeSide = {
  name: '柳州市示例创新联合体',
  directions: ['新能源'],
  members: [
    { role: 'LEAD', organisation: unit('甲公司') },
    { role: 'MEMBER', organisation: unit('乙公司') },
  ],
  governanceBodies: [{ name: '秘书处', hostUnit: unit('甲公司'), seats: [{ person: '示例甲' }] }],
  custodian: unit('甲公司'),
};

describe('changeDifferences', () => {
  it('is nothing where nothing differs', () => {
    expect(changeDifferences(side, structuredClone(side))).toEqual([]);
  });

  it('tells each matter that differs, and only that', () => {
    const after: ChangeSide = {
      ...side,
      members: [
        side.members[0] as ChangeSide['members'][number],
        { role: 'MEMBER', organisation: unit('丙公司') },
      ],
      governanceBodies: [{ name: '秘书处', hostUnit: null, seats: [] }],
      custodian: null,
    };
    expect(changeDifferences(side, after)).toEqual([
      { item: 'members', before: ['乙公司'], after: ['丙公司'] },
      { item: 'body', name: '秘书处', before: ['秘书处', '甲公司', '示例甲'], after: ['秘书处'] },
      { item: 'custodian', before: ['甲公司'], after: [] },
    ]);
  });
});
