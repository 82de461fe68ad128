import { districtKind } from '@consortium/domain';
import { TextInput } from 'react-admin';
import { Inputs } from '../kernel/forms/DeskForm.tsx';
import { Panel } from '../kernel/page/Panel.tsx';
import { TermInput } from '../kernel/values/term-inputs.tsx';

/** 推荐单位的填写项. */
export const DistrictInputs = () => (
  <Panel>
    <Inputs>
      <TextInput source="name" isRequired />
      <TermInput source="kind" of={districtKind} isRequired />
      <TextInput source="divisionCode" parse={(value: string) => value || null} />
    </Inputs>
  </Panel>
);
