import { leadsOften, sharedNodes, shortestChain } from '@consortium/domain';
import { Alert, Box, LinearProgress, Skeleton, ToggleButton, ToggleButtonGroup } from '@mui/material';
import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { EmptyState } from '../kernel/lists/EmptyState.tsx';
import { ErrorNotice } from '../kernel/page/ErrorView.tsx';
import { PageTitle } from '../kernel/page/PageTitle.tsx';
import { Panel } from '../kernel/page/Panel.tsx';
import { dayInSentence } from '../kernel/values/days.ts';
import { useDeskLocale } from '../kernel/values/language.ts';
import { ChainPanel } from './ChainPanel.tsx';
import { Legend } from './map/Legend.tsx';
import { NetworkCanvas } from './map/NetworkCanvas.tsx';
import { sceneOf } from './map/scene.ts';
import { NetworkFilters } from './NetworkFilters.tsx';
import { NetworkTables } from './NetworkTables.tsx';
import { NodePanel } from './NodePanel.tsx';
import type { MapNetwork } from './queries.ts';
import { type Asked, useAsked, views } from './useAsked.ts';
import { useNetwork } from './useNetwork.ts';

/** 关系图: which units and people belong to which consortia on a day; as a map, and the same as tables. */
export default function NetworkPage() {
  const [translate, locale] = [useTranslate(), useDeskLocale()];
  const asked = useAsked();
  const { network, answer, error, refetch, isFetching } = useNetwork(asked);
  const isEmpty = network?.nodes.length === 0;
  return (
    <>
      <PageTitle text={translate('resources.network.name', { smart_count: 1 })} />
      <Box sx={{ display: 'flex', gap: 2, alignItems: 'center', flexWrap: 'wrap' }}>
        <NetworkFilters asked={asked} directions={answer?.knownDirections ?? []} />
        <ToggleButtonGroup
          size="small"
          exclusive
          value={asked.view}
          onChange={(_event, view: string | null) => view && asked.ask({ view })}
          aria-label={translate('network.view')}
        >
          {views.map((view) => (
            <ToggleButton
              key={view}
              value={view}
              sx={{ px: 2, color: 'text.primary', bgcolor: 'background.paper' }}
            >
              {translate(`network.views.${view}`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </Box>
      <Box sx={{ height: 4 }}>
        {isFetching && network ? <LinearProgress aria-label={translate('desk.common.loading')} /> : null}
      </Box>
      {error ? <ErrorNotice error={error} onRetry={() => refetch()} /> : null}
      {answer && !answer.isWhole ? <Alert severity="warning">{translate('network.notWhole')}</Alert> : null}
      {network || error ? null : <Skeleton variant="rectangular" height={480} />}
      {isEmpty ? (
        <Panel>
          <EmptyState
            title={translate('network.empty', { day: dayInSentence(asked.day, locale) })}
            hint={translate('network.emptyHint')}
          />
        </Panel>
      ) : null}
      {network && !isEmpty ? (
        asked.view === 'table' ? (
          <NetworkTables network={network} />
        ) : (
          <MapView network={network} asked={asked} />
        )
      ) : null}
    </>
  );
}

function MapView({ network, asked }: { network: MapNetwork; asked: Asked }) {
  const [translate, locale] = [useTranslate(), useDeskLocale()];
  const scene = useMemo(() => sceneOf(network), [network]);
  const often = useMemo(() => leadsOften(network), [network]);
  const { from, to, at } = asked;
  const chain = useMemo(
    () => (from && to ? shortestChain(network, from, to) : undefined),
    [network, from, to],
  );
  const highlighted = useMemo(
    () =>
      chain && from
        ? {
            ids: new Set([from, ...chain.flatMap((tie) => [tie.from, tie.to])]),
            ties: new Set(chain),
          }
        : null,
    [chain, from],
  );
  const selected = scene.byId.get(at ?? '')?.node;
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 2,
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) 320px' },
        alignItems: 'start',
      }}
    >
      <Panel dense>
        <Legend withApplications={asked.withApplications} />
        <NetworkCanvas
          scene={scene}
          chain={highlighted}
          selectedId={selected?.id ?? null}
          onSelect={(id) => asked.ask({ at: id ?? '' })}
          label={translate('network.label', { day: dayInSentence(asked.day, locale) })}
        />
      </Panel>
      <Box sx={{ minWidth: 0 }}>
        {selected ? (
          <NodePanel network={network} node={selected} ledOften={often.get(selected.id) ?? 0} asked={asked} />
        ) : (
          <Summary network={network} />
        )}
        <ChainPanel network={network} chain={chain} asked={asked} />
      </Box>
    </Box>
  );
}

function Summary({ network }: { network: MapNetwork }) {
  const translate = useTranslate();
  const count = (kind: string) => network.nodes.filter((each) => each.kind === kind).length;
  const lines = [
    translate('network.summary.consortia', { count: count('CONSORTIUM') }),
    ...(count('APPLICATION') > 0
      ? [translate('network.summary.applications', { count: count('APPLICATION') })]
      : []),
    translate('network.summary.units', {
      count: count('UNIT'),
      shared: sharedNodes(network, 'UNIT').length,
    }),
    translate('network.summary.persons', { count: count('PERSON') }),
  ];
  return (
    <Panel title={translate('network.summary.title')}>
      {lines.map((line) => (
        <Box key={line}>{line}</Box>
      ))}
      <Box sx={{ color: 'text.secondary', mt: 1 }}>{translate('network.summary.hint')}</Box>
    </Panel>
  );
}
