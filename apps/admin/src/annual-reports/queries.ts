import { scanFields } from '../kernel/files/scan.ts';
import { ticketFields } from '../kernel/files/uploadFile.ts';
import type { Act, ResourceDocuments } from '../providers/documents.ts';

const row = `version status suggestedGrade dueOn isExtended daysLate submittedAt acceptedAt progress openActions
  round { id year } consortium { id name number } leadUnit { id legalName }`;
const indicator = `code name unit decimals kind source formula { kind of } registryFigure yearOnYear least most countsOnce evidenceRequired definition`;
const filled = `parts { unitId unitName isConfirmed figures { code value reason carriedFrom }
  evidence { id name size sha256 codes downloadPath ${scanFields} } }
  figures { code value before } texts { code text }`;
const changes = 'changes { code unitName before after change }';
const detail = `${row} zeroReason ${filled} reminders { sentAt dueOn step unitNames }
  checkFacts { units { id legalName } elsewhere { unitId consortium } medians { code value } }
  comments { code unitId text authorName createdAt settledAt }
  correction { correctionReason correctionText isRequired ${changes} }
  snapshots { takenAt hash isInForce supersedes correctionReason correctionText ${changes} }
  round { title startsOn endsOn indicatorSet { id title edition
    groups { name indicators { ${indicator} } } narratives { code title guidance expectedLength } } }`;

const why = { correctionReason: 'CorrectionReason!' };
const acting = (mutation: string, more: Readonly<Record<string, string>> = {}): Act => ({
  mutation,
  args: { id: 'ID!', version: 'Int', reason: 'String', idempotencyKey: 'String', ...more },
});
// Saved while someone types: only what changed by saving comes back.
const quietly = (mutation: string, more: Readonly<Record<string, string>>): Act => ({
  mutation,
  args: { id: 'ID!', idempotencyKey: 'String', ...more },
  result: {
    selection: '... on AnnualReport { id version }',
    toRecord: (outcome) => outcome as { id: string },
  },
});

/** The GraphQL documents of 年度运行报告. */
export const annualReportDocuments: ResourceDocuments = {
  type: 'AnnualReport',
  row,
  detail,
  orders: { status: 'STATUS', submittedAt: 'SUBMITTED' },
  acts: {
    fill: quietly('saveReportFigures', { organisationId: 'ID', filled: 'FilledInput!' }),
    write: quietly('saveReportTexts', { written: 'WrittenInput!' }),
    importForm: acting('importReportForm', { form: 'ReportFormInput!' }),
    saveEvidence: acting('saveReportEvidence', { file: 'ID!', evidence: 'ReportEvidenceInput!' }),
    removeEvidence: acting('removeReportEvidence', { file: 'ID!' }),
    confirmPart: acting('confirmReportPart'),
    askPart: acting('askReportPart', { organisationId: 'ID!' }),
    submit: acting('submitAnnualReport'),
    declareZero: acting('declareZeroReport'),
    forward: acting('forwardAnnualReport'),
    comment: acting('commentOnReport', { comment: 'ReportCommentInput!' }),
    settleComments: acting('settleReportComments', { cell: 'ReportCellInput!' }),
    return: acting('returnAnnualReport'),
    accept: acting('acceptAnnualReport', { suggestedGrade: 'ReportGrade' }),
    extend: acting('extendAnnualReport', { dueOn: 'CalendarDay!' }),
    askCorrection: acting('askReportCorrection', why),
    requireCorrection: acting('requireReportCorrection', why),
    grantCorrection: acting('grantReportCorrection'),
    refuseCorrection: acting('refuseReportCorrection'),
    giveUpCorrection: acting('giveUpReportCorrection'),
  },
};

export const evidenceTicketDocument = `mutation evidenceTicket($id: ID!, $organisationId: ID, $evidence: ReportEvidenceInput!) {
  outcome: requestEvidenceUpload(id: $id, organisationId: $organisationId, evidence: $evidence) { ${ticketFields} }
}`;

/** A report's submissions with all that was frozen: what the verifier reads. */
export const snapshotsDocument = `query reportSnapshots($id: ID!) {
  node(id: $id) { ... on AnnualReport { id snapshots { takenAt hash content } } } }`;
