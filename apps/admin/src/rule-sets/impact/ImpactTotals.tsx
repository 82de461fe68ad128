import {
  type ImpactTotal,
  impactTotals,
  impactWay,
  type OutcomeChange,
  organisationSector,
} from '@consortium/domain';
import { Box, Link as MuiLink } from '@mui/material';
import { useTranslate } from 'react-admin';
import { PlainTable } from '../../kernel/page/PlainTable.tsx';
import { useTerm } from '../../kernel/values/terms.tsx';
import type { Impacted } from './queries.ts';

/** A total that was chosen: exactly the records that it counts. */
export type Group = Readonly<{ name: string; holds: (row: Impacted) => boolean }>;

type Named = Readonly<{ name: string; changes: readonly OutcomeChange[] }>;
type Props = Readonly<{
  of: readonly Impacted[];
  chosen: Group | null;
  onChoose: (group: Group | null) => void;
}>;

/** 影响汇总 by clause, by district and by sector; each number leads to its records. */
export function ImpactTotals({ of, onChoose }: Props) {
  const translate = useTranslate();
  const sectorOf = useTerm(organisationSector);
  const ways: readonly Readonly<{ title: string; groupsOf: (row: Impacted) => readonly Named[] }>[] = [
    {
      title: 'rules.byClause',
      groupsOf: ({ changes }) => changes.map((change) => ({ name: change.clause, changes: [change] })),
    },
    {
      title: 'rules.byDistrict',
      groupsOf: ({ district, changes }) => [{ name: district ?? translate('rules.noDistrict'), changes }],
    },
    {
      title: 'rules.bySector',
      groupsOf: ({ sector, changes }) => [
        { name: sector ? sectorOf(sector) : translate('rules.noSector'), changes },
      ],
    },
  ];
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(3, minmax(0, 1fr))', gap: 2, mb: 2 }}>
      {ways.map(({ title, groupsOf }) => (
        <Totals
          key={title}
          label={translate(title)}
          totals={impactTotals(of, groupsOf)}
          onChoose={(name) =>
            onChoose({ name, holds: (row) => groupsOf(row).some((each) => each.name === name) })
          }
        />
      ))}
    </Box>
  );
}

type TotalsProps = Readonly<{
  label: string;
  totals: readonly ImpactTotal[];
  onChoose: (name: string) => void;
}>;

function Totals({ label, totals, onChoose }: TotalsProps) {
  const translate = useTranslate();
  const wayOf = useTerm(impactWay);
  return (
    <PlainTable
      label={label}
      rows={totals}
      keyOf={({ name }) => name}
      columns={[
        {
          label,
          cell: ({ name }) => (
            <MuiLink
              component="button"
              type="button"
              onClick={() => onChoose(name)}
              sx={{ textAlign: 'left', font: 'inherit' }}
            >
              {name}
            </MuiLink>
          ),
        },
        ...impactWay.terms.map((way) => ({
          label: wayOf(way),
          isNumber: true,
          cell: (total: ImpactTotal) => total[way],
        })),
        { label: translate('rules.records'), isNumber: true, cell: ({ records }) => records },
      ]}
    />
  );
}
