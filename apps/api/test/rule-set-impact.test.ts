import { examine, type Rule, type RuleSet } from '@consortium/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoDatabase } from '../src/demo/city-database.ts';
import { examineStored } from '../src/examination/examine.ts';
import { type Api, type Client, startApi } from './api.ts';

/** 影响测算 in the demo city, against each record examined again by itself under the other rules. */
const MAKING = 120_000;
const ends: (() => Promise<void>)[] = [];
let api: Api;
let officer: Client;
let unit: Client;

type Change = { code: string; before: string | null; after: string | null };
type Impact = {
  records: number;
  impacted: { recordId: string; number: string; changes: Change[] }[];
};
const IMPACT = `query ($ruleSetId: ID!, $batchId: ID) { ruleSetImpact(ruleSetId: $ruleSetId, batchId: $batchId) {
  records impacted { recordId number changes { code before after } } } }`;
const impactOf = async (ruleSetId: string, batchId: string | null): Promise<Impact> => {
  const { data, errors } = await officer.run(IMPACT, { ruleSetId, batchId });
  if (errors) throw new Error(JSON.stringify(errors));
  return data?.ruleSetImpact as unknown as Impact;
};

/** A draft of the rules that a batch is pinned to, changed. */
async function draftOf(ruleSetId: string, change: (definition: RuleSet) => RuleSet): Promise<string> {
  const { definition } = await api.database.ruleSet.findUniqueOrThrow({ where: { id: ruleSetId } });
  const { data } = await officer.run(
    'mutation ($definition: JSON!) { createRuleSet(definition: $definition) { ... on RuleSet { id } } }',
    { definition: change(definition as unknown as RuleSet) },
  );
  const made = data?.createRuleSet as unknown as { id: string } | undefined;
  return made?.id ?? '';
}
const withMeasure =
  (kind: string, parameters: object) =>
  ({ rules, ...rest }: RuleSet): RuleSet => ({
    ...rest,
    rules: rules.map((rule) =>
      rule.measure.kind === kind ? ({ ...rule, measure: { ...rule.measure, ...parameters } } as Rule) : rule,
    ),
  });
const withMembers = (min: number) => withMeasure('memberCount', { min });

/** 逐件重审: the batch is pinned to the draft in a transaction that is undone, and each application examined alone. */
async function bruteForce(batchId: string, draftId: string) {
  const rows = await api.database.application.findMany({
    where: { batchId, firstSubmittedAt: { not: null } },
    select: { id: true, number: true, status: true, submittedAt: true },
    orderBy: { number: 'asc' },
  });
  const now = new Date();
  const outcomes = async (database: Parameters<typeof examineStored>[0]) => {
    const found = new Map<string, Map<string, string>>();
    for (const { id, number, status, submittedAt } of rows) {
      const day = status === 'RETURNED' ? now : (submittedAt ?? now);
      const examined = (await examineStored(database, [id], day)).get(id);
      found.set(number, new Map(examined?.findings.map(({ code, outcome }) => [code, outcome])));
    }
    return found;
  };
  const before = await outcomes(api.database);
  let after = before;
  const undone = new Error('undone');
  await api.database
    .$transaction(
      async (tx) => {
        await tx.ruleSet.update({ where: { id: draftId }, data: { status: 'SIGNED' } });
        await tx.batch.update({ where: { id: batchId }, data: { ruleSetId: draftId } });
        after = await outcomes(tx);
        throw undone;
      },
      { timeout: MAKING },
    )
    .catch((error: unknown) => {
      if (error !== undone) throw error;
    });
  return rows.flatMap(({ number }) => {
    const [was, is] = [before.get(number), after.get(number)];
    const codes = new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])]);
    const changes = [...codes].flatMap((code) => {
      const [from, to] = [was?.get(code) ?? null, is?.get(code) ?? null];
      return from === to ? [] : [`${code} ${from} → ${to}`];
    });
    return changes.length > 0 ? [{ number, changes: changes.sort() }] : [];
  });
}
const plain = ({ impacted }: Impact) =>
  impacted.map(({ number, changes }) => ({
    number,
    changes: changes.map(({ code, before, after }) => `${code} ${before} → ${after}`).sort(),
  }));

beforeAll(async () => {
  api = await startApi({ made: demoDatabase, atEnd: (end) => ends.push(end) });
  officer = await api.as(await api.database.user.findFirstOrThrow({ where: { role: 'BUREAU_OFFICER' } }));
  unit = await api.as(await api.database.user.findFirstOrThrow({ where: { role: 'UNIT_STAFF' } }));
}, MAKING);
afterAll(async () => {
  for (const end of ends) await end();
});

describe('Query.ruleSetImpact', () => {
  it.each<[string, (definition: RuleSet) => RuleSet]>([
    ['ten members instead of eight', withMembers(10)],
    ['six members', withMembers(6)],
    [
      'a clause less and another force',
      ({ rules, ...rest }) => ({
        ...rest,
        rules: rules
          .filter(({ measure }) => measure.kind !== 'fulltimeRdStaff')
          .map((rule) => (rule.measure.kind === 'rdRatio' ? { ...rule, force: 'HARD' } : rule)),
      }),
    ],
    [
      'names of another form, which are compared by another core',
      (definition) => ({ ...definition, nameGrammar: { prefix: '南宁市', suffix: '创新联合体' } }),
    ],
  ])('lists exactly what examining each again finds: %s', { timeout: MAKING }, async (_what, change) => {
    let listed = 0;
    for (const { id, ruleSetId } of await api.database.batch.findMany({
      where: { applications: { some: {} } },
    })) {
      const draftId = await draftOf(ruleSetId, change);
      const impact = await impactOf(draftId, `Batch_${id}`);
      expect(plain(impact)).toEqual(await bruteForce(id, draftId.replace('RuleSet_', '')));
      listed += impact.impacted.length;
    }
    expect(listed).toBeGreaterThan(0);
  });

  it('lists the consortia in force that would miss a clause, and no other', async () => {
    const { ruleSetId } = await api.database.batch.findFirstOrThrow({
      where: { kind: 'FORMAL_APPLICATION' },
    });
    const impact = await impactOf(await draftOf(ruleSetId, withMembers(10)), null);
    const rows = await api.database.consortium.findMany({
      where: { status: { in: ['ESTABLISHED', 'OPERATING', 'RECTIFYING', 'SUSPENDED'] } },
    });
    const running: { number: string; count: number }[] = [];
    for (const { id, number } of rows) {
      const { data } = await officer.run(
        'query ($id: ID!) { formation(consortiumId: $id) { members { role } } }',
        { id: `Consortium_${id}` },
      );
      const formation = data?.formation as unknown as { members: { role: string }[] } | undefined;
      const members = formation?.members.filter(({ role }) => role === 'MEMBER') ?? [];
      running.push({ number, count: members.length });
    }
    // Who has fewer than eight misses the clause already.
    const would = running.filter(({ count }) => count >= 8 && count < 10).map(({ number }) => number);

    expect(impact.records).toBe(running.length);
    expect(would.length).toBeGreaterThan(0);
    expect(impact.impacted.map(({ number }) => number)).toEqual(would.sort());
  });

  it('takes as many statements for twenty applications as for two, and changes nothing', async () => {
    const batches = await api.database.batch.findMany({
      where: { applications: { some: {} } },
      select: {
        id: true,
        _count: { select: { applications: { where: { firstSubmittedAt: { not: null } } } } },
      },
    });
    const { ruleSetId } = await api.database.batch.findFirstOrThrow();
    const draftId = await draftOf(ruleSetId, withMembers(40));
    const before = await api.database.auditEntry.count();
    const statements = new Map<number, unknown>();
    for (const { id, _count } of batches) {
      if (_count.applications === 0) continue;
      const { extensions } = await officer.run(IMPACT, { ruleSetId: draftId, batchId: `Batch_${id}` });
      statements.set(_count.applications, extensions?.cost.statements);
    }
    expect(statements.size).toBeGreaterThan(1);
    expect(new Set(statements.values()).size).toBe(1);
    expect(await api.database.auditEntry.count()).toBe(before);
  });

  it('is the office’s alone', async () => {
    const { ruleSetId, id } = await api.database.batch.findFirstOrThrow();
    const { errors } = await unit.run(IMPACT, { ruleSetId: `RuleSet_${ruleSetId}`, batchId: `Batch_${id}` });
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

describe('Query.ruleSetTrial', () => {
  const TRIAL = `query ($ruleSetId: ID!, $recordId: ID!) { ruleSetTrial(ruleSetId: $ruleSetId, recordId: $recordId) {
    before { code outcome } after { code outcome } changes { code before after } } }`;
  it('finds of one record what the rules find of it, and never of a draft', async () => {
    const application = await api.database.application.findFirstOrThrow({
      where: { status: 'PASSED' },
      include: { batch: true },
    });
    const draftId = await draftOf(application.batch.ruleSetId, withMembers(40));
    const { data } = await officer.run(TRIAL, {
      ruleSetId: draftId,
      recordId: `Application_${application.id}`,
    });
    const trial = data?.ruleSetTrial as unknown as {
      before: { code: string; outcome: string }[];
      after: { code: string; outcome: string }[];
    };
    const day = application.submittedAt ?? new Date();
    const stored = (await examineStored(api.database, [application.id], day)).get(application.id);
    const { definition } = await api.database.ruleSet.findUniqueOrThrow({
      where: { id: draftId.replace('RuleSet_', '') },
    });
    const outcomesOf = (found: readonly { code: string; outcome: string }[]) =>
      found.map(({ code, outcome }) => ({ code, outcome }));
    if (!stored) throw new Error('not examined');
    expect(trial.before).toEqual(outcomesOf(stored.findings));
    expect(trial.after).toEqual(
      outcomesOf(examine(definition as unknown as RuleSet, stored.subject, stored.facts)),
    );
    expect(trial.after).not.toEqual(trial.before);

    const unfiled = await api.database.application.findFirstOrThrow({ where: { firstSubmittedAt: null } });
    const { data: nothing, errors } = await officer.run(TRIAL, {
      ruleSetId: draftId,
      recordId: `Application_${unfiled.id}`,
    });
    expect(nothing?.ruleSetTrial ?? null).toBeNull();
    expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });
});
