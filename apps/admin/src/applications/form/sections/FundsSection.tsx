import { useTranslate } from 'react-admin';
import { CheckBox, DayBox } from '../inputs/small.tsx';
import { TextBox } from '../inputs/TextBox.tsx';
import { UnitBox } from '../inputs/UnitBox.tsx';
import { Grid, Part, Wide } from './Grid.tsx';

const FUNDS = 'formation.fundManagement';
const AGREEMENT = 'formation.agreement';

/** 经费管理: rules, inner supervision, custodian, declarations; and the agreement between the units. */
export function FundsSection() {
  const translate = useTranslate();
  return (
    <>
      <Part title={translate('filing.form.fundRules')} id={FUNDS}>
        <Grid>
          <TextBox path={`${FUNDS}.rulesName`} />
          <DayBox path={`${FUNDS}.adoptedOn`} />
          <TextBox path={`${FUNDS}.supervisedBy`} />
          <TextBox
            path={`${FUNDS}.supervisionFrequency`}
            placeholder={translate('filing.form.frequencyExample')}
          />
          <Wide>
            <UnitBox path={`${FUNDS}.custodianId`} hint={translate('filing.form.custodianHint')} />
          </Wide>
        </Grid>
      </Part>
      <Part title={translate('filing.form.declarations')}>
        <Grid columns={1}>
          <CheckBox path={`${FUNDS}.followsSpecialFundRules`} />
          <CheckBox path={`${FUNDS}.acceptsSupervision`} />
          <CheckBox path={`${FUNDS}.separateAccounting`} />
        </Grid>
      </Part>
      <Part title={translate('filing.form.agreement')} id={AGREEMENT}>
        <Grid>
          <DayBox path={`${AGREEMENT}.signedOn`} />
          <DayBox path={`${AGREEMENT}.effectiveOn`} />
          <Wide>
            <TextBox path={`${AGREEMENT}.liableParty`} max={500} rows={1} />
          </Wide>
          <Wide>
            <TextBox path={`${AGREEMENT}.incomeSharing`} max={2000} rows={2} />
          </Wide>
        </Grid>
      </Part>
    </>
  );
}
