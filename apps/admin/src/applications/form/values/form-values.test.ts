import { examine, liukeGui2022No7 } from '@consortium/domain';
import { aUnit, facts } from '@consortium/domain/builders';
import { describe, expect, it } from 'vitest';
import { draftOf, valuesOfDraft } from './draft.ts';
import { leadProfileOf, subjectOnScreen } from './subject.ts';
import { newMember, noAgreement, noFunds, valuesOf, type WireApplication } from './values.ts';

const unit = (index: number) => ({
  ...aUnit({ index }),
  id: `Organisation_${aUnit({ index }).id}`,
  version: 1,
});
const [lead, member] = [unit(1), unit(2)];

const wire: WireApplication = {
  name: '柳州市示例创新联合体',
  mainBusinessDirection: '',
  contactName: '',
  contactPhone: '',
  contactEmail: '',
  necessity: '',
  foundation: '',
  academicActivities: '',
  keyProblems: '',
  developmentIdea: '',
  taskGoals: '',
  contents: '',
  operatingMechanism: '',
  expectedPerformance: '',
  safeguards: '',
  specialCaseBasis: '',
  selfCheckSignedOn: null,
  priorityDirections: [{ id: 'PriorityDirection_1' }],
  recommendingBody: { id: 'District_1' },
  formation: {
    members: [
      { ...newMember('', 'LEAD'), organisation: lead, intentConfirmedAt: null },
      { ...newMember(''), organisation: member, intentConfirmedAt: '2026-01-01T00:00:00Z' },
    ],
    governanceBodies: [
      {
        function: 'EXECUTION',
        name: '秘书处',
        isStanding: true,
        duties: '',
        hostUnit: { id: lead.id, legalName: lead.legalName },
        seats: [{ person: '甲', post: 'HEAD', title: '', isFulltime: true, organisation: null }],
      },
    ],
    fundManagementDeclaration: null,
    agreement: null,
  },
};

describe('form values ⇄ input', () => {
  it('gives every part a place, and names relations by their ids', () => {
    const values = valuesOf(wire);

    expect(values.priorityDirectionIds).toEqual(['PriorityDirection_1']);
    expect(values.recommendingBodyId).toBe('District_1');
    expect(values.formation.members.map(({ organisationId, role }) => [organisationId, role])).toEqual([
      [lead.id, 'LEAD'],
      [member.id, 'MEMBER'],
    ]);
    expect(values.formation.governanceBodies[0]?.hostUnitId).toBe(lead.id);
    expect(values.formation.fundManagement).toEqual(noFunds);
    expect(values.formation.agreement).toEqual(noAgreement);
  });

  it('leaves out what nobody began, and comes back unchanged', () => {
    const draft = draftOf(valuesOf(wire));

    expect(draft.formation.fundManagement).toBeNull();
    expect(draft.formation.agreement).toBeNull();
    expect(draftOf(valuesOfDraft(draft))).toEqual(draft);
  });

  it('keeps a declaration as soon as one thing of it is given', () => {
    const values = valuesOf(wire);
    values.formation.fundManagement = { ...noFunds, acceptsSupervision: true };

    expect(draftOf(values).formation.fundManagement).toEqual({ ...noFunds, acceptsSupervision: true });
  });

  it('sends only what the input knows', () => {
    const record = { ...valuesOf(wire), id: 'Application_1', number: 'Y1', openActions: ['update'] };

    expect(Object.keys(draftOf(record))).not.toContain('openActions');
    expect(Object.keys(draftOf(record))).not.toContain('number');
  });
});

describe('the subject on the screen', () => {
  const known = {
    kind: 'PRE_APPLICATION' as const,
    units: [lead, member],
    directions: [{ id: 'PriorityDirection_1', name: '智慧电驱' }],
    lead: null,
    intents: [member.id],
  };
  const outcomeOf = (values: ReturnType<typeof valuesOf>, code: string) =>
    examine(liukeGui2022No7, subjectOnScreen(values, known), facts()).find((finding) => finding.code === code)
      ?.outcome;

  it('is examined by the clauses with the units that the form knows', () => {
    const subject = subjectOnScreen(valuesOf(wire), known);

    expect(
      subject.members.map(({ unit: { legalName }, intentConfirmed }) => [legalName, intentConfirmed]),
    ).toEqual([
      [lead.legalName, false],
      [member.legalName, true],
    ]);
    expect(outcomeOf(valuesOf(wire), 'NAME_FORM')).toBe('PASS');
  });

  it('is still examined while something is not valid yet', () => {
    const values = { ...valuesOf(wire), contactPhone: '1' };

    expect(outcomeOf(values, 'NAME_FORM')).toBe('PASS');
    expect(outcomeOf({ ...values, name: '示例创新联合体' }, 'NAME_FORM')).toBe('FAIL');
  });

  it('reads of a half-typed unit what can be read', () => {
    const profile = leadProfileOf({
      foundedOn: '2010-0',
      rdTeam: { fulltimeRdStaff: '2x' },
      financialYears: [
        { year: 2024, monthsOperated: 12, salesRevenue: '100', rdExpense: 'abc', isAudited: false },
        { year: '20', salesRevenue: '1' },
        { year: 2023, monthsOperated: 12, salesRevenue: '200', rdExpense: '6', isAudited: true },
      ],
      platforms: [{ name: '', kind: 'KEY_LABORATORY', level: 'CITY' }],
    });

    expect(profile?.foundedOn).toBeNull();
    expect(profile?.fulltimeRdStaff).toBeNull();
    expect(
      profile?.financialYears.map(({ year, rdExpense, salesRevenue }) => [year, rdExpense, salesRevenue]),
    ).toEqual([
      [2023, '6', '200'],
      [2024, null, '100'],
    ]);
    expect(profile?.platforms).toEqual([]);
  });

  it('knows nothing of a unit whose figures are not shown', () => {
    expect(leadProfileOf(null)).toBeNull();
  });
});
