import { emailInput } from '@consortium/domain';
import { Box, Button, TextField } from '@mui/material';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { Panel } from '../kernel/page/Panel.tsx';
import { request } from '../providers/graphql.ts';
import { isProblem, type Problem } from '../providers/problem.ts';
import { changeEmailDocument, ownEmailDocument } from './queries.ts';

type Own = Readonly<{ viewer: Readonly<{ email: string }> | null }>;

/** 接收通知的邮箱: a person's own, changed by nobody else. */
export function MailAddress() {
  const translate = useTranslate();
  const notify = useNotify();
  const queries = useQueryClient();
  const [typed, setTyped] = useState<string | null>(null);
  const { data } = useQuery({
    queryKey: ['ownEmail'],
    queryFn: ({ signal }) => request<Own>(ownEmailDocument, {}, signal),
  });
  const saving = useMutation({
    mutationFn: async (email: string) => {
      const { outcome } = await request<{ outcome: Problem | object }>(changeEmailDocument, { email });
      if (isProblem(outcome)) throw new Error(outcome.message);
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['ownEmail'] });
      setTyped(null);
      notify('desk.notification.mailSaved', { type: 'success' });
    },
    onError: (error) => notify(error.message, { type: 'error' }),
  });
  if (!data?.viewer) return null;
  const email = typed ?? data.viewer.email;
  const isAcceptable = emailInput.safeParse({ email }).success;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isAcceptable) saving.mutate(email);
  };
  return (
    <Panel title={translate('desk.notification.mailTo')}>
      <Box
        component="form"
        onSubmit={submit}
        noValidate
        sx={{ display: 'flex', gap: 2, alignItems: 'flex-start' }}
      >
        <TextField
          label={translate('resources.users.fields.email')}
          type="email"
          autoComplete="email"
          value={email}
          error={!isAcceptable}
          helperText={translate('desk.notification.mailHint')}
          onChange={({ target }) => setTyped(target.value.trim())}
          sx={{ width: 480 }}
        />
        <Button
          type="submit"
          variant="outlined"
          loading={saving.isPending}
          disabled={typed === null || !isAcceptable}
          sx={{ mt: 1 }}
        >
          {translate('desk.notification.mailSave')}
        </Button>
      </Box>
    </Panel>
  );
}
