import { dayText } from '@consortium/database/rows';
import {
  type ApplicationForm,
  agreementInput,
  applicationInput,
  type Finding,
  fundManagementInput,
  governanceBodyInput,
  membershipInput,
  seatInput,
  unitIdsNamedIn,
} from '@consortium/domain';
import type { Transaction } from '../context.ts';
import { leadProfileOf, leadSelect, unitSelect } from '../examination/subject.ts';
import { hashOf } from '../hash.ts';

const ordered = { orderBy: { position: 'asc' } } as const;

/** Everything that a form says of an application. */
const formInclude = {
  batch: { include: { ruleSet: { omit: { definition: true } } } },
  recommendingBody: { select: { name: true } },
  priorityDirections: { ...ordered, select: { name: true } },
  leadUnit: { select: leadSelect },
  formation: {
    include: {
      members: ordered,
      governanceBodies: { ...ordered, include: { seats: ordered } },
      fundDeclarations: true,
      agreement: true,
    },
  },
} as const;

/** What an input of the domain names, of a row that holds more. */
const pick = <Shape extends object, Row extends object>({ shape }: { shape: Shape }, row: Row) =>
  Object.fromEntries(Object.entries(row).filter(([key]) => Object.hasOwn(shape, key))) as Pick<
    Row,
    keyof Shape & keyof Row
  >;

/** 申报表 of an application as it stands, with what was found of it. */
export async function formOf(
  tx: Transaction,
  id: string,
  filing: number | null,
  findings: readonly Finding[],
): Promise<ApplicationForm> {
  const row = await tx.application.findUniqueOrThrow({ where: { id }, include: formInclude });
  const { formation: rows, priorityDirections, recommendingBody, batch, leadUnit, number, kind } = row;
  const { members, governanceBodies, fundDeclarations, agreement } = rows;
  const [fund = null] = fundDeclarations;
  const formation = {
    members: members.map((member) => pick(membershipInput, member)),
    governanceBodies: governanceBodies.map((body) => ({
      ...pick(governanceBodyInput, body),
      seats: body.seats.map((seat) => pick(seatInput, seat)),
    })),
    fundManagement: fund && { ...pick(fundManagementInput, fund), adoptedOn: dayText(fund.adoptedOn) },
    agreement: agreement && {
      ...pick(agreementInput, agreement),
      signedOn: dayText(agreement.signedOn),
      effectiveOn: dayText(agreement.effectiveOn),
    },
  };
  const { formation: _formation, recommendingBodyId: _body, ...declared } = pick(applicationInput, row);
  const ids = unitIdsNamedIn({ members, governanceBodies, custodianId: fund?.custodianId ?? null });
  const units = await tx.organisation.findMany({
    where: { id: { in: ids } },
    select: unitSelect,
    orderBy: { id: 'asc' },
  });
  return {
    number,
    kind,
    filing,
    batch: { title: batch.title, year: batch.year, noticeDocument: batch.noticeDocument },
    ruleSet: {
      documentNo: batch.ruleSet.documentNo,
      title: batch.ruleSet.title,
      edition: batch.ruleSet.edition,
    },
    recommendingBody: recommendingBody?.name ?? null,
    priorityDirections: priorityDirections.map(({ name }) => name),
    declared: { ...declared, selfCheckSignedOn: dayText(row.selfCheckSignedOn) },
    formation,
    units,
    intents: members.flatMap(({ organisationId, intentConfirmedAt }) =>
      intentConfirmedAt ? [organisationId] : [],
    ),
    lead: leadProfileOf(leadUnit),
    findings,
  };
}

/** 存档: keeps what is submitted as its form says it, inside the act's transaction. */
export async function fileForm(
  tx: Transaction,
  { id }: Readonly<{ id: string }>,
  findings: readonly Finding[],
  now: Date,
): Promise<void> {
  const filing = (await tx.filing.count({ where: { applicationId: id } })) + 1;
  const content = await formOf(tx, id, filing, findings);
  await tx.filing.create({
    data: { applicationId: id, filing, content: content as object, hash: hashOf(content), filedAt: now },
    select: { id: true },
  });
}
