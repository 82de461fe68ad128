import {
  changedFields,
  consortiumLifecycle,
  declarationVersionLabels,
  inForce,
  plusDays,
} from '@consortium/domain';
import AddIcon from '@mui/icons-material/Add';
import { Box, Button, Skeleton } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Difference } from '../../kernel/history/Difference.tsx';
import { EmptyState } from '../../kernel/lists/EmptyState.tsx';
import { ErrorNotice } from '../../kernel/page/ErrorView.tsx';
import { Panel } from '../../kernel/page/Panel.tsx';
import { PlainTable } from '../../kernel/page/PlainTable.tsx';
import { today } from '../../kernel/values/days.ts';
import { useText } from '../../kernel/values/language.ts';
import { ToneMark } from '../../kernel/values/ToneMark.tsx';
import type { DayProps } from '../show/record.ts';
import type { DeclarationVersion } from './queries.ts';
import { useDeclarations } from './useDeclarations.ts';
import { VersionDialog } from './VersionDialog.tsx';

/** 历次声明: every version with what it changed; its day shows it as it was. */
export function Versions({ record, onDay }: DayProps) {
  const [translate, textOf] = [useTranslate(), useText()];
  const [isOpen, setOpen] = useState(false);
  const { data: versions, error, refetch } = useDeclarations(record);
  const say = (name: string) => translate(`registry.declarations.${name}`);
  if (error) return <ErrorNotice error={error} onRetry={() => refetch()} />;
  if (!versions) return <Skeleton height={120} />;
  const begin = record.openActions.includes('declareFunds') ? (
    <Button startIcon={<AddIcon />} onClick={() => setOpen(true)}>
      {say(versions.length === 0 ? 'first' : 'revise')}
    </Button>
  ) : null;
  return (
    <Panel dense title={say('title')} aside={versions.length === 0 ? null : begin}>
      <PlainTable
        label={say('title')}
        rows={versions}
        keyOf={({ validFrom }) => validFrom}
        empty={<EmptyState title={say('none')} hint={say('noneHint')} action={begin} />}
        columns={[
          {
            label: textOf(declarationVersionLabels.validFrom),
            cell: ({ validFrom }) => (
              <Button
                size="small"
                sx={{ minWidth: 0, px: 0.5, whiteSpace: 'nowrap' }}
                aria-label={translate('registry.declarations.showOn', { day: validFrom })}
                onClick={() => onDay(validFrom)}
              >
                {validFrom}
              </Button>
            ),
          },
          {
            label: say('until'),
            cell: ({ validTo }) => (
              <Box sx={{ whiteSpace: 'nowrap' }}>{validTo ? plusDays(validTo, -1) : '—'}</Box>
            ),
          },
          { label: say('state'), cell: (version) => <State version={version} /> },
          {
            label: say('differs'),
            cell: (version) => (
              <Differences version={version} before={versions[versions.indexOf(version) + 1] ?? null} />
            ),
          },
          {
            label: say('reason'),
            cell: ({ reason }) => (
              <Box sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{reason || '—'}</Box>
            ),
          },
        ]}
      />
      {isOpen ? (
        <VersionDialog
          record={record}
          last={versions[0] ?? null}
          title={versions.length === 0 ? say('first') : textOf(consortiumLifecycle.declareFunds.label)}
          onDone={refetch}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </Panel>
  );
}

function State({ version }: { version: DeclarationVersion }) {
  const translate = useTranslate();
  const say = (name: string) => translate(`registry.declarations.${name}`);
  if (inForce(version, today())) return <ToneMark tone="holds">{say('inForce')}</ToneMark>;
  return version.validFrom > today() ? (
    <ToneMark tone="moving">{say('toCome')}</ToneMark>
  ) : (
    <ToneMark tone="rest">{say('replaced')}</ToneMark>
  );
}

type SideProps = Readonly<{ version: DeclarationVersion; before: DeclarationVersion | null }>;
function Differences({ version, before }: SideProps) {
  const [translate, textOf] = [useTranslate(), useText()];
  if (!before) return translate('registry.declarations.isFirst');
  return (
    <Box component="ul" sx={{ m: 0, pl: 2 }}>
      {changedFields(before, version).map((field) => (
        <li key={field}>
          {textOf(declarationVersionLabels[field])}:{' '}
          <Difference
            resource="consortia"
            change={{ path: `fundManagement.${field}`, from: before[field], to: version[field] }}
          />
        </li>
      ))}
    </Box>
  );
}
