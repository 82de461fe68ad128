import { applicationStatus } from '@consortium/domain';
import { Alert, Box, Button, Link as MuiLink } from '@mui/material';
import { useCreatePath, useGetIdentity, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { ActionButtons } from '../../kernel/acts/ActionButtons.tsx';
import { ClosingMark, DueMark } from '../../kernel/values/day-fields.tsx';
import { lastDayBefore } from '../../kernel/values/days.ts';
import { TermChip } from '../../kernel/values/terms.tsx';
import type { SignedIn } from '../../providers/viewer.ts';
import type { ApplicationRecord } from '../record.ts';
import { ConvertButton } from '../ways/ConvertButton.tsx';
import { DisqualifyButton } from '../ways/DisqualifyButton.tsx';
import { StateStepper } from './StateStepper.tsx';

/** Acts that have a place of their own: the form, the tabs, the sheet. */
const elsewhere = [
  'update',
  'submit',
  'deliverItem',
  'receiveItem',
  'recordVerdict',
  'proposeWaiver',
  'approveWaiver',
  'confirmCarried',
  'proposeSpecialCase',
  'argueSpecialCase',
  'decideSpecialCase',
  'requestCorrection',
  'passFormalCheck',
  'failFormalCheck',
  'proposeApproval',
  'defer',
  'refuseApproval',
  'publish',
  'refuseAfterObjection',
  'approve',
  'openReview',
  'assignExpert',
  'closeReview',
  'recordSiteVisit',
];

/** 页首: state, stepper, who is next, deadline, and what the viewer may do now. */
export function Head({ record }: { record: ApplicationRecord }) {
  const translate = useTranslate();
  const createPath = useCreatePath();
  const { openActions, batch, status, correctionDueOn, myRole } = record;
  const { identity } = useGetIdentity();
  const own = (identity as SignedIn | undefined)?.organisation?.id ?? '';
  const isToConfirm = myRole === 'MEMBER' && openActions.includes('confirmIntent') && !record.intents[own];
  const mayCheck = openActions.includes('recordVerdict') || openActions.includes('receiveItem');
  return (
    <Box
      sx={{ bgcolor: 'background.paper', border: 1, borderColor: 'divider', borderRadius: 1, p: 1.5, mb: 2 }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, flexWrap: 'wrap' }}>
        <TermChip term={status} of={applicationStatus} />
        <Box>
          {record.leadUnit.legalName} · {batch.title}
        </Box>
        <Box sx={{ color: 'text.secondary' }}>
          {correctionDueOn ? (
            <>
              {translate('filing.show.correctionDue')} <DueMark day={correctionDueOn} />
            </>
          ) : (
            <ClosingMark day={lastDayBefore(batch.closesAt)} label={translate('filing.show.deadline')} />
          )}
        </Box>
        <Box sx={{ flexGrow: 1 }} />
        {mayCheck ? (
          <Button component={Link} to={`/applications/${record.id}/formal-check`} variant="contained">
            {translate('filing.show.formalCheck')}
          </Button>
        ) : null}
        {openActions.includes('update') ? (
          <Button
            component={Link}
            to={createPath({ resource: 'applications', type: 'edit', id: record.id })}
            variant="contained"
          >
            {translate('filing.show.continue')}
          </Button>
        ) : null}
        <ActionButtons
          except={isToConfirm ? elsewhere : [...elsewhere, 'confirmIntent']}
          instead={{
            convert: <ConvertButton record={record} />,
            disqualify: <DisqualifyButton record={record} />,
          }}
        />
      </Box>
      <Conversion record={record} />
      <StateStepper record={record} />
      {isToConfirm ? (
        <Alert severity="warning" sx={{ mt: 1 }}>
          {translate('filing.show.yourIntent')}
        </Alert>
      ) : null}
    </Box>
  );
}

/** 由何而来、转往何处. */
function Conversion({ record: { convertedFrom, convertedTo } }: { record: ApplicationRecord }) {
  const translate = useTranslate();
  const links = [
    ['ways.convert.from', convertedFrom],
    ['ways.convert.to', convertedTo],
  ] as const;
  return links.map(([message, other]) =>
    other ? (
      <Box key={message} sx={{ mt: 0.5 }}>
        <MuiLink component={Link} to={`/applications/${other.id}/show`}>
          {translate(message, { number: other.number })}
        </MuiLink>
      </Box>
    ) : null,
  );
}
