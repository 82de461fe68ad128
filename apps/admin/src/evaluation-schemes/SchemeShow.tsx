import {
  cutOffLabels,
  type EvaluationGroup,
  type EvaluationSchemeInput,
  evaluationIndicatorLabels,
  evaluationSchemeLabels,
  reportGrade,
} from '@consortium/domain';
import { Alert, Button } from '@mui/material';
import { type RaRecord, useCanAccess, useTranslate, WithRecord } from 'react-admin';
import { Link } from 'react-router';
import { DeskShow } from '../kernel/page/DeskShow.tsx';
import { Panel } from '../kernel/page/Panel.tsx';
import { PlainTable } from '../kernel/page/PlainTable.tsx';
import { useText } from '../kernel/values/language.ts';
import { TermChip } from '../kernel/values/terms.tsx';

type Scheme = RaRecord & EvaluationSchemeInput & Readonly<{ isComplete: boolean }>;

/** 评价指标体系: one edition as it was entered. */
export default function SchemeShow() {
  const translate = useTranslate();
  return (
    <DeskShow actions={<NewEdition />}>
      <WithRecord<Scheme>
        render={(scheme) => (
          <>
            {scheme.isComplete ? null : (
              <Alert severity="info" sx={{ mb: 2 }}>
                {translate('evaluation.scheme.templateHint')}
              </Alert>
            )}
            <CutOffs scheme={scheme} />
            {scheme.groups.map((group) => (
              <Group key={group.name} group={group} />
            ))}
          </>
        )}
      />
    </DeskShow>
  );
}

function CutOffs({ scheme: { cutOffs, bonusCap } }: { scheme: Scheme }) {
  const [translate, textOf] = [useTranslate(), useText()];
  const title = textOf(evaluationSchemeLabels.cutOffs);
  return cutOffs.length === 0 ? null : (
    <Panel title={title} aside={`${textOf(evaluationSchemeLabels.bonusCap)} ${bonusCap}`} dense>
      <PlainTable
        label={title}
        rows={cutOffs}
        keyOf={({ grade }) => grade}
        columns={[
          {
            label: textOf(cutOffLabels.grade),
            cell: ({ grade }) => <TermChip term={grade} of={reportGrade} />,
          },
          { label: textOf(cutOffLabels.from), isNumber: true, cell: ({ from }) => from },
          {
            label: textOf(cutOffLabels.below),
            isNumber: true,
            cell: ({ below }) => below ?? translate('evaluation.scheme.noEnd'),
          },
        ]}
      />
    </Panel>
  );
}

function Group({ group: { name, isBonus, indicators } }: { group: EvaluationGroup }) {
  const [translate, textOf] = [useTranslate(), useText()];
  const marks = indicators.reduce((sum, { fullMarks }) => sum + Number(fullMarks || 0), 0);
  return (
    <Panel
      title={name}
      aside={
        marks > 0
          ? translate(isBonus ? 'evaluation.scheme.bonusMarks' : 'evaluation.scheme.marks', {
              marks: Number(marks.toFixed(1)),
            })
          : null
      }
      dense
    >
      <PlainTable
        label={name}
        rows={indicators}
        keyOf={({ code }) => code}
        columns={[
          { label: textOf(evaluationIndicatorLabels.name), cell: (each) => each.name },
          {
            label: textOf(evaluationIndicatorLabels.fullMarks),
            isNumber: true,
            cell: ({ fullMarks }) => fullMarks || '—',
          },
          {
            label: textOf(evaluationIndicatorLabels.reportIndicator),
            cell: ({ reportIndicator }) => (reportIndicator ? <code>{reportIndicator}</code> : '—'),
          },
          {
            label: textOf(evaluationIndicatorLabels.definition),
            cell: ({ definition }) => definition || '—',
          },
        ]}
      />
    </Panel>
  );
}

/** 新版本: begins with what this edition has. */
function NewEdition() {
  const translate = useTranslate();
  const { canAccess } = useCanAccess({ resource: 'evaluationSchemes', action: 'create' });
  if (!canAccess) return null;
  return (
    <WithRecord<Scheme>
      render={({ title, groups, bonusCap, cutOffs }) => (
        <Button
          component={Link}
          to="/evaluationSchemes/create"
          state={{ record: { title, groups, bonusCap, ...(cutOffs.length > 0 ? { cutOffs } : {}) } }}
          variant="outlined"
        >
          {translate('evaluation.scheme.newEdition')}
        </Button>
      )}
    />
  );
}
