import { Box } from '@mui/material';
import { useGetList, useTranslate } from 'react-admin';
import { useFiling } from '../filing.ts';
import { DirectionsBox } from '../inputs/DirectionsBox.tsx';
import { NameBox } from '../inputs/NameBox.tsx';
import { ChoiceBox, DayBox } from '../inputs/small.tsx';
import { TextBox } from '../inputs/TextBox.tsx';
import { Grid, Part, Wide } from './Grid.tsx';
import { NearNames } from './NearNames.tsx';

/** 基本信息. */
export function BasicSection() {
  const translate = useTranslate();
  const { record, ruleSet } = useFiling();
  const { data: districts = [] } = useGetList('districts', {
    pagination: { page: 1, perPage: 100 },
    sort: { field: 'divisionCode', order: 'ASC' },
  });
  return (
    <>
      <Grid>
        <Wide>
          <NameBox path="name" grammar={ruleSet.nameGrammar} />
          <NearNames />
        </Wide>
        <Wide>
          <Box sx={{ mt: 1 }}>
            <DirectionsBox path="priorityDirectionIds" directions={record.batch.directions} />
          </Box>
        </Wide>
        <Wide>
          <TextBox path="mainBusinessDirection" max={500} rows={2} />
        </Wide>
        <ChoiceBox
          path="recommendingBodyId"
          choices={districts.map(({ id, name }) => ({ id: String(id), name: String(name) }))}
        />
      </Grid>
      <Part title={translate('filing.form.contact')} hint={translate('filing.form.contactHint')}>
        <Grid columns={3}>
          <TextBox path="contactName" />
          <TextBox path="contactPhone" />
          <TextBox path="contactEmail" />
        </Grid>
      </Part>
      <Part title={translate('filing.form.selfCheck')} hint={translate('filing.form.selfCheckHint')}>
        <DayBox path="selfCheckSignedOn" width={240} />
      </Part>
      <Part title={translate('filing.form.specialCase')} hint={translate('filing.form.specialCaseHint')}>
        <TextBox path="specialCaseBasis" max={2000} rows={2} />
      </Part>
    </>
  );
}
