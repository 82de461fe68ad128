import { type ChangeKind, changeKind, fieldsOfKind } from '@consortium/domain';
import { Box } from '@mui/material';
import { type RaRecord, TextInput, useGetOne, useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { Inputs } from '../../kernel/forms/DeskForm.tsx';
import { Panel } from '../../kernel/page/Panel.tsx';
import { DayInput } from '../../kernel/values/DayInput.tsx';
import { TermInput } from '../../kernel/values/term-inputs.tsx';
import { FieldInput } from './FieldInput.tsx';
import { LivePreview } from './LivePreview.tsx';

/** 变更申请的填写项: exactly what the kind of change needs, and beside it what would come of it. */
export function ChangeInputs() {
  const translate = useTranslate();
  const kind = useWatch({ name: 'change.kind' }) as ChangeKind | null;
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: '1fr', lg: '1fr 1fr' },
        columnGap: 2,
        alignItems: 'start',
      }}
    >
      <Panel title={translate('registry.change.content')} aside={<OfConsortium />}>
        <Inputs>
          <TermInput source="change.kind" of={changeKind} isRequired />
          <DayInput source="effectiveOn" isRequired />
          {kind ? fieldsOfKind[kind].map((field) => <FieldInput key={field} field={field} />) : null}
          <TextInput
            source="reason"
            multiline
            minRows={2}
            className="wide"
            parse={(text: string) => text ?? ''}
          />
          <TextInput
            source="evidence"
            multiline
            minRows={2}
            className="wide"
            parse={(text: string) => text ?? ''}
          />
        </Inputs>
      </Panel>
      <LivePreview />
    </Box>
  );
}

/** Whose change it is. */
function OfConsortium() {
  const id = useWatch({ name: 'consortiumId' }) as string | null;
  const { data } = useGetOne<RaRecord>('consortia', { id: id ?? '' }, { enabled: id !== null });
  return <span>{data?.name}</span>;
}
