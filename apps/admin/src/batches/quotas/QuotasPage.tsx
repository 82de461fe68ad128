import { organisationKind, organisationLabels } from '@consortium/domain';
import { Box, FormControlLabel, Link as MuiLink, Skeleton, Switch } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link, useParams } from 'react-router';
import { EmptyState } from '../../kernel/lists/EmptyState.tsx';
import { ErrorNotice } from '../../kernel/page/ErrorView.tsx';
import { PageTitle } from '../../kernel/page/PageTitle.tsx';
import { Panel } from '../../kernel/page/Panel.tsx';
import { PlainTable } from '../../kernel/page/PlainTable.tsx';
import { useText } from '../../kernel/values/language.ts';
import { ToneMark } from '../../kernel/values/ToneMark.tsx';
import { useTerm } from '../../kernel/values/terms.tsx';
import { request } from '../../providers/graphql.ts';
import { type ClashingApplication, type QuotasAnswer, quotasDocument, type UnitQuota } from './queries.ts';

/** 限项一览: who takes part in how many applications of a batch, and the least that would settle every clash. */
export default function QuotasPage() {
  const { id = '' } = useParams();
  const translate = useTranslate();
  const [isOverOnly, setOverOnly] = useState(true);
  const { data, error, refetch } = useQuery({
    queryKey: ['batches', 'quotas', id],
    queryFn: ({ signal }) => request<QuotasAnswer>(quotasDocument, { id }, signal),
  });
  const say = (name: string, facts = {}) => translate(`desk.quotas.${name}`, facts);
  const title = data?.batch ? say('page', { name: data.batch.title }) : say('title');
  const { units = [], withdrawal } = data?.batchQuotas ?? {};
  const over = units.filter(({ overBy }) => overBy > 0);
  return (
    <>
      <PageTitle text={title} />
      {error ? <ErrorNotice error={error} onRetry={() => refetch()} /> : null}
      {data || error ? null : <Skeleton variant="rectangular" height={240} />}
      {data && withdrawal ? (
        <>
          {over.length > 0 ? (
            <Panel title={say('withdrawal', { count: withdrawal.applications.length })}>
              <Box sx={{ color: 'text.secondary', mb: 1 }}>
                {say(withdrawal.isExact ? 'exact' : 'thrifty')}
              </Box>
              <Applications of={withdrawal.applications} />
            </Panel>
          ) : null}
          <Panel
            dense
            title={say('units', { over: over.length, count: units.length })}
            aside={
              <FormControlLabel
                label={say('overOnly')}
                control={
                  <Switch checked={isOverOnly} onChange={({ target }) => setOverOnly(target.checked)} />
                }
              />
            }
          >
            <Units units={isOverOnly ? over : units} />
          </Panel>
        </>
      ) : null}
    </>
  );
}

function Units({ units }: { units: readonly UnitQuota[] }) {
  const [translate, textOf, kindOf] = [useTranslate(), useText(), useTerm(organisationKind)];
  const say = (name: string, facts = {}) => translate(`desk.quotas.${name}`, facts);
  const stateOf = ({ limit, overBy, applications }: UnitQuota) => {
    if (overBy > 0) return <ToneMark tone="blocks">{say('over', { count: overBy })}</ToneMark>;
    return limit && applications.length === limit.max ? (
      <ToneMark tone="look">{say('full')}</ToneMark>
    ) : (
      <ToneMark tone="holds">{say('within')}</ToneMark>
    );
  };
  return (
    <PlainTable
      label={say('title')}
      rows={units}
      keyOf={({ unit }) => unit.id}
      empty={<EmptyState title={say('none')} hint={say('noneHint')} />}
      columns={[
        {
          label: textOf(organisationLabels.legalName),
          cell: ({ unit }) => (
            <MuiLink component={Link} to={`/organisations/${unit.id}/show`}>
              {unit.legalName}
            </MuiLink>
          ),
        },
        { label: textOf(organisationLabels.kind), cell: ({ unit }) => kindOf(unit.kind) },
        {
          label: say('count'),
          isNumber: true,
          cell: ({ applications, limit }) => `${applications.length} / ${limit?.max ?? '—'}`,
        },
        { label: say('clause'), cell: ({ limit }) => limit?.clause ?? '—' },
        { label: say('state'), cell: stateOf },
        { label: say('applications'), cell: ({ applications }) => <Applications of={applications} /> },
      ]}
    />
  );
}

function Applications({ of }: { of: readonly ClashingApplication[] }) {
  return (
    <Box component="ul" sx={{ m: 0, pl: 2 }}>
      {of.map(({ id, number, name, leadUnit }) => (
        <li key={id}>
          <MuiLink component={Link} to={`/applications/${id}/show`}>
            {name}({number})
          </MuiLink>
          <Box component="span" sx={{ color: 'text.secondary', ml: 1 }}>
            {leadUnit?.legalName}
          </Box>
        </li>
      ))}
    </Box>
  );
}
