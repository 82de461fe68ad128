import {
  type IndicatorSet,
  indicatorsOf,
  type Label,
  type ReportFinding,
  reportCheck,
} from '@consortium/domain';
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
const MOST = 5;
const NAMED = 4;

/** Of the same kind in the same part: told together, or a fresh form would have a hundred lines. */
const together: readonly string[] = ['FIGURE_MISSING', 'CARRIED_UNCONFIRMED'];
const keyOf = ({ check, unitId, code }: ReportFinding) =>
  `${check} ${unitId} ${together.includes(check) ? '' : code}`;

type Line = ReportFinding & Readonly<{ codes: readonly string[] }>;
const linesOf = (findings: readonly ReportFinding[]): Line[] =>
  [...Map.groupBy(findings, keyOf).values()].flatMap((same) => {
    const [first] = same;
    return first ? [{ ...first, codes: same.flatMap(({ code }) => code ?? []) }] : [];
  });

type Props = Readonly<{
  findings: readonly ReportFinding[];
  set: IndicatorSet;
  unitName: (unitId: string) => string;
  /** The viewer may submit it once nothing is left. */
  canSubmit: boolean;
  onGoTo: (unitId: string | null) => void;
}>;

/** 核对: what still has to be put right before the report is submitted, and what was explained. */
export function FindingsPanel({ findings, set, unitName, canSubmit, onGoTo }: Props) {
  const [translate, textOf, nameOf] = [useTranslate(), useText(), useTerm(reportCheck)];
  const [isWhole, setWhole] = useState(false);
  const blocking = findings.filter(({ outcome }) => outcome === 'BLOCKING').length;
  const lines = linesOf(findings);
  const shown = isWhole ? lines : lines.slice(0, MOST);
  const nameBy = new Map(indicatorsOf(set).map(({ code, name }) => [code, name]));
  const several = ({ unitId, codes }: Line): Label => {
    const names = codes.slice(0, NAMED).map((code) => nameBy.get(code) ?? code);
    const rest = codes.length > NAMED ? '…' : '';
    const who = unitId === null ? '' : `${unitName(unitId)}:`;
    return {
      'zh-CN': `${who}${names.join('、')}${rest},共 ${codes.length} 项`,
      en: `${who} ${names.join(', ')}${rest}: ${codes.length} figure(s)`,
    };
  };
  return (
    <Panel
      title={translate('report.checks')}
      aside={
        <span role="status">
          <ToneMark tone={blocking === 0 ? 'holds' : 'blocks'}>
            {blocking === 0
              ? translate(canSubmit ? 'report.canSubmit' : 'report.allRight')
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
            keyOf={keyOf}
            columns={[
              {
                label: translate('report.check'),
                cell: ({ check, outcome }) => <ToneMark tone={toneOf[outcome]}>{nameOf(check)}</ToneMark>,
              },
              {
                label: translate('report.found'),
                cell: (line) => (
                  <>
                    {textOf(line.codes.length > 1 ? several(line) : line.message)}
                    {line.reason ? (
                      <Box sx={{ color: 'text.secondary' }}>
                        {translate('report.explained', { reason: line.reason })}
                      </Box>
                    ) : null}
                  </>
                ),
              },
              { label: translate('report.howToFix'), cell: ({ howToFix }) => textOf(howToFix) },
              {
                label: translate('report.where'),
                cell: ({ unitId, check }) =>
                  check.startsWith('TEXT') ? null : (
                    <Button size="small" onClick={() => onGoTo(unitId)} sx={{ whiteSpace: 'nowrap' }}>
                      {translate('desk.finding.goTo')} ›
                    </Button>
                  ),
              },
            ]}
          />
          {lines.length > MOST ? (
            <Button size="small" onClick={() => setWhole(!isWhole)} sx={{ m: 1 }}>
              {isWhole ? translate('report.fewer') : translate('report.showAll', { count: lines.length })}
            </Button>
          ) : null}
        </>
      ) : null}
    </Panel>
  );
}
