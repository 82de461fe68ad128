import { annualReportActionsFrom, evidenceInput, NotFound, parseInput, recordId } from '@consortium/domain';
import { Forbidden } from '../../access.ts';
import { builder } from '../../builder.ts';
import { issueTicket, uploadClosed } from '../../uploads/ticket.ts';
import { UploadTicket } from '../application/upload.ts';
import { inputOf } from '../kernel/input.ts';
import { problems } from '../kernel/problems.ts';
import { actField, type Door, loadVisible } from './act.ts';
import { changeEvidence, evidencePart } from './evidence.ts';
import { AnnualReport } from './report.ts';
import { ofPart, unitGiven } from './report-acts.ts';

const EvidenceData = inputOf('ReportEvidence', evidenceInput);
const file = { required: true, description: '文件。 The file, as `ReportEvidence.id`.' } as const;

builder.mutationField('requestEvidenceUpload', (t) =>
  t.field({
    type: UploadTicket,
    description:
      '申请上传一份佐证材料(PDF 或图片),说明佐证哪些指标。 Asks for a one-time ticket to upload one file of evidence.',
    authScopes: { write: true },
    errors: { types: problems },
    args: {
      id: t.arg.globalID({ required: true, for: AnnualReport }),
      ...ofPart(t.arg),
      evidence: t.arg({ type: EvidenceData, required: true }),
    },
    resolve: async (_root, { id, organisationId, evidence }, context) => {
      const { codes } = parseInput(evidenceInput, evidence);
      const record = await loadVisible(context, parseInput(recordId, id.id));
      if (!record) throw new NotFound();
      if (!context.access.may('fill', 'AnnualReport', record)) throw new Forbidden({ action: 'fill' });
      if (!annualReportActionsFrom(record.status).includes('fill')) throw uploadClosed();
      const part = evidencePart(record, unitGiven(organisationId), codes, context);
      return issueTicket(context, { partId: part.id, codes });
    },
  }),
);

actField('saveReportEvidence', {
  action: 'fill',
  description: '改一份佐证材料所证的指标。 Says anew which indicators a file serves.',
  keepsVersion: true,
  args: (arg) => ({ file: arg.id(file), evidence: arg({ type: EvidenceData, required: true }) }),
  prepare: ({ file: given, evidence }, context) => {
    const [attachmentId, { codes }] = [parseInput(recordId, given), parseInput(evidenceInput, evidence)];
    return {
      input: [attachmentId, codes],
      change: (door: Door) => changeEvidence(door, attachmentId, codes, context),
    };
  },
});

actField('removeReportEvidence', {
  action: 'fill',
  description: '撤回一份佐证材料;已提交的报告中仍保留。 Takes a file back; submissions that name it keep it.',
  keepsVersion: true,
  args: (arg) => ({ file: arg.id(file) }),
  prepare: ({ file: given }, context) => {
    const attachmentId = parseInput(recordId, given);
    return {
      input: attachmentId,
      change: (door: Door) => changeEvidence(door, attachmentId, null, context),
    };
  },
});
