import type { RuleSet } from '@consortium/domain';
import { Alert, Box, Button, Tab, Tabs } from '@mui/material';
import { useState } from 'react';
import {
  type RaRecord,
  useCreate,
  useGetList,
  useGetOne,
  useNotify,
  useRequireAccess,
  useTranslate,
} from 'react-admin';
import { useNavigate, useSearchParams } from 'react-router';
import { ErrorNotice } from '../kernel/page/ErrorView.tsx';
import { PageTitle } from '../kernel/page/PageTitle.tsx';
import { ClauseForm } from './ClauseForm.tsx';
import { DraftState } from './DraftState.tsx';
import { checkedDraft, parsedJson } from './draft.ts';

type RuleSetRow = RaRecord & { definition: RuleSet; documentNo: string; edition: number };
const newest = {
  pagination: { page: 1, perPage: 1 },
  sort: { field: 'effectiveFrom', order: 'DESC' as const },
};

/** 新版本: drafted from an existing edition; without one named, from the newest. */
export default function RuleSetCreate() {
  useRequireAccess({ resource: 'ruleSets', action: 'create' });
  const [parameters] = useSearchParams();
  const named = parameters.get('from');
  const { data: rows } = useGetList<RuleSetRow>('ruleSets', newest, { enabled: !named });
  const id = named ?? rows?.[0]?.id;
  const { data: origin, error } = useGetOne<RuleSetRow>(
    'ruleSets',
    { id: String(id) },
    { enabled: Boolean(id) },
  );
  if (error) return <ErrorNotice error={error} />;
  return origin ? <DraftPage key={origin.id} origin={origin} /> : null;
}

function DraftPage({ origin }: { origin: RuleSetRow }) {
  const translate = useTranslate();
  const notify = useNotify();
  const navigate = useNavigate();
  const [way, setWay] = useState<'form' | 'json'>('form');
  const [draft, setDraft] = useState<unknown>(origin.definition);
  const [text, setText] = useState<string | null>(null);
  const [create, { isPending }] = useCreate();
  const { definition, issues } = checkedDraft(draft);
  const isJson = text === null || parsedJson(text) !== undefined;

  const write = (typed: string) => {
    setText(typed);
    const parsed = parsedJson(typed);
    if (parsed !== undefined) setDraft(parsed);
  };
  const save = () =>
    create(
      'ruleSets',
      { data: { definition } },
      {
        onSuccess: (data) => navigate(`/ruleSets/${data.id}/show`),
        onError: (error) =>
          notify(error instanceof Error ? error.message : 'ra.notification.http_error', { type: 'error' }),
      },
    );
  return (
    <Box>
      <PageTitle
        text={translate('desk.ruleSet.draftTitle', { name: `${origin.documentNo} v${origin.edition}` })}
      />
      <Alert severity="info" sx={{ mb: 1 }}>
        {translate('desk.ruleSet.draftHint')}
      </Alert>
      <Tabs value={way} onChange={(_event, chosen) => setWay(chosen)}>
        <Tab value="form" label={translate('desk.ruleSet.form')} disabled={!isJson} />
        <Tab value="json" label={translate('desk.ruleSet.json')} />
      </Tabs>
      {way === 'form' ? (
        <ClauseForm
          draft={draft as RuleSet}
          issues={issues}
          onChange={(next) => {
            setDraft(next);
            setText(null);
          }}
        />
      ) : (
        <Box
          component="textarea"
          aria-label={translate('desk.ruleSet.json')}
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
      <Box
        sx={{
          position: 'sticky',
          bottom: 0,
          zIndex: 3,
          bgcolor: 'background.default',
          borderTop: 1,
          borderColor: 'divider',
          py: 1,
        }}
      >
        <DraftState origin={origin.definition} draft={draft} issues={issues} isJson={isJson} />
        <Box sx={{ display: 'flex', gap: 1, mt: 1 }}>
          <Button variant="contained" onClick={save} loading={isPending} disabled={!definition || !isJson}>
            {translate('desk.ruleSet.saveVersion')}
          </Button>
          <Button onClick={() => navigate(-1)}>{translate('ra.action.cancel')}</Button>
        </Box>
      </Box>
    </Box>
  );
}
