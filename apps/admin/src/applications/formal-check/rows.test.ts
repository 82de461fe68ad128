import { examine, liukeGui2022No7 } from '@consortium/domain';
import { aSubject, facts } from '@consortium/domain/builders';
import { describe, expect, it } from 'vitest';
import { changedVerdicts, composed, verdictsOf } from './rows.ts';

const findings = examine(liukeGui2022No7, aSubject({ taskGoals: '' }), facts());

describe('the sheet', () => {
  it('saves a row once it has a verdict, and only rows that changed', () => {
    const saved = verdictsOf({ A: { verdict: 'MET', note: '' }, B: { verdict: null, note: '想一想' } });
    const now = verdictsOf({ A: { verdict: 'MET', note: '' }, B: { verdict: 'TO_CORRECT', note: '补' } });

    expect(saved).toEqual([{ code: 'A', verdict: 'MET', note: '' }]);
    expect(changedVerdicts(saved, now)).toEqual([{ code: 'B', verdict: 'TO_CORRECT', note: '补' }]);
  });

  it('composes the correction from its rows, each tied to clause and field', () => {
    const items = composed(
      findings,
      {
        PLAN_SOUND: { verdict: 'TO_CORRECT', note: '' },
        NAME_FORM: { verdict: 'TO_CORRECT', note: '请核对名称' },
        ONE_LEAD_UNIT: { verdict: 'NOT_MET', note: '不写入' },
      },
      'zh-CN',
    );

    expect(items.map(({ code, field }) => [code, field])).toEqual([
      ['NAME_FORM', 'name'],
      ['PLAN_SOUND', 'taskGoals'],
    ]);
    expect(items[0]?.note).toContain('请核对名称');
    expect(items[1]?.note).toContain('填写任务目标');
  });
});
