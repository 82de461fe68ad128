import { dayText, lastChangeOn, runningOn, storedDay } from '@consortium/database/rows';
import {
  type ChangeInput,
  type ChangeRequestInput,
  changeRequestInput,
  changeRequestLifecycle,
  concernedUnits,
  consortiumLifecycle,
  dayOf,
  NotFound,
  nextState,
  parseInput,
  Refused,
  yearOf,
} from '@consortium/domain';
import { Forbidden } from '../../access.ts';
import type { Context, Transaction } from '../../context.ts';
import { hashOf } from '../../hash.ts';
import { loadConsortium } from '../../registry/consortium.ts';
import { refuseImpossible, takeEffect } from '../../registry/take-effect.ts';
import { actsOn, createField, type DoorOf } from '../kernel/acts.ts';
import { globalId } from '../kernel/global-id.ts';
import { ChangeRequestData } from './change-content.ts';
import { ChangeRequest } from './change-request.ts';
import { Consortium } from './consortium.ts';

const include = {
  consents: true,
  consortium: { select: { name: true, number: true } },
} as const;
async function load(tx: Transaction, id: string, visible: object) {
  await tx.$executeRaw`SELECT 1 FROM change_request WHERE id = ${id}::uuid FOR UPDATE`;
  return tx.changeRequest.findFirst({ where: { AND: [{ id }, visible] }, include });
}
type Loaded = NonNullable<Awaited<ReturnType<typeof load>>>;
type Door = DoorOf<Loaded>;

/** A request as its history compares it. */
const snapshot = async (tx: Transaction, id: string): Promise<unknown> =>
  JSON.parse(
    JSON.stringify(
      await tx.changeRequest.findUnique({
        where: { id },
        select: { effectiveOn: true, reason: true, evidence: true, change: true, concernedUnitIds: true },
      }),
    ),
  );

const { actField } = actsOn<Loaded>({
  type: ChangeRequest as never,
  subject: 'ChangeRequest',
  lifecycle: changeRequestLifecycle,
  load,
  nameOf: ({ number, consortium }) => `${number} ${consortium.name}`,
  snapshot,
});

const unitsIn = ({ member, unitId, body, hostUnitId, custodianId }: ChangeInput): string[] =>
  [
    member?.organisationId,
    unitId,
    hostUnitId,
    custodianId,
    body?.hostUnitId,
    ...(body?.seats.map(({ organisationId }) => organisationId) ?? []),
  ].filter((id) => id != null);

/** The columns of a request, with the units whose consent it needs; the units it names exist. */
async function columnsOf(tx: Transaction, consortiumId: string, input: ChangeRequestInput) {
  const consortium = await loadConsortium(tx, consortiumId);
  const units = [...new Set(unitsIn(input.change))];
  const known = await tx.organisation.findMany({ where: { id: { in: units } }, select: { id: true } });
  const missing = units.find((id) => !known.some((unit) => unit.id === id));
  if (missing)
    throw new Refused(
      'REFERENCE_UNKNOWN',
      { 'zh-CN': '引用的记录不存在', en: 'A record that is referred to does not exist' },
      { what: 'Organisation', id: missing },
    );
  const { change, effectiveOn, reason, evidence } = input;
  const last = consortium && runningOn(consortium, lastChangeOn(consortium));
  return {
    kind: change.kind,
    change,
    effectiveOn: storedDay(effectiveOn) as Date,
    reason,
    evidence,
    concernedUnitIds: last ? concernedUnits(last, change) : [],
  };
}

/** Numbers run through a year. */
async function nextNumber(tx: Transaction, year: number): Promise<string> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`change:${year}`}, 5))`;
  const prefix = `BG${year}-`;
  const last = await tx.changeRequest.findFirst({
    where: { number: { startsWith: prefix } },
    orderBy: { number: 'desc' },
    select: { number: true },
  });
  const next = Number(last?.number.slice(prefix.length) ?? 0) + 1;
  return `${prefix}${String(next).padStart(4, '0')}`;
}

createField('createChangeRequest', {
  type: ChangeRequest as never,
  subject: 'ChangeRequest',
  description: '新建变更申请,由牵头单位提出。 A new change request, by the lead unit.',
  args: (arg) => ({
    consortiumId: arg.globalID({ required: true, for: Consortium }),
    changeRequest: arg({ type: ChangeRequestData, required: true }),
  }),
  prepare: ({ consortiumId, changeRequest }, context) => {
    const { id } = consortiumId as { id: string };
    const input = parseInput(changeRequestInput, changeRequest);
    return {
      input: [id, input],
      create: async (tx, now) => {
        const consortium = await ownConsortium(tx, context, id);
        const number = await nextNumber(tx, yearOf(dayOf(now)));
        const created = await tx.changeRequest.create({
          data: {
            ...(await columnsOf(tx, id, input)),
            number,
            consortiumId: id,
            leadUnitId: consortium.leadUnitId,
          },
          select: { id: true },
        });
        return { id: created.id, name: `${number} ${consortium.name}` };
      },
    };
  },
});

async function ownConsortium(tx: Transaction, { access }: Context, id: string) {
  const consortium = await loadConsortium(tx, id, access.where('read', 'Consortium'));
  if (!consortium) throw new NotFound();
  if (!access.may('change', 'Consortium', consortium)) throw new Forbidden({ action: 'change' });
  nextState(consortiumLifecycle, 'change', consortium.status);
  return consortium;
}

actField('updateChangeRequest', {
  action: 'update',
  description:
    '修改变更申请;内容或日期变动后,原有同意作废。 Changed content or day voids the consents given.',
  args: (arg) => ({ changeRequest: arg({ type: ChangeRequestData, required: true }) }),
  withSnapshot: true,
  prepare: ({ changeRequest }) => {
    const input = parseInput(changeRequestInput, changeRequest);
    return {
      input,
      change: async ({ tx, record }) => {
        const isSame =
          dayText(record.effectiveOn) === input.effectiveOn && hashOf(record.change) === hashOf(input.change);
        if (!isSame) await tx.changeConsent.deleteMany({ where: { changeRequestId: record.id } });
        return columnsOf(tx, record.consortiumId, input);
      },
    };
  },
});

actField('consentToChange', {
  action: 'consent',
  description: '本单位同意变更。 The viewer’s unit agrees.',
  keepsVersion: true,
  prepare: (_given, { viewer }) => ({
    change: async ({ tx, record, now }) => {
      const organisationId = viewer?.organisationId as string;
      await tx.changeConsent.createMany({
        data: [{ changeRequestId: record.id, organisationId, givenById: viewer?.id as string, givenAt: now }],
        skipDuplicates: true,
      });
      return { changes: [{ path: `consents.${organisationId}`, from: null, to: now }] };
    },
  }),
});

const askedOf = (record: Loaded) => ({
  consortiumId: record.consortiumId,
  change: record.change as unknown as ChangeInput,
  effectiveOn: dayText(record.effectiveOn) as string,
});

/** 征得同意: every unit concerned has agreed; the one that asks agrees by asking. */
async function refuseWithoutConsent(tx: Transaction, record: Loaded, concerned: readonly string[]) {
  const given = new Set([record.leadUnitId, ...record.consents.map(({ organisationId }) => organisationId)]);
  const missing = concerned.filter((id) => !given.has(id));
  if (missing.length === 0) return;
  const units = await tx.organisation.findMany({
    where: { id: { in: missing } },
    select: { id: true, legalName: true },
    orderBy: { legalName: 'asc' },
  });
  const chinese = units.map(({ legalName }) => legalName).join('、');
  const english = units.map(({ legalName }) => legalName).join(', ');
  throw new Refused(
    'CONSENT_MISSING',
    { 'zh-CN': `尚未取得同意:${chinese}`, en: `Consent is missing of: ${english}` },
    { units: units.map(({ id, legalName }) => ({ id: globalId('Organisation', id), legalName })) },
  );
}

const intentsOf = ({ consents }: Loaded) =>
  new Map(
    consents.map(({ organisationId, givenAt, givenById }) => [
      organisationId,
      { at: givenAt, byId: givenById },
    ]),
  );

async function effect({ tx, record, now }: Door, context: Context, note: string) {
  const { decided, changes } = await takeEffect(
    tx,
    context,
    { ...askedOf(record), note, intents: intentsOf(record) },
    now,
  );
  return { decided, changes, decidedAt: now };
}

actField('submitChangeRequest', {
  action: 'submit',
  description:
    '提交;无需审批的类别即行备案生效。 Submits; a kind that needs no approval is put on file and takes effect.',
  prepare: (_given, context) => ({
    change: async (door) => {
      const { tx, record, now } = door;
      const before = await refuseImpossible(tx, askedOf(record));
      const concernedUnitIds = concernedUnits(before, askedOf(record).change);
      await refuseWithoutConsent(tx, record, concernedUnitIds);
      const setting = await tx.changeSetting.findUnique({ where: { kind: record.kind } });
      const submitted = { submittedAt: now, concernedUnitIds };
      if (setting?.needsApproval ?? true) return submitted;
      return { ...submitted, ...(await effect(door, context, record.reason)), status: 'FILED' };
    },
  }),
});

actField('approveChangeRequest', {
  action: 'approve',
  description:
    '同意变更;硬性条款因此不再满足的不予同意,原则上条款不再满足的须填写意见(reason)。 Approves; what a hard clause forbids is refused, what a clause in principle asks needs a note (reason).',
  prepare: ({ reason }, context) => ({
    change: async (door) => {
      const note = (reason as string | null | undefined)?.trim() ?? '';
      return { ...(await effect(door, context, note)), decidedById: context.viewer?.id, decisionNote: note };
    },
  }),
});

actField('refuseChangeRequest', {
  action: 'refuse',
  description: '不同意,须填写理由。 Refuses, with a reason.',
  prepare: ({ reason }, { viewer }) => ({
    change: async ({ now }) => ({
      decidedAt: now,
      decidedById: viewer?.id,
      decisionNote: (reason as string | null | undefined)?.trim() ?? '',
    }),
  }),
});

actField('withdrawChangeRequest', {
  action: 'withdraw',
  description: '撤回,须填写理由。 Withdraws, with a reason.',
});
