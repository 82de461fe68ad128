import type { RuleSet } from '@consortium/domain';
import { Alert, Box, Tab, Tabs } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useController } from 'react-hook-form';
import { RuleSetPicker } from '../kernel/forms/pickers.tsx';
import { Panel } from '../kernel/page/Panel.tsx';
import { ClauseForm } from './ClauseForm.tsx';
import { DraftState } from './DraftState.tsx';
import { checkedDraft, parsedJson } from './draft.ts';

/** 规则的填写: clause by clause, or the whole text; what is typed in one is what the other shows. */
export function RuleSetInputs({ origin }: { origin: RuleSet }) {
  const translate = useTranslate();
  const { field } = useController({ name: 'definition' });
  const [way, setWay] = useState<'form' | 'json'>('form');
  const [text, setText] = useState<string | null>(null);
  const draft = (field.value ?? origin) as RuleSet;
  const { issues } = checkedDraft(draft);
  const isJson = text === null || parsedJson(text) !== undefined;

  const write = (typed: string) => {
    setText(typed);
    // What is no JSON must not be saved as what it was before.
    field.onChange(parsedJson(typed) ?? null);
  };
  return (
    <>
      <Alert severity="info" sx={{ mb: 1 }}>
        {translate('rules.draftHint')}
      </Alert>
      <Panel>
        <RuleSetPicker
          source="replacesId"
          label="resources.ruleSets.fields.replaces"
          emptyText="rules.noReplaces"
          helperText="rules.replacesHint"
        />
      </Panel>
      <Tabs value={way} onChange={(_event, chosen) => setWay(chosen)}>
        <Tab value="form" label={translate('rules.form')} disabled={!isJson} />
        <Tab value="json" label={translate('rules.json')} />
      </Tabs>
      {way === 'form' ? (
        <ClauseForm
          draft={draft}
          issues={issues}
          onChange={(next) => {
            field.onChange(next);
            setText(null);
          }}
        />
      ) : (
        <Box
          component="textarea"
          aria-label={translate('rules.json')}
          spellCheck={false}
          value={text ?? JSON.stringify(draft, null, 2)}
          onChange={({ target }: { target: { value: string } }) => write(target.value)}
          sx={{
            width: '100%',
            height: '60vh',
            fontFamily: 'monospace',
            fontSize: 13,
            p: 1,
            bgcolor: 'background.paper',
            color: 'text.primary',
          }}
        />
      )}
      <Box sx={{ position: 'sticky', bottom: 52, zIndex: 3, py: 1, bgcolor: 'background.default' }}>
        <DraftState origin={origin} draft={draft} issues={issues} isJson={isJson} />
      </Box>
    </>
  );
}
