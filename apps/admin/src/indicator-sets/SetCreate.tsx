import {
  formulaKind,
  indicatorKind,
  indicatorSetInput,
  indicatorSource,
  registryFigure,
} from '@consortium/domain';
import AddIcon from '@mui/icons-material/Add';
import { Button } from '@mui/material';
import {
  ArrayInput,
  BooleanInput,
  NumberInput,
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
import { indicatorSetFields } from './queries.ts';

const blankIndicator = {
  code: '',
  name: '',
  unit: '',
  decimals: 0,
  kind: 'ANNUAL',
  source: 'LEAD',
  formula: null,
  registryFigure: null,
  yearOnYear: null,
  least: null,
  most: null,
  countsOnce: false,
  evidenceRequired: false,
  definition: '',
};
const blankText = { code: '', title: '', guidance: '', expectedLength: 0 };
const orEmpty = (value: string) => value ?? '';
const orNothing = (value: string) => value || null;
const codesText = (codes: readonly string[] | null | undefined) => (codes ?? []).join('、');
const codesOf = (text: string) => text.split(/[、,,\s]+/);

type Given = Readonly<{ formula?: { kind?: string | null; of?: readonly string[] } | null }>;

/** As it is sent: no formula where none was chosen. */
function prepared({ groups, ...set }: Readonly<Record<string, unknown>>) {
  return {
    ...set,
    groups: ((groups ?? []) as readonly { indicators?: readonly Given[] }[]).map((group) => ({
      ...group,
      indicators: (group.indicators ?? []).map(({ formula, ...indicator }) => ({
        ...indicator,
        formula: formula?.kind
          ? { kind: formula.kind, of: (formula.of ?? []).filter((code) => code !== '') }
          : null,
      })),
    })),
  };
}

/** 录入指标集: the same title makes a new edition; rounds that pin another one keep it. */
export default function SetCreate() {
  const translate = useTranslate();
  const name = translate('resources.indicatorSets.name', { smart_count: 1 });
  return (
    <DeskCreate title={<PageTitle text={translate('ra.page.create', { name })} />} transform={prepared}>
      <DeskForm
        schema={indicatorSetInput}
        fields={indicatorSetFields}
        prepare={prepared}
        defaultValues={{ groups: [{ name: '', indicators: [blankIndicator] }], narratives: [] }}
      >
        <Panel>
          <Inputs columns={1}>
            <TextInput source="title" isRequired />
          </Inputs>
          <ArrayInput source="groups" label={false}>
            <SimpleFormIterator disableReordering disableClear fullWidth addButton={<AddGroup />}>
              <TextInput source="name" isRequired sx={{ maxWidth: 480 }} />
              <ArrayInput source="indicators" label={false}>
                <Rows addLabel={translate('report.set.addIndicator')} blank={blankIndicator}>
                  <TextInput source="name" isRequired />
                  <TextInput source="code" isRequired />
                  <TextInput source="unit" isRequired />
                  <NumberInput source="decimals" min={0} max={4} />
                  <TermInput source="kind" of={indicatorKind} isRequired />
                  <TermInput source="source" of={indicatorSource} isRequired />
                  <TermInput source="formula.kind" of={formulaKind} />
                  <TextInput source="formula.of" format={codesText} parse={codesOf} />
                  <TermInput source="registryFigure" of={registryFigure} />
                  <TextInput source="yearOnYear" parse={orNothing} />
                  <TextInput source="least" parse={orNothing} />
                  <TextInput source="most" parse={orNothing} />
                  <BooleanInput source="countsOnce" />
                  <BooleanInput source="evidenceRequired" />
                  <TextInput source="definition" parse={orEmpty} multiline />
                </Rows>
              </ArrayInput>
            </SimpleFormIterator>
          </ArrayInput>
        </Panel>
        <Panel title={translate('report.set.texts')}>
          <ArrayInput source="narratives" label={false}>
            <Rows addLabel={translate('report.set.addText')} blank={blankText}>
              <TextInput source="title" isRequired />
              <TextInput source="code" isRequired />
              <TextInput source="guidance" parse={orEmpty} multiline />
              <NumberInput source="expectedLength" min={0} />
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
    <Button startIcon={<AddIcon />} onClick={() => add({ name: '', indicators: [{ ...blankIndicator }] })}>
      {translate('report.set.addGroup')}
    </Button>
  );
}
