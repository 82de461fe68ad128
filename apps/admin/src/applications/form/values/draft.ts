import { type ApplicationInput, applicationLabels } from '@consortium/domain';
import { type ApplicationValues, noAgreement, noFunds } from './values.ts';

const isEmpty = (part: object, empty: object): boolean =>
  Object.entries(empty).every(([field, nothing]) => (part as Record<string, unknown>)[field] === nothing);

const fields = Object.keys(applicationLabels) as (keyof ApplicationInput)[];

/** 草稿: what is sent and examined of the values on the screen; a declaration nobody began is left out. */
export function draftOf(values: ApplicationValues): ApplicationInput {
  const { members, governanceBodies, fundManagement, agreement } = values.formation;
  const own = Object.fromEntries(
    fields.map((field) => [field, values[field]]),
  ) as unknown as ApplicationInput;
  return {
    ...own,
    formation: {
      members,
      governanceBodies,
      fundManagement: isEmpty(fundManagement, noFunds) ? null : fundManagement,
      agreement: isEmpty(agreement, noAgreement) ? null : agreement,
    },
  };
}

/** The same the other way round: every part in place again. */
export const valuesOfDraft = ({ formation, ...rest }: ApplicationInput): ApplicationValues => ({
  ...rest,
  formation: {
    ...formation,
    fundManagement: formation.fundManagement ?? noFunds,
    agreement: formation.agreement ?? noAgreement,
  },
});
