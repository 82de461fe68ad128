import { consortiumStatus } from '@consortium/domain';
import { Link as MuiLink } from '@mui/material';
import { type RaRecord, useTranslate, WithRecord } from 'react-admin';
import { Link } from 'react-router';
import { EditWhereOpen } from '../kernel/acts/PageActions.tsx';
import { RecordHistory } from '../kernel/history/RecordHistory.tsx';
import { DeskShow } from '../kernel/page/DeskShow.tsx';
import { Fact, Facts } from '../kernel/page/Facts.tsx';
import { Panel } from '../kernel/page/Panel.tsx';
import { TermChipField } from '../kernel/values/terms.tsx';
import { WordsField } from '../kernel/values/Words.tsx';

/** 联合体. */
export default function ConsortiumShow() {
  const translate = useTranslate();
  return (
    <DeskShow actions={<EditWhereOpen />}>
      <Panel>
        <Facts>
          <Fact source="name" wide />
          <Fact source="number" />
          <Fact source="status">
            <TermChipField source="status" of={consortiumStatus} />
          </Fact>
          <Fact source="leadUnitId">
            <WithRecord<RaRecord>
              render={({ leadUnit }) => (
                <MuiLink component={Link} to={`/organisations/${leadUnit.id}/show`}>
                  {leadUnit.legalName}
                </MuiLink>
              )}
            />
          </Fact>
          <Fact source="establishedOn" />
          <Fact source="documentNo" />
          <Fact source="directions">
            <WordsField source="directions" />
          </Fact>
        </Facts>
      </Panel>
      <RecordHistory title={translate('desk.history.title')} />
    </DeskShow>
  );
}
