import type { ApplicationPart } from '@consortium/domain';
import { Alert, Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useAct } from '../../kernel/acts/useAct.ts';
import type { Section } from '../form/values/places.ts';
import type { ApplicationRecord } from '../record.ts';

const partOf: Partial<Readonly<Record<Section, ApplicationPart>>> = {
  basic: 'BASICS',
  members: 'MEMBERS',
  bodies: 'BODIES',
  funds: 'FUNDS',
  plan: 'PLAN',
};

/** 承接提示: what this tab took over from the pre-application, and the button that confirms it. */
export function CarriedNotice({ record, section }: { record: ApplicationRecord; section: Section }) {
  const translate = useTranslate();
  const { run, isPending, refusal } = useAct('applications');
  const part = record.carriedParts.find((each) => each.part === partOf[section]);
  if (!part) return null;
  const number = record.convertedFrom?.number ?? '';
  if (part.confirmedAt)
    return (
      <Alert severity="success" sx={{ mb: 2, py: 0 }}>
        {translate('ways.carried.confirmed', { number })}
      </Alert>
    );
  return (
    <Alert
      severity="warning"
      sx={{ mb: 2, py: 0, alignItems: 'center' }}
      action={
        <Button
          size="small"
          variant="outlined"
          color="inherit"
          loading={isPending}
          onClick={() => void run('confirmCarried', { id: record.id, parts: [part.part] })}
        >
          {translate('ways.carried.confirm')}
        </Button>
      }
    >
      {refusal?.problem.message ?? translate('ways.carried.toConfirm', { number })}
    </Alert>
  );
}
