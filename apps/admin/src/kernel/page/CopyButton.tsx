import CopyIcon from '@mui/icons-material/ContentCopy';
import { IconButton, Tooltip } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';

/** The clipboard also where the page is served over plain http. */
async function copy(text: string): Promise<void> {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const field = document.createElement('textarea');
  field.value = text;
  document.body.append(field);
  field.select();
  document.execCommand('copy');
  field.remove();
}

export function CopyButton({ text }: { text: string }) {
  const translate = useTranslate();
  const [isCopied, setCopied] = useState(false);
  const label = translate(isCopied ? 'desk.common.copied' : 'desk.common.copy');
  return (
    <Tooltip title={label}>
      <IconButton
        size="small"
        aria-label={label}
        onClick={async () => {
          await copy(text);
          setCopied(true);
          setTimeout(() => setCopied(false), 2000);
        }}
      >
        <CopyIcon fontSize="inherit" />
      </IconButton>
    </Tooltip>
  );
}
