import { Box, Button, Tab, Tabs } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useFiling } from './filing.ts';
import { sections } from './values/places.ts';

type Props = Readonly<{ openCount: number; onShowClauses?: () => void }>;

/** 分页, and the way back to the clauses where they are hidden. */
export function FormTabs({ openCount, onShowClauses }: Props) {
  const translate = useTranslate();
  const { section, show } = useFiling();
  return (
    <Box sx={{ display: 'flex', borderBottom: 1, borderColor: 'divider' }}>
      <Tabs
        value={section}
        onChange={(_event, chosen) => show(chosen)}
        variant="scrollable"
        aria-label={translate('filing.form.sections')}
        sx={{ flexGrow: 1, '& .MuiTab-root': { minWidth: 0, px: 1.5 } }}
      >
        {sections.map((each) => (
          <Tab
            key={each}
            value={each}
            id={`tab-${each}`}
            aria-controls="tab-panel"
            label={translate(`filing.form.tabs.${each}`)}
          />
        ))}
      </Tabs>
      {onShowClauses ? (
        <Button onClick={onShowClauses}>{translate('filing.clauses.show', { count: openCount })}</Button>
      ) : null}
    </Box>
  );
}
