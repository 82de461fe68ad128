import {
  type FinancialYearInput,
  financialYearLabels,
  formatWan,
  type InnovationPlatformInput,
  innovationPlatformLabels,
  platformKind,
  platformLevel,
} from '@consortium/domain';
import { type RaRecord, useRecordContext, useTranslate } from 'react-admin';
import { PlainTable } from '../kernel/page/PlainTable.tsx';
import { useText } from '../kernel/values/language.ts';
import { useTerm } from '../kernel/values/terms.tsx';

const amounts = ['mainRevenue', 'salesRevenue', 'rdExpense', 'profit'] as const;

/** 会计年度: money in 万元, the unit in the heading. */
export function FinancialYears() {
  const translate = useTranslate();
  const textOf = useText();
  const years = useRecordContext<RaRecord>()?.financialYears as readonly FinancialYearInput[] | undefined;
  return (
    <PlainTable
      label={translate('desk.organisation.figures')}
      rows={years ?? []}
      keyOf={({ year }) => String(year)}
      empty={<div style={{ padding: 16 }}>—</div>}
      columns={[
        { label: textOf(financialYearLabels.year), cell: ({ year }) => year },
        {
          label: textOf(financialYearLabels.monthsOperated),
          isNumber: true,
          cell: ({ monthsOperated }) => monthsOperated,
        },
        ...amounts.map((field) => ({
          label: translate('desk.common.wan', { label: textOf(financialYearLabels[field]) }),
          isNumber: true,
          cell: (year: FinancialYearInput) => (year[field] == null ? '—' : formatWan(year[field])),
        })),
        {
          label: textOf(financialYearLabels.isAudited),
          cell: ({ isAudited }) => translate(isAudited ? 'desk.common.yes' : 'desk.common.no'),
        },
      ]}
    />
  );
}

/** 创新平台. */
export function Platforms() {
  const translate = useTranslate();
  const textOf = useText();
  const [kindOf, levelOf] = [useTerm(platformKind), useTerm(platformLevel)];
  const platforms = useRecordContext<RaRecord>()?.platforms as readonly InnovationPlatformInput[] | undefined;
  const labels = innovationPlatformLabels;
  return (
    <PlainTable
      label={translate('desk.organisation.platforms')}
      rows={platforms ?? []}
      keyOf={({ name }, index) => `${name}-${index}`}
      empty={<div style={{ padding: 16 }}>—</div>}
      columns={[
        { label: textOf(labels.name), cell: ({ name }) => name },
        { label: textOf(labels.kind), cell: ({ kind }) => kindOf(kind) },
        { label: textOf(labels.level), cell: ({ level }) => levelOf(level) },
        { label: textOf(labels.approvalNo), cell: ({ approvalNo }) => approvalNo || '—' },
        { label: textOf(labels.approvedOn), cell: ({ approvedOn }) => approvedOn ?? '—' },
        { label: textOf(labels.validTo), cell: ({ validTo }) => validTo ?? '—' },
        { label: textOf(labels.revokedOn), cell: ({ revokedOn }) => revokedOn ?? '—' },
      ]}
    />
  );
}
