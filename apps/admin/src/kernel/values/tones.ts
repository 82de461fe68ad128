/** 三种含义: red blocks, amber wants a reason or a look, green holds; blue is under way, grey is at rest. */
export type Tone = 'blocks' | 'look' | 'holds' | 'moving' | 'rest';

const tones: Readonly<Record<string, Readonly<Record<string, Tone>>>> = {
  Outcome: {
    FAIL: 'blocks',
    MISSING_DATA: 'blocks',
    WAIVABLE: 'look',
    NEEDS_REVIEW: 'look',
    PASS: 'holds',
    NOT_APPLICABLE: 'rest',
  },
  ApplicationStatus: {
    DRAFT: 'rest',
    SUBMITTED: 'moving',
    RETURNED: 'look',
    RECOMMENDED: 'moving',
    RECEIVED: 'moving',
    CORRECTION_REQUESTED: 'look',
    PASSED: 'holds',
    FAILED: 'blocks',
    WITHDRAWN: 'rest',
    CONVERTED: 'rest',
    UNDER_REVIEW: 'moving',
    REVIEWED: 'moving',
    PROPOSED: 'moving',
    IN_PUBLICITY: 'moving',
    APPROVED: 'holds',
    NOT_APPROVED: 'blocks',
    DISQUALIFIED: 'blocks',
  },
  SpecialCaseStatus: { PROPOSED: 'look', ARGUED: 'look', APPROVED: 'holds', REFUSED: 'blocks' },
  AssignmentStatus: { ASSIGNED: 'moving', SUBMITTED: 'holds', DECLINED: 'look', RELEASED: 'rest' },
  MeetingOutcome: { AGREED: 'holds', DEFERRED: 'look', REFUSED: 'blocks' },
  NoticePhase: { UPCOMING: 'rest', RUNNING: 'moving', OVER: 'holds' },
  PublicNoticeStatus: { DRAFT: 'rest', PUBLISHED: 'moving' },
  ObjectionStatus: { OPEN: 'look', DISMISSED: 'rest', UPHELD: 'blocks' },
  ChangeRequestStatus: {
    DRAFT: 'rest',
    SUBMITTED: 'moving',
    APPROVED: 'holds',
    FILED: 'holds',
    REFUSED: 'blocks',
    WITHDRAWN: 'rest',
  },
  AnnualReportStatus: {
    DRAFT: 'rest',
    SUBMITTED: 'moving',
    FORWARDED: 'moving',
    RETURNED: 'look',
    ACCEPTED: 'holds',
    CORRECTION_ASKED: 'look',
    CORRECTING: 'look',
  },
  CellVerdict: { CHANGES: 'moving', UNCHANGED: 'rest', REFUSED: 'blocks', NOT_READ: 'look' },
  WaiverStatus: { PROPOSED: 'look', APPROVED: 'holds', REFUSED: 'blocks' },
  NameVerdict: { DUPLICATE: 'blocks', DISTINCT: 'holds' },
  Verdict: { MET: 'holds', NOT_MET: 'blocks', TO_CORRECT: 'look' },
  ConsortiumStatus: {
    ESTABLISHED: 'moving',
    OPERATING: 'holds',
    RECTIFYING: 'look',
    SUSPENDED: 'look',
    REVOKED: 'blocks',
    DISSOLVED: 'rest',
  },
  UserStatus: { ACTIVE: 'holds', SUSPENDED: 'blocks' },
  BatchPhase: { UPCOMING: 'rest', OPEN: 'moving', CLOSED: 'rest' },
};

export const toneOf = (vocabulary: string, term: string): Tone => tones[vocabulary]?.[term] ?? 'rest';

/** Where the theme keeps the colour of a tone. */
export const colourOf: Readonly<Record<Tone, string>> = {
  blocks: 'error.main',
  look: 'warning.main',
  holds: 'success.main',
  moving: 'primary.main',
  rest: 'text.secondary',
};
