import {
  hasCell,
  InvalidInput,
  inputIssue,
  parseInput,
  reportCell,
  reportCommentInput,
  reportCommentLabels,
} from '@consortium/domain';
import { settleComments } from '../../annual-report/comments.ts';
import { inputOf } from '../kernel/input.ts';
import { actField, type Door, setOf } from './act.ts';

const CommentData = inputOf('ReportComment', reportCommentInput, reportCommentLabels);
const CellData = inputOf('ReportCell', reportCell, reportCommentLabels);

actField('commentOnReport', {
  action: 'comment',
  description:
    '对一个指标(某单位的或联合体的)或一段文字作批注;退回时告知其单位。 A comment on one cell; its unit is told when the report is returned.',
  keepsVersion: true,
  args: (arg) => ({ comment: arg({ type: CommentData, required: true }) }),
  prepare: ({ comment }, { viewer }) => {
    const input = parseInput(reportCommentInput, comment);
    return {
      input,
      // What is said is kept in its own row: the units read the history before they are told.
      change: async ({ tx, record, now }: Door) => {
        const isThere =
          hasCell(setOf(record), input) &&
          record.parts.some(({ organisationId }) => organisationId === input.organisationId);
        if (!isThere)
          throw new InvalidInput([
            inputIssue('INDICATOR_UNKNOWN', ['comment', 'code'], { indicator: input.code }),
          ]);
        await tx.reportComment.create({
          data: { ...input, reportId: record.id, authorId: viewer?.id as string, createdAt: now },
          select: { id: true },
        });
        return {};
      },
    };
  },
});

actField('settleReportComments', {
  action: 'settleComments',
  description: '一处的批注已处理。 The comments on one cell are settled.',
  keepsVersion: true,
  args: (arg) => ({ cell: arg({ type: CellData, required: true }) }),
  prepare: ({ cell }, { viewer }) => {
    const input = parseInput(reportCell, cell);
    return {
      input,
      change: async ({ tx, record, now }: Door) => {
        await settleComments(tx, { reportId: record.id, ...input }, viewer?.id as string, now);
        return {};
      },
    };
  },
});
