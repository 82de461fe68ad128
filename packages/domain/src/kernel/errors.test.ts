import { describe, expect, it } from 'vitest';
import { aSubject, findingOf } from '../builders.ts';
import { liukeGui2022No7 } from '../rule-sets/liuke-gui-2022-7.ts';
import {
  ConfirmationNeeded,
  ConflictVersion,
  DomainError,
  InvalidInput,
  NotFound,
  Refused,
  RulesViolated,
} from './errors.ts';
import { both, same } from './label.ts';

describe('拒绝', () => {
  it('by rules carries every finding and names the clauses', () => {
    const finding = findingOf(liukeGui2022No7, 'NAME_FORM', aSubject({ name: '' }));
    const error = new RulesViolated([finding, finding]);

    expect(error).toBeInstanceOf(DomainError);
    expect(error.findings).toEqual([finding, finding]);
    expect(error).toMatchObject({
      code: 'RULES_VIOLATED',
      name: 'RulesViolated',
      message: '有 2 个条款尚未满足',
      facts: { clauses: ['三(一)a', '三(一)a'] },
    });
  });

  it('of a stale version names the current one', () => {
    expect(new ConflictVersion(7)).toMatchObject({
      code: 'CONFLICT_VERSION',
      currentVersion: 7,
      facts: { currentVersion: 7 },
    });
  });

  it('does not tell what is missing from what is hidden', () => {
    expect(new NotFound()).toMatchObject({ code: 'NOT_FOUND', facts: {} });
  });

  it('with a code of its own keeps code, sentences and facts', () => {
    const label = both('已过截止日期', 'The window has closed');
    expect(new Refused('DEADLINE_PASSED', label, { closesOn: '2024-04-15' })).toMatchObject({
      code: 'DEADLINE_PASSED',
      label,
      message: '已过截止日期',
      facts: { closesOn: '2024-04-15' },
    });
  });

  it('that only asks carries its warnings', () => {
    expect(new ConfirmationNeeded([same('x')])).toMatchObject({
      code: 'CONFIRMATION_NEEDED',
      warnings: [{ 'zh-CN': 'x', en: 'x' }],
    });
  });

  it('of input takes code and sentence of the first issue that says more than BAD_USER_INPUT', () => {
    const issue = (code: string) => ({ code, path: [], label: same(code), facts: {} });

    expect(new InvalidInput([issue('BAD_USER_INPUT'), issue('YEARS_GAP')])).toMatchObject({
      code: 'YEARS_GAP',
      label: { en: 'YEARS_GAP' },
    });
    expect(new InvalidInput([issue('BAD_USER_INPUT')]).code).toBe('BAD_USER_INPUT');
    expect(new InvalidInput([])).toMatchObject({ code: 'BAD_USER_INPUT', label: { 'zh-CN': '输入有误' } });
  });
});
