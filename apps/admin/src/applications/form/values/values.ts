import {
  type AgreementInput,
  type ApplicationInput,
  type ChainPosition,
  type CooperationKind,
  type FormationInput,
  type FundManagementInput,
  type GovernanceFunction,
  type Layer,
  type MembershipRole,
  planTexts,
  type SeatPost,
} from '@consortium/domain';
import type { Unit } from '../../record.ts';

/** 表单内容: the input of an application, with every part in place so that each field has somewhere to be typed. */
export type ApplicationValues = Omit<ApplicationInput, 'formation'> & {
  formation: Omit<FormationInput, 'fundManagement' | 'agreement'> & {
    fundManagement: FundManagementInput;
    agreement: AgreementInput;
  };
};
export type MemberValues = ApplicationValues['formation']['members'][number];

type Ref = Readonly<{ id: string; legalName: string }> | null;

/** The parts of an application on the wire that a form is made of. */
export type WireApplication = Omit<
  ApplicationInput,
  'formation' | 'priorityDirectionIds' | 'recommendingBodyId'
> & {
  priorityDirections: readonly { id: string }[];
  recommendingBody: { id: string } | null;
  formation: {
    members: readonly {
      organisation: Unit;
      role: MembershipRole;
      layer: Layer | null;
      chainPosition: ChainPosition | null;
      strengths: string;
      taskDivision: string;
      commitments: string;
      cooperationKinds: readonly CooperationKind[];
      cooperationEvidence: string;
      intentConfirmedAt: string | null;
    }[];
    governanceBodies: readonly {
      function: GovernanceFunction;
      name: string;
      isStanding: boolean;
      duties: string;
      hostUnit: Ref;
      seats: readonly {
        person: string;
        post: SeatPost;
        title: string;
        isFulltime: boolean;
        organisation: Ref;
      }[];
    }[];
    fundManagementDeclaration: (Omit<FundManagementInput, 'custodianId'> & { custodian: Ref }) | null;
    agreement: AgreementInput | null;
  };
};

export const noFunds: FundManagementInput = {
  rulesName: '',
  adoptedOn: null,
  supervisedBy: '',
  supervisionFrequency: '',
  custodianId: null,
  followsSpecialFundRules: false,
  acceptsSupervision: false,
  separateAccounting: false,
};
export const noAgreement: AgreementInput = {
  signedOn: null,
  liableParty: '',
  incomeSharing: '',
  effectiveOn: null,
};

/** A unit as it enters a formation. */
export const newMember = (organisationId: string, role: MembershipRole = 'MEMBER'): MemberValues => ({
  organisationId,
  role,
  layer: null,
  chainPosition: null,
  strengths: '',
  taskDivision: '',
  commitments: '',
  cooperationKinds: [],
  cooperationEvidence: '',
});

/** The fields of the input that are plain text or a day, by their own name. */
export const textFields = [
  'mainBusinessDirection',
  'contactName',
  'contactPhone',
  'contactEmail',
  ...planTexts,
  'specialCaseBasis',
] as const;

export function valuesOf(application: WireApplication): ApplicationValues {
  const { formation, priorityDirections, recommendingBody, selfCheckSignedOn } = application;
  const { members, governanceBodies, fundManagementDeclaration: funds, agreement } = formation;
  const texts = Object.fromEntries(textFields.map((field) => [field, application[field]])) as Pick<
    ApplicationInput,
    (typeof textFields)[number]
  >;
  return {
    ...texts,
    name: application.name,
    priorityDirectionIds: priorityDirections.map(({ id }) => id),
    recommendingBodyId: recommendingBody?.id ?? null,
    selfCheckSignedOn,
    formation: {
      members: members.map(({ organisation, intentConfirmedAt: _intent, cooperationKinds, ...rest }) => ({
        ...rest,
        organisationId: organisation.id,
        cooperationKinds: [...cooperationKinds],
      })),
      governanceBodies: governanceBodies.map(({ hostUnit, seats, ...body }) => ({
        ...body,
        hostUnitId: hostUnit?.id ?? null,
        seats: seats.map(({ organisation, ...seat }) => ({
          ...seat,
          organisationId: organisation?.id ?? null,
        })),
      })),
      fundManagement: funds ? { ...noFunds, ...withoutUnit(funds) } : noFunds,
      agreement: agreement ?? noAgreement,
    },
  };
}

const withoutUnit = ({
  custodian,
  ...funds
}: NonNullable<WireApplication['formation']['fundManagementDeclaration']>) => ({
  ...funds,
  custodianId: custodian?.id ?? null,
});
