import { describe, expect, it } from 'vitest';
import { aFormation, aSubject, facts } from '../builders.ts';
import type { Finding } from '../kernel/rule.ts';
import { liukeGui2022No7 } from '../rule-sets/liuke-gui-2022-7.ts';
import { examine } from '../rule-sets/rule-set.ts';
import { changeClauses, guardedCodes, missedClauses, runningClauses, worsenedBy } from './health.ts';

const codes = (findings: readonly Finding[]) => findings.map(({ code }) => code);
const examined = (members: number) =>
  examine(runningClauses(liukeGui2022No7), aSubject({ members: aFormation({ members }) }), facts());

describe('运行条款', () => {
  it('are about name, units, bodies and funds, not about figures, window or materials', () => {
    const told = runningClauses(liukeGui2022No7).rules.map(({ code }) => code);
    expect(told).toContain('ENOUGH_MEMBER_UNITS');
    expect(told).toContain('NAME_UNIQUE');
    expect(told).toContain('CUSTODIAN_IS_HOST_UNIT');
    for (const other of [
      'INTEGRITY_IN_ORDER',
      'ENOUGH_RD_STAFF',
      'SUBMITTED_IN_TIME',
      'MATERIALS_RECEIVED',
      'SELF_CHECK_SIGNED',
    ])
      expect(told).not.toContain(other);
  });

  it('with a new lead ask for its figures too', () => {
    const told = changeClauses(liukeGui2022No7, true).rules.map(({ code }) => code);
    expect(told).toEqual(expect.arrayContaining(['ENOUGH_MAIN_REVENUE', 'ENOUGH_RD_STAFF']));
    expect(told).toContain('INTEGRITY_IN_ORDER');
    const without = changeClauses(liukeGui2022No7, false).rules.map(({ code }) => code);
    expect(without).toContain('INTEGRITY_IN_ORDER');
    expect(without).not.toContain('ENOUGH_RD_STAFF');
    expect(guardedCodes(liukeGui2022No7)).toContain('ENOUGH_RD_SPENDING');
  });
});

describe('worsenedBy', () => {
  it.each([
    [8, 8, []],
    [8, 7, ['ENOUGH_MEMBER_UNITS']],
    [7, 6, []],
    [7, 8, []],
  ])('from %i members to %i: %o', (before, after, soft) => {
    expect(codes(worsenedBy(examined(before), examined(after)).soft)).toEqual(soft);
  });

  it('names a hard clause apart', () => {
    const [before, after] = [examined(8), examined(8)].map((findings, index) =>
      findings.map((finding) =>
        index === 1 && finding.code === 'LEAD_OPERATES_IN_CITY'
          ? { ...finding, outcome: 'FAIL' as const }
          : finding,
      ),
    ) as [Finding[], Finding[]];
    expect(codes(worsenedBy(before, after).hard)).toEqual(['LEAD_OPERATES_IN_CITY']);
    expect(codes(missedClauses(after))).toEqual(['LEAD_OPERATES_IN_CITY']);
  });
});
