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
  | 'Examination'
  | 'Organisation'
  | 'Batch'
  | 'RuleSet'
  | 'District'
  | 'Consortium'
  | 'User'
  | 'AuditEntry'
  | 'ApiToken'
  | 'Expert'
  | 'ScoreSheet'
  | 'Review'
  | 'ReviewAssignment'
  | 'PublicNotice'
  | 'Objection'
  | 'DecisionDocument'
  | 'CalendarException'
  | 'ChangeRequest'
  | 'ChangeSetting'
  | 'DownloadSetting'
  | 'GovernanceMeeting'
  | 'FundEntry'
  | 'FundSourceSetting'
  | 'IndicatorSet'
  | 'ReportingRound'
  | 'AnnualReport'
  | 'YearBook'
  | 'NameDecision'
  | 'NameRadar'
  | 'EvaluationScheme'
  | 'EvaluationRound'
  | 'Evaluation'
  | 'EvaluationAssignment'
  | 'DataImport'
  | 'Job'
  | 'Archive'
  | 'DocumentTemplate'
  | 'Notification';

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
  ...where({ status: 'SIGNED' }, 'RuleSet', 'read'),
  ...everywhere('District', 'read'),
  ...everywhere('Organisation', 'read'),
  ...everywhere('Consortium', 'read'),
  ...everywhere('DecisionDocument', 'read'),
  ...everywhere('CalendarException', 'read'),
  ...everywhere('ChangeSetting', 'read'),
  ...everywhere('DownloadSetting', 'read'),
  ...everywhere('FundSourceSetting', 'read'),
  ...everywhere('IndicatorSet', 'read'),
  ...everywhere('ReportingRound', 'read'),
  ...everywhere('EvaluationScheme', 'read'),
  ...everywhere('EvaluationRound', 'read'),
  ...where({ status: 'PUBLISHED' }, 'PublicNotice', 'read'),
];

const ownNotifications = ({ id }: Viewer): Ability[] =>
  where({ userId: id }, 'Notification', 'read', 'markRead');

/** A person's own tokens act within the person's rights; the security administrator sees everybody's. */
const ownTokens = ({ id }: Viewer): Ability[] => [
  ...everywhere('ApiToken', 'create'),
  ...where({ ownerId: id }, 'ApiToken', 'read', 'revoke'),
];

const leadActs: ApplicationAction[] = [
  'update',
  'submit',
  'withdraw',
  'deliverItem',
  'proposeWaiver',
  'proposeSpecialCase',
];
/** The expert review up to the public notice: the office's work on formal applications. */
const reviewActs: ApplicationAction[] = [
  'openReview',
  'assignExpert',
  'closeReview',
  'recordSiteVisit',
  'publish',
];
const meetingActs: ApplicationAction[] = ['proposeApproval', 'defer', 'refuseApproval'];
/** 变更: the lead unit asks, every unit concerned may look and consent. */
const ownChanges = (organisationId: string): Ability[] => [
  ...everywhere('ChangeRequest', 'create'),
  ...where({ leadUnitId: organisationId }, 'Consortium', 'change'),
  ...where({ unitIds: { has: organisationId } }, 'Consortium', 'readHistory', 'previewChange'),
  ...where({ leadUnitId: organisationId }, 'ChangeRequest', 'read', 'update', 'submit', 'withdraw'),
  ...where({ concernedUnitIds: { has: organisationId } }, 'ChangeRequest', 'read', 'consent'),
];
/** 会议与经费: the lead unit keeps the books, every unit that is in reads them. */
const ownBooks = (organisationId: string): Ability[] => {
  const isIn = { unitIds: { has: organisationId } };
  return [
    ...where(isIn, 'Consortium', 'readBooks'),
    ...where({ consortium: isIn }, 'GovernanceMeeting', 'read'),
    ...where({ consortium: isIn }, 'FundEntry', 'read'),
    ...where({ leadUnitId: organisationId }, 'Consortium', ...bookActs),
  ];
};
const bookActs = [
  'keepMeetings',
  'removeMeeting',
  'keepLedger',
  'reverseFundEntry',
  'closeFundYear',
  'declareFunds',
] as const;
const beingCorrected = { acceptedSnapshotId: { not: null } };
/** 年度报告: every unit fills and confirms its own part, the lead unit the rest, and submits. */
const ownReports = (organisationId: string): Ability[] => [
  ...where({ memberUnitIds: { has: organisationId } }, 'AnnualReport', 'read', 'fill', 'confirmPart'),
  ...where(
    { leadUnitId: organisationId },
    'AnnualReport',
    'readAll',
    'readHistory',
    'write',
    'askPart',
    'submit',
    'declareZero',
    'askCorrection',
  ),
  ...where(
    { leadUnitId: organisationId, ...beingCorrected, isCorrectionRequired: false },
    'AnnualReport',
    'giveUpCorrection',
  ),
];
/** 绩效评价: the lead unit reports on itself; every unit of the consortium reads what comes of it. */
const ownEvaluations = (organisationId: string): Ability[] => [
  ...where({ memberUnitIds: { has: organisationId } }, 'Evaluation', 'read'),
  ...where(
    { leadUnitId: organisationId },
    'Evaluation',
    'readAll',
    'readHistory',
    'writeSelfReport',
    'submitSelfReport',
  ),
];
/** 后台任务: one's own, from the request to the download; what it may take, the abilities of its content say. */
const ownJobs = ({ id }: Pick<Viewer, 'id'>): Ability[] => [
  ...everywhere('Job', 'create'),
  ...where({ requestedById: id }, 'Job', 'read', 'cancel'),
  // An import is confirmed again on its own page, and leaves no file.
  ...where({ requestedById: id, importId: null }, 'Job', 'retry', 'fetch'),
];
/** 导入: one's own from file to undo; whether a row may be written, its record's own abilities say. */
const ownImports = ({ id }: Viewer): Ability[] => [
  ...everywhere('DataImport', 'create'),
  ...where({ createdById: id }, 'DataImport', 'read', 'apply', 'cancel', 'discard', 'undo'),
  ...where({ requestedById: id }, 'Job', 'read', 'cancel'),
];
/** What is being filled for the first time is the units' own; how far they are the offices may know. */
const handedIn = { submittedAt: { not: null } };
/** What whoever looks at a report may do with it. */
const looks = ['return', 'comment', 'settleComments'] as const;
const officerActs: ApplicationAction[] = [
  'deliverItem',
  'receiveItem',
  'recordVerdict',
  'requestCorrection',
  'passFormalCheck',
  'failFormalCheck',
  'proposeWaiver',
  'proposeSpecialCase',
  'argueSpecialCase',
];

/** 办理记录 of what everybody may read: who changed it is the offices' business. */
const officeHistories = (
  [
    'Batch',
    'District',
    'RuleSet',
    'Consortium',
    'PublicNotice',
    'DecisionDocument',
    'ReportingRound',
    'EvaluationRound',
  ] as const
).flatMap((subject) => everywhere(subject, 'readHistory'));

/** What has left the applicant's desk; a draft is nobody else's business. */
const filed = { status: { not: 'DRAFT' } };
const formal = { ...filed, kind: 'FORMAL_APPLICATION' };

/** 试算: a formation that nobody filed, or only its name, held against the registry. */
const examines = [...everywhere('Examination', 'create'), ...everywhere('NameRadar', 'read')];

const bureauReads = [
  ...everywhere('Batch', 'exportDossier'),
  ...examines,
  ...where({ firstSubmittedAt: { not: null } }, 'Application', 'read'),
  ...everywhere('Organisation', 'readDetails', 'readHistory'),
  ...everywhere('AuditEntry', 'readOrigin'),
  ...everywhere('Expert', 'read'),
  ...everywhere('ScoreSheet', 'read'),
  ...everywhere('Review', 'read'),
  ...everywhere('Batch', 'readQuotas'),
  ...everywhere('RuleSet', 'read', 'try'),
  ...everywhere('ReviewAssignment', 'read'),
  ...everywhere('PublicNotice', 'read'),
  ...everywhere('Objection', 'read'),
  ...where({ status: { not: 'DRAFT' } }, 'ChangeRequest', 'read'),
  ...everywhere('NameDecision', 'read'),
  ...everywhere('Notification', 'readBacklog'),
  ...everywhere('Consortium', 'previewChange', 'readBooks'),
  ...everywhere('GovernanceMeeting', 'read'),
  ...everywhere('FundEntry', 'read'),
  ...everywhere('AnnualReport', 'read'),
  // Its history tells the figures too.
  ...everywhere('YearBook', 'read'),
  ...where({ appliedAt: { not: null } }, 'DataImport', 'read'),
  ...everywhere('DocumentTemplate', 'read', 'readHistory'),
  ...where(handedIn, 'AnnualReport', 'readAll', 'readHistory', 'readUntold'),
  ...everywhere('Evaluation', 'read', 'readAll', 'readHistory', 'readScoring'),
  ...everywhere('EvaluationAssignment', 'read'),
  ...officeHistories,
];
/** 规则: the section drafts and signs first; the second signature is another person's. */
const draftsRules = everywhere('RuleSet', 'create', 'update', 'propose', 'withdraw');
const countersigns = everywhere('RuleSet', 'return', 'sign');
const decidesChanges = where(filed, 'ChangeRequest', 'approve', 'refuse');

const byRole: Readonly<Record<Role, (viewer: Viewer) => readonly Ability[]>> = {
  UNIT_STAFF: ({ organisationId, ...viewer }) =>
    organisationId === null
      ? []
      : [
          ...ownImports({ organisationId, ...viewer }),
          ...where({ leadUnitId: organisationId }, 'Application', 'read', ...leadActs),
          ...where({ memberUnitIds: { has: organisationId } }, 'Application', 'read', 'confirmIntent'),
          ...examines,
          ...everywhere('Application', 'create'),
          ...where({ leadUnitId: organisationId, kind: 'PRE_APPLICATION' }, 'Application', 'convert'),
          ...where({ leadUnitId: organisationId }, 'Application', 'confirmCarried'),
          ...ownChanges(organisationId),
          ...ownReports(organisationId),
          ...ownEvaluations(organisationId),
          ...ownBooks(organisationId),
          ...everywhere('Organisation', 'create'),
          ...where({ id: organisationId }, 'Organisation', 'readDetails', 'readHistory', 'update'),
        ],
  DISTRICT_OFFICER: ({ id, districtId }) =>
    districtId === null
      ? []
      : [
          ...examines,
          ...ownJobs({ id }),
          ...everywhere('Batch', 'exportDossier'),
          ...where(
            { recommendingBodyId: districtId, firstSubmittedAt: { not: null } },
            'Application',
            'read',
            'recommend',
            'return',
          ),
          ...where({ recommendingBodyId: districtId }, 'AnnualReport', 'read'),
          ...where({ recommendingBodyId: districtId, ...handedIn }, 'AnnualReport', 'readAll', 'readUntold'),
          ...where(
            { recommendingBodyId: districtId, status: 'SUBMITTED' },
            'AnnualReport',
            'forward',
            ...looks,
          ),
          ...where({ recommendingBodyId: districtId }, 'Evaluation', 'read', 'readAll', 'forward', 'return'),
          ...where(
            {
              ledApplications: { some: { recommendingBodyId: districtId, firstSubmittedAt: { not: null } } },
            },
            'Organisation',
            'readDetails',
            'readHistory',
          ),
        ],
  BUREAU_OFFICER: (viewer) => [
    ...bureauReads,
    ...ownJobs(viewer),
    ...ownImports(viewer),
    ...where({ appliedAt: { not: null } }, 'DataImport', 'undo'),
    ...everywhere('DocumentTemplate', 'create'),
    ...where(filed, 'Application', ...officerActs),
    ...where(formal, 'Application', ...reviewActs),
    ...everywhere('NameDecision', 'create'),
    ...everywhere('Expert', 'create', 'update'),
    ...everywhere('ScoreSheet', 'create'),
    ...everywhere('ReviewAssignment', 'release', 'recuse'),
    ...everywhere('PublicNotice', 'create', 'update', 'publish', 'recordObjection'),
    ...everywhere('CalendarException', 'update'),
    ...everywhere('IndicatorSet', 'create'),
    ...everywhere('ReportingRound', 'create', 'update', 'open', 'rebase'),
    ...everywhere('AnnualReport', 'extend', 'requireCorrection', 'grantCorrection', 'refuseCorrection'),
    // What the bureau required only the bureau takes back.
    ...where({ ...beingCorrected, isCorrectionRequired: true }, 'AnnualReport', 'giveUpCorrection'),
    ...where({ status: 'FORWARDED' }, 'AnnualReport', 'accept', ...looks),
    ...where({ status: 'SUBMITTED', recommendingBodyId: null }, 'AnnualReport', 'forward', ...looks),
    ...everywhere('EvaluationScheme', 'create'),
    ...everywhere('EvaluationRound', 'create', 'update', 'open'),
    ...everywhere(
      'Evaluation',
      'assignExpert',
      'closeScoring',
      'publicise',
      'conclude',
      'requireRectification',
    ),
    ...where({ recommendingBodyId: null }, 'Evaluation', 'forward', 'return'),
    ...everywhere('EvaluationAssignment', 'release'),
    ...everywhere('Organisation', 'create', 'update', 'keepOfficeRecords'),
    ...everywhere('Batch', 'create', 'update'),
    ...everywhere('District', 'create', 'update'),
    ...draftsRules,
    ...everywhere(
      'Consortium',
      'create',
      'update',
      'startOperating',
      'requireRectification',
      'completeRectification',
      ...bookActs,
    ),
  ],
  SECTION_HEAD: (viewer) => [
    ...bureauReads,
    ...ownJobs(viewer),
    ...where(filed, 'Application', 'approveWaiver', 'decideSpecialCase', 'disqualify'),
    ...where(formal, 'Application', ...meetingActs, 'refuseAfterObjection'),
    ...everywhere('Objection', 'dismiss', 'uphold'),
    ...everywhere('Consortium', 'suspend', 'resume', 'revoke', 'dissolve'),
    ...decidesChanges,
    ...everywhere('ChangeSetting', 'update'),
    ...everywhere('DownloadSetting', 'update'),
    ...everywhere('DocumentTemplate', 'create', 'activate', 'retire'),
    ...everywhere('FundSourceSetting', 'update'),
    ...everywhere('Consortium', 'reopenFundYear'),
    ...everywhere('Evaluation', 'grade', 'conclude', 'suspend', 'revoke'),
    ...everywhere('Batch', 'create', 'update'),
    ...draftsRules,
    ...countersigns,
  ],
  BUREAU_LEADER: (viewer) => [
    ...bureauReads,
    ...ownJobs(viewer),
    ...countersigns,
    ...where(filed, 'Application', 'approveWaiver', 'decideSpecialCase'),
    ...where(formal, 'Application', 'approve'),
    ...everywhere('DecisionDocument', 'create'),
    ...everywhere('Consortium', 'revoke', 'dissolve'),
    ...everywhere('Evaluation', 'grade', 'revoke'),
    ...decidesChanges,
  ],
  /** What an expert was asked to review, and nothing of the others'. */
  EXPERT: ({ id }) => [
    ...where({ reviewerIds: { has: id } }, 'Application', 'read'),
    ...where({ userId: id }, 'ReviewAssignment', 'read', 'score', 'submitScores', 'declareConflict'),
    ...where({ reviewerIds: { has: id } }, 'Evaluation', 'read', 'readAll'),
    ...where({ userId: id }, 'EvaluationAssignment', 'read', 'score', 'submitScores', 'declareConflict'),
    ...where({ userId: id }, 'Expert', 'read'),
    ...everywhere('ScoreSheet', 'read'),
  ],
  /** The archive is carried, not read: like a backup it holds what the administrator has no screen for. */
  SYSTEM_ADMIN: (viewer) => [
    ...everywhere('User', 'read', 'readHistory', 'create', 'suspend', 'resume', 'issueLink'),
    ...everywhere('Archive', 'export'),
    ...ownJobs(viewer),
  ],
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
  viewer === null
    ? []
    : [...common, ...ownTokens(viewer), ...ownNotifications(viewer), ...byRole[viewer.role](viewer)];
