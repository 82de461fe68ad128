import {
  applicationLabels,
  consortiumLabels,
  type OutcomeChange,
  organisationSector,
  outcome,
} from '@consortium/domain';
import { Box, Button, Chip, Link as MuiLink, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { PlainTable } from '../../kernel/page/PlainTable.tsx';
import { useText } from '../../kernel/values/language.ts';
import { ToneMark } from '../../kernel/values/ToneMark.tsx';
import { useTerm } from '../../kernel/values/terms.tsx';
import { toneOf } from '../../kernel/values/tones.ts';
import type { Group } from './ImpactTotals.tsx';
import type { Impacted, Tried } from './queries.ts';

const PAGE = 50;

type Props = Readonly<{
  rows: readonly Impacted[];
  group: Group | null;
  onAll: () => void;
  onCompare: (tried: Tried) => void;
}>;

const pathOf = (recordId: string): string =>
  `/${recordId.startsWith('Consortium_') ? 'consortia' : 'applications'}/${recordId}/show`;

/** 结论有变化的记录: which, whose, and each clause from what to what. */
export function ImpactedTable({ rows, group, onAll, onCompare }: Props) {
  const [translate, textOf, sectorOf] = [useTranslate(), useText(), useTerm(organisationSector)];
  const say = useChange();
  const [shown, setShown] = useState(PAGE);
  const heads = [
    translate('rules.record'),
    textOf(consortiumLabels.leadUnitId),
    textOf(applicationLabels.recommendingBodyId),
    translate('rules.bySector'),
    translate('rules.changes'),
  ];
  return (
    <>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
        <Typography variant="h3" sx={{ flexGrow: 1 }}>
          {translate('rules.impacted', { count: rows.length })}
        </Typography>
        {group ? (
          <Chip
            label={translate('rules.onlyThese', { name: group.name })}
            onDelete={onAll}
            aria-label={translate('rules.showAll')}
          />
        ) : null}
      </Box>
      <PlainTable
        label={translate('rules.impacted', { count: rows.length })}
        rows={rows.slice(0, shown)}
        keyOf={({ recordId }) => recordId}
        columns={[
          {
            label: heads[0],
            cell: ({ recordId, number, name }) => (
              <MuiLink component={Link} to={pathOf(recordId)}>
                {name}({number})
              </MuiLink>
            ),
          },
          { label: heads[1], cell: ({ leadUnit }) => leadUnit },
          { label: heads[2], cell: ({ district }) => district ?? '—' },
          { label: heads[3], cell: ({ sector }) => (sector ? sectorOf(sector) : '—') },
          {
            label: heads[4],
            cell: ({ changes }) =>
              changes.map((change) => (
                <Box key={change.code} sx={{ whiteSpace: 'nowrap' }}>
                  <ToneMark tone={toneOf('ImpactWay', change.way)}>{say(change)}</ToneMark>
                </Box>
              )),
          },
          {
            label: translate('rules.compare'),
            cell: ({ recordId, number, name }) => (
              <Button
                size="small"
                sx={{ whiteSpace: 'nowrap' }}
                aria-label={`${translate('rules.compare')} ${number}`}
                onClick={() => onCompare({ id: recordId, number, name })}
              >
                {translate('rules.compare')}
              </Button>
            ),
          },
        ]}
      />
      {rows.length > shown ? (
        <Button onClick={() => setShown(shown + PAGE)}>
          {translate('rules.more', { count: Math.min(PAGE, rows.length - shown) })}
        </Button>
      ) : null}
    </>
  );
}

/** 三(三)b:符合 → 需说明. */
function useChange() {
  const translate = useTranslate();
  const nameOf = useTerm(outcome);
  const told = (term: OutcomeChange['before']) => (term ? nameOf(term) : translate('rules.absent'));
  return ({ clause, before, after }: OutcomeChange): string => `${clause}:${told(before)} → ${told(after)}`;
}
