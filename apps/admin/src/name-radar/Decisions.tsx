import { nameVerdict } from '@consortium/domain';
import { Box, Button } from '@mui/material';
import { useState } from 'react';
import { usePermissions, useTranslate } from 'react-admin';
import { instantText } from '../kernel/values/days.ts';
import { ToneMark } from '../kernel/values/ToneMark.tsx';
import { TermChip } from '../kernel/values/terms.tsx';
import { DecideDialog } from './DecideDialog.tsx';
import type { Decision, Near, Subject } from './near.ts';

type Compared = Readonly<{ near: Near; subject: Pick<Subject, 'id' | 'name'> }>;

/** 名称研判 of a pair: what stands, who said so when and why, what it superseded, and the way to another one. */
export function Decisions({ near, subject }: Compared) {
  const translate = useTranslate();
  const { permissions = [] } = usePermissions<readonly string[]>();
  const [isDeciding, setDeciding] = useState(false);
  const [standing, ...earlier] = near.decisions;
  const mayDecide = permissions.includes('NameDecision:create') && near.recordId !== null;
  if (!permissions.includes('NameDecision:read')) return null;
  return (
    <Box sx={{ fontSize: 13, mt: 0.5 }}>
      {standing ? (
        <Told decision={standing} />
      ) : (
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {translate('radar.undecided')}
        </Box>
      )}
      {near.isDecisionOutdated && standing ? (
        <Box sx={{ my: 0.25 }}>
          <ToneMark tone="look">{translate('radar.outdated')}</ToneMark>{' '}
          {translate('radar.namesThen', { names: standing.names.join('、') })}
        </Box>
      ) : null}
      {mayDecide ? (
        <Button
          size="small"
          onClick={() => setDeciding(true)}
          aria-label={translate('radar.decideOn', { name: near.name })}
          sx={{ py: 0, ml: standing ? 0 : 1 }}
        >
          {translate(standing ? 'radar.decideAgain' : 'radar.decide')}
        </Button>
      ) : null}
      {earlier.length > 0 ? (
        <details>
          <summary>{translate('radar.earlier', { count: earlier.length })}</summary>
          <Box component="ul" sx={{ m: 0, pl: 2 }}>
            {earlier.map((decision) => (
              <li key={decision.version}>
                <Told decision={decision} />
                <Box sx={{ color: 'text.secondary' }}>
                  {translate('radar.namesThen', { names: decision.names.join('、') })}
                </Box>
              </li>
            ))}
          </Box>
        </details>
      ) : null}
      {isDeciding ? <DecideDialog near={near} subject={subject} onClose={() => setDeciding(false)} /> : null}
    </Box>
  );
}

function Told({ decision: { verdict, reason, decidedBy, decidedAt } }: { decision: Decision }) {
  const translate = useTranslate();
  return (
    <Box sx={{ overflowWrap: 'anywhere' }}>
      <Box component="span" sx={{ fontWeight: 600, mr: 1 }}>
        {translate('radar.verdict')} <TermChip term={verdict} of={nameVerdict} />
      </Box>
      {reason}
      <Box component="span" sx={{ color: 'text.secondary', ml: 1 }}>
        {decidedBy} {instantText(decidedAt)}
      </Box>
    </Box>
  );
}
