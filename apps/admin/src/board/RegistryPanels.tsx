import { consortiumStatus, organisationKind } from '@consortium/domain';
import { Skeleton } from '@mui/material';
import { useTranslate } from 'react-admin';
import { EmptyState } from '../kernel/lists/EmptyState.tsx';
import { listPath } from '../kernel/lists/listPath.ts';
import { ErrorNotice } from '../kernel/page/ErrorView.tsx';
import { Panel } from '../kernel/page/Panel.tsx';
import { useTerm } from '../kernel/values/terms.tsx';
import { FiguresPanel } from './FiguresPanel.tsx';
import { HealthPanel } from './HealthPanel.tsx';
import { type RegistryAnswer, registryDocument } from './queries.ts';
import { useFigures } from './useFigures.ts';

const consortia = (filter: object) => listPath('consortia', filter);
const useRegistry = () => useFigures<RegistryAnswer>('registry', registryDocument);

/** 名录统计: by state all that there ever were; by direction and kind of lead unit those in force. */
export function StatePanels() {
  const translate = useTranslate();
  const [statusOf, kindOf] = [useTerm(consortiumStatus), useTerm(organisationKind)];
  const { data, error, refetch } = useRegistry();
  const say = (name: string, facts = {}) => translate(`board.${name}`, facts);
  if (error) return <ErrorNotice error={error} onRetry={() => refetch()} />;
  if (!data) return <Skeleton variant="rectangular" height={320} sx={{ mb: 2 }} />;
  const { total, inForce, byStatus, byDirection, byLeadKind } = data.registryCounts;
  if (total === 0)
    return (
      <Panel title={say('registry')}>
        <EmptyState title={say('noConsortia')} hint={say('noConsortiaHint')} />
      </Panel>
    );
  return (
    <>
      <FiguresPanel
        title={say('byStatus', { count: total })}
        heading={say('status')}
        figures={byStatus.map(({ status, count }) => ({
          name: statusOf(status),
          count,
          path: consortia({ status: [status] }),
        }))}
      />
      <FiguresPanel
        title={say('byLeadKind', { count: inForce })}
        heading={say('leadKind')}
        figures={byLeadKind.map(({ kind, count }) => ({
          name: kindOf(kind),
          count,
          path: consortia({ isInForce: true, leadUnitKind: [kind] }),
        }))}
      />
      <FiguresPanel
        title={say('byDirection', { count: inForce })}
        heading={say('direction')}
        note={say('directionNote')}
        figures={byDirection.map(({ direction, count }) => ({
          name: direction ?? say('unnamed'),
          count,
          path: consortia(
            direction === null
              ? { isInForce: true, hasDirection: false }
              : { isInForce: true, directionName: direction },
          ),
        }))}
      />
    </>
  );
}

/** 名录统计, continued: by health and by who recommended them. */
export function HealthAndDistrictPanels() {
  const translate = useTranslate();
  const { data } = useRegistry();
  if (!data || data.registryCounts.total === 0) return null;
  const { inForce, byDistrict } = data.registryCounts;
  return (
    <>
      <HealthPanel inForce={inForce} />
      <FiguresPanel
        title={translate('board.byDistrict', { count: inForce })}
        heading={translate('board.district')}
        figures={byDistrict.map(({ district, count }) => ({
          name: district?.name ?? translate('board.noDistrict'),
          count,
          path: consortia(
            district === null
              ? { isInForce: true, hasDistrict: false }
              : { isInForce: true, districtId: district.id },
          ),
        }))}
      />
    </>
  );
}
