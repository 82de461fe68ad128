import {
  type EvaluationStatus,
  evaluationStatus,
  type ReportGrade,
  reportGrade,
  same,
} from '@consortium/domain';
import { Box, Button, Link as MuiLink } from '@mui/material';
import { useState } from 'react';
import { type RaRecord, useRecordContext, useTranslate, WithRecord } from 'react-admin';
import { Link } from 'react-router';
import { ActDialog } from '../kernel/acts/ActDialog.tsx';
import { EditWhereOpen } from '../kernel/acts/PageActions.tsx';
import { ProblemDialog } from '../kernel/acts/ProblemDialog.tsx';
import { useAct } from '../kernel/acts/useAct.ts';
import { RecordHistory } from '../kernel/history/RecordHistory.tsx';
import { DeskShow } from '../kernel/page/DeskShow.tsx';
import { Fact, Facts } from '../kernel/page/Facts.tsx';
import { Panel } from '../kernel/page/Panel.tsx';
import { PlainTable } from '../kernel/page/PlainTable.tsx';
import { TermChip, useTerm } from '../kernel/values/terms.tsx';
import { Opened } from '../reporting-rounds/RoundList.tsx';
import { Bars } from '../year-books/Bars.tsx';

type Round = RaRecord &
  Readonly<{
    version: number;
    year: number;
    title: string;
    openedAt: string | null;
    openActions: readonly string[];
    scheme: Readonly<{ id: string; title: string; edition: number }>;
    progress: readonly Readonly<{ status: EvaluationStatus; count: number }>[];
    grades: readonly Readonly<{ grade: ReportGrade; count: number }>[];
  }>;

const pathTo = (filter: object) => `/evaluations?${new URLSearchParams({ filter: JSON.stringify(filter) })}`;

/** 评价轮次: by which scheme, how far it is, and how the grades are distributed. */
export default function RoundShow() {
  const translate = useTranslate();
  return (
    <DeskShow actions={<Actions />}>
      <Panel>
        <WithRecord<Round>
          render={({ scheme }) => (
            <Facts>
              <Fact source="year" />
              <Fact source="dueOn" />
              <Fact source="openedAt">
                <Opened />
              </Fact>
              <Fact source="schemeId">
                <MuiLink component={Link} to={`/evaluationSchemes/${scheme.id}/show`}>
                  {`${scheme.title} v${scheme.edition}`}
                </MuiLink>
              </Fact>
            </Facts>
          )}
        />
      </Panel>
      <WithRecord<Round> render={(round) => <Progress round={round} />} />
      <WithRecord<Round> render={(round) => <Grades round={round} />} />
      <RecordHistory title={translate('desk.history.title')} />
    </DeskShow>
  );
}

function Progress({ round: { year, progress } }: { round: Round }) {
  const translate = useTranslate();
  const title = translate('evaluation.round.progress');
  return (
    <Panel title={title} dense>
      <PlainTable
        label={title}
        rows={progress}
        keyOf={({ status }) => status}
        empty={<Box sx={{ p: 2 }}>{translate('evaluation.round.none')}</Box>}
        columns={[
          {
            label: translate('resources.evaluations.fields.status'),
            cell: ({ status }) => <TermChip term={status} of={evaluationStatus} />,
          },
          {
            label: translate('evaluation.round.count'),
            isNumber: true,
            cell: ({ status, count }) => (
              <MuiLink component={Link} to={pathTo({ year, status: [status] })}>
                {count}
              </MuiLink>
            ),
          },
        ]}
      />
    </Panel>
  );
}

function Grades({ round: { year, grades } }: { round: Round }) {
  const [translate, nameOf] = [useTranslate(), useTerm(reportGrade)];
  const title = translate('evaluation.round.distribution');
  if (grades.length === 0) return null;
  const rows = reportGrade.terms.map((grade) => ({
    grade,
    count: grades.find((each) => each.grade === grade)?.count ?? 0,
  }));
  return (
    <Panel title={title}>
      <Bars
        label={title}
        fileName={`${year} ${title}`}
        indicator={{ decimals: 0 }}
        bars={rows.map(({ grade, count }) => ({ name: nameOf(grade), value: String(count) }))}
      />
      <PlainTable
        label={title}
        rows={rows}
        keyOf={({ grade }) => grade}
        columns={[
          {
            label: translate('resources.evaluations.fields.grade'),
            cell: ({ grade }) => <TermChip term={grade} of={reportGrade} />,
          },
          {
            label: translate('evaluation.round.count'),
            isNumber: true,
            cell: ({ grade, count }) => (
              <MuiLink component={Link} to={pathTo({ year, grade: [grade] })}>
                {count}
              </MuiLink>
            ),
          },
        ]}
      />
    </Panel>
  );
}

function Actions() {
  const translate = useTranslate();
  const record = useRecordContext<Round>();
  const acting = useAct('evaluationRounds');
  const [isAsking, setAsking] = useState(false);
  if (!record) return null;
  const words = translate(record.openedAt ? 'evaluation.round.openAgain' : 'evaluation.round.open');
  const open = async () => {
    await acting.run('open', { id: record.id, version: record.version }, words);
    setAsking(false);
  };
  return (
    <>
      <MuiLink component={Link} to={pathTo({ year: record.year })}>
        {translate('evaluation.round.evaluations')}
      </MuiLink>
      {record.openActions.includes('open') ? (
        <Button variant={record.openedAt ? 'outlined' : 'contained'} onClick={() => setAsking(true)}>
          {words}
        </Button>
      ) : null}
      <EditWhereOpen />
      {isAsking ? (
        <ActDialog
          step={{ label: same(words), confirm: true }}
          name={`${record.title}:${translate('evaluation.round.openHint')}`}
          isPending={acting.isPending}
          onConfirm={open}
          onClose={() => setAsking(false)}
        />
      ) : null}
      {acting.refusal ? (
        <ProblemDialog problem={acting.refusal.problem} action={words} onClose={acting.dismiss} />
      ) : null}
    </>
  );
}
