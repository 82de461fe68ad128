import { employmentLabels } from '@consortium/domain';
import { Link as MuiLink } from '@mui/material';
import { BooleanField, type RaRecord, useTranslate, WithRecord } from 'react-admin';
import { Link } from 'react-router';
import { EditWhereOpen } from '../kernel/acts/PageActions.tsx';
import { RecordHistory } from '../kernel/history/RecordHistory.tsx';
import { DeskShow } from '../kernel/page/DeskShow.tsx';
import { Fact, Facts } from '../kernel/page/Facts.tsx';
import { Panel } from '../kernel/page/Panel.tsx';
import { PlainTable } from '../kernel/page/PlainTable.tsx';
import { useText } from '../kernel/values/language.ts';
import { WordsField } from '../kernel/values/Words.tsx';

type Employment = Readonly<{
  organisationId: string;
  unitName: string;
  post: string;
  validFrom: string | null;
  validTo: string | null;
}>;

/** 专家: who they are, where they work and worked, and whether they may be asked today. */
export default function ExpertShow() {
  const translate = useTranslate();
  return (
    <DeskShow actions={<EditWhereOpen />}>
      <Panel>
        <Facts>
          <Fact source="name" />
          <Fact source="number" />
          <Fact source="title" />
          <Fact source="account" />
          <Fact source="phone" />
          <Fact source="email" />
          <Fact source="isAvailableNow">
            <BooleanField source="isAvailableNow" />
          </Fact>
          <Fact source="unavailableUntil" />
          <Fact source="openAssignmentCount" />
          <Fact source="fields" wide>
            <WordsField source="fields" />
          </Fact>
        </Facts>
      </Panel>
      <Employments />
      <RecordHistory title={translate('desk.history.title')} />
    </DeskShow>
  );
}

function Employments() {
  const [translate, textOf] = [useTranslate(), useText()];
  const title = translate('resources.experts.fields.employments');
  return (
    <Panel title={title} dense>
      <WithRecord<RaRecord & { employments: readonly Employment[] }>
        render={({ employments }) => (
          <PlainTable
            label={title}
            rows={employments}
            keyOf={(row, index) => `${row.organisationId}-${index}`}
            empty={<div style={{ padding: 16 }}>{translate('review.expert.noEmployments')}</div>}
            columns={[
              {
                label: textOf(employmentLabels.organisationId),
                cell: (row) => (
                  <MuiLink component={Link} to={`/organisations/${row.organisationId}/show`}>
                    {row.unitName}
                  </MuiLink>
                ),
              },
              { label: textOf(employmentLabels.post), cell: (row) => row.post || '—' },
              { label: textOf(employmentLabels.validFrom), cell: (row) => row.validFrom ?? '—' },
              {
                label: textOf(employmentLabels.validTo),
                cell: (row) => row.validTo ?? translate('review.expert.untilNow'),
              },
            ]}
          />
        )}
      />
    </Panel>
  );
}
