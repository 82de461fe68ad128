import type { RunningFormation } from '../consortium/running-formation.ts';
import type { OrganisationKind } from '../organisation/organisation.ts';
import type { LastYear } from './comparisons.ts';
import type { Supersedes } from './correction.ts';
import type { FigureValues, ReportContent } from './figures.ts';
import type { IndicatorSet } from './indicator-set.ts';
import type { ReportFinding } from './report-finding.ts';

/** 快照内容: everything that was submitted, so that nothing has to be looked up again. */
export type FrozenReport = Readonly<{
  year: number;
  period: Readonly<{ startsOn: string; endsOn: string }>;
  /** 报告主体 as it was on the last day of the period: what the year book groups by. */
  consortium: Readonly<{
    number: string;
    name: string;
    leadUnit: Readonly<{ id: string; legalName: string; kind: OrganisationKind }>;
    directions: readonly string[];
    /** 推荐单位; null where none was named. */
    district: string | null;
  }>;
  formation: RunningFormation | null;
  indicatorSet: Readonly<{ title: string; edition: number }> & IndicatorSet;
  content: ReportContent;
  figures: FigureValues;
  lastYear: LastYear | null;
  findings: readonly ReportFinding[];
  /** 零报告: why there was nothing to report; null of any other report. */
  zeroReason: string | null;
  /** Of a correction; null of a report that corrects none. */
  supersedes: Supersedes | null;
}>;
