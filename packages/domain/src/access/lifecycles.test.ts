import { describe, expect, it } from 'vitest';
import { annualReportLifecycle, annualReportStatus } from '../annual-report/annual-report.ts';
import { applicationLifecycle, applicationStatus } from '../application/application.lifecycle.ts';
import { exampleId } from '../builders.ts';
import { changeRequestLifecycle, changeRequestStatus } from '../consortium/change-request.ts';
import { consortiumLifecycle, consortiumStatus } from '../consortium/consortium.lifecycle.ts';
import { importLifecycle, importStatus } from '../data-import/data-import.ts';
import { documentTemplateLifecycle, documentTemplateStatus } from '../document-template/document-template.ts';
import {
  evaluationAssignmentLifecycle,
  evaluationLifecycle,
  evaluationStatus,
} from '../evaluation/evaluation.ts';
import * as domain from '../index.ts';
import { jobLifecycle, jobStatus } from '../job/job.ts';
import type { Lifecycle } from '../kernel/lifecycle.ts';
import {
  objectionLifecycle,
  objectionStatus,
  publicNoticeLifecycle,
  publicNoticeStatus,
} from '../public-notice/public-notice.ts';
import { assignmentLifecycle, assignmentStatus } from '../review/review.ts';
import { ruleSetLifecycle, ruleSetStatus } from '../rule-sets/rule-set.lifecycle.ts';
import { abilitiesOf, type Subject, type Viewer } from './abilities.ts';
import {
  annualReport,
  assignment,
  change,
  dataImport,
  documentTemplate,
  type Expected,
  evaluation,
  evaluationAssignment,
  expectedStates,
  formalApplication,
  job,
  notice,
  objection,
  preApplication,
  ruleSet,
  runningConsortium,
  type ViewerName,
  viewers,
} from './lifecycle.table.ts';
import type { Role } from './roles.ts';

const [ownUnit, memberUnit, otherUnit, ownDistrict, otherDistrict, expert] = [1, 2, 3, 4, 5, 6].map(
  exampleId,
) as [string, string, string, string, string, string];

const person = (role: Role, given: Partial<Viewer> = {}): Viewer => ({
  id: exampleId(90),
  role,
  organisationId: null,
  districtId: null,
  ...given,
});
const people: Readonly<Record<ViewerName, Viewer>> = {
  lead: person('UNIT_STAFF', { id: exampleId(91), organisationId: ownUnit }),
  member: person('UNIT_STAFF', { organisationId: memberUnit }),
  otherUnit: person('UNIT_STAFF', { organisationId: otherUnit }),
  ownDistrict: person('DISTRICT_OFFICER', { districtId: ownDistrict }),
  otherDistrict: person('DISTRICT_OFFICER', { districtId: otherDistrict }),
  officer: person('BUREAU_OFFICER', { id: exampleId(92) }),
  head: person('SECTION_HEAD'),
  leader: person('BUREAU_LEADER'),
  expert: person('EXPERT', { id: expert }),
  otherExpert: person('EXPERT'),
  systemAdmin: person('SYSTEM_ADMIN'),
  securityAdmin: person('SECURITY_ADMIN'),
  auditAdmin: person('AUDIT_ADMIN'),
};

type Row = Readonly<Record<string, unknown>>;
/** Conditions as the database reads them; one that this does not know fails the test rather than passing. */
function holds(condition: unknown, value: unknown): boolean {
  if (condition === null || typeof condition !== 'object') return condition === value;
  return Object.entries(condition).every(([operator, operand]) => {
    if (operator === 'not') return value !== operand;
    if (operator === 'has') return (value as unknown[]).includes(operand);
    throw new Error(`unknown condition ${operator}`);
  });
}
const may = (viewer: Viewer, action: string, subject: Subject, row: Row): boolean =>
  abilitiesOf(viewer).some(
    (ability) =>
      ability.subject === subject &&
      ability.action === action &&
      Object.entries(ability.conditions ?? {}).every(([field, condition]) => holds(condition, row[field])),
  );

type Model = Readonly<{
  name: string;
  subject: Subject;
  lifecycle: Lifecycle<string>;
  states: readonly string[];
  expected: Expected;
  rowIn: (state: string) => Row;
}>;
const application = (kind: string, expected: Expected): Model => ({
  name: kind,
  subject: 'Application',
  lifecycle: applicationLifecycle,
  states: applicationStatus.terms,
  expected,
  rowIn: (status) => ({
    status,
    kind,
    leadUnitId: ownUnit,
    memberUnitIds: [memberUnit],
    recommendingBodyId: ownDistrict,
    reviewerIds: [expert],
    firstSubmittedAt: status === 'DRAFT' ? null : '2026-11-20',
  }),
});
const models: readonly Model[] = [
  application('PRE_APPLICATION', preApplication),
  application('FORMAL_APPLICATION', formalApplication),
  {
    name: 'Consortium',
    subject: 'Consortium',
    lifecycle: consortiumLifecycle,
    states: consortiumStatus.terms,
    expected: runningConsortium,
    rowIn: (status) => ({ status, leadUnitId: ownUnit, unitIds: [ownUnit, memberUnit] }),
  },
  {
    name: 'ChangeRequest',
    subject: 'ChangeRequest',
    lifecycle: changeRequestLifecycle,
    states: changeRequestStatus.terms,
    expected: change,
    rowIn: (status) => ({ status, leadUnitId: ownUnit, concernedUnitIds: [memberUnit] }),
  },
  {
    name: 'AnnualReport',
    subject: 'AnnualReport',
    lifecycle: annualReportLifecycle,
    states: annualReportStatus.terms,
    expected: annualReport,
    rowIn: (status) => ({
      status,
      leadUnitId: ownUnit,
      memberUnitIds: [ownUnit, memberUnit],
      recommendingBodyId: ownDistrict,
      submittedAt: status === 'DRAFT' ? null : '2026-11-20',
      acceptedSnapshotId: /^(ACCEPTED|CORRECT)/.test(status) ? 'snapshot' : null,
      isCorrectionRequired: false,
    }),
  },
  {
    name: 'ReviewAssignment',
    subject: 'ReviewAssignment',
    lifecycle: assignmentLifecycle,
    states: assignmentStatus.terms,
    expected: assignment,
    rowIn: (status) => ({ status, userId: expert }),
  },
  {
    name: 'Evaluation',
    subject: 'Evaluation',
    lifecycle: evaluationLifecycle,
    states: evaluationStatus.terms,
    expected: evaluation,
    rowIn: (status) => ({
      status,
      leadUnitId: ownUnit,
      memberUnitIds: [ownUnit, memberUnit],
      recommendingBodyId: ownDistrict,
      reviewerIds: [expert],
    }),
  },
  {
    name: 'EvaluationAssignment',
    subject: 'EvaluationAssignment',
    lifecycle: evaluationAssignmentLifecycle,
    states: assignmentStatus.terms,
    expected: evaluationAssignment,
    rowIn: (status) => ({ status, userId: expert }),
  },
  {
    name: 'PublicNotice',
    subject: 'PublicNotice',
    lifecycle: publicNoticeLifecycle,
    states: publicNoticeStatus.terms,
    expected: notice,
    rowIn: (status) => ({ status }),
  },
  {
    name: 'Objection',
    subject: 'Objection',
    lifecycle: objectionLifecycle,
    states: objectionStatus.terms,
    expected: objection,
    rowIn: (status) => ({ status }),
  },
  {
    name: 'RuleSet',
    subject: 'RuleSet',
    lifecycle: ruleSetLifecycle,
    states: ruleSetStatus.terms,
    expected: ruleSet,
    rowIn: (status) => ({ status }),
  },
  {
    name: 'DataImport',
    subject: 'DataImport',
    lifecycle: importLifecycle,
    states: importStatus.terms,
    expected: dataImport,
    rowIn: (status) => ({
      status,
      createdById: people.lead.id,
      appliedAt: /^(APPLIED|UNDONE)$/.test(status) ? '2026-11-20' : null,
    }),
  },
  {
    name: 'Job',
    subject: 'Job',
    lifecycle: jobLifecycle,
    states: jobStatus.terms,
    expected: job,
    rowIn: (status) => ({ status, requestedById: people.officer.id, importId: null }),
  },
  {
    name: 'DocumentTemplate',
    subject: 'DocumentTemplate',
    lifecycle: documentTemplateLifecycle,
    states: documentTemplateStatus.terms,
    expected: documentTemplate,
    rowIn: (status) => ({ status }),
  },
];

const listed = (names: string): string[] => names.split(' ').filter((name) => name !== '');
const sorted = (list: Iterable<string>) => [...new Set(list)].sort();
/** Who may do an act on a record in a state: it is seen, it is allowed, and the table has the move. */
const doers = ({ subject, lifecycle, rowIn }: Model, action: string, state: string): ViewerName[] =>
  viewers.filter(
    (name) =>
      lifecycle[action]?.moves[state] !== undefined &&
      may(people[name], 'read', subject, rowIn(state)) &&
      may(people[name], action, subject, rowIn(state)),
  );

/** Every move that somebody may make. */
function movesOf(model: Model): [string, string][] {
  const { lifecycle, states, expected } = model;
  const walked = states.flatMap((state) =>
    Object.keys(lifecycle)
      .filter((action) => doers(model, action, state).length > 0)
      .map((action): [string, string] => [state, lifecycle[action]?.moves[state] as string]),
  );
  return [...walked, ...(expected.also ?? []).map(([, from, to]): [string, string] => [from, to])];
}
function reachedFrom(begins: readonly string[], moves: readonly [string, string][]): string[] {
  const reached = new Set(begins);
  for (let size = 0; size < reached.size; ) {
    size = reached.size;
    for (const [from, to] of moves) if (reached.has(from)) reached.add(to);
  }
  return sorted(reached);
}

it('every lifecycle of the domain is in the model', () => {
  const known = Object.entries(domain).filter(([name]) => /Lifecycle$/.test(name));
  const modelled = new Set(models.map(({ lifecycle }) => lifecycle as unknown));

  expect(known.filter(([, lifecycle]) => !modelled.has(lifecycle)).map(([name]) => name)).toEqual([]);
});

it('every state of a vocabulary is reached by a record of some kind', () => {
  for (const { subject, states } of models) {
    const reached = models
      .filter((each) => each.subject === subject)
      .flatMap(({ expected }) => expected.reaches.split(' '));
    expect(sorted(reached)).toEqual(sorted(states));
  }
});

describe.each(models)('环节 of $name', (model) => {
  const { lifecycle, states, expected } = model;
  const moves = movesOf(model);

  it('leads only to states of its vocabulary', () => {
    for (const { moves: each } of Object.values(lifecycle))
      expect(states).toEqual(expect.arrayContaining([...Object.keys(each), ...Object.values(each)]));
  });

  it('reaches exactly the states expected, by acts that somebody may do', () => {
    expect(reachedFrom(expected.begins, moves)).toEqual(sorted(expected.reaches.split(' ')));
  });

  it('ends only where it should, and never before an end is in reach', () => {
    const ends = listed(expected.ends);
    const final = [...ends, ...listed(expected.rests ?? '')];
    const reached = expected.reaches.split(' ');
    const leaving = new Set(moves.filter(([from, to]) => from !== to).map(([from]) => from));

    expect(sorted(reached.filter((state) => !leaving.has(state)))).toEqual(sorted(ends));
    for (const state of reached)
      expect(
        reachedFrom([state], moves).some((each) => final.includes(each)),
        state,
      ).toBe(true);
  });

  it('names an expectation for every act', () => {
    expect(Object.keys(expected.rights).sort()).toEqual(Object.keys(lifecycle).sort());
  });

  it('every state × act × viewer is as the table says', () => {
    const seen: Record<string, string> = {};
    const told: Record<string, string> = {};
    for (const state of states)
      for (const action of Object.keys(lifecycle)) {
        seen[`${state} ${action}`] = doers(model, action, state).join(' ');
        told[`${state} ${action}`] = viewers
          .filter((name) => expectedStates(expected, action, name).includes(state))
          .join(' ');
      }

    expect(seen).toEqual(told);
  });
});
