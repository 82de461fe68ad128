import { scoreSheetInput } from '@consortium/domain';
import { TextInput, useTranslate } from 'react-admin';
import { DeskForm, Inputs } from '../kernel/forms/DeskForm.tsx';
import { DeskCreate } from '../kernel/forms/DeskForms.tsx';
import { PageTitle } from '../kernel/page/PageTitle.tsx';
import { Panel } from '../kernel/page/Panel.tsx';
import { GroupInputs } from './GroupInputs.tsx';
import { coded, scoreSheetFields } from './queries.ts';
import { WeightSum } from './WeightSum.tsx';

const blankItem = { name: '', guidance: '', weight: '', scale: 100, isCommentRequired: false };

type Group = Readonly<{ items?: readonly (Readonly<{ weight?: string }> | undefined)[] }>;
const weightsOf = (group: Group | undefined) => (group?.items ?? []).map((item) => item?.weight);

/** 录入评分表: the same title makes a new edition. */
export default function ScoreSheetCreate() {
  const translate = useTranslate();
  const name = translate('resources.scoreSheets.name', { smart_count: 1 });
  return (
    <DeskCreate title={<PageTitle text={translate('ra.page.create', { name })} />}>
      <DeskForm
        schema={scoreSheetInput}
        fields={scoreSheetFields}
        prepare={coded}
        defaultValues={{ groups: [{ name: '', items: [blankItem] }] }}
      >
        <Panel aside={<WeightSum weightsOf={weightsOf} />} title={translate('review.sheet.heading')}>
          <Inputs columns={1}>
            <TextInput source="title" isRequired helperText="review.sheet.titleHint" />
          </Inputs>
          <GroupInputs blankItem={blankItem} />
        </Panel>
      </DeskForm>
    </DeskCreate>
  );
}
