import { type ReportFinding, reportCheck } from '@consortium/domain';
import { Box, Button } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Panel } from '../../kernel/page/Panel.tsx';
import { PlainTable } from '../../kernel/page/PlainTable.tsx';
import { useText } from '../../kernel/values/language.ts';
import { ToneMark } from '../../kernel/values/ToneMark.tsx';
import { useTerm } from '../../kernel/values/terms.tsx';
import type { Tone } from '../../kernel/values/tones.ts';

const toneOf: Readonly<Record<ReportFinding['outcome'], Tone>> = {
  BLOCKING: 'blocks',
  EXPLAINED: 'look',
  HINT: 'rest',
};
const MOST = 8;

type Props = Readonly<{
  findings: readonly ReportFinding[];
  onGoTo: (unitId: string | null) => void;
}>;

/** 核对: what still has to be put right before the report is submitted, and what was explained. */
export function FindingsPanel({ findings, onGoTo }: Props) {
  const [translate, textOf, nameOf] = [useTranslate(), useText(), useTerm(reportCheck)];
  const [isWhole, setWhole] = useState(false);
  const blocking = findings.filter(({ outcome }) => outcome === 'BLOCKING').length;
  const shown = isWhole ? findings : findings.slice(0, MOST);
  return (
    <Panel
      title={translate('report.checks')}
      aside={
        <span role="status">
          <ToneMark tone={blocking === 0 ? 'holds' : 'blocks'}>
            {blocking === 0
              ? translate('report.allRight')
              : translate('report.toPutRight', { count: blocking })}
          </ToneMark>
        </span>
      }
      dense={findings.length > 0}
    >
      {findings.length === 0 ? translate('report.nothingFound') : null}
      {findings.length > 0 ? (
        <>
          <PlainTable
            label={translate('report.checks')}
            rows={shown}
            keyOf={({ check, code, unitId }) => `${check} ${code} ${unitId}`}
            columns={[
              {
                label: translate('report.check'),
                cell: ({ check, outcome }) => <ToneMark tone={toneOf[outcome]}>{nameOf(check)}</ToneMark>,
              },
              {
                label: translate('report.found'),
                cell: ({ message, reason }) => (
                  <>
                    {textOf(message)}
                    {reason ? (
                      <Box sx={{ color: 'text.secondary' }}>{translate('report.explained', { reason })}</Box>
                    ) : null}
                  </>
                ),
              },
              { label: translate('report.howToFix'), cell: ({ howToFix }) => textOf(howToFix) },
              {
                label: '',
                cell: ({ unitId, check }) =>
                  check.startsWith('TEXT') ? null : (
                    <Button size="small" onClick={() => onGoTo(unitId)}>
                      {translate('desk.finding.goTo')} ›
                    </Button>
                  ),
              },
            ]}
          />
          {findings.length > MOST ? (
            <Button size="small" onClick={() => setWhole(!isWhole)} sx={{ m: 1 }}>
              {isWhole ? translate('report.fewer') : translate('report.showAll', { count: findings.length })}
            </Button>
          ) : null}
        </>
      ) : null}
    </Panel>
  );
}
