import { storedDay } from '@consortium/database/rows';
import { dayOf, plusDays, yearOf } from '@consortium/domain';
import type { Transaction } from '../context.ts';
import type { FormalRow } from './data/applications/formal.ts';
import { partnersIn } from './data/units/formal.ts';
import { bareId } from './enrol.ts';
import { type Office, staff } from './progress.ts';

type Formal = Readonly<{ id: string; row: FormalRow }>;

/** A notice of some of them. */
async function publish({ door, people, batchId, city }: Office, title: string, listed: readonly Formal[]) {
  const { id } = await door.act(people('officer'), 'createPublicNotice', {
    notice: {
      batchId,
      title,
      text: '根据会议决定,现将拟组建的创新联合体名单予以公示(示例)。',
      contact: '示例科技局创新平台与基础研究科,0772-0000000',
      startsOn: dayOf(city.now),
      applicationIds: listed.map((each) => each.id),
    },
  });
  await door.act(people('officer'), 'publishPublicNotice', { id });
  return id;
}

async function object({ door, people, city }: Office, noticeId: string, { id, row }: Formal) {
  if (!row.objection) return;
  await door.act(people('officer'), 'recordObjection', {
    id: noticeId,
    objection: {
      applicationId: id,
      form: 'STAMPED',
      objector: '示例·某单位',
      contact: '0772-0000001',
      text: row.objection.text,
      receivedOn: dayOf(city.now),
    },
  });
}

/** 会议、公示、批复: what the meeting agreed to is shown, objected to, approved, and runs as a consortium. */
export async function establish(tx: Transaction, office: Office, filed: readonly Formal[]): Promise<void> {
  const { door, people, city, batchId } = office;
  const today = dayOf(city.now);
  const agreed = filed.filter(({ row }) =>
    ['APPROVED', 'IN_PUBLICITY', 'NOT_APPROVED', 'PROPOSED'].includes(row.status),
  );
  for (const { id } of agreed)
    await door.act(people('head'), 'decideApplication', {
      id,
      result: { meeting: `${yearOf(today)}年第 3 次局长办公会(示例)`, heldOn: today, result: 'AGREED' },
    });
  const shown = agreed.filter(({ row }) => row.status !== 'PROPOSED');
  const running = shown.filter(({ row }) => row.objection?.upheld === null);
  const over = shown.filter((each) => !running.includes(each));
  const second = await publish(office, '示例公示:拟组建创新联合体名单(第二批)', running);
  for (const each of running) await object(office, second, each);

  const first = await publish(office, '示例公示:拟组建创新联合体名单(第一批)', over);
  for (const each of over) await object(office, first, each);
  const objections = await tx.objection.findMany({
    where: { noticeId: bareId(first) },
    select: { id: true },
  });
  for (const { id } of objections)
    await door.act(people('head'), 'upholdObjection', {
      id: `Objection_${id}`,
      reason: '经核实,合作协议确未经该成员单位同意(示例)',
    });
  // The first notice is over: its days lie behind us.
  await tx.publicNotice.update({
    where: { id: bareId(first) },
    data: {
      startsOn: storedDay(plusDays(today, -9)) as Date,
      endsOn: storedDay(plusDays(today, -2)) as Date,
    },
    select: { id: true },
  });
  for (const { row } of over.filter((each) => each.row.lateRecord))
    await tx.integrityRecord.create({
      data: {
        organisationId: bareId(city.units.get(partnersIn(row.lead)[0] ?? '') ?? ''),
        object: 'UNIT',
        act: '公示期间查实的失信行为(示例)',
        basis: '柳科诚信〔示例〕4号',
        decidedOn: storedDay(today) as Date,
        validFrom: storedDay(today) as Date,
        validTo: storedDay(plusDays(today, 3 * 365)) as Date,
      },
      select: { id: true },
    });
  await door.act(people('leader'), 'issueDecisionDocument', {
    document: {
      documentNo: `柳科〔${yearOf(today)}〕12号`,
      title: '关于同意组建挖掘机电液控制等创新联合体的批复(示例)',
      issuedOn: plusDays(today, -1),
      batchId,
      applicationIds: over.filter(({ row }) => row.status === 'APPROVED').map(({ id }) => id),
    },
  });
  const founded = await tx.consortium.findMany({
    where: { applicationId: { not: null } },
    select: { id: true, leadUnitId: true },
  });
  for (const { id } of founded)
    await door.act(people('officer'), 'startOperating', { id: `Consortium_${id}` });
  await change(office, founded);
}

/** 变更: a member of the first consortium leaves; another consortium waits for the approval of its new name. */
async function change(
  office: Office,
  founded: readonly Readonly<{ id: string; leadUnitId: string }>[],
): Promise<void> {
  const { door, people, city } = office;
  const today = dayOf(city.now);
  const ask = async (lead: string, changeOf: object) => {
    const of = founded.find(({ leadUnitId }) => leadUnitId === bareId(city.units.get(lead) ?? ''));
    const { id } = await door.act(staff(office, lead), 'createChangeRequest', {
      consortiumId: `Consortium_${of?.id}`,
      changeRequest: {
        effectiveOn: today,
        reason: '(示例)经理事会审议通过',
        evidence: '(示例)理事会决议',
        change: changeOf,
      },
    });
    return id;
  };
  const [leaving = ''] = partnersIn('excavator').slice(-2);
  const left = await ask('excavator', { kind: 'MEMBER_LEAVES', unitId: city.units.get(leaving) });
  await door.act(staff(office, leaving), 'consentToChange', { id: left });
  await door.act(staff(office, 'excavator'), 'submitChangeRequest', { id: left });
  await door.act(people('head'), 'approveChangeRequest', { id: left, reason: '同意(示例)' });
  const renamed = await ask('forklift', { kind: 'NAME', name: '柳州市无人叉车集群调度创新联合体' });
  await door.act(staff(office, 'forklift'), 'submitChangeRequest', { id: renamed });
}
