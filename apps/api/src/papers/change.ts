import { dayText, runningSelect, termOn } from '@consortium/database/rows';
import type { RegistryPaper } from '@consortium/documents/registry';
import {
  type ChangeInput,
  type ChangeSide,
  changeDifferences,
  dayOf,
  decidedStatuses,
  NotFound,
  type RunningFormation,
  unitIdsNamedIn,
} from '@consortium/domain';
import type { Context } from '../context.ts';
import { hashOf } from '../hash.ts';
import { type ChangePreview, withoutGuarded } from '../registry/preview.ts';

/** What was kept when it was decided; nothing of what was refused. */
type Kept = Pick<ChangePreview, 'before' | 'after' | 'findingsBefore' | 'findingsAfter' | 'guarded'>;

/** Every unit that the change asks about. */
const unitsAsked = ({ member, unitId, body, hostUnitId, custodianId }: ChangeInput): string[] =>
  [
    member?.organisationId,
    unitId,
    hostUnitId,
    custodianId,
    ...unitIdsNamedIn({ members: [], governanceBodies: body ? [body] : [], custodianId: null }),
  ].filter((id) => id != null);

type NameOf = (id: string) => string;
const sideOf = (
  { name, directions, members, governanceBodies, custodianId }: RunningFormation,
  nameOf: NameOf,
) => {
  const unit = (id: string | null) => (id === null ? null : { legalName: nameOf(id) });
  return {
    name,
    directions,
    members: members.map(({ role, organisationId }) => ({
      role,
      organisation: { legalName: nameOf(organisationId) },
    })),
    governanceBodies: governanceBodies.map((body) => ({
      name: body.name,
      hostUnit: unit(body.hostUnitId),
      seats: body.seats,
    })),
    custodian: unit(custodianId),
  } satisfies ChangeSide;
};

/** The clauses that the change turns; of others' figures and records a paper tells nothing. */
function clausesOf(kept: Kept) {
  const { findingsBefore, findingsAfter } = withoutGuarded(kept);
  const before = new Map(findingsBefore.map((finding) => [finding.code, finding]));
  return findingsAfter.flatMap((after) => {
    const finding = before.get(after.code);
    return finding && finding.outcome !== after.outcome ? [{ before: finding, after }] : [];
  });
}

/** 变更批复、备案通知 or 不予同意通知 of a request that is decided, for whoever may read the request. */
export async function changeToPrint({ database, access }: Context, id: string): Promise<RegistryPaper> {
  const request = await database.changeRequest.findFirst({
    where: { AND: [{ id }, access.where('read', 'ChangeRequest')] },
    include: { leadUnit: { select: { legalName: true } }, consortium: { select: runningSelect } },
  });
  const decision = decidedStatuses.find((each) => each === request?.status);
  if (!request?.decidedAt || !decision) throw new NotFound();
  const { consortium, decidedAt, submittedAt } = request;
  const asked = request.change as unknown as ChangeInput;
  const kept = request.decided as unknown as Kept | null;
  const sides = [kept?.before, kept?.after].flatMap((side) => side ?? []);
  const units = await database.organisation.findMany({
    where: { id: { in: [...new Set([...sides.flatMap(unitIdsNamedIn), ...unitsAsked(asked)])] } },
    select: { id: true, legalName: true },
    orderBy: { id: 'asc' },
  });
  const nameOf: NameOf = (unitId) => units.find((unit) => unit.id === unitId)?.legalName ?? '';
  const [before, after] = sides.map((side) => sideOf(side, nameOf));
  const change = {
    number: request.number,
    consortium: {
      number: consortium.number,
      name: kept?.before?.name ?? termOn(consortium, dayOf(decidedAt))?.name ?? consortium.name,
    },
    leadUnit: request.leadUnit.legalName,
    kind: request.kind,
    decision,
    effectiveOn: dayText(request.effectiveOn) as string,
    submittedOn: dayOf(submittedAt ?? decidedAt),
    reason: request.reason,
    note: request.decisionNote,
    asked,
    units,
    differences: before && after ? changeDifferences(before, after) : [],
    clauses: kept ? clausesOf(kept) : [],
  };
  return { kind: 'change', change, decidedAt, hash: hashOf(change) };
}
