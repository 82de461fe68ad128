import { annualReportStatus, yearBookGrouping } from '@consortium/domain';
import { groupColumn } from '../../annual-report/spread.ts';
import { builder } from '../../builder.ts';
import { listField } from '../kernel/connection.ts';
import { by, orderings } from '../kernel/orders.ts';
import { enumOf } from '../kernel/terms.ts';
import { Organisation } from '../organisation/organisation.ts';
import { Consortium } from '../registry/consortium.ts';
import { AnnualReport } from './report.ts';
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
  toWhere: ({ search, status, year, roundId, consortiumId, leadUnitId, inYearBook }) => ({
    AND: [
      search
        ? { consortium: { OR: [{ name: { contains: search } }, { number: { contains: search } }] } }
        : {},
      status?.length ? { status: { in: status } } : {},
      year == null ? {} : { round: { year } },
      roundId ? { roundId: roundId.id } : {},
      consortiumId ? { consortiumId: consortiumId.id } : {},
      leadUnitId ? { leadUnitId: leadUnitId.id } : {},
      inYearBook
        ? {
            acceptedSnapshot: inYearBook.groupBy
              ? { [groupColumn[inYearBook.groupBy]]: inYearBook.name || null }
              : { isNot: null },
          }
        : {},
    ],
  }),
  orders: orderings({ STATUS: by('status'), SUBMITTED: by('submittedAt') }, { first: 'STATUS' }),
});
