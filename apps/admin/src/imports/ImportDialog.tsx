import {
  Alert,
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Typography,
} from '@mui/material';
import { useId, useRef } from 'react';
import { useListContext, useTranslate } from 'react-admin';
import { Link, useNavigate } from 'react-router';
import { UploadProgress } from '../kernel/files/UploadProgress.tsx';
import type { Ticket } from '../kernel/files/uploadFile.ts';
import { useUpload } from '../kernel/files/useUpload.ts';
import { FileButton } from '../kernel/page/FileButton.tsx';
import { request } from '../providers/graphql.ts';
import { importTicketDocument } from './queries.ts';

/** The kind of import that brings in a resource's records. */
const termOf = (resource: string) => resource.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();

type Props = Readonly<{ kind: string; onClose: () => void }>;

/** 导入: a template to take along, or what there is; then a file is chosen, and what would become of it has a page. */
export function ImportDialog({ kind, onClose }: Props) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const { filterValues } = useListContext();
  const input = useRef<HTMLInputElement>(null);
  const title = useId();
  const upload = useUpload();
  const name = translate(`resources.${kind}.name`, { smart_count: 2 });

  const look = (file: File) =>
    upload.send(file, {
      askTicket: async () =>
        (await request<{ outcome: Ticket }>(importTicketDocument, { kind: termOf(kind) })).outcome,
      onDone: (id) => navigate(`/dataImports/${id}/show`),
    });
  const filled = `/imports/${kind}?filled&filter=${encodeURIComponent(JSON.stringify(filterValues))}`;
  return (
    <Dialog open onClose={upload.going ? undefined : onClose} fullWidth maxWidth="sm" aria-labelledby={title}>
      <DialogTitle id={title}>{translate('import.title', { name })}</DialogTitle>
      <DialogContent>
        <Step number={1} title={translate('import.take')}>
          <FileButton address={`/imports/${kind}`} name={translate('import.template')} />
          <FileButton address={filled} name={translate('import.filled')} />
          <Box sx={{ color: 'text.secondary', mt: 0.5 }}>{translate('import.takeHint')}</Box>
        </Step>
        <Step number={2} title={translate('import.bring')}>
          <input
            ref={input}
            type="file"
            hidden
            accept=".xlsx,.csv"
            aria-label={translate('import.file')}
            onChange={({ target }) => {
              const file = target.files?.[0];
              target.value = '';
              if (file) void look(file);
            }}
          />
          <Button
            variant="contained"
            size="small"
            disabled={upload.going !== null}
            onClick={() => input.current?.click()}
          >
            {translate('import.choose')}
          </Button>
          <Box sx={{ color: 'text.secondary', mt: 0.5 }}>{translate('import.bringHint')}</Box>
          <UploadProgress upload={upload} checking="import.reading" />
          {upload.problem ? <Alert severity="error">{upload.problem}</Alert> : null}
        </Step>
      </DialogContent>
      <DialogActions>
        <Button component={Link} to="/dataImports" sx={{ mr: 'auto' }}>
          {translate('import.all')}
        </Button>
        <Button onClick={onClose} disabled={upload.going !== null}>
          {translate('desk.common.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

const Step = ({ number, title, children }: { number: number; title: string; children: React.ReactNode }) => (
  <Box component="section" sx={{ mb: 2 }}>
    <Typography variant="h2" sx={{ mb: 0.5 }}>
      {number}. {title}
    </Typography>
    {children}
  </Box>
);
