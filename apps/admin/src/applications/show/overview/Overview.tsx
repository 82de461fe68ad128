import { planTexts } from '@consortium/domain';
import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Panel } from '../../../kernel/page/Panel.tsx';
import type { ApplicationRecord } from '../../record.ts';
import { useUnit } from '../../useWhole.ts';
import { Bodies } from './Bodies.tsx';
import { Declared } from './Declared.tsx';
import { LeadFigures } from './LeadFigures.tsx';
import { Members } from './Members.tsx';

const basics = [
  'priorityDirections',
  'recommendingBody',
  'mainBusinessDirection',
  'contactName',
  'contactPhone',
  'contactEmail',
  'selfCheckSignedOn',
  'specialCaseBasis',
];

/** 概览: everything that was declared, dense and read-only; every part carries the path by which a clause finds it. */
export function Overview({ record }: { record: ApplicationRecord }) {
  const translate = useTranslate();
  const { data: lead } = useUnit(record.leadUnit.id);
  const { fundManagement, agreement } = record.formation;
  const heading = (tab: string) => translate(`filing.form.tabs.${tab}`);
  const nameOf = (id: string | null) => record.units.find((unit) => unit.id === id)?.legalName ?? null;
  return (
    <Box>
      <Panel title={heading('basic')}>
        <Declared
          values={{
            ...record,
            priorityDirections: record.priorityDirections.map(({ name }) => name).join('、'),
            recommendingBody: record.recommendingBody?.name,
          }}
          fields={basics}
          columns={3}
        />
      </Panel>
      {lead?.hasDetails ? (
        <Panel title={heading('lead')}>
          <LeadFigures lead={lead} />
        </Panel>
      ) : null}
      <Panel title={`${heading('members')} ${record.memberCount}`} dense>
        <Members record={record} />
      </Panel>
      <Panel title={heading('bodies')}>
        <Bodies record={record} />
      </Panel>
      <Panel title={heading('funds')}>
        <Declared
          prefix="formation.fundManagement"
          values={{ ...fundManagement, custodianId: nameOf(fundManagement.custodianId) }}
          fields={Object.keys(fundManagement)}
          columns={3}
        />
        <Box sx={{ mt: 1.5 }}>
          <Declared
            prefix="formation.agreement"
            values={agreement}
            fields={Object.keys(agreement)}
            columns={3}
          />
        </Box>
      </Panel>
      <Panel title={heading('plan')}>
        <Declared values={record} fields={planTexts} columns={1} />
      </Panel>
    </Box>
  );
}
