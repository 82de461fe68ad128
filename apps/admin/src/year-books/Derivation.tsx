import {
  type DerivationStep,
  figureText,
  type Indicator,
  type IndicatorSet,
  indicatorSource,
  indicatorsOf,
  isRecordedSource,
} from '@consortium/domain';
import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { PlainTable } from '../kernel/page/PlainTable.tsx';
import { useTerm } from '../kernel/values/terms.tsx';

const whole = { decimals: 0 };

type Props = Readonly<{ set: Pick<IndicatorSet, 'groups'>; steps: readonly DerivationStep[]; label: string }>;

/** 溯源: a figure, what it is calculated from, down to what was filled in and by whom. */
export function Derivation({ set, steps, label }: Props) {
  const translate = useTranslate();
  const byCode = new Map(indicatorsOf(set).map((each) => [each.code, each]));
  return (
    <PlainTable
      label={label}
      rows={steps}
      keyOf={({ code }) => code}
      columns={[
        {
          label: translate('book.step'),
          cell: ({ code }) => {
            const indicator = byCode.get(code);
            return indicator ? `${indicator.name}(${indicator.unit})` : code;
          },
        },
        {
          label: translate('book.value'),
          isNumber: true,
          cell: ({ code, value }) => figureText(value, byCode.get(code) ?? whole),
        },
        {
          label: translate('book.filledBy'),
          cell: (step) => <From step={step} indicator={byCode.get(step.code)} />,
        },
      ]}
    />
  );
}

function From({ step, indicator }: { step: DerivationStep; indicator: Indicator | undefined }) {
  const [translate, sourceOf] = [useTranslate(), useTerm(indicatorSource)];
  if (indicator?.source === 'FORMULA') return <span>{translate('book.calculated')}</span>;
  if (indicator && isRecordedSource(indicator.source)) return <span>{sourceOf(indicator.source)}</span>;
  return (
    <Box component="ul" sx={{ m: 0, pl: 2 }}>
      {step.cells.map(({ unitId, unitName, value, reason }) => (
        <li key={unitId ?? ''}>
          {unitName || translate('book.byLead')}:
          {value === '' ? translate('book.blank') : figureText(value, indicator ?? whole)}
          {reason ? (
            <Typography component="span" sx={{ color: 'text.secondary', ml: 1 }}>
              {translate('report.explained', { reason })}
            </Typography>
          ) : null}
        </li>
      ))}
    </Box>
  );
}
