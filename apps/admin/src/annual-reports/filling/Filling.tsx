import { annualReportLifecycle, checkReport, consortiumFigures, type Indicator } from '@consortium/domain';
import { Box, Button, Tab, Tabs } from '@mui/material';
import { useEffect, useMemo, useState } from 'react';
import { useRefresh, useTranslate } from 'react-admin';
import { LeaveGuard } from '../../applications/form/saving/LeaveGuard.tsx';
import { SaveLine } from '../../applications/form/saving/SaveLine.tsx';
import { ActDialog } from '../../kernel/acts/ActDialog.tsx';
import { ProblemDialog } from '../../kernel/acts/ProblemDialog.tsx';
import { useAct } from '../../kernel/acts/useAct.ts';
import { Panel } from '../../kernel/page/Panel.tsx';
import { useText } from '../../kernel/values/language.ts';
import { ToneMark } from '../../kernel/values/ToneMark.tsx';
import { contentOf, factsOf, lastYearOf, type ReportRecord } from '../record.ts';
import { Commented } from './Commented.tsx';
import { calculable, withStored } from './content.ts';
import { EvidencePanel } from './EvidencePanel.tsx';
import { FindingsPanel } from './FindingsPanel.tsx';
import { FormTools } from './form/FormTools.tsx';
import { PartTable } from './PartTable.tsx';
import { TextsPanel } from './TextsPanel.tsx';
import { useFilling } from './useFilling.ts';
import { WhyDialog } from './WhyDialog.tsx';

type Asked = 'confirmPart' | 'submit' | 'askPart';

/** 报告内容: the parts as tabs, the checks as one types, the texts; what may be filled in can be typed into. */
export function Filling({ record }: { record: ReportRecord }) {
  const [translate, textOf, refresh] = [useTranslate(), useText(), useRefresh()];
  const { content: draft, fill, writeText, adopt, state, flush, isUnsaved } = useFilling(record);
  const content = useMemo(() => withStored(draft, contentOf(record)), [draft, record]);
  const set = record.round.indicatorSet;
  const acting = useAct('annualReports');
  const savedAt = state.kind === 'SAVED' ? state.at : null;
  // What a correction says otherwise is told by the server, of what is saved.
  const isCorrected = record.correction !== null;
  useEffect(() => {
    if (savedAt && isCorrected) refresh();
  }, [savedAt, isCorrected, refresh]);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [first] = record.parts;
  const [active, setActive] = useState(first?.unitId ?? '');
  const [why, setWhy] = useState<Indicator | null>(null);

  const numbers = useMemo(() => calculable(set, content), [set, content]);
  const figures = useMemo(() => consortiumFigures(set, numbers), [set, numbers]);
  const isWhole = record.figures !== null;
  const findings = useMemo(() => {
    const all = checkReport(set, numbers, factsOf(record));
    const own = record.parts.map(({ unitId }) => unitId);
    return isWhole ? all : all.filter(({ unitId }) => unitId !== null && own.includes(unitId));
  }, [set, numbers, record, isWhole]);
  const may = (action: Asked | 'fill' | 'write') => record.openActions.includes(action);
  // Who does not see the whole sees the unit's own part.
  const isOwn = (unitId: string | null) => !isWhole || unitId === null || unitId === record.leadUnit.id;
  const canFill = (unitId: string | null) => may('fill') && isOwn(unitId) && (!isWhole || may('write'));
  const part = content.parts.find(({ unit }) => (unit?.id ?? '') === active);

  const unitName = (unitId: string) => record.parts.find((each) => each.unitId === unitId)?.unitName ?? '';

  const carryOut = async (reason: string | null) => {
    if (asked === null) return;
    if (!(await flush())) return setAsked(null);
    const values = {
      id: record.id,
      ...(reason ? { reason } : {}),
      ...(asked === 'askPart' ? { organisationId: active } : {}),
    };
    await acting.run(asked, values, textOf(annualReportLifecycle[asked].label));
    setAsked(null);
    refresh();
  };
  const button = (action: Asked, isMain: boolean) =>
    may(action) ? (
      <Button
        variant={isMain ? 'contained' : 'outlined'}
        onClick={() => setAsked(action)}
        loading={acting.isPending}
      >
        {textOf(annualReportLifecycle[action].label)}
      </Button>
    ) : null;

  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)' }}>
      {may('fill') ? <LeaveGuard isUnsaved={isUnsaved} flush={flush} /> : null}
      <Commented record={record} onGoTo={(unitId) => setActive(unitId ?? '')}>
        <FindingsPanel
          findings={findings}
          set={set}
          unitName={unitName}
          canSubmit={may('submit')}
          onGoTo={(unitId) => setActive(unitId ?? '')}
        />
        <Panel
          title={translate('report.figures')}
          aside={
            <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
              {may('fill') ? (
                <>
                  <SaveLine state={state} onRetry={() => void flush()} />
                  <FormTools
                    record={record}
                    flush={flush}
                    onImported={(written) => {
                      adopt(written);
                      refresh();
                    }}
                  />
                </>
              ) : null}
              {button('confirmPart', !isWhole)}
              {isWhole ? button('submit', true) : null}
            </Box>
          }
          dense
        >
          <Tabs
            value={active}
            onChange={(_event, chosen: string) => setActive(chosen)}
            variant="scrollable"
            aria-label={translate('report.parts')}
            sx={{ borderBottom: 1, borderColor: 'divider', px: 1 }}
          >
            {content.parts.map(({ unit, isConfirmed }) => (
              <Tab
                key={unit?.id ?? ''}
                value={unit?.id ?? ''}
                id={`part-${unit?.id ?? 'all'}`}
                aria-controls="part-panel"
                label={
                  unit === null ? (
                    translate('report.consortium')
                  ) : (
                    <ToneMark tone={isConfirmed ? 'holds' : 'look'}>{unit.legalName}</ToneMark>
                  )
                }
              />
            ))}
          </Tabs>
          <Box role="tabpanel" id="part-panel" aria-labelledby={`part-${active || 'all'}`}>
            {part ? (
              <PartTable
                key={active}
                set={set}
                part={part}
                figures={figures}
                lastYear={lastYearOf(record)}
                findings={findings}
                isOpen={canFill(part.unit?.id ?? null)}
                onFill={(changed) => fill(part.unit?.id ?? null, changed)}
                onWhy={setWhy}
              />
            ) : null}
            {part ? (
              <EvidencePanel
                key={`evidence ${active}`}
                record={record}
                unitId={part.unit?.id ?? null}
                isOpen={canFill(part.unit?.id ?? null)}
                flush={flush}
              />
            ) : null}
            {part?.unit && isWhole && !isOwn(part.unit.id) && part.isConfirmed ? (
              <Box sx={{ p: 2 }}>{button('askPart', false)}</Box>
            ) : null}
          </Box>
        </Panel>
        {record.texts === null ? null : (
          <TextsPanel set={set} texts={content.texts} isOpen={may('write')} onWrite={writeText} />
        )}
      </Commented>
      {why === null ? null : (
        <WhyDialog
          set={set}
          content={numbers}
          indicator={why}
          consortiumId={record.consortium.id}
          onClose={() => setWhy(null)}
        />
      )}
      {asked === null ? null : (
        <ActDialog
          step={annualReportLifecycle[asked]}
          name={`${record.consortium.name} · ${record.round.year}`}
          isPending={acting.isPending}
          onConfirm={carryOut}
          onClose={() => setAsked(null)}
        />
      )}
      {acting.refusal ? (
        <ProblemDialog
          problem={acting.refusal.problem}
          action={textOf(annualReportLifecycle[acting.refusal.action as Asked].label)}
          onClose={acting.dismiss}
        />
      ) : null}
    </Box>
  );
}
