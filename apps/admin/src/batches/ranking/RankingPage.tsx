import { Box, Link as MuiLink, Skeleton } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { Link, useParams } from 'react-router';
import { ErrorNotice } from '../../kernel/page/ErrorView.tsx';
import { PageTitle } from '../../kernel/page/PageTitle.tsx';
import { Panel } from '../../kernel/page/Panel.tsx';
import { PaperFiles } from '../../kernel/page/PaperFiles.tsx';
import { PlainTable } from '../../kernel/page/PlainTable.tsx';
import { useDeskLocale } from '../../kernel/values/language.ts';
import { ToneMark } from '../../kernel/values/ToneMark.tsx';
import { request } from '../../providers/graphql.ts';
import { type RankedPlace, type RankingAnswer, rankingDocument, type Severity } from './queries.ts';

/** 评审排序: the closed reviews of a batch, 优先 first, each place with its reason; and how strict each expert was. */
export default function RankingPage() {
  const { id = '' } = useParams();
  const translate = useTranslate();
  const locale = useDeskLocale();
  const { data, error, refetch } = useQuery({
    queryKey: ['batches', 'ranking', id, locale],
    queryFn: ({ signal }) => request<RankingAnswer>(rankingDocument, { id }, signal),
  });
  const title = data?.batch
    ? translate('review.ranking.page', { name: data.batch.title })
    : translate('review.ranking.title');
  const { places = [], severities = [] } = data?.batchRanking ?? {};
  return (
    <>
      <PageTitle text={title} />
      {error ? <ErrorNotice error={error} onRetry={() => refetch()} /> : null}
      {data || error ? null : <Skeleton variant="rectangular" height={240} />}
      {data ? <Places batchId={id} places={places} /> : null}
      {severities.length > 0 ? <Severities severities={severities} /> : null}
    </>
  );
}

function Places({ batchId, places }: { batchId: string; places: readonly RankedPlace[] }) {
  const translate = useTranslate();
  const heading = (part: string) => translate(`review.ranking.${part}`);
  return (
    <Panel
      title={heading('title')}
      aside={
        places.length > 0 ? (
          <PaperFiles about={translate('review.ranking.pack')} address={`/papers/review-packs/${batchId}`} />
        ) : null
      }
      dense
    >
      <PlainTable
        label={heading('title')}
        rows={places}
        keyOf={({ application }) => application.id}
        empty={<Box sx={{ p: 2 }}>{heading('none')}</Box>}
        columns={[
          { label: heading('rank'), cell: ({ rank }) => rank },
          {
            label: heading('application'),
            cell: ({ application }) => (
              <MuiLink component={Link} to={`/applications/${application.id}/show`}>
                {application.name}({application.number})
              </MuiLink>
            ),
          },
          { label: heading('leadUnit'), cell: ({ application }) => application.leadUnit.legalName },
          { label: heading('mean'), isNumber: true, cell: ({ mean }) => mean ?? '—' },
          { label: heading('spread'), isNumber: true, cell: ({ spread }) => spread ?? '—' },
          {
            label: heading('sheets'),
            isNumber: true,
            cell: ({ sheetCount, hasOutlier }) =>
              hasOutlier ? (
                <>
                  {sheetCount} <ToneMark tone="look">{translate('review.tab.outlier')}</ToneMark>
                </>
              ) : (
                sheetCount
              ),
          },
          { label: heading('reason'), cell: ({ reason }) => reason },
        ]}
      />
    </Panel>
  );
}

function Severities({ severities }: { severities: readonly Severity[] }) {
  const translate = useTranslate();
  const heading = (part: string) => translate(`review.ranking.${part}`);
  return (
    <Panel title={heading('severities')} dense>
      <Box sx={{ px: 2, py: 1, color: 'text.secondary' }}>{heading('severityHint')}</Box>
      <PlainTable
        label={heading('severities')}
        rows={severities}
        keyOf={({ expertName }, index) => `${expertName}-${index}`}
        columns={[
          { label: heading('expert'), cell: ({ expertName }) => expertName },
          { label: heading('sheets'), isNumber: true, cell: ({ count }) => count },
          {
            label: heading('difference'),
            isNumber: true,
            cell: ({ difference }) => (difference.startsWith('-') ? difference : `+${difference}`),
          },
        ]}
      />
    </Panel>
  );
}
