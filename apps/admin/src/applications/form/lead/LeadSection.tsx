import { organisationSector } from '@consortium/domain';
import { Alert, Box, Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { FormProvider } from 'react-hook-form';
import { ScopeContext } from '../inputs/scope.ts';
import { DayBox, TermBox, WholeNumberBox } from '../inputs/small.tsx';
import { TextBox } from '../inputs/TextBox.tsx';
import { Grid, Part, Wide } from '../sections/Grid.tsx';
import { PlatformsTable } from './PlatformsTable.tsx';
import type { Lead } from './useLead.ts';
import { YearsTable } from './YearsTable.tsx';

/** 牵头单位: the unit's own record, edited where its clauses are read. */
export function LeadSection({ lead }: { lead: Lead }) {
  const translate = useTranslate();
  if (!lead.hasDetails) return <Alert severity="info">{translate('desk.organisation.hidden')}</Alert>;
  return (
    <ScopeContext.Provider value={{ resource: 'organisations', prefix: 'lead.', isReadOnly: !lead.mayEdit }}>
      <FormProvider {...lead.form}>
        <Box id="lead" tabIndex={-1}>
          <Box sx={{ color: 'text.secondary', mb: 1 }}>
            {translate('filing.lead.hint', { name: lead.values.legalName })}
          </Box>
          {lead.warnings ? (
            <Alert
              severity="warning"
              sx={{ mb: 1 }}
              action={
                <Button size="small" onClick={() => void lead.confirm()}>
                  {translate('desk.act.confirmAnyway')}
                </Button>
              }
            >
              {translate('desk.act.confirmWarnings')}
              <Box component="ul" sx={{ m: 0, pl: 2 }}>
                {lead.warnings.map((warning) => (
                  <li key={warning}>{warning}</li>
                ))}
              </Box>
            </Alert>
          ) : null}
          <Grid columns={3}>
            <TermBox path="sector" of={organisationSector} />
            <DayBox path="foundedOn" />
            <TextBox path="divisionCode" hint={translate('filing.lead.division')} />
            <Wide>
              <TextBox path="placeOfBusiness" />
            </Wide>
          </Grid>
          <Part title={translate('filing.lead.years')} hint={translate('filing.lead.yearsHint')}>
            <YearsTable />
          </Part>
          <Part title={translate('desk.organisation.team')} id="lead.rdTeam">
            <Grid columns={3}>
              <WholeNumberBox path="rdTeam.fulltimeRdStaff" />
              <DayBox path="rdTeam.asOf" />
              <TextBox path="rdTeam.chiefScientist" />
              <WholeNumberBox path="rdTeam.seniorExperts" />
              <WholeNumberBox path="rdTeam.doctors" />
            </Grid>
          </Part>
          <Part
            title={translate('desk.organisation.platforms')}
            hint={translate('filing.lead.platformsHint')}
          >
            <PlatformsTable />
          </Part>
        </Box>
      </FormProvider>
    </ScopeContext.Provider>
  );
}
