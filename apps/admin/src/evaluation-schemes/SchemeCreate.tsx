import { type EvaluationGroup, evaluationSchemeInput, reportGrade } from '@consortium/domain';
import AddIcon from '@mui/icons-material/Add';
import { Button } from '@mui/material';
import {
  ArrayInput,
  BooleanInput,
  SimpleFormIterator,
  TextInput,
  useSimpleFormIterator,
  useTranslate,
} from 'react-admin';
import { DeskForm, Inputs } from '../kernel/forms/DeskForm.tsx';
import { DeskCreate } from '../kernel/forms/DeskForms.tsx';
import { Rows } from '../kernel/forms/Rows.tsx';
import { PageTitle } from '../kernel/page/PageTitle.tsx';
import { Panel } from '../kernel/page/Panel.tsx';
import { TermInput } from '../kernel/values/term-inputs.tsx';
import { WeightSum } from '../score-sheets/WeightSum.tsx';
import { prepared, schemeFields } from './queries.ts';

const blankIndicator = { code: '', name: '', definition: '', fullMarks: '', reportIndicator: null };
const blankCut = { grade: null, from: '', below: null };
/** The grades in their order; where they begin the office says. */
const blankCuts = reportGrade.terms.map((grade) => ({ ...blankCut, grade }));
const orEmpty = (value: string) => value ?? '';
const orNothing = (value: string) => value || null;
const decimal = { htmlInput: { inputMode: 'decimal' as const } };

/** Bonuses come on top. */
const weightsOf = (group: Partial<EvaluationGroup> | undefined) =>
  group?.isBonus ? [] : (group?.indicators ?? []).map((each) => each?.fullMarks);

/** 录入评价指标体系: the same title makes a new edition; rounds that pin another one keep it. */
export default function SchemeCreate() {
  const translate = useTranslate();
  const name = translate('resources.evaluationSchemes.name', { smart_count: 1 });
  const words = (key: string) => translate(`evaluation.scheme.${key}`);
  return (
    <DeskCreate title={<PageTitle text={translate('ra.page.create', { name })} />} transform={prepared}>
      <DeskForm
        schema={evaluationSchemeInput}
        fields={schemeFields}
        prepare={prepared}
        defaultValues={{
          groups: [{ name: '', isBonus: false, indicators: [blankIndicator] }],
          cutOffs: blankCuts,
          bonusCap: '0',
        }}
      >
        <Panel aside={<WeightSum weightsOf={weightsOf} />} title={words('heading')}>
          <Inputs>
            <TextInput source="title" isRequired helperText="evaluation.scheme.titleHint" />
            <TextInput source="bonusCap" isRequired parse={orEmpty} slotProps={decimal} />
          </Inputs>
          <ArrayInput source="groups" label={false}>
            <SimpleFormIterator
              disableReordering
              disableClear
              fullWidth
              addButton={<AddGroup />}
              sx={{ '& > ul > li': { borderBottom: 1, borderColor: 'divider', py: 1 } }}
            >
              <Inputs>
                <TextInput source="name" isRequired />
                <BooleanInput source="isBonus" />
              </Inputs>
              <ArrayInput source="indicators" label={false}>
                <Rows addLabel={words('addIndicator')} blank={blankIndicator}>
                  <TextInput source="name" isRequired />
                  <TextInput source="fullMarks" isRequired parse={orEmpty} slotProps={decimal} />
                  <TextInput source="reportIndicator" parse={orNothing} />
                  <TextInput source="definition" parse={orEmpty} multiline />
                </Rows>
              </ArrayInput>
            </SimpleFormIterator>
          </ArrayInput>
        </Panel>
        <Panel title={words('cutOffs')}>
          <p>{words('cutOffsHint')}</p>
          <ArrayInput source="cutOffs" label={false}>
            <Rows addLabel={words('addCutOff')} blank={blankCut}>
              <TermInput source="grade" of={reportGrade} isRequired />
              <TextInput source="from" isRequired parse={orEmpty} slotProps={decimal} />
              <TextInput source="below" parse={orNothing} slotProps={decimal} />
            </Rows>
          </ArrayInput>
        </Panel>
      </DeskForm>
    </DeskCreate>
  );
}

function AddGroup() {
  const { add } = useSimpleFormIterator();
  const translate = useTranslate();
  return (
    <Button
      startIcon={<AddIcon />}
      onClick={() => add({ name: '', isBonus: false, indicators: [{ ...blankIndicator }] })}
    >
      {translate('evaluation.scheme.addGroup')}
    </Button>
  );
}
