import type {
  AssignmentStatus,
  EvaluationConsequence,
  EvaluationHint,
  EvaluationScheme,
  EvaluationStatus,
  ReportedFigure,
  ReportGrade,
  SelfReportInput,
} from '@consortium/domain';
import type { RaRecord } from 'react-admin';

export type Assignment = RaRecord<string> &
  Readonly<{
    version: number;
    status: AssignmentStatus;
    total: string | null;
    opinion: string | null;
    submittedAt: string | null;
    openActions: readonly string[];
    expert: Readonly<{ id: string; name: string }>;
  }>;

export type EvaluationRow = RaRecord<string> &
  Readonly<{
    version: number;
    status: EvaluationStatus;
    dueOn: string;
    daysLate: number;
    selfReportedAt: string | null;
    progress: string | null;
    result: string | null;
    grade: ReportGrade | null;
    consequence: EvaluationConsequence | null;
    openActions: readonly string[];
    round: Readonly<{ id: string; year: number; title: string }>;
    consortium: Readonly<{ id: string; name: string; number: string }>;
    leadUnit: Readonly<{ id: string; legalName: string }>;
  }>;

type Texts = SelfReportInput['texts'];
export type Figure = ReportedFigure & Readonly<{ code: string }>;

/** 绩效评价 as its page holds it: what the viewer may not see is null. */
export type EvaluationRecord = EvaluationRow &
  Readonly<{
    draft: Texts | null;
    selfReports: readonly Readonly<{
      takenAt: string;
      hash: string;
      reportHash: string | null;
      texts: Texts;
    }>[];
    figures: readonly Figure[] | null;
    firstOpinion: string;
    assignments: readonly Assignment[];
    spread: string | null;
    suggestedGrade: ReportGrade | null;
    indicatorMeans: readonly Readonly<{ code: string; mean: string | null }>[] | null;
    noticeFrom: string | null;
    noticeUntil: string | null;
    gradeReason: string;
    gradedAt: string | null;
    consequenceReason: string;
    documentNo: string;
    rectifyBy: string | null;
    hints: readonly Readonly<{ code: EvaluationHint; message: string }>[] | null;
    round: Readonly<{ scheme: Readonly<{ id: string; title: string; edition: number }> & EvaluationScheme }>;
  }>;
