import { annualReportStatus, yearBookGrouping } from '@consortium/domain';
import { inGroup } from '../../annual-report/spread.ts';
import { builder } from '../../builder.ts';
import { listField } from '../kernel/connection.ts';
import { by, orderings } from '../kernel/orders.ts';
import { enumOf } from '../kernel/terms.ts';
import { Organisation } from '../organisation/organisation.ts';
import { Consortium } from '../registry/consortium.ts';
import { AnnualReport, Grade } from './report.ts';
import { ReportingRound } from './round.ts';

const YearBookFilter = builder.inputType('YearBookFilter', {
  fields: (t) => ({
    groupBy: t.field({
      type: enumOf(yearBookGrouping),
      description: '分组方式;不填为全部。 None takes every group.',
    }),
    name: t.string({ description: '组名;空为未注明。 Empty is the group that is not known.' }),
  }),
});
listField({
  type: AnnualReport as never,
  name: 'AnnualReport',
  field: 'annualReports',
  description: '年度运行报告。 Annual operation reports.',
  filter: builder.inputType('AnnualReportFilter', {
    fields: (t) => ({
      search: t.string({ description: '联合体名称或编号。' }),
      status: t.field({ type: [enumOf(annualReportStatus)] }),
      suggestedGrade: t.field({ type: [Grade], description: '等次建议,只在可查看全文的报告中找。' }),
      year: t.int(),
      roundId: t.globalID({ for: ReportingRound }),
      consortiumId: t.globalID({ for: Consortium }),
      leadUnitId: t.globalID({ for: Organisation }),
      inYearBook: t.field({
        type: YearBookFilter,
        description: '计入年报汇编的报告。 Those that the year book counts.',
      }),
    }),
  }),
  toWhere: (
    { search, status, suggestedGrade, year, roundId, consortiumId, leadUnitId, inYearBook },
    { access },
  ) => ({
    AND: [
      search
        ? { consortium: { OR: [{ name: { contains: search } }, { number: { contains: search } }] } }
        : {},
      status?.length ? { status: { in: status } } : {},
      year == null ? {} : { round: { year } },
      roundId ? { roundId: roundId.id } : {},
      consortiumId ? { consortiumId: consortiumId.id } : {},
      leadUnitId ? { leadUnitId: leadUnitId.id } : {},
      suggestedGrade?.length ? { suggestedGrade: { in: suggestedGrade } } : {},
      inYearBook
        ? inYearBook.groupBy
          ? inGroup[inYearBook.groupBy](inYearBook.name || null)
          : { acceptedSnapshotId: { not: null } }
        : {},
      // Who may not read the whole report does not find it by what stands in it either.
      inYearBook || suggestedGrade?.length ? access.where('readAll', 'AnnualReport') : {},
    ],
  }),
  orders: orderings({ STATUS: by('status'), SUBMITTED: by('submittedAt') }, { first: 'STATUS' }),
});
