import { type ScoreSheetInput, scoreItemLabels } from '@consortium/domain';
import { Button } from '@mui/material';
import { type RaRecord, useCanAccess, useTranslate, WithRecord } from 'react-admin';
import { Link } from 'react-router';
import { DeskShow } from '../kernel/page/DeskShow.tsx';
import { Panel } from '../kernel/page/Panel.tsx';
import { PlainTable } from '../kernel/page/PlainTable.tsx';
import { useText } from '../kernel/values/language.ts';

type Sheet = RaRecord & Pick<ScoreSheetInput, 'title' | 'groups'>;

/** 评分表: one edition as it was entered. */
export default function ScoreSheetShow() {
  return (
    <DeskShow actions={<NewEdition />}>
      <WithRecord<Sheet>
        render={({ groups }) => groups.map((group) => <Group key={group.name} group={group} />)}
      />
    </DeskShow>
  );
}

function Group({ group: { name, items } }: { group: ScoreSheetInput['groups'][number] }) {
  const [translate, textOf] = [useTranslate(), useText()];
  return (
    <Panel title={name} dense>
      <PlainTable
        label={name}
        rows={items}
        keyOf={({ code }) => code}
        columns={[
          { label: textOf(scoreItemLabels.name), cell: (item) => item.name },
          { label: textOf(scoreItemLabels.guidance), cell: (item) => item.guidance || '—' },
          { label: textOf(scoreItemLabels.weight), isNumber: true, cell: (item) => item.weight },
          { label: textOf(scoreItemLabels.scale), isNumber: true, cell: (item) => item.scale },
          {
            label: textOf(scoreItemLabels.isCommentRequired),
            cell: (item) => translate(item.isCommentRequired ? 'desk.common.yes' : 'desk.common.no'),
          },
        ]}
      />
    </Panel>
  );
}

/** 新版本: begins with what this edition has. */
function NewEdition() {
  const translate = useTranslate();
  const { canAccess } = useCanAccess({ resource: 'scoreSheets', action: 'create' });
  if (!canAccess) return null;
  return (
    <WithRecord<Sheet>
      render={({ title, groups }) => (
        <Button
          component={Link}
          to="/scoreSheets/create"
          state={{ record: { title, groups } }}
          variant="outlined"
        >
          {translate('review.sheet.newEdition')}
        </Button>
      )}
    />
  );
}
