import { applicationColumns, dayText, grammarOf, storedDay } from '@consortium/database/rows';
import {
  applicationInput,
  applicationLifecycle,
  blockingFor,
  closesBefore,
  correctionInput,
  dayOf,
  expectedFile,
  type MembershipInput,
  parseInput,
  Refused,
  type RuleSet,
  RulesViolated,
  startOfDay,
  submissionItemKind,
  verdictInput,
  waiverInput,
  waiverLabels,
  waiverStatus,
} from '@consortium/domain';
import {
  applicationSnapshot,
  fileFormation,
  type LoadedApplication,
  loadApplication,
} from '../application.ts';
import { builder } from '../builder.ts';
import type { Context, Transaction } from '../context.ts';
import { freeze } from '../examination/freeze.ts';
import { found, move } from '../move.ts';
import { Application, ApplicationData } from './application.ts';
import { inputEnum, inputOf } from './kernel/input.ts';
import { problems } from './kernel/problems.ts';
import { queryFor } from './kernel/written.ts';

type Door = Parameters<Parameters<typeof move<LoadedApplication>>[1]['change']>[0];
type Act = Readonly<{
  action: keyof typeof applicationLifecycle;
  id: string;
  input?: unknown;
  version?: number | null;
  reason?: string | null;
  idempotencyKey?: string | null;
  keepsVersion?: boolean;
  withSnapshot?: boolean;
  change?: (door: Door) => Promise<object>;
}>;

/** Every act on an application goes through the same door. */
const act = (context: Context, { action, id, input, version, withSnapshot, change, ...rest }: Act) =>
  move<LoadedApplication>(context, {
    ...rest,
    subject: 'Application',
    action,
    input: [id, input ?? null, version ?? null, rest.reason ?? null],
    expectedVersion: version ?? null,
    lifecycle: applicationLifecycle,
    load: (tx, visible) => loadApplication(tx, id, visible),
    nameOf: ({ number, name }) => `${number} ${name}`,
    ...(withSnapshot ? { snapshot: applicationSnapshot } : {}),
    change: change ?? (async () => ({})),
    save: (tx, id, data) => tx.application.update({ where: { id }, data, select: { id: true } }),
  });

const windowOf = ({ opensOn, closesOn, isClosingDayIncluded }: LoadedApplication['batch']) => ({
  opensOn: dayText(opensOn) as string,
  closesOn: dayText(closesOn) as string,
  isClosingDayIncluded,
});

/** 二(二)a: judged by the database's clock; the draft stays as it is. */
function refuseOutsideWindow(batch: LoadedApplication['batch'], now: Date): void {
  const window = windowOf(batch);
  if (now < startOfDay(window.opensOn))
    throw new Refused(
      'BATCH_NOT_OPEN',
      { 'zh-CN': '批次尚未开始', en: 'The batch has not opened yet' },
      { opensOn: window.opensOn },
    );
  if (now >= closesBefore(window))
    throw new Refused(
      'DEADLINE_PASSED',
      {
        'zh-CN': `已过截止日期 ${window.closesOn},草稿已保留`,
        en: `The deadline ${window.closesOn} has passed; the draft is kept`,
      },
      { closesOn: window.closesOn, at: now.toISOString() },
    );
}

/** Who competes for the same quota or name waits here: sorted, so that no two wait for each other. */
async function lockClashes(
  tx: Transaction,
  { batchId, leadUnitId, memberUnitIds, nameKey }: LoadedApplication,
): Promise<void> {
  const keys = [leadUnitId, ...memberUnitIds].map((unit) => `${batchId}:${unit}`);
  const names = [...new Set([...keys, `lead:${leadUnitId}`, `name:${nameKey}`])].sort();
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(name, 3)) FROM unnest(${names}::text[]) WITH ORDINALITY AS t(name, place) ORDER BY place`;
}

async function submit({ tx, record, now }: Door): Promise<object> {
  const isCorrection = record.status === 'CORRECTION_REQUESTED';
  if (!isCorrection) refuseOutsideWindow(record.batch, now);
  if (record.recommendingBodyId === null)
    throw new Refused(
      'RECOMMENDING_BODY_MISSING',
      { 'zh-CN': '请选择推荐单位(县区科技主管部门)', en: 'Choose the recommending district' },
      { field: 'recommendingBodyId' },
    );
  await lockClashes(tx, record);
  const examined = await freeze(tx, record, 'SUBMISSION', now);
  const stops = blockingFor('SUBMISSION', examined.findings, record);
  if (stops.length > 0) throw new RulesViolated(stops);
  if (isCorrection)
    await tx.correction.updateMany({
      where: { applicationId: record.id, resubmittedAt: null },
      data: { resubmittedAt: now },
    });
  return isCorrection
    ? { correctionDueOn: null }
    : { submittedAt: now, firstSubmittedAt: record.firstSubmittedAt ?? now, recommendedAt: null };
}

async function passFormalCheck({ tx, record, now }: Door): Promise<object> {
  await lockClashes(tx, record);
  const { findings } = await freeze(tx, record, 'FORMAL_CHECK', now);
  const negative = new Set(
    record.verdicts.filter(({ verdict }) => verdict !== 'MET').map(({ code }) => code),
  );
  const due = new Set(blockingFor('FORMAL_CHECK', findings, record).map(({ code }) => code));
  const stops = findings.filter(({ code }) => due.has(code) || negative.has(code));
  if (stops.length > 0) throw new RulesViolated(stops);
  return { concludedAt: now };
}

/** Numbers run through a year and kind, over all its batches. */
async function nextNumber(
  tx: Transaction,
  { id, year, kind }: Readonly<{ id: string; year: number; kind: string }>,
): Promise<string> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`number:${kind}:${year}`}, 5))`;
  const { _max } = await tx.batch.aggregate({
    where: { year, kind: kind as 'PRE_APPLICATION' },
    _max: { lastNumber: true },
  });
  const lastNumber = (_max.lastNumber ?? 0) + 1;
  await tx.batch.update({ where: { id }, data: { lastNumber }, select: { id: true } });
  return `${kind === 'PRE_APPLICATION' ? 'Y' : 'Z'}${year}-${String(lastNumber).padStart(4, '0')}`;
}

const WaiverData = inputOf('Waiver', waiverInput, waiverLabels);
const VerdictData = inputOf('Verdict', verdictInput);
const CorrectionData = inputOf('Correction', correctionInput);
const ItemKind = inputEnum(submissionItemKind);
const WaiverStatus = inputEnum(waiverStatus);

builder.mutationField('createApplication', (t) =>
  t.prismaField({
    type: Application,
    description: '新建申报草稿,牵头单位为本人所在单位。 A new draft; the viewer’s unit leads.',
    authScopes: { write: true },
    errors: { types: problems },
    args: {
      batchId: t.arg.globalID({ required: true }),
      application: t.arg({ type: ApplicationData, required: true }),
      idempotencyKey: t.arg.string(),
    },
    resolve: async (query, _root, { batchId, application, idempotencyKey }, context) => {
      const input = parseInput(applicationInput, application);
      const leadUnitId = context.viewer?.organisationId as string;
      const id = await found(context, {
        subject: 'Application',
        input: [batchId.id, input],
        idempotencyKey: idempotencyKey ?? null,
        create: async (tx, now) => {
          const batch = await tx.batch.findUnique({
            where: { id: batchId.id },
            include: { ruleSet: true, directions: true },
          });
          if (!batch)
            throw new Refused('BATCH_UNKNOWN', { 'zh-CN': '批次不存在', en: 'There is no such batch' });
          refuseOutsideWindow(batch, now);
          const members = input.formation.members.some(({ organisationId }) => organisationId === leadUnitId)
            ? input.formation.members
            : [{ ...leadMembership, organisationId: leadUnitId }, ...input.formation.members];
          const number = await nextNumber(tx, batch);
          const formation = await tx.formation.create({ data: {}, select: { id: true } });
          const created = await tx.application.create({
            data: {
              ...applicationColumns(input, grammarOf(batch.ruleSet.definition), number),
              number,
              batchId: batch.id,
              leadUnitId,
              formationId: formation.id,
            },
            select: { id: true },
          });
          await fileFormation(
            tx,
            { formationId: formation.id, batchId: batch.id, leadUnitId },
            { ...input, formation: { ...input.formation, members } },
          );
          await setDirections(tx, created.id, input.priorityDirectionIds);
          return { id: created.id, name: `${number} ${input.name}` };
        },
      });
      return context.database.application.findUniqueOrThrow(queryFor(query, id));
    },
  }),
);

const leadMembership: Omit<MembershipInput, 'organisationId'> = {
  role: 'LEAD',
  layer: 'CORE',
  chainPosition: null,
  strengths: '',
  taskDivision: '',
  commitments: '',
  cooperationKinds: [],
  cooperationEvidence: '',
};

const setDirections = (tx: Transaction, id: string, directions: readonly string[]) =>
  tx.application.update({
    where: { id },
    data: { priorityDirections: { set: directions.map((direction) => ({ id: direction })) } },
    select: { id: true },
  });

builder.mutationField('updateApplication', (t) =>
  t.prismaField({
    type: Application,
    description: '保存草稿;只检查格式与安全,条款由 examination 说明。 Saves the draft as given.',
    authScopes: { write: true },
    errors: { types: problems },
    args: {
      id: t.arg.globalID({ required: true }),
      version: t.arg.int({ required: true }),
      application: t.arg({ type: ApplicationData, required: true }),
      idempotencyKey: t.arg.string(),
    },
    resolve: async (query, _root, { id, version, application, idempotencyKey }, context) => {
      const input = parseInput(applicationInput, application);
      const written = await act(context, {
        action: 'update',
        id: id.id,
        version,
        input,
        idempotencyKey: idempotencyKey ?? null,
        withSnapshot: true,
        change: async ({ tx, record }) => {
          await fileFormation(tx, record, input);
          return {
            ...applicationColumns(input, grammarOf(record.batch.ruleSet.definition), record.number),
            priorityDirections: { set: input.priorityDirectionIds.map((direction) => ({ id: direction })) },
          };
        },
      });
      return context.database.application.findUniqueOrThrow(queryFor(query, written));
    },
  }),
);

type Plain = Readonly<{
  description: string;
  keepsVersion?: boolean;
  change?: (door: Door, context: Context) => Promise<object>;
}>;

/** An act that needs the record and perhaps a reason, under the name the wire knows it by. */
const plainAct = (
  name: string,
  action: keyof typeof applicationLifecycle,
  { description, keepsVersion, change }: Plain,
) =>
  builder.mutationField(name, (t) =>
    t.prismaField({
      type: Application,
      description,
      authScopes: { write: true },
      errors: { types: problems },
      args: {
        id: t.arg.globalID({ required: true }),
        version: t.arg.int({
          description: '核对版本;给出时版本不符即拒绝。 Refused when the record has another version.',
        }),
        reason: t.arg.string(),
        idempotencyKey: t.arg.string(),
      },
      resolve: async (query, _root, { id, version, reason, idempotencyKey }, context) => {
        const written = await act(context, {
          action,
          id: id.id,
          version: version ?? null,
          reason: reason ?? null,
          idempotencyKey: idempotencyKey ?? null,
          keepsVersion: keepsVersion ?? false,
          ...(change ? { change: (door: Door) => change(door, context) } : {}),
        });
        return context.database.application.findUniqueOrThrow(queryFor(query, written));
      },
    }),
  );

const concluded = async ({ now }: Door) => ({ concludedAt: now });

plainAct('submitApplication', 'submit', {
  description: '提交,补正后亦用此;未满足的条款一次列全。 Submits, or resubmits after a correction.',
  change: submit,
});
plainAct('withdrawApplication', 'withdraw', {
  description: '撤回,须填写理由。 Withdraws, with a reason.',
  change: concluded,
});
plainAct('recommendApplication', 'recommend', {
  description: '县(区)推荐。 The district recommends.',
  change: async ({ now }) => ({ recommendedAt: now }),
});
plainAct('returnApplication', 'return', {
  description: '县(区)退回修改,须填写理由。 The district returns it, with a reason.',
});
plainAct('passFormalCheck', 'passFormalCheck', {
  description: '形审通过。 Passes the formal check.',
  change: passFormalCheck,
});
plainAct('failFormalCheck', 'failFormalCheck', {
  description: '形审不通过,须填写理由。 Fails the formal check, with a reason.',
  change: concluded,
});
plainAct('confirmIntent', 'confirmIntent', {
  description: '成员单位确认合作意愿(一(三)1)。 The viewer’s unit confirms its intent to cooperate.',
  keepsVersion: true,
  change: async ({ tx, record, now }, { viewer }) => {
    await tx.membership.updateMany({
      where: {
        formationId: record.formationId,
        organisationId: viewer?.organisationId as string,
        intentConfirmedAt: null,
      },
      data: { intentConfirmedAt: now, intentConfirmedById: viewer?.id as string },
    });
    return {};
  },
});

const ruleOf = (record: LoadedApplication, code: string) =>
  (record.batch.ruleSet.definition as unknown as RuleSet).rules.find((rule) => rule.code === code);

const unknownClause = (code: string) =>
  new Refused(
    'CLAUSE_UNKNOWN',
    { 'zh-CN': '该批次的规则中没有此条款', en: 'The batch’s rule set has no such clause' },
    { code },
  );

const common = (t: PothosSchemaTypes.QueryFieldBuilder<(typeof builder)['$inferSchemaTypes'], object>) => ({
  id: t.arg.globalID({ required: true }),
  idempotencyKey: t.arg.string(),
});

builder.mutationFields((t) => ({
  proposeWaiver: t.prismaField({
    type: Application,
    description: '填写原则上条款的说明。 Gives the reason why an in-principle clause is not met.',
    authScopes: { write: true },
    errors: { types: problems },
    args: { ...common(t as never), waiver: t.arg({ type: WaiverData, required: true }) },
    resolve: async (query, _root, { id, waiver, idempotencyKey }, context) => {
      const { code, reason, evidence } = parseInput(waiverInput, waiver);
      const written = await act(context, {
        action: 'proposeWaiver',
        id: id.id,
        input: [code, evidence],
        reason,
        idempotencyKey: idempotencyKey ?? null,
        keepsVersion: true,
        change: async ({ tx, record, now }) => {
          if (ruleOf(record, code)?.force !== 'IN_PRINCIPLE') throw unknownClause(code);
          if (record.waivers.some((each) => each.code === code && each.status === 'APPROVED'))
            throw new Refused('WAIVER_DECIDED', {
              'zh-CN': '该说明已获同意',
              en: 'This reason has been approved already',
            });
          const proposal = {
            reason,
            evidence,
            status: 'PROPOSED',
            proposedById: context.viewer?.id as string,
            proposedAt: now,
            decidedById: null,
            decidedAt: null,
            decisionNote: '',
          } as const;
          const key = { applicationId: record.id, code };
          await tx.waiver.upsert({
            where: { applicationId_code: key },
            create: { ...key, ...proposal },
            update: proposal,
            select: { id: true },
          });
          return { changes: [{ path: `waivers.${code}`, from: null, to: 'PROPOSED' }] };
        },
      });
      return context.database.application.findUniqueOrThrow(queryFor(query, written));
    },
  }),
  approveWaiver: t.prismaField({
    type: Application,
    description:
      '审批说明(同意或不同意),须由另一人办理。 Decides on a reason; never by the one who proposed it.',
    authScopes: { write: true },
    errors: { types: problems },
    args: {
      ...common(t as never),
      code: t.arg.string({ required: true }),
      decision: t.arg({ type: WaiverStatus, defaultValue: 'APPROVED' }),
      note: t.arg.string(),
    },
    resolve: async (query, _root, { id, code, decision, note, idempotencyKey }, context) => {
      const written = await act(context, {
        action: 'approveWaiver',
        id: id.id,
        input: [code, decision, note],
        reason: note ?? '',
        idempotencyKey: idempotencyKey ?? null,
        keepsVersion: true,
        change: async ({ tx, record, now }) => {
          const waiver = record.waivers.find((each) => each.code === code);
          if (!waiver || waiver.status !== 'PROPOSED' || decision === 'PROPOSED')
            throw new Refused(
              'WAIVER_NOT_PROPOSED',
              { 'zh-CN': '没有待审批的说明', en: 'No reason waits for a decision' },
              { code },
            );
          if (waiver.proposedById === context.viewer?.id)
            throw new Refused('WAIVER_SELF_APPROVAL', {
              'zh-CN': '不能审批本人提出的说明',
              en: 'Nobody decides on their own proposal',
            });
          await tx.waiver.update({
            where: { id: waiver.id },
            data: {
              status: decision ?? 'APPROVED',
              decidedById: context.viewer?.id as string,
              decidedAt: now,
              decisionNote: note ?? '',
            },
            select: { id: true },
          });
          return { changes: [{ path: `waivers.${code}`, from: waiver.status, to: decision ?? 'APPROVED' }] };
        },
      });
      return context.database.application.findUniqueOrThrow(queryFor(query, written));
    },
  }),
  receiveSubmissionItem: t.prismaField({
    type: Application,
    description:
      '受理一份材料;要求的材料齐备时进入形审。 Receives one material; when all are in, the formal check begins.',
    authScopes: { write: true },
    errors: { types: problems },
    args: { ...common(t as never), kind: t.arg({ type: ItemKind, required: true }), copies: t.arg.int() },
    resolve: async (query, _root, { id, kind, copies, idempotencyKey }, context) => {
      const written = await act(context, {
        action: 'receiveItem',
        id: id.id,
        input: [kind, copies],
        reason: kind,
        idempotencyKey: idempotencyKey ?? null,
        keepsVersion: true,
        change: async ({ tx, record, now, to }) => {
          const items = await tx.submissionItem.findMany({ where: { applicationId: record.id } });
          const item = items.find((each) => each.kind === kind);
          if (expectedFile[kind] !== null && !item?.attachmentId)
            throw new Refused(
              'FILE_NOT_DELIVERED',
              { 'zh-CN': '申报单位尚未上传该文件', en: 'The file has not been uploaded yet' },
              { kind },
            );
          const receipt = { receivedAt: now, handlerId: context.viewer?.id as string, copies: copies ?? 1 };
          const key = { applicationId: record.id, kind };
          await tx.submissionItem.upsert({
            where: { applicationId_kind: key },
            create: { ...key, ...receipt },
            update: receipt,
            select: { id: true },
          });
          const received = new Set([kind, ...items.flatMap((each) => (each.receivedAt ? each.kind : []))]);
          const isComplete = record.batch.requiredItems.every((required) => received.has(required));
          const changes = [{ path: `submissionItems.${kind}`, from: item?.receivedAt ?? null, to: now }];
          if (record.status === to || !isComplete) return { status: record.status, changes };
          return { status: to, receivedAt: now, changes };
        },
      });
      return context.database.application.findUniqueOrThrow(queryFor(query, written));
    },
  }),
  recordVerdicts: t.prismaField({
    type: Application,
    description: '形审:逐条给出意见。 The officer’s verdicts by clause.',
    authScopes: { write: true },
    errors: { types: problems },
    args: { ...common(t as never), verdicts: t.arg({ type: [VerdictData], required: true }) },
    resolve: async (query, _root, { id, verdicts, idempotencyKey }, context) => {
      const given = parseInput(verdictInput.array().min(1).max(200), verdicts);
      const written = await act(context, {
        action: 'recordVerdict',
        id: id.id,
        input: given,
        idempotencyKey: idempotencyKey ?? null,
        keepsVersion: true,
        change: async ({ tx, record, now }) => {
          for (const { code } of given) if (!ruleOf(record, code)) throw unknownClause(code);
          await tx.clauseVerdict.deleteMany({
            where: { applicationId: record.id, code: { in: given.map(({ code }) => code) } },
          });
          await tx.clauseVerdict.createMany({
            data: given.map((each) => ({
              ...each,
              applicationId: record.id,
              givenById: context.viewer?.id as string,
              givenAt: now,
            })),
          });
          const before = new Map(record.verdicts.map((each) => [each.code, each.verdict]));
          return {
            changes: given.map(({ code, verdict }) => ({
              path: `verdicts.${code}`,
              from: before.get(code) ?? null,
              to: verdict,
            })),
          };
        },
      });
      return context.database.application.findUniqueOrThrow(queryFor(query, written));
    },
  }),
  requestCorrection: t.prismaField({
    type: Application,
    description: '要求补正:逐项说明并规定期限。 Asks for a correction by a day, item by item.',
    authScopes: { write: true },
    errors: { types: problems },
    args: {
      ...common(t as never),
      version: t.arg.int(),
      correction: t.arg({ type: CorrectionData, required: true }),
    },
    resolve: async (query, _root, { id, version, correction, idempotencyKey }, context) => {
      const { items, note, dueOn } = parseInput(correctionInput, correction);
      const written = await act(context, {
        action: 'requestCorrection',
        id: id.id,
        version: version ?? null,
        input: [items, note, dueOn],
        reason: note || items.map((item) => item.note).join(';'),
        idempotencyKey: idempotencyKey ?? null,
        change: async ({ tx, record, now }) => {
          if (dueOn < dayOf(now))
            throw new Refused(
              'DUE_IN_PAST',
              { 'zh-CN': '补正期限不能早于今天', en: 'The due day lies in the past' },
              { dueOn },
            );
          const data = {
            applicationId: record.id,
            note,
            dueOn: storedDay(dueOn) as Date,
            requestedById: context.viewer?.id as string,
            requestedAt: now,
          };
          const { id: correctionId } = await tx.correction.create({ data, select: { id: true } });
          await tx.correctionItem.createMany({
            data: items.map((item, position) => ({ ...item, correctionId, position })),
          });
          return { correctionDueOn: storedDay(dueOn) };
        },
      });
      return context.database.application.findUniqueOrThrow(queryFor(query, written));
    },
  }),
}));
