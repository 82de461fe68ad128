import { cellVerdict, type JudgedCell } from '@consortium/domain';
import { Box, ToggleButton, ToggleButtonGroup } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { PlainTable } from '../../../kernel/page/PlainTable.tsx';
import { useText } from '../../../kernel/values/language.ts';
import { ToneMark } from '../../../kernel/values/ToneMark.tsx';
import { useTerm } from '../../../kernel/values/terms.tsx';
import { toneOf } from '../../../kernel/values/tones.ts';
import type { ReportRecord } from '../../record.ts';

type Props = Readonly<{
  record: ReportRecord;
  cells: readonly JudgedCell[];
  /** Written already: what was left out comes first. */
  isDone: boolean;
}>;

const SHOWN = 60;
const shortened = (text: string) => {
  const characters = [...text];
  return characters.length > SHOWN ? `${characters.slice(0, SHOWN).join('')}…` : text;
};

/** 预检结果: every cell with what is there, what it will be or what stands against it; by verdict. */
export function JudgedCells({ record, cells, isDone }: Props) {
  const [translate, textOf, verdictOf] = [useTranslate(), useText(), useTerm(cellVerdict)];
  const of = (verdict: string) => cells.filter((cell) => cell.verdict === verdict);
  const [shown, setShown] = useState(() =>
    isDone ? 'REFUSED' : (cellVerdict.terms.find((verdict) => of(verdict).length > 0) ?? 'CHANGES'),
  );
  const unitName = (unitId: string | null) =>
    record.parts.length < 2
      ? ''
      : record.parts.find((part) => part.unitId === unitId)?.unitName || translate('report.consortium');
  return (
    <>
      <ToggleButtonGroup
        size="small"
        exclusive
        value={shown}
        onChange={(_event, chosen: string | null) => chosen && setShown(chosen as typeof shown)}
        aria-label={translate('report.form.filter')}
        sx={{ my: 1 }}
      >
        {cellVerdict.terms.map((verdict) => (
          <ToggleButton key={verdict} value={verdict} sx={{ px: 2 }}>
            <ToneMark tone={toneOf(cellVerdict.name, verdict)}>
              {verdictOf(verdict)} {of(verdict).length}
            </ToneMark>
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <PlainTable
        label={translate('report.form.cells')}
        rows={of(shown)}
        keyOf={({ at }, index) => `${at} ${index}`}
        empty={<Box sx={{ p: 2, color: 'text.secondary' }}>{translate('report.form.none')}</Box>}
        columns={[
          {
            label: translate('report.form.item'),
            cell: ({ name, code, column, unitId }) => (
              <>
                {name || code || '—'}
                {textOf(column) ? (
                  <Box component="span" sx={{ color: 'text.secondary' }}>{` · ${textOf(column)}`}</Box>
                ) : null}
                {code && unitName(unitId) ? (
                  <Box sx={{ color: 'text.secondary', fontSize: 12.5 }}>{unitName(unitId)}</Box>
                ) : null}
              </>
            ),
          },
          { label: translate('report.form.at'), cell: ({ at }) => at },
          {
            label: translate('report.form.before'),
            isNumber: true,
            cell: ({ before }) => shortened(before) || '—',
          },
          {
            label: translate('report.form.given'),
            isNumber: true,
            cell: ({ verdict, after, given }) => shortened(verdict === 'CHANGES' ? after : given) || '—',
          },
          {
            label: translate('report.form.remark'),
            cell: ({ remark, doubts }) => (
              <Box sx={{ minWidth: 260 }}>
                {remark ? <div>{textOf(remark.label)}</div> : null}
                {remark?.hint ? <Box sx={{ color: 'text.secondary' }}>{textOf(remark.hint)}</Box> : null}
                {doubts.map((doubt) => (
                  <Box key={doubt.en} sx={{ color: 'warning.main' }}>
                    {textOf(doubt)}
                  </Box>
                ))}
              </Box>
            ),
          },
        ]}
      />
    </>
  );
}
