import type { RuleSet } from '@consortium/domain';
import {
  Alert,
  Box,
  Button,
  FormControlLabel,
  FormLabel,
  InputAdornment,
  Radio,
  RadioGroup,
  Skeleton,
  TextField,
} from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useCreate, useCreatePath, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router';
import { EmptyState } from '../kernel/lists/EmptyState.tsx';
import { PageTitle } from '../kernel/page/PageTitle.tsx';
import { Panel } from '../kernel/page/Panel.tsx';
import { DueMark } from '../kernel/values/day-fields.tsx';
import { useDeskLocale } from '../kernel/values/language.ts';
import { request } from '../providers/graphql.ts';
import { labelAt } from './form/inputs/scope.ts';
import { coreOfTyped } from './form/values/name.ts';
import { NotLoaded } from './NotLoaded.tsx';
import { openBatchesToFileDocument } from './queries.ts';

type Batch = Readonly<{
  id: string;
  kind: string;
  title: string;
  closesOn: string;
  noticeDocument: string;
  allowsDirect: boolean;
  ruleSet: Readonly<{ documentNo: string; definition: RuleSet }>;
}>;

/** 新建申报: the open batch and the core of the name; everything else is filled in on the form that opens. */
export default function ApplicationCreate() {
  const translate = useTranslate();
  const locale = useDeskLocale();
  const navigate = useNavigate();
  const createPath = useCreatePath();
  const { data, error, refetch } = useQuery({
    queryKey: ['batchesToFile', 'direct'],
    queryFn: async ({ signal }) =>
      (
        await request<{ batches: { nodes: Batch[] } }>(openBatchesToFileDocument, {}, signal)
      ).batches.nodes.filter(({ kind, allowsDirect }) => kind === 'PRE_APPLICATION' || allowsDirect),
  });
  const [chosen, setChosen] = useState<string | null>(null);
  const [core, setCore] = useState('');
  const [isTried, setTried] = useState(false);
  const [create, { isPending, error: refused }] = useCreate('applications', {}, { returnPromise: true });
  const title = <PageTitle text={translate('filing.create.title')} />;
  if (error) return <NotLoaded error={error} onRetry={() => refetch()} />;
  if (!data) return <Skeleton variant="rectangular" height={240} />;
  const batch = data.find(({ id }) => id === chosen) ?? data[0];
  if (!batch)
    return (
      <>
        {title}
        <EmptyState
          title={translate('desk.dashboard.noBatch')}
          hint={translate('filing.create.noBatchHint')}
        />
      </>
    );
  const { nameGrammar } = batch.ruleSet.definition;

  const begin = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (core.trim() === '') return;
    const name = `${nameGrammar.prefix}${core.trim()}${nameGrammar.suffix}`;
    const made = await create('applications', { data: { batchId: batch.id, name } }).catch(() => null);
    if (made) navigate(createPath({ resource: 'applications', type: 'edit', id: made.id }));
  };

  return (
    <Box component="form" onSubmit={begin} noValidate sx={{ maxWidth: 760 }}>
      {title}
      <Panel>
        <FormLabel id="batch-label">{translate('filing.create.batch')}</FormLabel>
        <RadioGroup
          aria-labelledby="batch-label"
          value={batch.id}
          onChange={(_event, id) => setChosen(id)}
          sx={{ mb: 1 }}
        >
          {data.map(({ id, title: name, closesOn, noticeDocument, ruleSet }) => (
            <FormControlLabel
              key={id}
              value={id}
              control={<Radio size="small" />}
              label={
                <>
                  {name}　<DueMark day={closesOn} />
                  <Box sx={{ color: 'text.secondary', fontSize: 12.5 }}>
                    {noticeDocument || ruleSet.documentNo}
                  </Box>
                </>
              }
            />
          ))}
        </RadioGroup>
        <TextField
          autoFocus
          fullWidth
          required
          label={labelAt('applications', 'name', locale)}
          value={core}
          onChange={({ target }) => setCore(coreOfTyped(target.value, nameGrammar))}
          error={isTried && core.trim() === ''}
          helperText={translate(
            isTried && core.trim() === '' ? 'filing.create.coreNeeded' : 'filing.create.coreHint',
          )}
          slotProps={{
            inputLabel: { shrink: true },
            htmlInput: { maxLength: 90 },
            input: {
              startAdornment: <InputAdornment position="start">{nameGrammar.prefix}</InputAdornment>,
              endAdornment: <InputAdornment position="end">{nameGrammar.suffix}</InputAdornment>,
            },
          }}
        />
        {refused ? (
          <Alert severity="error" sx={{ my: 1 }}>
            {refused instanceof Error ? refused.message : ''}
          </Alert>
        ) : null}
        <Box sx={{ display: 'flex', gap: 1, mt: 1 }}>
          <Button type="submit" variant="contained" loading={isPending}>
            {translate('filing.create.begin')}
          </Button>
          <Button onClick={() => navigate(-1)}>{translate('ra.action.cancel')}</Button>
        </Box>
      </Panel>
    </Box>
  );
}
