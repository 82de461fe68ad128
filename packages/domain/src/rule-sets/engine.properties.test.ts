import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aFormation, aLeadProfile, aMember, aSubject, aYear, facts, findingOf } from '../builders.ts';
import { organisationKind } from '../organisation/organisation.ts';
import { liukeGui2022No7 } from './liuke-gui-2022-7.ts';
import { examine } from './rule-set.ts';

const kind = fc.constantFrom(...organisationKind.terms);
const text = fc.oneof(fc.constant(''), fc.string({ maxLength: 20 }), fc.constant('示例'));
const member = fc
  .record({
    index: fc.integer({ min: 1, max: 30 }),
    role: fc.constantFrom('MEMBER' as const, 'MEMBER' as const, 'LEAD' as const),
    unit: fc.record({
      kind,
      isLegalPerson: fc.constantFrom(true, false, null),
      divisionCode: fc.constantFrom('450203', '110000', null),
    }),
    chainPosition: fc.constantFrom('UPSTREAM' as const, null),
    strengths: text,
    cooperationKinds: fc.constantFrom([], ['RESEARCH' as const]),
    intentConfirmed: fc.boolean(),
  })
  .map(aMember);
const amount = fc.option(fc.integer({ min: 0, max: 1_000_000_000 }).map((cents) => `${cents / 100}`));
const year = fc
  .record({
    year: fc.integer({ min: 2019, max: 2024 }),
    salesRevenue: amount,
    rdExpense: amount,
    mainRevenue: amount,
  })
  .map(({ year, ...figures }) => aYear(year, figures));
const subject = fc
  .record({
    name: fc.oneof(
      text,
      text.map((core) => `柳州市${core}创新联合体`),
    ),
    members: fc.array(member, { maxLength: 14 }),
    lead: fc.option(
      fc
        .record({
          financialYears: fc.array(year, { maxLength: 6 }),
          foundedOn: fc.constantFrom('2000-01-01', '2022-07-01', '2024-02-01', null),
        })
        .map(aLeadProfile),
    ),
    foundation: text,
    specialCaseBasis: text,
    priorityDirections: fc.constantFrom([], ['智慧电驱'], ['不存在']),
  })
  .map(aSubject);
const outcomes = (given: ReturnType<typeof aSubject>) =>
  examine(liukeGui2022No7, given, facts()).map(({ code, outcome }) => [code, outcome]);

describe('examine', () => {
  it('gives one finding for every clause, in order, whatever the application', () => {
    fc.assert(
      fc.property(subject, (given) => {
        expect(examine(liukeGui2022No7, given, facts()).map(({ code }) => code)).toEqual(
          liukeGui2022No7.rules.map(({ code }) => code),
        );
      }),
    );
  });

  it('gives the same bytes for the same application and facts', () => {
    fc.assert(
      fc.property(subject, (given) => {
        const [one, other] = [
          examine(liukeGui2022No7, given, facts()),
          examine(liukeGui2022No7, JSON.parse(JSON.stringify(given)), facts()),
        ];
        expect(JSON.stringify(one)).toBe(JSON.stringify(other));
      }),
    );
  });

  it('says the same at every hour of a day', () => {
    fc.assert(
      fc.property(subject, fc.integer({ min: 0, max: 24 * 3600 * 1000 - 1 }), (given, offset) => {
        const at = (ms: number) => new Date(Date.parse('2024-04-09T16:00:00.000Z') + ms).toISOString();
        expect(examine(liukeGui2022No7, given, facts({ submittedAt: at(offset) }))).toEqual(
          examine(liukeGui2022No7, given, facts({ submittedAt: at(0) })),
        );
      }),
    );
  });

  it('does not depend on the order of the members (each unit listed once, one lead)', () => {
    const orders = fc
      .uniqueArray(member, { maxLength: 12, selector: ({ unit }) => unit.uscc })
      .map((members) => [
        aMember({ index: 40, role: 'LEAD' }),
        ...members.map((each) => ({ ...each, role: 'MEMBER' as const })),
      ])
      .chain((members) =>
        fc.tuple(fc.constant(members), fc.shuffledSubarray(members, { minLength: members.length })),
      );
    fc.assert(
      fc.property(orders, ([members, shuffled]) => {
        expect(outcomes(aSubject({ members: shuffled }))).toEqual(outcomes(aSubject({ members })));
      }),
    );
  });

  it('never turns ENOUGH_MEMBER_UNITS from PASS by one more member', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 8, max: 40 }),
        fc.array(member, { minLength: 1, maxLength: 5 }),
        (count, extra) => {
          const members = extra.map((each) => ({ ...each, role: 'MEMBER' as const }));
          expect(
            findingOf(
              liukeGui2022No7,
              'ENOUGH_MEMBER_UNITS',
              aSubject({ members: aFormation({ members: count, extra: members }) }),
            ).outcome,
          ).toBe('PASS');
        },
      ),
    );
  });

  it('finds the ratio at least 3 % exactly where 100 times the expense is at least 3 times the sales', () => {
    const cents = fc.bigInt({ min: 1n, max: 100_000_000_000_000n });
    const asYuan = (value: bigint) => `${value / 100n}.${String(value % 100n).padStart(2, '0')}`;
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cents, cents), { minLength: 3, maxLength: 3 }),
        fc.boolean(),
        (pairs, near) => {
          const years = pairs
            .map(([sales, expense]) => ({
              sales,
              expense: near ? (sales * 3n) / 100n + (expense % 3n) - 1n : expense,
            }))
            .map(({ sales, expense }) => ({ sales, expense: expense < 0n ? 0n : expense }));
          const [sales, expense] = years.reduce(
            ([s, e], each) => [s + each.sales, e + each.expense],
            [0n, 0n],
          );
          const lead = aLeadProfile({
            financialYears: years.map((each, index) =>
              aYear(2021 + index, { salesRevenue: asYuan(each.sales), rdExpense: asYuan(each.expense) }),
            ),
          });
          const finding = findingOf(liukeGui2022No7, 'ENOUGH_RD_SPENDING', aSubject({ lead }));
          expect(finding.outcome).toBe(expense * 100n >= sales * 3n ? 'PASS' : 'WAIVABLE');
          if (finding.outcome === 'WAIVABLE') expect(Number.parseFloat(finding.seen.en)).toBeLessThan(3);
        },
      ),
    );
  });
});
