import type { CooperationKind } from '../formation/formation.ts';
import type { ApplicationInput, ApplicationKind } from './application.ts';
import type { ExaminationSubject, ExaminedUnit, LeadProfile } from './subject.ts';

type Known = Readonly<{
  kind: ApplicationKind;
  /** The units of the formation, by the id that the draft names them with. */
  units: ReadonlyMap<string, ExaminedUnit>;
  /** The batch's directions by id. */
  directions: ReadonlyMap<string, string>;
  lead: LeadProfile | null;
  /** Units whose own act confirmed the intent to cooperate. */
  intents: ReadonlySet<string>;
}>;

/** 草稿对照: the subject that a draft makes, whether it lies on a screen or came over the wire. */
export function subjectOfDraft(
  input: ApplicationInput,
  { kind, units, directions, lead, intents }: Known,
): ExaminationSubject {
  const { members, governanceBodies, fundManagement, agreement } = input.formation;
  return {
    kind,
    name: input.name,
    priorityDirections: input.priorityDirectionIds.flatMap((id) => directions.get(id) ?? []),
    mainBusinessDirection: input.mainBusinessDirection,
    developmentIdea: input.developmentIdea,
    taskGoals: input.taskGoals,
    academicActivities: input.academicActivities,
    foundation: input.foundation,
    operatingMechanism: input.operatingMechanism,
    specialCaseBasis: input.specialCaseBasis,
    selfCheckSignedOn: input.selfCheckSignedOn,
    members: members.flatMap((member) => {
      const unit = units.get(member.organisationId);
      if (!unit) return [];
      return {
        unit,
        role: member.role,
        layer: member.layer,
        chainPosition: member.chainPosition,
        strengths: member.strengths,
        taskDivision: member.taskDivision,
        cooperationKinds: member.cooperationKinds as CooperationKind[],
        cooperationEvidence: member.cooperationEvidence,
        intentConfirmed: intents.has(member.organisationId),
      };
    }),
    lead,
    governanceBodies,
    fundManagement,
    agreementSignedOn: agreement?.signedOn ?? null,
  };
}
