import { Button } from '@mui/material';
import { lazy, Suspense, useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';

const WordFormDialog = lazy(() => import('./WordFormDialog.tsx'));

/** Word 表: taken along to be filled in offline, and brought back; what is typed here is saved before. */
export function WordForm({ flush }: { flush: () => Promise<boolean> }) {
  const [translate, notify] = [useTranslate(), useNotify()];
  const [isOpen, setOpen] = useState(false);
  const open = async () => {
    if (await flush()) setOpen(true);
    else notify('filing.word.saveFirst', { type: 'warning' });
  };
  return (
    <>
      <Button onClick={() => void open()}>{translate('filing.word.open')}</Button>
      {isOpen ? (
        <Suspense fallback={null}>
          <WordFormDialog onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
