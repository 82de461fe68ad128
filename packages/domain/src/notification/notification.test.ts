import { describe, expect, it } from 'vitest';
import { actLabel } from '../access/audit-entry.ts';
import type { Lifecycle } from '../kernel/lifecycle.ts';
import { lifecycles } from '../lifecycles.ts';
import { type Audience, audiencesOf, audienceTable } from './audiences.ts';
import { noticeSentence } from './notification.ts';
import { tasksEnded } from './tasks.ts';

describe('通知内容', () => {
  const notice = { subject: 'Application', recordName: 'Y2026-0001 柳州市示例创新联合体' };

  it.each([
    [
      { action: 'return', next: ['submit'], dueOn: '2026-12-05' },
      'Y2026-0001 柳州市示例创新联合体:退回;待办:提交(2026年12月5日前)',
      'Y2026-0001 柳州市示例创新联合体: Return; to do: Submit (by 2026-12-05)',
    ],
    [
      { action: 'submit', next: ['recommend', 'return'], dueOn: null },
      'Y2026-0001 柳州市示例创新联合体:提交;待办:推荐或退回',
      'Y2026-0001 柳州市示例创新联合体: Submit; to do: Recommend or Return',
    ],
    [
      { action: 'passFormalCheck', next: [], dueOn: null },
      'Y2026-0001 柳州市示例创新联合体:形审通过',
      'Y2026-0001 柳州市示例创新联合体: Pass the formal check',
    ],
  ])('of %o is composed in both languages', (given, chinese, english) => {
    expect(noticeSentence({ ...notice, ...given }, 'zh-CN')).toBe(chinese);
    expect(noticeSentence({ ...notice, ...given }, 'en')).toBe(english);
  });

  it('names an act by the lifecycle that has it, and one that none has by itself', () => {
    expect(actLabel('ReviewAssignment', 'assignExpert')?.['zh-CN']).toBe('指派评审专家');
    expect(actLabel('Objection', 'recordObjection')?.['zh-CN']).toBe('登记异议');
    expect(actLabel('Application', 'create')?.['zh-CN']).toBe('新建');
    expect(actLabel('Organisation', 'weld')).toBeNull();
    expect(
      noticeSentence({ ...notice, subject: 'Organisation', action: 'weld', next: [], dueOn: null }, 'en'),
    ).toContain('weld');
  });
});

/** Audiences that are told of another record than the one acted on. */
const elsewhere: readonly Audience[] = ['ASSIGNED_EXPERTS', 'SCORING_EXPERTS', 'OBJECTION_DECIDERS'];

describe('待办', () => {
  it('asks only for what the state that the act led to allows', () => {
    const asked: string[] = [];
    for (const [subject, table] of Object.entries(audienceTable)) {
      const lifecycle: Lifecycle<string> = lifecycles[subject as keyof typeof lifecycles];
      for (const action of Object.keys(table))
        for (const to of Object.values(lifecycle[action]?.moves ?? {}) as string[])
          for (const { next = [], to: audience } of audiencesOf(subject, action, to)) {
            if (next.length === 0 || elsewhere.includes(audience)) continue;
            asked.push(`${action} ${next}`);
            expect(
              next.some((each) => lifecycle[each]?.moves[to]),
              `${subject} ${action} → ${to}: ${next}`,
            ).toBe(true);
          }
    }
    expect(new Set(asked).size).toBeGreaterThan(8);
  });

  it('ends with the state that allowed it', () => {
    expect(tasksEnded('Application', 'recommend', 'SUBMITTED', 'RECOMMENDED').moot).toEqual(
      expect.arrayContaining(['recommend', 'return', 'submit']),
    );
    expect(tasksEnded('Application', 'recommend', 'SUBMITTED', 'RECOMMENDED').moot).not.toContain(
      'receiveItem',
    );
    expect(tasksEnded('Application', 'withdraw', 'RECEIVED', 'WITHDRAWN').moot).toHaveLength(
      Object.keys(lifecycles.Application).length,
    );
  });

  it.each([
    ['confirmIntent', { moot: [], ofOwnUnit: ['confirmIntent'], whenNoneWaits: [], ofUnitsLeftOut: [] }],
    ['approveWaiver', { moot: [], ofOwnUnit: [], whenNoneWaits: ['approveWaiver'], ofUnitsLeftOut: [] }],
    ['update', { moot: [], ofOwnUnit: [], whenNoneWaits: [], ofUnitsLeftOut: ['confirmIntent'] }],
    ['deliverItem', { moot: [], ofOwnUnit: [], whenNoneWaits: [], ofUnitsLeftOut: [] }],
  ])('%s, which leaves the state, ends what it does', (action, ended) => {
    expect(tasksEnded('Application', action, 'DRAFT', 'DRAFT')).toEqual(ended);
  });

  it('of records that nobody is told of does not exist', () => {
    expect(audiencesOf('Organisation', 'update', '')).toEqual([]);
    expect(tasksEnded('Organisation', 'update', 'A', 'B').moot).toEqual([]);
  });
});
