import {
  NumberInput,
  type RaRecord,
  ReferenceInput,
  SelectInput,
  TextInput,
  useTranslate,
} from 'react-admin';
import { Inputs } from '../kernel/forms/DeskForm.tsx';
import { Panel } from '../kernel/page/Panel.tsx';
import { DayInput } from '../kernel/values/DayInput.tsx';

/** 评价轮次的填写项. */
export function RoundInputs() {
  const translate = useTranslate();
  const schemeText = ({ title, edition, isComplete }: RaRecord) =>
    `${title} v${edition}${isComplete ? '' : ` · ${translate('evaluation.scheme.template')}`}`;
  return (
    <Panel>
      <Inputs>
        <TextInput source="title" isRequired className="wide" />
        <NumberInput source="year" isRequired format={(year: number | null) => year ?? ''} />
        <DayInput source="dueOn" isRequired />
        <ReferenceInput
          source="schemeId"
          reference="evaluationSchemes"
          sort={{ field: 'createdAt', order: 'DESC' }}
          perPage={100}
        >
          <SelectInput
            optionText={schemeText}
            isRequired
            fullWidth
            className="wide"
            helperText="evaluation.round.schemeHint"
          />
        </ReferenceInput>
      </Inputs>
    </Panel>
  );
}
