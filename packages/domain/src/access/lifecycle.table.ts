/**
 * 模型检验: what every lifecycle is expected to be, written out by hand: where it begins and ends, which states a
 * record of a kind reaches, and who may do which act in which state. The one place where this is told twice on purpose.
 */
export const viewers = [
  'lead',
  'member',
  'otherUnit',
  'ownDistrict',
  'otherDistrict',
  'officer',
  'head',
  'leader',
  'expert',
  'otherExpert',
  'systemAdmin',
  'securityAdmin',
  'auditAdmin',
] as const;
export type ViewerName = (typeof viewers)[number];

export type Rights = Readonly<Record<string, Readonly<Partial<Record<ViewerName, string>>>>>;
export type Expected = Readonly<{
  begins: readonly string[];
  ends: string;
  /** Where it may stay for good, though it can be opened again. */
  rests?: string;
  reaches: string;
  /** Moves that an act makes by what it is about, beside the lifecycle's table: [act, from, to]. */
  also?: readonly (readonly [string, string, string])[];
  /** By act and viewer: the states in which it is theirs to do, parted by blanks. */
  rights: Rights;
}>;

const filling = 'DRAFT RETURNED CORRECTION_REQUESTED';
const reporting = 'DRAFT RETURNED CORRECTING';
const inOffice = 'SUBMITTED RECOMMENDED RECEIVED';
const returned = 'RETURNED CORRECTION_REQUESTED';
const counting = `${inOffice} ${returned} PASSED UNDER_REVIEW REVIEWED PROPOSED IN_PUBLICITY`;
const proposing = { lead: `${filling} RECEIVED`, officer: `${returned} RECEIVED` };

const ofBothKinds: Rights = {
  update: { lead: filling },
  confirmCarried: { lead: 'DRAFT RETURNED' },
  submit: { lead: filling },
  confirmIntent: { member: `${filling} SUBMITTED` },
  deliverItem: {
    lead: `${filling} SUBMITTED RECOMMENDED`,
    officer: `${returned} SUBMITTED RECOMMENDED`,
  },
  recommend: { ownDistrict: 'SUBMITTED' },
  return: { ownDistrict: 'SUBMITTED' },
  receiveItem: { officer: 'RECOMMENDED RECEIVED' },
  recordVerdict: { officer: 'RECEIVED' },
  proposeWaiver: proposing,
  approveWaiver: { head: inOffice, leader: inOffice },
  proposeSpecialCase: proposing,
  argueSpecialCase: { officer: inOffice },
  decideSpecialCase: { head: inOffice, leader: inOffice },
  requestCorrection: { officer: 'RECEIVED' },
  passFormalCheck: { officer: 'RECEIVED' },
  failFormalCheck: { officer: 'RECEIVED' },
  disqualify: { head: counting },
  withdraw: { lead: `DRAFT ${counting}` },
};
const none = {};
const ofFormal: Rights = {
  openReview: { officer: 'PASSED' },
  assignExpert: { officer: 'UNDER_REVIEW' },
  closeReview: { officer: 'UNDER_REVIEW' },
  recordSiteVisit: { officer: 'UNDER_REVIEW REVIEWED' },
  proposeApproval: { head: 'REVIEWED' },
  defer: { head: 'REVIEWED' },
  refuseApproval: { head: 'REVIEWED' },
  publish: { officer: 'PROPOSED' },
  refuseAfterObjection: { head: 'IN_PUBLICITY' },
  approve: { leader: 'IN_PUBLICITY' },
};
const formalCheck = 'DRAFT SUBMITTED RETURNED RECOMMENDED RECEIVED CORRECTION_REQUESTED PASSED FAILED';

export const preApplication: Expected = {
  begins: ['DRAFT'],
  ends: 'FAILED WITHDRAWN CONVERTED DISQUALIFIED',
  reaches: `${formalCheck} CONVERTED WITHDRAWN DISQUALIFIED`,
  rights: {
    ...ofBothKinds,
    convert: { lead: 'PASSED' },
    ...Object.fromEntries(Object.keys(ofFormal).map((act) => [act, none])),
  },
};

export const formalApplication: Expected = {
  begins: ['DRAFT'],
  ends: 'FAILED WITHDRAWN APPROVED NOT_APPROVED DISQUALIFIED',
  reaches: `${formalCheck} UNDER_REVIEW REVIEWED PROPOSED IN_PUBLICITY APPROVED NOT_APPROVED WITHDRAWN DISQUALIFIED`,
  rights: { ...ofBothKinds, convert: none, ...ofFormal },
};

const inForce = 'ESTABLISHED OPERATING RECTIFYING SUSPENDED';
const ever = `${inForce} REVOKED DISSOLVED`;
/** The books are settled after the end, too. */
const keepsBooks = { lead: ever, officer: ever };
const dissolvable = 'ESTABLISHED OPERATING SUSPENDED';

export const runningConsortium: Expected = {
  begins: ['ESTABLISHED'],
  ends: 'REVOKED DISSOLVED',
  reaches: `${inForce} REVOKED DISSOLVED`,
  rights: {
    update: { officer: ever },
    startOperating: { officer: 'ESTABLISHED' },
    requireRectification: { officer: 'OPERATING' },
    completeRectification: { officer: 'RECTIFYING' },
    change: { lead: inForce },
    suspend: { head: 'OPERATING RECTIFYING' },
    resume: { head: 'SUSPENDED' },
    revoke: { head: inForce, leader: inForce },
    dissolve: { head: dissolvable, leader: dissolvable },
    keepMeetings: keepsBooks,
    removeMeeting: keepsBooks,
    keepLedger: keepsBooks,
    reverseFundEntry: keepsBooks,
    closeFundYear: keepsBooks,
    declareFunds: { lead: inForce, officer: inForce },
    reopenFundYear: { head: ever },
  },
};

export const change: Expected = {
  begins: ['DRAFT'],
  ends: 'APPROVED FILED REFUSED WITHDRAWN',
  reaches: 'DRAFT SUBMITTED APPROVED FILED REFUSED WITHDRAWN',
  also: [['submit', 'DRAFT', 'FILED']],
  rights: {
    update: { lead: 'DRAFT' },
    consent: { member: 'DRAFT SUBMITTED' },
    submit: { lead: 'DRAFT' },
    approve: { head: 'SUBMITTED', leader: 'SUBMITTED' },
    refuse: { head: 'SUBMITTED', leader: 'SUBMITTED' },
    withdraw: { lead: 'DRAFT SUBMITTED' },
  },
};

export const assignment: Expected = {
  begins: ['ASSIGNED'],
  ends: 'SUBMITTED DECLINED RELEASED',
  reaches: 'ASSIGNED SUBMITTED DECLINED RELEASED',
  rights: {
    score: { expert: 'ASSIGNED' },
    submitScores: { expert: 'ASSIGNED' },
    declareConflict: { expert: 'ASSIGNED' },
    release: { officer: 'ASSIGNED' },
    recuse: { officer: 'ASSIGNED' },
  },
};

export const notice: Expected = {
  begins: ['DRAFT'],
  ends: 'PUBLISHED',
  reaches: 'DRAFT PUBLISHED',
  rights: {
    update: { officer: 'DRAFT' },
    publish: { officer: 'DRAFT' },
    recordObjection: { officer: 'PUBLISHED' },
  },
};

const drafting = { officer: 'DRAFT', head: 'DRAFT' };
const countersigning = { head: 'IN_SIGNATURE', leader: 'IN_SIGNATURE' };
export const ruleSet: Expected = {
  begins: ['DRAFT'],
  ends: 'SIGNED WITHDRAWN',
  reaches: 'DRAFT IN_SIGNATURE SIGNED WITHDRAWN',
  rights: {
    update: drafting,
    propose: drafting,
    return: countersigning,
    sign: countersigning,
    withdraw: drafting,
  },
};

/** An import is its author's; what is written the office may take back too. `lead` made it. */
export const dataImport: Expected = {
  begins: ['CHECKED'],
  ends: 'UNDONE DISCARDED',
  rests: 'APPLIED',
  reaches: 'CHECKED WRITING APPLIED UNDONE DISCARDED',
  also: [
    ['finish', 'WRITING', 'APPLIED'],
    ['fail', 'WRITING', 'CHECKED'],
  ],
  rights: {
    apply: { lead: 'CHECKED' },
    cancel: { lead: 'WRITING' },
    discard: { lead: 'CHECKED' },
    undo: { lead: 'APPLIED', officer: 'APPLIED' },
    finish: {},
    fail: {},
  },
};

/** `officer` asked for it. What the work leads to is nobody's act. */
export const job: Expected = {
  begins: ['QUEUED'],
  ends: 'COMPLETED',
  rests: 'CANCELLED FETCHED FAILED EXPIRED',
  reaches: 'QUEUED RUNNING DONE FETCHED COMPLETED FAILED CANCELLED EXPIRED',
  also: [
    ['start', 'QUEUED', 'RUNNING'],
    ['finish', 'RUNNING', 'DONE'],
    ['complete', 'RUNNING', 'COMPLETED'],
    ['fail', 'RUNNING', 'FAILED'],
    ['expire', 'DONE', 'EXPIRED'],
  ],
  rights: {
    cancel: { officer: 'QUEUED RUNNING' },
    retry: { officer: 'FAILED CANCELLED FETCHED EXPIRED' },
    finish: {},
    complete: {},
    fail: {},
    fetch: { officer: 'DONE' },
    expire: {},
  },
};

export const documentTemplate: Expected = {
  begins: ['DRAFT'],
  ends: '',
  rests: 'DRAFT ACTIVE RETIRED',
  reaches: 'DRAFT ACTIVE RETIRED',
  rights: {
    activate: { head: 'DRAFT RETIRED' },
    retire: { head: 'ACTIVE' },
  },
};

export const objection: Expected = {
  begins: ['OPEN'],
  ends: 'DISMISSED UPHELD',
  reaches: 'OPEN DISMISSED UPHELD',
  rights: { dismiss: { head: 'OPEN' }, uphold: { head: 'OPEN' } },
};

/** The states in which an act is expected to be a viewer's. */
export const expectedStates = ({ rights }: Expected, action: string, viewer: ViewerName): readonly string[] =>
  rights[action]?.[viewer]?.split(' ') ?? [];

export const annualReport: Expected = {
  begins: ['DRAFT'],
  ends: '',
  rests: 'ACCEPTED',
  reaches: 'DRAFT SUBMITTED FORWARDED RETURNED ACCEPTED CORRECTION_ASKED CORRECTING',
  also: [['askCorrection', 'ACCEPTED', 'CORRECTING']],
  rights: {
    fill: { lead: reporting, member: reporting },
    confirmPart: { lead: reporting, member: reporting },
    write: { lead: reporting },
    askPart: { lead: reporting },
    submit: { lead: reporting },
    declareZero: { lead: 'DRAFT RETURNED' },
    forward: { ownDistrict: 'SUBMITTED' },
    return: { ownDistrict: 'SUBMITTED', officer: 'FORWARDED' },
    comment: { ownDistrict: 'SUBMITTED', officer: 'FORWARDED' },
    settleComments: { ownDistrict: 'SUBMITTED', officer: 'FORWARDED' },
    accept: { officer: 'FORWARDED' },
    extend: { officer: 'DRAFT RETURNED' },
    askCorrection: { lead: 'ACCEPTED' },
    requireCorrection: { officer: 'ACCEPTED' },
    grantCorrection: { officer: 'CORRECTION_ASKED' },
    refuseCorrection: { officer: 'CORRECTION_ASKED' },
    giveUpCorrection: { lead: 'CORRECTION_ASKED CORRECTING' },
  },
};

const graded = 'GRADED';
const fromDistrict = { ownDistrict: 'SELF_REPORTED' };
export const evaluation: Expected = {
  begins: ['SCHEDULED'],
  ends: 'CONCLUDED',
  reaches: 'SCHEDULED SELF_REPORTED RETURNED FORWARDED SCORED IN_PUBLICITY GRADED CONCLUDED',
  rights: {
    writeSelfReport: { lead: 'SCHEDULED RETURNED' },
    submitSelfReport: { lead: 'SCHEDULED RETURNED' },
    forward: fromDistrict,
    return: fromDistrict,
    assignExpert: { officer: 'FORWARDED' },
    closeScoring: { officer: 'FORWARDED' },
    publicise: { officer: 'SCORED' },
    grade: { head: 'SCHEDULED RETURNED IN_PUBLICITY', leader: 'SCHEDULED RETURNED IN_PUBLICITY' },
    conclude: { officer: graded, head: graded },
    // Whoever may do it in the registry.
    requireRectification: { officer: graded },
    suspend: { head: graded },
    revoke: { head: graded, leader: graded },
  },
};

export const evaluationAssignment: Expected = {
  begins: ['ASSIGNED'],
  ends: 'SUBMITTED DECLINED RELEASED',
  reaches: 'ASSIGNED SUBMITTED DECLINED RELEASED',
  rights: {
    score: { expert: 'ASSIGNED' },
    submitScores: { expert: 'ASSIGNED' },
    declareConflict: { expert: 'ASSIGNED' },
    release: { officer: 'ASSIGNED' },
  },
};
