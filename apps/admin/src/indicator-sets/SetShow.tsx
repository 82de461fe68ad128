import {
  formulaKind,
  type Indicator,
  type IndicatorSetInput,
  indicatorKind,
  indicatorLabels,
  indicatorSource,
  narrativeLabels,
  registryFigure,
} from '@consortium/domain';
import { Button } from '@mui/material';
import { type RaRecord, useCanAccess, useTranslate, WithRecord } from 'react-admin';
import { Link } from 'react-router';
import { DeskShow } from '../kernel/page/DeskShow.tsx';
import { Panel } from '../kernel/page/Panel.tsx';
import { PlainTable } from '../kernel/page/PlainTable.tsx';
import { useText } from '../kernel/values/language.ts';
import { useTerm } from '../kernel/values/terms.tsx';

type SetRecord = RaRecord & IndicatorSetInput;

/** 指标集: one edition as it was entered. */
export default function SetShow() {
  return (
    <DeskShow actions={<NewEdition />}>
      <WithRecord<SetRecord>
        render={({ groups, narratives }) => (
          <>
            {groups.map((group) => (
              <Group key={group.name} group={group} />
            ))}
            <Narratives narratives={narratives} />
          </>
        )}
      />
    </DeskShow>
  );
}

function Group({ group: { name, indicators } }: { group: IndicatorSetInput['groups'][number] }) {
  const [translate, textOf] = [useTranslate(), useText()];
  const [kindOf, sourceOf] = [useTerm(indicatorKind), useTerm(indicatorSource)];
  const labelOf = (field: keyof Indicator) => textOf(indicatorLabels[field]);
  return (
    <Panel title={name} dense>
      <PlainTable
        label={name}
        rows={indicators}
        keyOf={({ code }) => code}
        columns={[
          { label: labelOf('name'), cell: (each) => `${each.name}(${each.unit})` },
          { label: labelOf('code'), cell: ({ code }) => <code>{code}</code> },
          { label: labelOf('kind'), cell: ({ kind }) => kindOf(kind) },
          {
            label: labelOf('source'),
            cell: (each) => <Source indicator={each} name={sourceOf(each.source)} />,
          },
          { label: labelOf('yearOnYear'), isNumber: true, cell: ({ yearOnYear }) => yearOnYear ?? '—' },
          {
            label: `${labelOf('least')} / ${labelOf('most')}`,
            cell: ({ least, most }) =>
              least === null && most === null ? '—' : `${least ?? '…'} / ${most ?? '…'}`,
          },
          {
            label: labelOf('countsOnce'),
            cell: ({ countsOnce }) => translate(countsOnce ? 'ra.boolean.true' : 'ra.boolean.false'),
          },
          {
            label: labelOf('evidenceRequired'),
            cell: ({ evidenceRequired }) =>
              translate(evidenceRequired ? 'ra.boolean.true' : 'ra.boolean.false'),
          },
          { label: labelOf('definition'), cell: ({ definition }) => definition || '—' },
        ]}
      />
    </Panel>
  );
}

function Source({ indicator, name }: { indicator: Indicator; name: string }) {
  const [formulaOf, figureOf] = [useTerm(formulaKind), useTerm(registryFigure)];
  const { formula, registryFigure: figure } = indicator;
  if (formula) return <>{`${formulaOf(formula.kind)}:${formula.of.join('、')}`}</>;
  return <>{figure ? `${name}:${figureOf(figure)}` : name}</>;
}

function Narratives({ narratives }: Pick<IndicatorSetInput, 'narratives'>) {
  const [translate, textOf] = [useTranslate(), useText()];
  const title = translate('report.set.texts');
  return narratives.length === 0 ? null : (
    <Panel title={title} dense>
      <PlainTable
        label={title}
        rows={narratives}
        keyOf={({ code }) => code}
        columns={[
          { label: textOf(narrativeLabels.title), cell: (each) => each.title },
          { label: textOf(narrativeLabels.guidance), cell: ({ guidance }) => guidance || '—' },
          {
            label: textOf(narrativeLabels.expectedLength),
            isNumber: true,
            cell: ({ expectedLength }) => expectedLength || '—',
          },
        ]}
      />
    </Panel>
  );
}

/** 新版本: begins with what this edition has. */
function NewEdition() {
  const translate = useTranslate();
  const { canAccess } = useCanAccess({ resource: 'indicatorSets', action: 'create' });
  if (!canAccess) return null;
  return (
    <WithRecord<SetRecord>
      render={({ title, groups, narratives }) => (
        <Button
          component={Link}
          to="/indicatorSets/create"
          state={{ record: { title, groups, narratives } }}
          variant="outlined"
        >
          {translate('report.set.newEdition')}
        </Button>
      )}
    />
  );
}
