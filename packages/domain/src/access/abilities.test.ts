import { describe, expect, it } from 'vitest';
import { applicationActions } from '../application/application.lifecycle.ts';
import { exampleId } from '../builders.ts';
import { abilitiesOf, type Viewer } from './abilities.ts';
import { administrators, type Role, role } from './roles.ts';

const aViewer = (of: Role, given: Partial<Viewer> = {}): Viewer => ({
  id: exampleId(7),
  role: of,
  organisationId: of === 'UNIT_STAFF' ? exampleId(1) : null,
  districtId: of === 'DISTRICT_OFFICER' ? exampleId(2) : null,
  ...given,
});
const of = (each: Role, subject: string, given: Partial<Viewer> = {}) =>
  abilitiesOf(aViewer(each, given)).filter((ability) => ability.subject === subject);
const actions = (each: Role, subject: string) =>
  [...new Set(of(each, subject).map(({ action }) => action))].sort();
const roles = role.terms;

describe('权限', () => {
  it('of nobody are none', () => {
    expect(abilitiesOf(null)).toEqual([]);
  });

  it.each<[Role, string[]]>([
    [
      'UNIT_STAFF',
      [
        'confirmCarried',
        'confirmIntent',
        'convert',
        'create',
        'deliverItem',
        'proposeSpecialCase',
        'proposeWaiver',
        'read',
        'submit',
        'update',
        'withdraw',
      ],
    ],
    ['DISTRICT_OFFICER', ['read', 'recommend', 'return']],
    [
      'BUREAU_OFFICER',
      [
        'argueSpecialCase',
        'assignExpert',
        'closeReview',
        'deliverItem',
        'failFormalCheck',
        'openReview',
        'passFormalCheck',
        'proposeSpecialCase',
        'proposeWaiver',
        'publish',
        'read',
        'receiveItem',
        'recordSiteVisit',
        'recordVerdict',
        'requestCorrection',
      ],
    ],
    [
      'SECTION_HEAD',
      [
        'approveWaiver',
        'decideSpecialCase',
        'defer',
        'disqualify',
        'proposeApproval',
        'read',
        'refuseAfterObjection',
        'refuseApproval',
      ],
    ],
    ['BUREAU_LEADER', ['approve', 'approveWaiver', 'decideSpecialCase', 'read']],
    ['EXPERT', ['read']],
    ['SYSTEM_ADMIN', []],
    ['SECURITY_ADMIN', []],
    ['AUDIT_ADMIN', []],
  ])('of %s over applications are %j', (each, expected) => {
    expect(actions(each, 'Application')).toEqual(expected);
  });

  it('leave no act of an application to nobody, and name no act that the lifecycle does not know', () => {
    const named = new Set(roles.flatMap((each) => actions(each, 'Application')));

    expect([...named].filter((action) => !['read', 'create'].includes(action)).sort()).toEqual(
      [...applicationActions].sort(),
    );
  });

  it('over an application never go without a condition, but for filing a new one', () => {
    for (const each of roles)
      for (const { action, conditions } of of(each, 'Application'))
        expect(conditions === undefined).toBe(action === 'create');
  });

  it('tie a unit’s staff to its own applications, as lead or as member', () => {
    const conditions = of('UNIT_STAFF', 'Application').flatMap(({ action, conditions }) =>
      conditions ? [[action, conditions]] : [],
    );

    expect(conditions).toContainEqual(['submit', { leadUnitId: exampleId(1) }]);
    expect(conditions).toContainEqual(['confirmIntent', { memberUnitIds: { has: exampleId(1) } }]);
    expect(
      JSON.stringify(conditions.filter(([action]) => action !== 'read' && action !== 'confirmIntent')),
    ).not.toContain('memberUnitIds');
    expect(of('UNIT_STAFF', 'Application', { organisationId: exampleId(3) })).not.toEqual(
      of('UNIT_STAFF', 'Application'),
    );
  });

  it('give nothing over applications to staff without a unit or to an officer without a district', () => {
    expect(of('UNIT_STAFF', 'Application', { organisationId: null })).toEqual([]);
    expect(of('DISTRICT_OFFICER', 'Application', { districtId: null })).toEqual([]);
  });

  it('show a district what was once submitted to it, and nothing else', () => {
    for (const { conditions } of of('DISTRICT_OFFICER', 'Application'))
      expect(conditions).toEqual({ recommendingBodyId: exampleId(2), firstSubmittedAt: { not: null } });
  });

  it('keep drafts from the bureau', () => {
    for (const each of ['BUREAU_OFFICER', 'SECTION_HEAD', 'BUREAU_LEADER'] as const)
      for (const { action, conditions } of of(each, 'Application'))
        expect(conditions).toMatchObject(
          action === 'read' ? { firstSubmittedAt: { not: null } } : { status: { not: 'DRAFT' } },
        );
  });

  it('show an expert the files that the office gave them to review', () => {
    expect(of('EXPERT', 'Application')).toEqual([
      { action: 'read', subject: 'Application', conditions: { reviewerIds: { has: exampleId(7) } } },
    ]);
    for (const { conditions } of of('EXPERT', 'ReviewAssignment'))
      expect(conditions).toEqual({ userId: exampleId(7) });
  });

  it('keep review, meeting and approval to formal applications', () => {
    for (const { action, conditions } of roles.flatMap((each) => of(each, 'Application')))
      if (['openReview', 'proposeApproval', 'publish', 'approve'].includes(action))
        expect(conditions).toMatchObject({ kind: 'FORMAL_APPLICATION' });
  });

  it('let no role propose and decide a reason or a special case', () => {
    for (const each of roles) {
      const acts = actions(each, 'Application');
      expect(acts.filter((action) => action.endsWith('Waiver')).length).toBeLessThan(2);
      expect(acts.includes('proposeSpecialCase') && acts.includes('decideSpecialCase')).toBe(false);
    }
  });

  it('keep the three administrators outside business acts and apart from each other', () => {
    const acts = administrators.map((each) =>
      abilitiesOf(aViewer(each))
        .filter(
          ({ action, subject, conditions }) =>
            !/^read(History)?$/.test(action) && !conditions && subject !== 'ApiToken',
        )
        .map(({ action, subject }) => `${subject}.${action}`),
    );

    expect(acts).toEqual([
      ['User.create', 'User.suspend', 'User.resume', 'User.issueLink', 'Archive.export', 'Job.create'],
      ['User.unlock', 'User.assignRole'],
      ['AuditEntry.readOrigin'],
    ]);
  });

  it('leave who changed what everybody may read to the bureau and the audit administrator', () => {
    for (const subject of ['Batch', 'RuleSet', 'PublicNotice', 'DecisionDocument'])
      expect(roles.filter((each) => actions(each, subject).includes('readHistory'))).toEqual([
        'BUREAU_OFFICER',
        'SECTION_HEAD',
        'BUREAU_LEADER',
        'AUDIT_ADMIN',
      ]);
  });

  it('tell the units of a consortium who changed it, and what a change of it would do', () => {
    const own = { unitIds: { has: exampleId(1) } };
    for (const action of ['readHistory', 'previewChange'])
      expect(of('UNIT_STAFF', 'Consortium')).toContainEqual({
        action,
        subject: 'Consortium',
        conditions: own,
      });
    expect(roles.filter((each) => actions(each, 'Consortium').includes('previewChange'))).toEqual([
      'UNIT_STAFF',
      'BUREAU_OFFICER',
      'SECTION_HEAD',
      'BUREAU_LEADER',
    ]);
  });

  it('leave the audit log to its administrator', () => {
    expect(roles.filter((each) => actions(each, 'AuditEntry').includes('read'))).toEqual(['AUDIT_ADMIN']);
  });

  it('give everybody their own tokens, and only the security administrator those of others', () => {
    for (const each of roles)
      expect(of(each, 'ApiToken')).toContainEqual({
        action: 'revoke',
        subject: 'ApiToken',
        conditions: { ownerId: exampleId(7) },
      });
    expect(
      roles.filter((each) =>
        of(each, 'ApiToken').some(({ action, conditions }) => action === 'revoke' && !conditions),
      ),
    ).toEqual(['SECURITY_ADMIN']);
  });
});
