import { schemeDetail } from '../evaluation-schemes/queries.ts';
import type { Act, ResourceDocuments } from '../providers/documents.ts';

const row = `version status dueOn daysLate selfReportedAt progress result grade consequence openActions
  round { id year title } consortium { id name number } leadUnit { id legalName }`;
const texts = 'texts { group text }';
const detail = `${row} draft { group text } selfReports { takenAt hash reportHash ${texts} }
  figures { code value name unit } firstOpinion spread suggestedGrade indicatorMeans { code mean }
  assignments { id version status total opinion submittedAt openActions expert { id name } }
  noticeFrom noticeUntil gradeReason gradedAt consequenceReason documentNo rectifyBy hints { code message }
  round { scheme { id ${schemeDetail} } }`;

const acting = (mutation: string, more: Readonly<Record<string, string>> = {}): Act => ({
  mutation,
  args: { id: 'ID!', version: 'Int', reason: 'String', idempotencyKey: 'String', ...more },
});
const documented = { documentNo: 'String!' };

/** The GraphQL documents of 绩效评价. */
export const evaluationDocuments: ResourceDocuments = {
  type: 'Evaluation',
  row,
  detail,
  orders: { status: 'STATUS', selfReportedAt: 'SELF_REPORTED' },
  acts: {
    writeSelfReport: {
      mutation: 'saveSelfReport',
      args: { id: 'ID!', version: 'Int', selfReport: 'SelfReportInput!', idempotencyKey: 'String' },
      // Saved while someone types: only what changed by saving comes back.
      result: {
        selection: '... on Evaluation { id version }',
        toRecord: (outcome) => outcome as { id: string },
      },
    },
    submitSelfReport: {
      mutation: 'submitSelfReport',
      args: { id: 'ID!', selfReport: 'SelfReportInput', idempotencyKey: 'String' },
    },
    forward: acting('forwardEvaluation'),
    return: acting('returnSelfReport'),
    assignExpert: acting('assignEvaluators', { expertIds: '[ID!]!' }),
    closeScoring: acting('closeScoring'),
    publicise: acting('publiciseEvaluation', { noticeFrom: 'CalendarDay!', noticeUntil: 'CalendarDay!' }),
    grade: acting('gradeEvaluation', { grade: 'ReportGrade!' }),
    conclude: acting('concludeEvaluation'),
    requireRectification: acting('rectifyAfterEvaluation', { ...documented, rectifyBy: 'CalendarDay!' }),
    suspend: acting('suspendAfterEvaluation', documented),
    revoke: acting('revokeAfterEvaluation', documented),
  },
};
