import { type RuleSet, ruleSetDraft } from '@consortium/domain';
import { MenuItem, TextField } from '@mui/material';
import { type RaRecord, useGetList, useGetOne, useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router';
import { DeskForm } from '../kernel/forms/DeskForm.tsx';
import { DeskCreate } from '../kernel/forms/DeskForms.tsx';
import { ErrorNotice } from '../kernel/page/ErrorView.tsx';
import { PageTitle } from '../kernel/page/PageTitle.tsx';
import { today } from '../kernel/values/days.ts';
import { blankRule } from './draft.ts';
import { ruleSetFields } from './queries.ts';
import { RuleSetInputs } from './RuleSetInputs.tsx';

type RuleSetRow = RaRecord<string> & {
  definition: RuleSet;
  documentNo: string;
  edition: number;
  status: string;
};
const BLANK = 'blank';
const all = {
  pagination: { page: 1, perPage: 100 },
  sort: { field: 'effectiveFrom', order: 'DESC' as const },
  filter: { status: ['SIGNED'] },
};
const nothing = (): RuleSet => ({
  documentNo: '',
  title: '',
  effectiveFrom: today(),
  nameGrammar: { prefix: '', suffix: '' },
  rules: [blankRule(1)],
});

/** 起草规则: from an existing edition, whose place it takes, or from nothing. */
export default function RuleSetCreate() {
  const translate = useTranslate();
  const [parameters, setParameters] = useSearchParams();
  const { data: rows = [] } = useGetList<RuleSetRow>('ruleSets', all);
  const from = parameters.get('from') ?? rows[0]?.id ?? '';
  const isBlank = from === BLANK;
  const { data: base, error } = useGetOne<RuleSetRow>(
    'ruleSets',
    { id: from },
    { enabled: from !== '' && !isBlank },
  );
  if (error) return <ErrorNotice error={error} />;
  const name = base && !isBlank ? `${base.documentNo} v${base.edition}` : translate('rules.blank');
  return (
    <DeskCreate title={<PageTitle text={translate('rules.draftTitle', { name })} />}>
      <TextField
        select
        label={translate('rules.base')}
        value={rows.length > 0 ? from : ''}
        onChange={({ target }) => setParameters({ from: target.value }, { replace: true })}
        sx={{ minWidth: 280, mb: 1 }}
      >
        {[...rows, ...(base && !rows.some(({ id }) => id === base.id) ? [base] : [])].map((row) => (
          <MenuItem key={row.id} value={row.id}>
            {row.documentNo} · v{row.edition}
          </MenuItem>
        ))}
        <MenuItem value={BLANK}>{translate('rules.blank')}</MenuItem>
      </TextField>
      {isBlank || base ? (
        <DraftForm
          key={from}
          origin={isBlank || !base ? nothing() : base.definition}
          base={isBlank ? null : base}
        />
      ) : null}
    </DeskCreate>
  );
}

function DraftForm({ origin, base }: { origin: RuleSet; base: RuleSetRow | null | undefined }) {
  return (
    <DeskForm
      schema={ruleSetDraft}
      fields={ruleSetFields}
      defaultValues={{ definition: origin, replacesId: base?.status === 'SIGNED' ? base.id : null }}
      saveLabel="rules.saveVersion"
    >
      <RuleSetInputs origin={origin} />
    </DeskForm>
  );
}
