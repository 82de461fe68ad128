import type { AssignmentStatus, ReviewRecommendation, ScoreInput, ScoreSheetInput } from '@consortium/domain';
import type { RaRecord } from 'react-admin';

export type AssignmentRow = RaRecord<string> &
  Readonly<{
    version: number;
    status: AssignmentStatus;
    applicationName: string;
    dueOn: string;
    submittedAt: string | null;
    total: string | null;
    openActions: readonly string[];
    expert: Readonly<{ id: string; name: string }>;
    application: Readonly<{ id: string }> | null;
  }>;

/** 评审任务 as its page holds it; the scores are null for whoever may not see them. */
export type AssignmentRecord = AssignmentRow &
  Readonly<{
    declaredConflict: string;
    scores: readonly ScoreInput[] | null;
    opinion: string | null;
    recommendation: ReviewRecommendation | null;
    scoreSheet: Readonly<{ id: string; title: string; edition: number }> & Pick<ScoreSheetInput, 'groups'>;
  }>;
