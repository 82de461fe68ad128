import { expectedFile, type SubmissionItemKind, submissionItemKind } from '@consortium/domain';
import UploadIcon from '@mui/icons-material/UploadFileOutlined';
import { Alert, Box, Button, LinearProgress } from '@mui/material';
import { useRef, useState } from 'react';
import { useRefresh, useTranslate } from 'react-admin';
import { useDeskLocale } from '../../../kernel/values/language.ts';
import { useTerm } from '../../../kernel/values/terms.tsx';
import type { ApplicationRecord } from '../../record.ts';
import { uploadFile } from './uploadFile.ts';

const accepted = {
  WORD: '.docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  PDF: '.pdf,application/pdf',
} as const;

/** 上传一份材料: with progress, and where it is refused, what is wrong with the file and what to do. */
export function UploadButton({
  record,
  kind,
  isAgain,
}: {
  record: ApplicationRecord;
  kind: SubmissionItemKind;
  isAgain: boolean;
}) {
  const translate = useTranslate();
  const locale = useDeskLocale();
  const nameOf = useTerm(submissionItemKind);
  const refresh = useRefresh();
  const input = useRef<HTMLInputElement>(null);
  const [share, setShare] = useState<number | null>(null);
  const [problem, setProblem] = useState('');
  const expected = expectedFile[kind];

  const upload = async (file: File) => {
    setProblem('');
    setShare(0);
    const outcome = await uploadFile({ id: record.id, kind, file, locale, onProgress: setShare });
    setShare(null);
    if (outcome.done) refresh();
    else setProblem(outcome.reason || translate('desk.error.offline'));
  };

  return (
    <Box sx={{ minWidth: 150 }}>
      <input
        ref={input}
        type="file"
        hidden
        accept={expected ? accepted[expected] : undefined}
        aria-label={nameOf(kind)}
        onChange={({ target }) => {
          const file = target.files?.[0];
          target.value = '';
          if (file) void upload(file);
        }}
      />
      {share === null ? (
        <Button
          size="small"
          variant="outlined"
          startIcon={<UploadIcon />}
          onClick={() => input.current?.click()}
          aria-label={`${translate(isAgain ? 'filing.materials.uploadAgain' : 'filing.materials.upload')} ${nameOf(kind)}`}
        >
          {translate(isAgain ? 'filing.materials.uploadAgain' : 'filing.materials.upload')}
        </Button>
      ) : (
        <LinearProgress
          variant={share < 1 ? 'determinate' : 'indeterminate'}
          value={share * 100}
          aria-label={translate('filing.materials.uploading', { kind: nameOf(kind) })}
        />
      )}
      {problem ? (
        <Alert severity="error" sx={{ mt: 0.5, py: 0 }}>
          {problem}
        </Alert>
      ) : null}
    </Box>
  );
}
