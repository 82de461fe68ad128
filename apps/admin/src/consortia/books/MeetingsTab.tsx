import { governanceFunction, governanceMeetingLabels, resolutionLabels } from '@consortium/domain';
import AddIcon from '@mui/icons-material/Add';
import { Box, Button, Skeleton, Typography } from '@mui/material';
import { useState } from 'react';
import { useGetList, useTranslate } from 'react-admin';
import { EmptyState } from '../../kernel/lists/EmptyState.tsx';
import { ErrorNotice } from '../../kernel/page/ErrorView.tsx';
import { FileButton } from '../../kernel/page/FileButton.tsx';
import { Panel } from '../../kernel/page/Panel.tsx';
import { PlainTable } from '../../kernel/page/PlainTable.tsx';
import { useText } from '../../kernel/values/language.ts';
import { ToneMark } from '../../kernel/values/ToneMark.tsx';
import { useTerm } from '../../kernel/values/terms.tsx';
import type { ConsortiumRecord } from '../show/record.ts';
import { BodyRulesPanel } from './BodyRulesPanel.tsx';
import { MeetingDialog } from './MeetingDialog.tsx';
import type { MeetingRecord, Resolution } from './queries.ts';
import { ReasonAct } from './ReasonAct.tsx';

const LARGEST = 100;

/** 会议: what the bodies met about, the latest first, with who was there and what was resolved. */
export function MeetingsTab({ record }: { record: ConsortiumRecord }) {
  const translate = useTranslate();
  const [edited, setEdited] = useState<MeetingRecord | 'new' | null>(null);
  const wanted = { consortiumId: record.id };
  const { data, total, error, refetch } = useGetList<MeetingRecord>('governanceMeetings', {
    filter: wanted,
    pagination: { page: 1, perPage: LARGEST },
    sort: { field: 'heldOn', order: 'DESC' },
  });
  const mayKeep = record.openActions.includes('keepMeetings');
  const add = mayKeep ? (
    <Button startIcon={<AddIcon />} variant="contained" onClick={() => setEdited('new')}>
      {translate('registry.books.recordMeeting')}
    </Button>
  ) : null;
  if (error) return <ErrorNotice error={error} onRetry={() => refetch()} />;
  if (data === undefined) return <Skeleton height={160} />;
  return (
    <>
      <BodyRulesPanel record={record} />
      {data.length === 0 ? (
        <Panel>
          <EmptyState
            title={translate('registry.books.noMeetings')}
            hint={translate('registry.books.noMeetingsHint')}
            action={add}
          />
        </Panel>
      ) : (
        <Box sx={{ display: 'flex', alignItems: 'center', mb: 1, gap: 2 }}>
          <Typography sx={{ flexGrow: 1, color: 'text.secondary' }}>
            {translate('registry.books.meetingCount', { count: total ?? data.length })}
            {total !== undefined && total > data.length
              ? translate('registry.books.latest', { shown: data.length })
              : ''}
          </Typography>
          <FileButton
            name="Excel"
            address={`/exports/governanceMeetings.xlsx?${new URLSearchParams({ filter: JSON.stringify(wanted) })}`}
          />
          {add}
        </Box>
      )}
      {data.map((meeting) => (
        <Meeting
          key={meeting.id}
          meeting={meeting}
          record={record}
          onEdit={mayKeep ? () => setEdited(meeting) : null}
          onRemoved={refetch}
        />
      ))}
      {edited ? (
        <MeetingDialog
          record={record}
          meeting={edited === 'new' ? null : edited}
          onDone={refetch}
          onClose={() => setEdited(null)}
        />
      ) : null}
    </>
  );
}

type MeetingProps = Readonly<{
  meeting: MeetingRecord;
  record: ConsortiumRecord;
  onEdit: (() => void) | null;
  onRemoved: () => void;
}>;
function Meeting({ meeting, record, onEdit, onRemoved }: MeetingProps) {
  const [translate, textOf] = [useTranslate(), useText()];
  const functionOf = useTerm(governanceFunction);
  const { id, heldOn, place, chairedBy, present, entitled, hasQuorum, summary, body, resolutions } = meeting;
  const absent = entitled.filter((person) => !present.includes(person));
  return (
    <Panel
      title={`${heldOn} · ${body.name} · ${functionOf(body.function)}`}
      aside={
        <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
          <ToneMark tone={hasQuorum ? 'holds' : 'look'}>
            {translate('registry.books.attendance', { present: present.length, entitled: entitled.length })}
            {hasQuorum ? '' : ` · ${translate('registry.books.noQuorum')}`}
          </ToneMark>
          {onEdit ? (
            <Button onClick={onEdit} aria-label={translate('registry.books.editMeeting', { day: heldOn })}>
              {translate('ra.action.edit')}
            </Button>
          ) : null}
          {record.openActions.includes('removeMeeting') ? (
            <ReasonAct
              record={record}
              action="removeMeeting"
              values={{ meetingId: id }}
              name={`${heldOn} ${body.name}`}
              onDone={onRemoved}
            />
          ) : null}
        </Box>
      }
    >
      <Box component="dl" sx={{ display: 'grid', gridTemplateColumns: 'max-content 1fr', gap: 0.5, m: 0 }}>
        {(
          [
            ['place', place],
            ['chairedBy', chairedBy],
            ['present', present.join('、')],
            ['summary', summary],
          ] as const
        ).map(([field, value]) => (
          <Box key={field} sx={{ display: 'contents' }}>
            <Box component="dt" sx={{ color: 'text.secondary', pr: 2 }}>
              {textOf(governanceMeetingLabels[field])}
            </Box>
            <Box component="dd" sx={{ m: 0, whiteSpace: 'pre-wrap' }}>
              {value || '—'}
              {field === 'present' && absent.length > 0 ? (
                <Typography component="span" sx={{ color: 'text.secondary', ml: 1 }}>
                  {translate('registry.books.absent', { names: absent.join('、') })}
                </Typography>
              ) : null}
            </Box>
          </Box>
        ))}
      </Box>
      {resolutions.length > 0 ? (
        <Resolutions of={`${heldOn} ${body.name}`} resolutions={resolutions} />
      ) : null}
    </Panel>
  );
}

function Resolutions({ of, resolutions }: { of: string; resolutions: readonly Resolution[] }) {
  const [translate, textOf] = [useTranslate(), useText()];
  const label = textOf(governanceMeetingLabels.resolutions);
  return (
    <Box sx={{ mt: 1 }}>
      <PlainTable
        label={`${of} ${label}`}
        rows={resolutions}
        keyOf={({ title }, index) => `${index} ${title}`}
        columns={[
          { label: textOf(resolutionLabels.title), cell: ({ title }) => title },
          { label: textOf(resolutionLabels.text), cell: ({ text }) => text || '—' },
          { label: textOf(resolutionLabels.votesFor), isNumber: true, cell: ({ votesFor }) => votesFor },
          {
            label: textOf(resolutionLabels.votesAgainst),
            isNumber: true,
            cell: ({ votesAgainst }) => votesAgainst,
          },
          {
            label: textOf(resolutionLabels.votesAbstained),
            isNumber: true,
            cell: ({ votesAbstained }) => votesAbstained,
          },
          {
            label: translate('registry.books.outcome'),
            cell: ({ isAdopted }) => (
              <ToneMark tone={isAdopted ? 'holds' : 'look'}>
                {translate(isAdopted ? 'registry.books.adopted' : 'registry.books.notAdopted')}
              </ToneMark>
            ),
          },
        ]}
      />
    </Box>
  );
}
