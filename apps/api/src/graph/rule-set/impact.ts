import {
  type Finding as FindingShape,
  impactWay,
  NotFound,
  type OutcomeChange as OutcomeChangeShape,
  organisationSector,
  outcome,
  outcomeChanges,
} from '@consortium/domain';
import { Forbidden } from '../../access.ts';
import { builder } from '../../builder.ts';
import type { Context } from '../../context.ts';
import { compareApplication, compareBatch } from '../../examination/compare.ts';
import { compareRunning } from '../../registry/compare-running.ts';
import { Batch } from '../batch/batch.ts';
import { Finding } from '../examination/examination.ts';
import { globalId } from '../kernel/global-id.ts';
import { enumOf } from '../kernel/terms.ts';
import { RuleSet } from './rule-set.ts';

const outcomeTerm = enumOf(outcome);
const OutcomeChange = builder.objectRef<OutcomeChangeShape>('OutcomeChange').implement({
  description: '结论变化: a clause of which two rule sets find another outcome.',
  fields: (t) => ({
    code: t.exposeString('code'),
    clause: t.exposeString('clause'),
    before: t.expose('before', {
      type: outcomeTerm,
      nullable: true,
      description: '现行规则的结论;原无此条款的为空。 Null where there was no such clause.',
    }),
    after: t.expose('after', {
      type: outcomeTerm,
      nullable: true,
      description: '试用规则的结论;不再有此条款的为空。 Null where the clause fell away.',
    }),
    way: t.expose('way', { type: enumOf(impactWay), description: '变化方向。' }),
  }),
});

type Told = Readonly<{
  number: string;
  name: string;
  leadUnit: string;
  sector: string | null;
  district: string | null;
}>;
type Impacted = Told & Readonly<{ recordId: string; changes: readonly OutcomeChangeShape[] }>;

const ImpactedRecord = builder.objectRef<Impacted>('ImpactedRecord').implement({
  description: '受影响的记录: an application or a consortium of which some clause has another outcome.',
  fields: (t) => ({
    recordId: t.exposeID('recordId', { description: '记录标识,可用于 node。 For `node`.' }),
    number: t.exposeString('number'),
    name: t.exposeString('name'),
    leadUnit: t.exposeString('leadUnit', { description: '牵头单位。' }),
    sector: t.expose('sector', {
      type: enumOf(organisationSector),
      nullable: true,
      description: '牵头单位的行业门类。',
    } as never),
    district: t.exposeString('district', { nullable: true, description: '推荐单位。' }),
    changes: t.field({ type: [OutcomeChange], resolve: ({ changes }) => [...changes] }),
  }),
});

type Impact = Readonly<{ records: number; impacted: readonly Impacted[] }>;
const RuleSetImpact = builder.objectRef<Impact>('RuleSetImpact').implement({
  description: '影响测算: exactly the records whose outcomes would be others, and how many were looked at.',
  fields: (t) => ({
    records: t.exposeInt('records', { description: '测算的记录数。 Records looked at.' }),
    impacted: t.field({ type: [ImpactedRecord], resolve: ({ impacted }) => [...impacted] }),
  }),
});

/** Any edition that the viewer sees; what it would do is the office's business. */
async function triedBy({ access, database }: Context, id: string) {
  if (!access.mayEver('try', 'RuleSet')) throw new Forbidden({ action: 'try' });
  const ruleSet = await database.ruleSet.findFirst({
    where: { AND: [{ id }, access.where('read', 'RuleSet')] },
  });
  if (!ruleSet) throw new NotFound();
  return ruleSet;
}

const toldSelect = {
  id: true,
  number: true,
  name: true,
  leadUnit: { select: { legalName: true, sector: true } },
} as const;
type Row = Readonly<{
  id: string;
  number: string;
  name: string;
  leadUnit: { legalName: string; sector: string | null };
}>;
const told = ({ number, name, leadUnit }: Row, body: { name: string } | null | undefined): Told => ({
  number,
  name,
  leadUnit: leadUnit.legalName,
  sector: leadUnit.sector,
  district: body?.name ?? null,
});

type Changed = ReadonlyMap<string, readonly OutcomeChangeShape[]>;

async function applicationsOf({ database, access }: Context, changed: Changed): Promise<Impacted[]> {
  const rows = await database.application.findMany({
    where: { AND: [{ id: { in: [...changed.keys()] } }, access.where('read', 'Application')] },
    select: { ...toldSelect, recommendingBody: { select: { name: true } } },
    orderBy: { number: 'asc' },
  });
  return rows.map((row) => ({
    ...told(row, row.recommendingBody),
    recordId: globalId('Application', row.id),
    changes: changed.get(row.id) ?? [],
  }));
}

async function consortiaOf({ database, access }: Context, changed: Changed): Promise<Impacted[]> {
  const rows = await database.consortium.findMany({
    where: { AND: [{ id: { in: [...changed.keys()] } }, access.where('read', 'Consortium')] },
    select: { ...toldSelect, application: { select: { recommendingBody: { select: { name: true } } } } },
    orderBy: { number: 'asc' },
  });
  return rows.map((row) => ({
    ...told(row, row.application?.recommendingBody),
    recordId: globalId('Consortium', row.id),
    changes: changed.get(row.id) ?? [],
  }));
}

builder.queryField('ruleSetImpact', (t) =>
  t.field({
    type: RuleSetImpact,
    description:
      '影响测算:以此规则重新对照一个批次已提交的全部申报(按提交之日),或在册的全部联合体;不改动任何记录。 Runs a rule set over every submitted application of a batch as of its submission, or over the registry; changes nothing.',
    authScopes: { signedIn: true },
    complexity: 500,
    args: {
      ruleSetId: t.arg.globalID({ required: true, for: RuleSet }),
      batchId: t.arg.globalID({
        for: Batch,
        description: '批次;不给即为在册联合体。 Without one: the consortia in force.',
      }),
    },
    resolve: async (_root, { ruleSetId, batchId }, context) => {
      const { database, now, access } = context;
      const ruleSet = await triedBy(context, ruleSetId.id);
      const changed = new Map<string, OutcomeChangeShape[]>();
      let records = 0;
      const look = (
        id: string,
        { before, after }: { before: readonly FindingShape[]; after: readonly FindingShape[] },
      ) => {
        records += 1;
        const changes = outcomeChanges(before, after);
        if (changes.length > 0) changed.set(id, changes);
      };
      if (!batchId) {
        for await (const { consortiumId, compared } of compareRunning(database, ruleSet, now))
          look(consortiumId, compared);
        return { records, impacted: await consortiaOf(context, changed) };
      }
      const visible = { AND: [{ id: batchId.id }, access.where('read', 'Batch')] };
      if ((await database.batch.count({ where: visible })) === 0) throw new NotFound();
      for await (const { applicationId, compared } of compareBatch(database, batchId.id, ruleSet, now))
        look(applicationId, compared);
      return { records, impacted: await applicationsOf(context, changed) };
    },
  }),
);

type Trial = Readonly<{ before: readonly FindingShape[]; after: readonly FindingShape[] }>;
const RuleSetTrial = builder.objectRef<Trial>('RuleSetTrial').implement({
  description: '试用: one record under the rules that hold for it, and under these.',
  fields: (t) => ({
    before: t.field({
      type: [Finding],
      complexity: 20,
      description: '按现行规则。',
      resolve: ({ before }) => [...before],
    }),
    after: t.field({
      type: [Finding],
      complexity: 20,
      description: '按试用规则。',
      resolve: ({ after }) => [...after],
    }),
    changes: t.field({
      type: [OutcomeChange],
      description: '结论变化的条款。',
      resolve: ({ before, after }) => outcomeChanges(before, after),
    }),
  }),
});

builder.queryField('ruleSetTrial', (t) =>
  t.field({
    type: RuleSetTrial,
    description:
      '试用:以此规则对照一件已提交的申报或一个在册联合体。 Tries a rule set on a submitted application or on a consortium in force.',
    authScopes: { signedIn: true },
    complexity: 60,
    args: {
      ruleSetId: t.arg.globalID({ required: true, for: RuleSet }),
      recordId: t.arg.globalID({ required: true }),
    },
    resolve: async (_root, { ruleSetId, recordId: { typename, id } }, context) => {
      const { database, now, access } = context;
      const ruleSet = await triedBy(context, ruleSetId.id);
      if (typename === 'Application') {
        const where = { AND: [{ id, firstSubmittedAt: { not: null } }, access.where('read', 'Application')] };
        const isThere = (await database.application.count({ where })) > 0;
        const compared = isThere ? await compareApplication(database, id, ruleSet, now) : null;
        if (compared) return compared;
      }
      if (typename === 'Consortium')
        for await (const { compared } of compareRunning(database, ruleSet, now, id)) return compared;
      throw new NotFound();
    },
  }),
);
