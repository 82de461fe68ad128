import { Alert, AlertTitle, Box, Button } from '@mui/material';
import { useEditContext, useListContext, useShowContext, useTranslate } from 'react-admin';
import { RequestFailed } from '../../providers/graphql.ts';
import { CopyButton } from './CopyButton.tsx';
import { PageTitle } from './PageTitle.tsx';

const sentences: Readonly<Record<string, string>> = {
  OFFLINE: 'desk.error.offline',
  NOT_FOUND: 'desk.error.hidden',
  FORBIDDEN: 'desk.error.forbidden',
  INTERNAL: 'desk.error.internal',
  TOO_MANY_REQUESTS: 'desk.error.tooMany',
};

type Props = Readonly<{ error?: unknown; onRetry?: (() => void) | undefined }>;

/** 出错: what happened, what to do, and the request id that the office can trace. */
export function ErrorNotice({ error, onRetry }: Props) {
  const translate = useTranslate();
  const failed = error instanceof RequestFailed ? error : null;
  const sentence = failed ? (sentences[failed.code] ?? failed.message) : 'desk.error.internal';
  return (
    <Box sx={{ p: 2, maxWidth: 720 }}>
      <Alert
        severity={failed?.code === 'NOT_FOUND' ? 'info' : 'error'}
        action={onRetry ? <Button onClick={onRetry}>{translate('desk.error.retry')}</Button> : undefined}
      >
        <AlertTitle>{translate('desk.error.title')}</AlertTitle>
        {translate(sentence, { _: sentence })}
        {failed?.requestId ? (
          <Box sx={{ mt: 1 }}>
            {translate('desk.error.requestId')}:<code>{failed.requestId}</code>{' '}
            <CopyButton text={failed.requestId} />
          </Box>
        ) : null}
      </Alert>
    </Box>
  );
}

/** A page that could not be read still says what it is. */
function ErrorPage(props: Props) {
  const translate = useTranslate();
  return (
    <>
      <PageTitle text={translate('desk.error.title')} />
      <ErrorNotice {...props} />
    </>
  );
}

/** The same as a show page. */
export function ShowErrorView() {
  const { error, refetch } = useShowContext();
  return <ErrorPage error={error} onRetry={() => refetch()} />;
}

/** The same as an edit page. */
export function EditErrorView() {
  const { error, refetch } = useEditContext();
  return <ErrorPage error={error} onRetry={() => refetch()} />;
}

/** The same inside a list. */
export function ListErrorView() {
  const { error, refetch } = useListContext();
  return <ErrorNotice error={error} onRetry={() => refetch()} />;
}
