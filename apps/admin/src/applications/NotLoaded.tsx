import { useTranslate } from 'react-admin';
import { ErrorNotice } from '../kernel/page/ErrorView.tsx';
import { PageTitle } from '../kernel/page/PageTitle.tsx';

/** A page whose record could not be read: with a heading, why, and the way to try again. */
export function NotLoaded({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const translate = useTranslate();
  return (
    <>
      <PageTitle text={translate('desk.error.title')} />
      <ErrorNotice error={error} onRetry={onRetry} />
    </>
  );
}
