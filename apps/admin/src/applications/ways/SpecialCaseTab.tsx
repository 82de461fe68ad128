import {
  argumentLabels,
  specialCaseBasis,
  specialCaseDecisionLabels,
  specialCaseLabels,
  specialCaseStatus,
} from '@consortium/domain';
import { Box, Button } from '@mui/material';
import { type ReactNode, useState } from 'react';
import { useTranslate } from 'react-admin';
import { Panel } from '../../kernel/page/Panel.tsx';
import { dayInSentence, instantText } from '../../kernel/values/days.ts';
import { useDeskLocale, useText } from '../../kernel/values/language.ts';
import { TermChip, useTerm } from '../../kernel/values/terms.tsx';
import { useRuleSet } from '../clauses/useRuleSet.ts';
import type { ApplicationRecord } from '../record.ts';
import { ArgueDialog, DecideDialog, ProposeDialog } from './SpecialCaseDialogs.tsx';

type Step = 'propose' | 'argue' | 'decide';

/** 一事一议: proposed, argued, decided by another person; the clauses it names, and the next step for who may take it. */
export function SpecialCaseTab({ record }: { record: ApplicationRecord }) {
  const [translate, textOf, locale, basisOf] = [
    useTranslate(),
    useText(),
    useDeskLocale(),
    useTerm(specialCaseBasis),
  ];
  const { ruleSet } = useRuleSet(record.batch.ruleSet.id);
  const [step, setStep] = useState<Step | null>(null);
  const { specialCase, openActions } = record;
  const rules = ruleSet?.definition.rules ?? [];
  const offers: readonly [Step, boolean, string][] = [
    [
      'propose',
      openActions.includes('proposeSpecialCase'),
      translate(specialCase ? 'ways.case.proposeAgain' : 'ways.case.propose'),
    ],
    ['argue', openActions.includes('argueSpecialCase'), translate('ways.case.argue')],
    ['decide', openActions.includes('decideSpecialCase'), translate('desk.act.decide')],
  ];
  const close = () => setStep(null);
  return (
    <Panel
      title={translate('ways.case.tab')}
      aside={specialCase ? <TermChip term={specialCase.status} of={specialCaseStatus} /> : undefined}
    >
      {specialCase ? (
        <>
          <Line label={textOf(specialCaseLabels.basis)}>{basisOf(specialCase.basis)}</Line>
          <Line label={textOf(specialCaseLabels.reason)}>{specialCase.reason}</Line>
          <Line label={textOf(specialCaseLabels.codes)}>
            {specialCase.codes.map((code) => {
              const rule = rules.find((each) => each.code === code);
              return <div key={code}>{rule ? `${rule.clause} ${textOf(rule.title)}` : code}</div>;
            })}
          </Line>
          <Line label="">
            {translate('ways.case.proposed', {
              name: specialCase.proposedBy,
              time: instantText(specialCase.proposedAt),
            })}
          </Line>
          {specialCase.arguedOn ? (
            <Line label={textOf(argumentLabels.argument)}>
              {dayInSentence(specialCase.arguedOn, locale)} · {specialCase.participants}
              <div>{specialCase.argument}</div>
            </Line>
          ) : null}
          {specialCase.decidedAt ? (
            <Line label={textOf(specialCaseDecisionLabels.documentNo)}>
              {specialCase.decisionDocumentNo} ·{' '}
              {translate('ways.case.decided', {
                name: specialCase.decidedBy ?? '',
                time: instantText(specialCase.decidedAt),
              })}
              <div>{specialCase.decisionNote}</div>
            </Line>
          ) : null}
          <Box sx={{ color: 'text.secondary', mt: 1 }}>{translate('ways.case.stays')}</Box>
        </>
      ) : (
        <Box sx={{ color: 'text.secondary' }}>{translate('ways.case.none')}</Box>
      )}
      <Box sx={{ display: 'flex', gap: 1, mt: 1 }}>
        {offers.map(([each, isOffered, label]) =>
          isOffered ? (
            <Button key={each} variant="outlined" onClick={() => setStep(each)}>
              {label}
            </Button>
          ) : null,
        )}
      </Box>
      {step === 'propose' ? <ProposeDialog record={record} rules={rules} onClose={close} /> : null}
      {step === 'argue' ? <ArgueDialog record={record} onClose={close} /> : null}
      {step === 'decide' ? <DecideDialog record={record} onClose={close} /> : null}
    </Panel>
  );
}

const Line = ({ label, children }: { label: string; children: ReactNode }) => (
  <Box sx={{ display: 'flex', gap: 2, py: 0.25 }}>
    <Box sx={{ width: 140, flexShrink: 0, color: 'text.secondary' }}>{label}</Box>
    <Box sx={{ whiteSpace: 'pre-line', minWidth: 0, overflowWrap: 'anywhere' }}>{children}</Box>
  </Box>
);
