import { storedDay } from '@consortium/database/rows';
import { plusDays, plusYears } from '@consortium/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, type Client, startApi } from './api.ts';
import { aRegistry, ask, FOUNDED, stateAct, today } from './registry.ts';

/** 经费管理声明版本: what a running consortium declares of its funds, from a day on, and what it declared before. */
const ends: (() => Promise<void>)[] = [];
let api: Api;
beforeAll(async () => {
  api = await startApi({ atEnd: (end) => ends.push(end) });
});
afterAll(async () => {
  for (const end of ends) await end();
});

const FILE = `mutation ($id: ID!, $declaration: FundDeclarationVersionInput!, $reason: String, $version: Int) {
  result: fileFundDeclaration(id: $id, declaration: $declaration, reason: $reason, version: $version) {
    __typename ... on Consortium { id version } ... on Problem { code }
    ... on RulesViolated { findings { code } } ... on ConflictVersion { currentVersion } } }`;
const declared = {
  rulesName: '示例经费管理办法',
  adoptedOn: '2024-06-01',
  supervisedBy: '监事会(示例)',
  supervisionFrequency: '每年一次',
  followsSpecialFundRules: true,
  acceptsSupervision: true,
  separateAccounting: true,
};
const revised = { ...declared, rulesName: '示例经费管理办法(2025 年修订)', adoptedOn: '2025-01-10' };
type Registry = Awaited<ReturnType<typeof aRegistry>>;
const bare = ({ id }: Registry) => id.replace('Consortium_', '');

/** A consortium with the declaration of its founding. */
async function founded(): Promise<Registry> {
  const registry = await aRegistry(api, 1);
  const { formationId } = await api.database.consortium.findUniqueOrThrow({ where: { id: bare(registry) } });
  await api.database.fundManagementDeclaration.create({
    data: {
      ...declared,
      adoptedOn: storedDay(declared.adoptedOn),
      formationId,
      validFrom: storedDay(FOUNDED),
    },
  });
  return registry;
}
const file = (registry: Registry, declaration: object, more: object = {}, client: Client = registry.lead) =>
  ask(client, FILE, { id: registry.id, declaration, reason: '示例:按年度审计意见修订', ...more });

type Version = Readonly<{ validFrom: string; validTo: string | null; rulesName: string; reason: string }>;
async function read<Shown>(client: Client, { id }: Registry, fields: string): Promise<Shown> {
  const { data, errors } = await client.run(`query ($id: ID!) { consortium(id: $id) { ${fields} } }`, { id });
  if (errors) throw new Error(JSON.stringify(errors));
  return data?.consortium as unknown as Shown;
}
const versions = async (registry: Registry, client: Client = registry.lead) =>
  (
    await read<{ fundDeclarations: readonly Version[] }>(
      client,
      registry,
      'fundDeclarations { validFrom validTo rulesName reason }',
    )
  ).fundDeclarations;
const rulesOn = async (registry: Registry, asOf?: string) => {
  const { formation } = await read<{
    formation: { fundManagementDeclaration: { rulesName: string } | null };
  }>(
    registry.lead,
    registry,
    `formation${asOf ? `(asOf: "${asOf}")` : ''} { fundManagementDeclaration { rulesName } }`,
  );
  return formation.fundManagementDeclaration?.rulesName ?? null;
};
const onFunds = ['FUND_RULES_ADOPTED', 'FUNDS_SUPERVISED', 'PUBLIC_MONEY_RULES_ACCEPTED'];
const missed = async (registry: Registry) => {
  const { health } = await read<{ health: { missed: { code: string }[] } }>(
    registry.lead,
    registry,
    'health { missed { code } }',
  );
  return health.missed.map(({ code }) => code).filter((code) => onFunds.includes(code));
};
const issues = async (registry: Registry, declaration: object) => {
  const { errors } = await registry.lead.run(FILE, { id: registry.id, declaration, reason: '示例理由' });
  const { code, issues: found } = (errors?.[0]?.extensions ?? {}) as {
    code?: string;
    issues?: { path: string[]; facts: { reason?: string } }[];
  };
  return [code, ...(found ?? []).map(({ path, facts }) => `${path.join('.')} ${facts.reason}`)];
};

describe('Mutation.fileFundDeclaration', () => {
  it('holds from its day; the version before ends there, and both are answered for their days', async () => {
    const registry = await founded();
    expect(await file(registry, { ...revised, validFrom: '2025-03-01' })).toMatchObject({
      __typename: 'Consortium',
    });
    expect(await versions(registry)).toEqual([
      {
        validFrom: '2025-03-01',
        validTo: null,
        rulesName: revised.rulesName,
        reason: '示例:按年度审计意见修订',
      },
      { validFrom: FOUNDED, validTo: '2025-03-01', rulesName: declared.rulesName, reason: '' },
    ]);
    expect(await rulesOn(registry, plusDays(FOUNDED, -1))).toBeNull();
    expect(await rulesOn(registry, FOUNDED)).toBe(declared.rulesName);
    expect(await rulesOn(registry, '2025-02-28')).toBe(declared.rulesName);
    expect(await rulesOn(registry, '2025-03-01')).toBe(revised.rulesName);
    expect(await rulesOn(registry)).toBe(revised.rulesName);
  });

  it('that is still to come changes nothing of today, and the next one follows it', async () => {
    const registry = await founded();
    const later = plusDays(today(), 30);
    await file(registry, { ...revised, validFrom: later });
    expect(await rulesOn(registry)).toBe(declared.rulesName);
    expect(await rulesOn(registry, later)).toBe(revised.rulesName);
    const next = { ...revised, supervisionFrequency: '每季度一次' };
    expect(await issues(registry, { ...next, validFrom: today() })).toEqual([
      'DATE_INVALID',
      'declaration.validFrom BEFORE_VERSION',
    ]);
    expect(await file(registry, { ...next, validFrom: plusDays(later, 1) })).toMatchObject({
      __typename: 'Consortium',
    });
    expect((await versions(registry)).map(({ validTo }) => validTo)).toEqual([
      null,
      plusDays(later, 1),
      later,
    ]);
  });

  it('may be the first, where nothing was ever declared; from then on the clauses are met', async () => {
    const registry = await aRegistry(api, 1);
    expect(await missed(registry)).toEqual(onFunds);
    await file(registry, { ...declared, validFrom: plusDays(today(), 1) });
    expect(await missed(registry)).toEqual(onFunds);
    const at = await aRegistry(api, 1);
    await file(at, { ...declared, validFrom: today() });
    expect(await missed(at)).toEqual([]);
    expect(await rulesOn(at, plusDays(today(), -1))).toBeNull();
  });

  it('is refused where a hard clause that was met would be met no more', async () => {
    const registry = await founded();
    const worse = { ...revised, supervisedBy: '', acceptsSupervision: false, validFrom: today() };
    const { __typename, findings } = await file(registry, worse);
    expect(__typename).toBe('RulesViolated');
    expect(findings?.map(({ code }) => code)).toEqual(['FUNDS_SUPERVISED', 'PUBLIC_MONEY_RULES_ACCEPTED']);
    expect(await versions(registry)).toHaveLength(1);
  });

  it.each([
    [
      'a day before the consortium was there',
      { validFrom: plusDays(FOUNDED, -1), adoptedOn: '2024-06-01' },
      ['declaration.validFrom BEFORE_ESTABLISHMENT', 'declaration.validFrom BEFORE_VERSION'],
    ],
    [
      'the day of the version before',
      { validFrom: FOUNDED, adoptedOn: '2024-06-01' },
      ['declaration.validFrom SAME_DAY_VERSION'],
    ],
    [
      'a day more than a year ahead',
      { validFrom: plusDays(plusYears(today(), 1), 1) },
      ['declaration.validFrom TOO_FAR'],
    ],
    ['rules adopted after they hold', { validFrom: '2025-01-09' }, ['declaration.adoptedOn AFTER_ITS_START']],
    [
      'rules not yet adopted',
      { validFrom: plusDays(today(), 9), adoptedOn: plusDays(today(), 1) },
      ['declaration.adoptedOn IN_FUTURE'],
    ],
    ['a day that does not exist', { validFrom: '2025-02-30' }, ['declaration.validFrom undefined']],
  ])('refuses %s', async (_what, more, expected) => {
    const registry = await founded();
    const [code, ...found] = await issues(registry, { ...revised, ...more });
    expect(code).toBe('DATE_INVALID');
    expect(found).toEqual(expected);
    expect(await versions(registry)).toHaveLength(1);
  });

  it('refuses what changes nothing, what gives no reason, and what has ended', async () => {
    const registry = await founded();
    expect(await file(registry, { ...declared, validFrom: today() })).toMatchObject({
      code: 'NOTHING_CHANGES',
    });
    expect(await file(registry, { ...revised, validFrom: today() }, { reason: ' ' })).toMatchObject({
      code: 'REASON_REQUIRED',
    });
    await ask(registry.head, stateAct('revokeConsortium'), { id: registry.id, reason: '示例理由' });
    expect(await file(registry, { ...revised, validFrom: today() })).toMatchObject({
      code: 'ILLEGAL_STATE',
    });
    expect(await versions(registry)).toHaveLength(1);
  });

  it('is the lead unit’s and the officer’s, and everybody reads what was declared', async () => {
    const [registry, other] = [await founded(), await founded()];
    const version = { ...revised, validFrom: '2025-03-01' };
    for (const client of [registry.units[0] as Client, other.lead, registry.head, registry.leader])
      expect(await file(registry, version, {}, client)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await versions(registry)).toHaveLength(1);
    expect(await file(registry, version, {}, registry.officer)).toMatchObject({ __typename: 'Consortium' });
    expect(await versions(registry, other.lead)).toHaveLength(2);
    expect(await versions(other)).toHaveLength(1);
  });

  it('of two that were written from the same version one wins', async () => {
    const registry = await founded();
    const { version } = await read<{ version: number }>(registry.lead, registry, 'version');
    const outcomes = await Promise.all(
      [registry.lead, registry.officer].map((client, index) =>
        file(registry, { ...revised, validFrom: `2025-03-0${index + 1}` }, { version }, client),
      ),
    );
    expect(outcomes.map(({ __typename }) => __typename).sort()).toEqual(['ConflictVersion', 'Consortium']);
    expect(await versions(registry)).toHaveLength(2);
  });

  it('is told in the history by what differs', async () => {
    const registry = await founded();
    await file(registry, { ...revised, validFrom: '2025-03-01' });
    const { changes, reason } = await api.database.auditEntry.findFirstOrThrow({
      where: { recordId: bare(registry), action: 'declareFunds' },
    });
    expect(reason).toBe('示例:按年度审计意见修订');
    expect(changes).toEqual([
      { path: 'fundManagement.validFrom', from: FOUNDED, to: '2025-03-01' },
      { path: 'fundManagement.rulesName', from: declared.rulesName, to: revised.rulesName },
      { path: 'fundManagement.adoptedOn', from: declared.adoptedOn, to: revised.adoptedOn },
    ]);
  });
});

describe('a version on record', () => {
  it('is never rewritten nor removed, and no other one holds on its days', async () => {
    const registry = await founded();
    await file(registry, { ...revised, validFrom: '2025-03-01' });
    const { formationId } = await api.database.consortium.findUniqueOrThrow({
      where: { id: bare(registry) },
    });
    const { fundManagementDeclaration: table } = api.database;
    const where = { formationId };
    const [custodianId] = [registry.leadUnit.id];
    for (const act of [
      () => table.updateMany({ where, data: { rulesName: '改' } }),
      () => table.updateMany({ where, data: { validTo: null } }),
      () => table.deleteMany({ where }),
      () => table.create({ data: { ...where, validFrom: storedDay('2024-12-01') } }),
      () => table.create({ data: where }),
      () => table.create({ data: { formationId, custodianId, validFrom: storedDay('2024-01-01') } }),
    ])
      await expect(act()).rejects.toThrow();
    expect(await versions(registry)).toHaveLength(2);
  });

  it('says nothing of the custodian, whose own dated rows go on beside it', async () => {
    const registry = await founded();
    const [unit] = registry.members as unknown as [{ id: string; globalId: string }];
    const { formationId } = await api.database.consortium.findUniqueOrThrow({
      where: { id: bare(registry) },
    });
    const kept = { formationId, organisationId: unit.id, validFrom: storedDay('2025-02-01') as Date };
    await api.database.custodianship.create({ data: kept });
    await file(registry, { ...revised, validFrom: '2025-01-15' });
    expect((await registry.formation('2025-01-31')).custodian).toBeNull();
    expect((await registry.formation('2025-02-01')).custodian).toBe(unit.globalId);
    const { formation } = await read<{ formation: { fundManagementDeclaration: object } }>(
      registry.lead,
      registry,
      'formation { custodian { id } fundManagementDeclaration { custodian { id } validFrom } }',
    );
    expect(formation).toEqual({
      custodian: { id: unit.globalId },
      fundManagementDeclaration: { custodian: { id: unit.globalId }, validFrom: '2025-01-15' },
    });
  });

  it('takes as many statements for one consortium as for all', async () => {
    const count = async (first: number) => {
      const { extensions, errors } = await (await api.as(await api.seed.user('BUREAU_OFFICER'))).run(
        `{ consortia(first: ${first}) { nodes { fundDeclarations { rulesName }
          formation { custodian { id } fundManagementDeclaration { rulesName } } } } }`,
      );
      expect(errors).toBeUndefined();
      return extensions?.cost.statements;
    };
    await founded();
    expect(await count(1)).toBe(await count(100));
  });
});
