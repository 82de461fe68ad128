import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { PageTitle } from '../kernel/page/PageTitle.tsx';
import { BacklogPanel } from './BacklogPanel.tsx';
import { DeadlinesPanel } from './DeadlinesPanel.tsx';
import { FunnelPanel } from './FunnelPanel.tsx';
import { HealthAndDistrictPanels, StatePanels } from './RegistryPanels.tsx';

/** 看板: how far a batch is, what is due, who has how much to do, and the registry in figures. */
export default function BoardPage() {
  const translate = useTranslate();
  return (
    <>
      <PageTitle text={translate('resources.board.name', { smart_count: 1 })} />
      <Box
        sx={{
          display: 'grid',
          columnGap: 2,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))' },
          alignItems: 'start',
          pt: 1,
        }}
      >
        <Box sx={{ minWidth: 0 }}>
          <FunnelPanel />
          <StatePanels />
        </Box>
        <Box sx={{ minWidth: 0 }}>
          <DeadlinesPanel />
          <BacklogPanel />
          <HealthAndDistrictPanels />
        </Box>
      </Box>
    </>
  );
}
