import { districtKind } from '@consortium/domain';
import { useTranslate } from 'react-admin';
import { EditWhereOpen } from '../kernel/acts/PageActions.tsx';
import { RecordHistory } from '../kernel/history/RecordHistory.tsx';
import { DeskShow } from '../kernel/page/DeskShow.tsx';
import { Fact, Facts } from '../kernel/page/Facts.tsx';
import { Panel } from '../kernel/page/Panel.tsx';
import { TermField } from '../kernel/values/terms.tsx';

/** 推荐单位. */
export default function DistrictShow() {
  const translate = useTranslate();
  return (
    <DeskShow actions={<EditWhereOpen />}>
      <Panel>
        <Facts>
          <Fact source="name" />
          <Fact source="kind">
            <TermField source="kind" of={districtKind} />
          </Fact>
          <Fact source="divisionCode" />
        </Facts>
      </Panel>
      <RecordHistory title={translate('desk.history.title')} />
    </DeskShow>
  );
}
