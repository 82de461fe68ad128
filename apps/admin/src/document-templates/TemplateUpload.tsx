import { type DocumentTemplateKind, documentTemplateKind } from '@consortium/domain';
import { Button } from '@mui/material';
import { useRef, useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router';
import { putFile } from '../kernel/files/putFile.ts';
import { recordPath } from '../kernel/values/subjects.ts';
import { useTerm } from '../kernel/values/terms.tsx';

/** 上传新版: what comes of the check has a page. */
export function TemplateUpload({ kind }: { kind: DocumentTemplateKind }) {
  const [translate, notify, navigate] = [useTranslate(), useNotify(), useNavigate()];
  const name = useTerm(documentTemplateKind)(kind);
  const input = useRef<HTMLInputElement>(null);
  const [reading, setReading] = useState('');

  const bring = async (file: File) => {
    setReading(file.name);
    const answer = await putFile(`/document-templates/${kind}`, file);
    setReading('');
    if (answer.done) navigate(recordPath(answer.id) ?? '');
    else notify(answer.reason || 'desk.error.title', { type: 'error', autoHideDuration: 10_000 });
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept=".docx"
        aria-label={translate('template.file', { kind: name })}
        onChange={({ target }) => {
          const file = target.files?.[0];
          target.value = '';
          if (file) void bring(file);
        }}
      />
      <Button
        variant="outlined"
        size="small"
        loading={reading !== ''}
        aria-label={
          reading
            ? translate('template.reading', { name: reading })
            : translate('template.bringFor', { kind: name })
        }
        onClick={() => input.current?.click()}
      >
        {translate('template.bring')}
      </Button>
    </>
  );
}
