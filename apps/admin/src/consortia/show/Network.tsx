import { membershipRole } from '@consortium/domain';
import { useTheme } from '@mui/material';
import { useMemo } from 'react';
import { Chart } from '../../kernel/page/Chart.tsx';
import { useTerm } from '../../kernel/values/terms.tsx';
import type { Membership } from '../queries.ts';

const HEIGHT = 340;

/** 单位关系图: the lead in the middle, its members around it; the same units stand in the table beneath. */
export function Network({ members, label }: { members: readonly Membership[]; label: string }) {
  const { palette } = useTheme();
  const roleOf = useTerm(membershipRole);
  const option = useMemo(() => {
    const lead = members.find(({ role }) => role === 'LEAD');
    const others = members.filter((member) => member !== lead);
    const around = (index: number) => {
      const angle = (2 * Math.PI * index) / Math.max(others.length, 1) - Math.PI / 2;
      return { x: Math.cos(angle) * 260, y: Math.sin(angle) * 110 };
    };
    const node = ({ organisation, role }: Membership, place: { x: number; y: number }) => ({
      id: organisation.id,
      name: organisation.legalName,
      ...place,
      symbolSize: role === 'LEAD' ? 34 : 18,
      itemStyle: { color: role === 'LEAD' ? palette.primary.main : palette.success.main },
      value: roleOf(role),
    });
    return {
      tooltip: { formatter: '{b}' },
      series: [
        {
          type: 'graph' as const,
          layout: 'none' as const,
          preserveAspect: 'contain' as const,
          left: 140,
          right: 140,
          top: 30,
          bottom: 40,
          label: {
            show: true,
            position: 'bottom' as const,
            color: palette.text.primary,
            width: 130,
            overflow: 'truncate' as const,
          },
          lineStyle: { color: palette.divider, width: 2 },
          data: [
            ...(lead ? [node(lead, { x: 0, y: 0 })] : []),
            ...others.map((member, index) => node(member, around(index))),
          ],
          links: lead
            ? others.map(({ organisation }) => ({ source: lead.organisation.id, target: organisation.id }))
            : [],
        },
      ],
    };
  }, [members, palette, roleOf]);
  return <Chart option={option} height={HEIGHT} label={label} />;
}
