import {
  agreementInput,
  agreementLabels,
  applicationInput,
  applicationLabels,
  chainPosition,
  cooperationKind,
  formationLabels,
  fundManagementInput,
  fundManagementLabels,
  governanceBodyInput,
  governanceBodyLabels,
  governanceFunction,
  type Label,
  layer,
  membershipInput,
  membershipLabels,
  seatInput,
  seatLabels,
  seatPost,
} from '@consortium/domain';
import { formTexts } from '../form-tables.ts';
import type { FormField } from './cell.ts';

type Shaped = Readonly<{ shape: Readonly<Record<string, FormField['shape']>> }>;
/** Fields of one part of the input: what each holds, with its label and its shape. */
const fieldsOf = <Key extends string>(
  { shape }: Shaped,
  labels: Readonly<Record<Key, Label>>,
  holds: Partial<Readonly<Record<Key, FormField['holds']>>>,
): (FormField & { key: Key })[] =>
  (Object.entries(holds) as [Key, FormField['holds']][]).map(([key, each]) => ({
    key,
    label: labels[key],
    holds: each,
    shape: shape[key] as FormField['shape'],
  }));

/** 单值栏: one field of the input each, and the part of the form it stands in. */
export type SingleField = FormField &
  Readonly<{ part: 'cover' | 'facts' | 'texts'; path: readonly string[]; below: Label | null }>;

const own = (
  part: SingleField['part'],
  holds: Parameters<typeof fieldsOf<keyof typeof applicationLabels>>[2],
) =>
  fieldsOf(applicationInput, applicationLabels, holds).map(
    ({ key, ...field }): SingleField => ({ ...field, part, path: [key], below: null }),
  );
const declared = <Key extends string>(
  name: 'fundManagement' | 'agreement',
  shaped: Shaped,
  labels: Readonly<Record<Key, Label>>,
  holds: Partial<Readonly<Record<Key, FormField['holds']>>>,
) =>
  fieldsOf(shaped, labels, holds).map(
    ({ key, ...field }): SingleField => ({
      ...field,
      part: 'facts',
      path: ['formation', name, key],
      below: formationLabels[name],
    }),
  );

export const singleFields: readonly SingleField[] = [
  ...own('cover', { name: 'LINE', recommendingBodyId: 'DISTRICT', priorityDirectionIds: 'DIRECTIONS' }),
  ...own('facts', {
    mainBusinessDirection: 'PROSE',
    contactName: 'LINE',
    contactPhone: 'LINE',
    contactEmail: 'LINE',
  }),
  ...declared('fundManagement', fundManagementInput, fundManagementLabels, {
    rulesName: 'LINE',
    adoptedOn: 'DAY',
    supervisedBy: 'LINE',
    supervisionFrequency: 'LINE',
    custodianId: 'UNIT',
    followsSpecialFundRules: 'YES_NO',
    acceptsSupervision: 'YES_NO',
    separateAccounting: 'YES_NO',
  }),
  ...declared('agreement', agreementInput, agreementLabels, {
    signedOn: 'DAY',
    effectiveOn: 'DAY',
    liableParty: 'PROSE',
    incomeSharing: 'PROSE',
  }),
  ...own('texts', Object.fromEntries(formTexts.map((key) => [key, 'PROSE' as const]))),
];

export const memberFields = fieldsOf(membershipInput, membershipLabels, {
  layer,
  chainPosition,
  cooperationKinds: { several: cooperationKind },
});
export const memberTexts = fieldsOf(membershipInput, membershipLabels, {
  strengths: 'PROSE',
  taskDivision: 'PROSE',
  commitments: 'PROSE',
  cooperationEvidence: 'PROSE',
});
export const bodyFields = fieldsOf(governanceBodyInput, governanceBodyLabels, {
  function: governanceFunction,
  name: 'LINE',
  isStanding: 'YES_NO',
  hostUnitId: 'UNIT',
  duties: 'PROSE',
});
export const seatFields = fieldsOf(seatInput, seatLabels, {
  person: 'LINE',
  post: seatPost,
  title: 'LINE',
  organisationId: 'UNIT',
  isFulltime: 'YES_NO',
});
