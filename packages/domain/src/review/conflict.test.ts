import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ConflictExpert, conflictsOf, type Group, type OtherGroup, pathText } from './conflict.ts';

const on = '2026-11-25';
const unit = (id: string) => ({ id, name: `单位${id}` });
const anExpert = (given: Partial<ConflictExpert> = {}): ConflictExpert => ({
  id: 'x',
  name: '示例专家',
  employments: [],
  ...given,
});
const post = (id: string, validTo: string | null = null) => ({
  organisationId: id,
  name: `单位${id}`,
  validTo,
});
const body = (person: string, organisationId: string | null) => ({
  name: '专家委员会',
  seats: [{ person, organisationId }],
});
const group = (id: string, units: string[], bodies: Group['bodies'] = []): Group => ({
  id,
  name: `联合体${id}`,
  units: units.map(unit),
  bodies,
});
const other = (kind: OtherGroup['kind'], ...given: Parameters<typeof group>): OtherGroup => ({
  kind,
  ...group(...given),
});
const application = group('A', ['lead', 'm1', 'm2']);
const kindsOf = (expert: ConflictExpert, of = application, others: OtherGroup[] = []) =>
  conflictsOf(expert, of, others, { on }).map(({ kind }) => kind);

describe('conflictsOf', () => {
  it('finds none for an expert of another unit', () => {
    expect(kindsOf(anExpert({ employments: [post('far')] }))).toEqual([]);
  });

  it('finds present employment, with its path', () => {
    const [conflict] = conflictsOf(anExpert({ employments: [post('m1')] }), application, [], { on });

    expect(conflict?.kind).toBe('PRESENT_EMPLOYMENT');
    expect(conflict?.path.map(({ kind, id }) => [kind, id])).toEqual([
      ['EXPERT', 'x'],
      ['UNIT', 'm1'],
      ['APPLICATION', 'A'],
    ]);
    expect(pathText(conflict?.path ?? [])['zh-CN']).toBe('示例专家 —现任职于→ 单位m1 —参加→ 联合体A');
  });

  it.each([
    { validTo: '2026-11-26', kinds: ['PRESENT_EMPLOYMENT'] },
    { validTo: '2026-11-25', kinds: ['FORMER_EMPLOYMENT'] },
    { validTo: '2023-11-26', kinds: ['FORMER_EMPLOYMENT'] },
    { validTo: '2023-11-25', kinds: [] },
    { validTo: '2023-11-24', kinds: [] },
  ])('a post until $validTo gives $kinds', ({ validTo, kinds }) => {
    expect(kindsOf(anExpert({ employments: [post('lead', validTo)] }))).toEqual(kinds);
  });

  it('takes another number of years', () => {
    const expert = anExpert({ employments: [post('lead', '2022-01-01')] });
    expect(conflictsOf(expert, application, [], { on, years: 5 })).toHaveLength(1);
    expect(conflictsOf(expert, application, [], { on, years: 4 })).toHaveLength(0);
  });

  it.each([
    ['of the same person without a unit', '示例专家', null, ['SEAT_IN_FORMATION']],
    ['of the same person for a unit long left', '示例 专家', 'old', ['SEAT_IN_FORMATION']],
    ['of a namesake from another unit', '示例专家', 'far', []],
    ['of somebody else', '示例旁人', null, []],
  ] as const)('a seat %s', (_title, person, seatUnit, kinds) => {
    const expert = anExpert({ employments: [post('old', '2001-01-01')] });
    expect(kindsOf(expert, group('A', ['lead'], [body(person, seatUnit)]))).toEqual(kinds);
  });

  it.each(['CONSORTIUM', 'APPLICATION'] as const)('a seat two steps away, in another %s', (kind) => {
    const far = other(kind, 'Y', ['z', 'm2'], [body('示例专家', null)]);

    const conflicts = conflictsOf(anExpert(), application, [far], { on });

    expect(conflicts.map((each) => each.kind)).toEqual(['SEAT_ELSEWHERE']);
    expect(conflicts[0]?.path.map(({ kind: at, name }) => [at, name])).toEqual([
      ['EXPERT', '示例专家'],
      ['BODY', '专家委员会'],
      [kind, '联合体Y'],
      ['UNIT', '单位m2'],
      ['APPLICATION', '联合体A'],
    ]);
  });

  it('a seat in a consortium that shares no unit is none', () => {
    expect(
      kindsOf(anExpert(), application, [other('CONSORTIUM', 'Y', ['z'], [body('示例专家', null)])]),
    ).toEqual([]);
  });

  it.each([
    ['CONSORTIUM', null, ['SHARED_CONSORTIUM']],
    ['CONSORTIUM', '2026-01-01', []],
    ['APPLICATION', null, []],
  ] as const)('own unit beside a unit of the formation in a %s, post until %s', (kind, validTo, kinds) => {
    const expert = anExpert({ employments: [post('own', validTo)] });
    expect(kindsOf(expert, application, [other(kind, 'Y', ['own', 'm1'])])).toEqual(kinds);
  });
});

const ids = fc.constantFrom<string>('a', 'b', 'c', 'd', 'e');
const someUnits = fc.uniqueArray(ids, { minLength: 1, maxLength: 4 });
const someBodies = fc.array(
  fc
    .record({ person: fc.constantFrom('示例专家', '示例旁人'), at: fc.option(ids) })
    .map(({ person, at }) => body(person, at)),
  { maxLength: 2 },
);
const someGroup = fc.tuple(someUnits, someBodies);
const someOthers = fc
  .array(fc.tuple(fc.constantFrom('CONSORTIUM' as const, 'APPLICATION' as const), someUnits, someBodies), {
    maxLength: 4,
  })
  .map((all) => all.map(([kind, units, bodies], index) => other(kind, `Y${index}`, units, bodies)));
const someExpert = fc
  .array(fc.tuple(ids, fc.constantFrom(null, '2030-01-01', '2025-01-01', '2010-01-01')), { maxLength: 3 })
  .map((posts) => anExpert({ employments: posts.map(([id, validTo]) => post(id, validTo)) }));

describe('over random graphs', () => {
  it('a conflict is there exactly when a walk over the edges reaches the application', () => {
    fc.assert(
      fc.property(someExpert, someGroup, someOthers, (expert, [units, bodies], others) => {
        const of = group('A', units, bodies);
        // An independent walk: what is reached from the expert over which edges.
        const isPresent = (validTo: string | null) => validTo === null || validTo > on;
        const own = expert.employments.map(({ organisationId }) => organisationId);
        const sits = (in_: Group) =>
          in_.bodies.some(({ seats }) =>
            seats.some(
              ({ person, organisationId }) =>
                person === expert.name && (organisationId === null || own.includes(organisationId)),
            ),
          );
        const reaches = (from: readonly { id: string }[]) => from.some(({ id }) => units.includes(id));
        const direct = expert.employments.some(
          ({ organisationId, validTo }) =>
            (isPresent(validTo) || (validTo ?? '') > '2023-11-25') && units.includes(organisationId),
        );
        const present = expert.employments.filter(({ validTo }) => isPresent(validTo));
        const elsewhere = others.some(
          (each) =>
            reaches(each.units) &&
            (sits(each) ||
              (each.kind === 'CONSORTIUM' &&
                present.some(({ organisationId }) => each.units.some(({ id }) => id === organisationId)))),
        );
        const expected = direct || sits(of) || elsewhere;

        expect(conflictsOf(expert, of, others, { on }).length > 0).toBe(expected);
      }),
    );
  });

  it('every path begins with the expert, ends with the application, and shorter ones come first', () => {
    fc.assert(
      fc.property(someExpert, someGroup, someOthers, (expert, [units, bodies], others) => {
        const conflicts = conflictsOf(expert, group('A', units, bodies), others, { on });
        const lengths = conflicts.map(({ path }) => path.length);
        expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
        for (const { path } of conflicts) {
          expect(path[0]?.id).toBe('x');
          expect(path.at(-1)?.id).toBe('A');
        }
      }),
    );
  });

  it('more records never take a conflict away', () => {
    fc.assert(
      fc.property(someExpert, someGroup, someOthers, someOthers, (expert, [units, bodies], others, more) => {
        const of = group('A', units, bodies);
        const before = conflictsOf(expert, of, others, { on });
        const added = more.map((each, index) => ({ ...each, id: `Z${index}` }));
        expect(conflictsOf(expert, of, [...others, ...added], { on }).length).toBeGreaterThanOrEqual(
          before.length,
        );
      }),
    );
  });
});
