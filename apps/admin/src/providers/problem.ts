import type { Finding, Label } from '@consortium/domain';

/** A finding on the wire: its sentences are in the asked language. */
export type WireFinding = Readonly<
  { [Key in keyof Finding]: Finding[Key] extends Label ? string : Finding[Key] } & {
    related: readonly Readonly<{
      kind: string;
      name: string;
      number?: string | null;
      detail?: string | null;
    }>[];
  }
>;

/** 不予办理: the members of a result union that are not the record. */
export type Problem =
  | Readonly<{
      __typename: 'NotFound' | 'Refused';
      code: string;
      message: string;
      facts: Readonly<Record<string, unknown>>;
    }>
  | Readonly<{
      __typename: 'IllegalTransition';
      code: string;
      message: string;
      action: string;
      state: string;
    }>
  | Readonly<{ __typename: 'ConflictVersion'; code: string; message: string; currentVersion: number }>
  | Readonly<{
      __typename: 'RulesViolated';
      code: string;
      message: string;
      findings: readonly WireFinding[];
      facts?: Readonly<Record<string, unknown>>;
    }>
  | Readonly<{
      __typename: 'ConfirmationNeeded';
      code: string;
      message: string;
      warnings: readonly string[];
    }>;

/** Somebody else was first: the record is no longer what the person saw. */
export const wasOvertaken = ({ __typename }: Problem): boolean =>
  __typename === 'ConflictVersion' || __typename === 'IllegalTransition';

/** Thrown by the data provider, so that forms and buttons can show what came back. */
export class ActRefused extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.message);
    this.name = 'ActRefused';
    this.problem = problem;
  }
}

export const findingFields = `code clause quote force dueBy outcome field message seen threshold computation howToFix
  related { kind name number detail }`;

export const plainProblemFields = '... on Problem { code message facts }';

/** What every act asks of its result besides the record. */
export const problemFields = `${plainProblemFields}
  ... on IllegalTransition { action state }
  ... on ConflictVersion { currentVersion }
  ... on RulesViolated { findings { ${findingFields} } }
  ... on ConfirmationNeeded { warnings }`;

const kinds = [
  'NotFound',
  'Refused',
  'IllegalTransition',
  'ConflictVersion',
  'RulesViolated',
  'ConfirmationNeeded',
];

export const isProblem = (outcome: object): outcome is Problem =>
  '__typename' in outcome && kinds.includes(String(outcome.__typename));
