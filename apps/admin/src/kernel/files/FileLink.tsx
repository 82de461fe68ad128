import { downloadRefusal, scanState } from '@consortium/domain';
import { Box, Link } from '@mui/material';
import { instantText } from '../values/days.ts';
import { TermChip, useTerm } from '../values/terms.tsx';
import type { Scan } from './scan.ts';

type Props = Readonly<{ file: Readonly<{ name: string; downloadPath: string; scan: Scan | null }> }>;

/** 文件: its name to download it by, what the virus scanner said of it, and why it is not to be had. */
export function FileLink({ file: { name, downloadPath, scan } }: Props) {
  const reasonOf = useTerm(downloadRefusal);
  const refused = scan?.downloadRefusal ?? null;
  const about = [scan?.scannedAt ? instantText(scan.scannedAt) : null, scan?.signature].filter(Boolean);
  return (
    <>
      {refused ? (
        <span>{name}</span>
      ) : (
        <Link href={downloadPath} download>
          {name}
        </Link>
      )}
      {scan ? (
        <Box sx={{ fontSize: 12.5 }}>
          <TermChip of={scanState} term={scan.state} />
          {about.length > 0 ? (
            <Box component="span" sx={{ color: 'text.secondary' }}>
              {' '}
              · {about.join(' · ')}
            </Box>
          ) : null}
        </Box>
      ) : null}
      {refused ? <Box sx={{ color: 'text.secondary', fontSize: 12.5 }}>{reasonOf(refused)}</Box> : null}
    </>
  );
}
