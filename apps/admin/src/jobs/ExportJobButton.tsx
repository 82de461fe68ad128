import ArchiveIcon from '@mui/icons-material/FolderZipOutlined';
import { Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useNavigate } from 'react-router';
import { ProblemDialog } from '../kernel/acts/ProblemDialog.tsx';
import { useAct } from '../kernel/acts/useAct.ts';

type Props = Readonly<{ action: string; values?: Readonly<Record<string, unknown>>; name: string }>;

/** 导出: begins work in the background and goes to where it can be watched. */
export function ExportJobButton({ action, values = {}, name }: Props) {
  const [translate, navigate] = [useTranslate(), useNavigate()];
  const acting = useAct('jobs');
  const label = translate(name);
  const begin = async () => {
    const job = await acting.run(action, values, label);
    if (job) navigate(`/jobs/${job.id}/show`);
  };
  return (
    <>
      <Button startIcon={<ArchiveIcon />} loading={acting.isPending} onClick={() => void begin()}>
        {label}
      </Button>
      {acting.refusal ? (
        <ProblemDialog
          problem={acting.refusal.problem}
          action={label}
          isPending={acting.isPending}
          onConfirm={() => void acting.confirm()}
          onClose={acting.dismiss}
        />
      ) : null}
    </>
  );
}
