import type { ApplicationAction } from '../application/application.lifecycle.ts';
import type { Role } from './roles.ts';

/** 访问者: who acts. Tokens act for their owner, within their scopes. */
export type Viewer = Readonly<{
  id: string;
  role: Role;
  organisationId: string | null;
  districtId: string | null;
}>;

export type Subject =
  | 'Application'
  | 'Organisation'
  | 'Batch'
  | 'RuleSet'
  | 'District'
  | 'Consortium'
  | 'User'
  | 'AuditEntry'
  | 'ApiToken';

/** Conditions are data in the language of the database's filters, so that one table serves lists and acts. */
export type Ability = Readonly<{
  action: string;
  subject: Subject;
  conditions?: Readonly<Record<string, unknown>>;
}>;

const everywhere = (subject: Subject, ...actions: string[]): Ability[] =>
  actions.map((action) => ({ action, subject }));
const where = (conditions: Record<string, unknown>, subject: Subject, ...actions: string[]): Ability[] =>
  actions.map((action) => ({ action, subject, conditions }));

/** Every signed-in person may read what the programme publishes, and names and codes of units (not their figures). */
const common = [
  ...everywhere('Batch', 'read'),
  ...everywhere('RuleSet', 'read'),
  ...everywhere('District', 'read'),
  ...everywhere('Organisation', 'read'),
  ...everywhere('Consortium', 'read'),
];

/** A person's own tokens act within the person's rights; the security administrator sees everybody's. */
const ownTokens = ({ id }: Viewer): Ability[] => [
  ...everywhere('ApiToken', 'create'),
  ...where({ ownerId: id }, 'ApiToken', 'read', 'revoke'),
];

const leadActs: ApplicationAction[] = ['update', 'submit', 'withdraw', 'deliverItem', 'proposeWaiver'];
const officerActs: ApplicationAction[] = [
  'deliverItem',
  'receiveItem',
  'recordVerdict',
  'requestCorrection',
  'passFormalCheck',
  'failFormalCheck',
  'proposeWaiver',
];

/** 办理记录 of what everybody may read: who changed it is the offices' business. */
const officeHistories = (['Batch', 'RuleSet', 'Consortium'] as const).flatMap((subject) =>
  everywhere(subject, 'readHistory'),
);

/** What has left the applicant's desk; a draft is nobody else's business. */
const filed = { status: { not: 'DRAFT' } };

const bureauReads = [
  ...where({ firstSubmittedAt: { not: null } }, 'Application', 'read'),
  ...everywhere('Organisation', 'readDetails', 'readHistory'),
  ...everywhere('AuditEntry', 'readOrigin'),
  ...officeHistories,
];

const byRole: Readonly<Record<Role, (viewer: Viewer) => readonly Ability[]>> = {
  UNIT_STAFF: ({ organisationId }) =>
    organisationId === null
      ? []
      : [
          ...where({ leadUnitId: organisationId }, 'Application', 'read', ...leadActs),
          ...where({ memberUnitIds: { has: organisationId } }, 'Application', 'read', 'confirmIntent'),
          ...everywhere('Application', 'create'),
          ...everywhere('Organisation', 'create'),
          ...where({ id: organisationId }, 'Organisation', 'readDetails', 'readHistory', 'update'),
        ],
  DISTRICT_OFFICER: ({ districtId }) =>
    districtId === null
      ? []
      : [
          ...where(
            { recommendingBodyId: districtId, firstSubmittedAt: { not: null } },
            'Application',
            'read',
            'recommend',
            'return',
          ),
          ...where(
            {
              ledApplications: { some: { recommendingBodyId: districtId, firstSubmittedAt: { not: null } } },
            },
            'Organisation',
            'readDetails',
            'readHistory',
          ),
        ],
  BUREAU_OFFICER: () => [
    ...bureauReads,
    ...where(filed, 'Application', ...officerActs),
    ...everywhere('Organisation', 'create', 'update', 'keepOfficeRecords'),
    ...everywhere('Batch', 'create', 'update'),
    ...everywhere('Consortium', 'create', 'update'),
  ],
  SECTION_HEAD: () => [
    ...bureauReads,
    ...where(filed, 'Application', 'approveWaiver'),
    ...everywhere('Batch', 'create', 'update'),
    ...everywhere('RuleSet', 'create'),
  ],
  BUREAU_LEADER: () => [...bureauReads, ...where(filed, 'Application', 'approveWaiver')],
  EXPERT: () => [],
  SYSTEM_ADMIN: () => everywhere('User', 'read', 'readHistory', 'create', 'suspend', 'resume', 'issueLink'),
  SECURITY_ADMIN: () => [
    ...everywhere('User', 'read', 'readHistory', 'unlock', 'assignRole'),
    ...everywhere('ApiToken', 'read', 'revoke'),
  ],
  AUDIT_ADMIN: () => [
    ...everywhere('AuditEntry', 'read', 'readOrigin'),
    ...everywhere('Organisation', 'readHistory'),
    ...officeHistories,
  ],
};

/** 权限: everything one viewer may do, as data; nothing for nobody. */
export const abilitiesOf = (viewer: Viewer | null): readonly Ability[] =>
  viewer === null ? [] : [...common, ...ownTokens(viewer), ...byRole[viewer.role](viewer)];
