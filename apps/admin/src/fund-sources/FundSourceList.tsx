import { fundSource, fundSourceSettingLabels, fundUse } from '@consortium/domain';
import { Alert, Checkbox, FormControlLabel, FormGroup } from '@mui/material';
import { DataTable, type RaRecord, useRecordContext, useTranslate } from 'react-admin';
import { ProblemDialog } from '../kernel/acts/ProblemDialog.tsx';
import { useAct } from '../kernel/acts/useAct.ts';
import { DeskList, DeskTable } from '../kernel/lists/DeskList.tsx';
import { useText } from '../kernel/values/language.ts';
import { TermField, useTerm } from '../kernel/values/terms.tsx';
import { Words } from '../kernel/values/Words.tsx';

/** 经费来源设置: for which uses money of each source may be spent. */
export default function FundSourceList() {
  const translate = useTranslate();
  return (
    <DeskList hasColumns={false} sort={{ field: 'source', order: 'ASC' }}>
      <Alert severity="info" sx={{ mb: 1 }}>
        {translate('registry.sources.hint')}
      </Alert>
      <DeskTable rowClick={false}>
        <DataTable.Col source="source" disableSort>
          <TermField source="source" of={fundSource} />
        </DataTable.Col>
        <DataTable.Col source="allowedUses" disableSort>
          <AllowedUses />
        </DataTable.Col>
      </DeskTable>
    </DeskList>
  );
}

type Setting = RaRecord & {
  version: number;
  source: string;
  allowedUses: readonly string[];
  openActions: readonly string[];
};

function AllowedUses() {
  const setting = useRecordContext<Setting>();
  const [textOf, useOf, sourceOf] = [useText(), useTerm(fundUse), useTerm(fundSource)];
  const acting = useAct('fundSourceSettings');
  if (!setting) return null;
  const { id, version, source, allowedUses, openActions } = setting;
  if (!openActions.includes('update')) return <Words of={allowedUses.map(useOf)} />;
  const name = textOf(fundSourceSettingLabels.allowedUses);
  const allow = (use: string, isAllowed: boolean) =>
    acting.run(
      'update',
      {
        id,
        version,
        fundSourceSetting: {
          allowedUses: fundUse.terms.filter((each) =>
            each === use ? isAllowed : allowedUses.includes(each),
          ),
        },
      },
      name,
    );
  return (
    <>
      <FormGroup row aria-label={`${sourceOf(source)} ${name}`}>
        {fundUse.terms.map((use) => (
          <FormControlLabel
            key={use}
            label={useOf(use)}
            control={
              <Checkbox
                size="small"
                checked={allowedUses.includes(use)}
                disabled={acting.isPending}
                onChange={({ target }) => allow(use, target.checked)}
              />
            }
          />
        ))}
      </FormGroup>
      {acting.refusal ? (
        <ProblemDialog problem={acting.refusal.problem} action={name} onClose={acting.dismiss} />
      ) : null}
    </>
  );
}
