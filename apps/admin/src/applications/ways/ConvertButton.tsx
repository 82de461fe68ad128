import { applicationLifecycle } from '@consortium/domain';
import { Alert, Box, Button, FormControlLabel, FormLabel, Radio, RadioGroup, Skeleton } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useCreatePath, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router';
import { useAct } from '../../kernel/acts/useAct.ts';
import { DueMark } from '../../kernel/values/day-fields.tsx';
import { useText } from '../../kernel/values/language.ts';
import { request } from '../../providers/graphql.ts';
import { openBatchesToFileDocument } from '../queries.ts';
import type { ApplicationRecord } from '../record.ts';
import { WayDialog } from './WayDialog.tsx';

type Batch = Readonly<{ id: string; title: string; kind: string; closesOn: string; noticeDocument: string }>;

/** 转为正式申报: the passed pre-application goes on in an open formal batch. */
export function ConvertButton({ record }: { record: ApplicationRecord }) {
  const textOf = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="contained" onClick={() => setOpen(true)}>
        {textOf(applicationLifecycle.convert.label)}
      </Button>
      {isOpen ? <ConvertDialog record={record} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function ConvertDialog({ record, onClose }: { record: ApplicationRecord; onClose: () => void }) {
  const [translate, textOf, navigate, createPath] = [
    useTranslate(),
    useText(),
    useNavigate(),
    useCreatePath(),
  ];
  const [chosen, setChosen] = useState<string | null>(null);
  const acting = useAct('applications');
  const { data } = useQuery({
    queryKey: ['batchesToFile'],
    queryFn: async ({ signal }) =>
      (await request<{ batches: { nodes: Batch[] } }>(openBatchesToFileDocument, {}, signal)).batches.nodes,
  });
  const batches = data?.filter(({ kind }) => kind === 'FORMAL_APPLICATION');
  const batchId = chosen ?? batches?.[0]?.id;
  const label = textOf(applicationLifecycle.convert.label);

  const convert = async () => {
    const made = await acting.run('convert', { id: record.id, version: record.version, batchId }, label);
    if (made) navigate(createPath({ resource: 'applications', type: 'edit', id: made.id }));
  };
  return (
    <WayDialog
      title={label}
      hint={translate('ways.convert.hint')}
      confirm={label}
      acting={acting}
      isReady={batchId !== undefined}
      onConfirm={() => void convert()}
      onClose={onClose}
    >
      {batches === undefined ? <Skeleton height={80} /> : null}
      {batches?.length === 0 ? <Alert severity="info">{translate('ways.convert.none')}</Alert> : null}
      {batches && batches.length > 0 ? (
        <>
          <FormLabel id="convert-batch">{translate('ways.convert.choose')}</FormLabel>
          <RadioGroup
            aria-labelledby="convert-batch"
            value={batchId}
            onChange={(_event, id) => setChosen(id)}
          >
            {batches.map(({ id, title, closesOn, noticeDocument }) => (
              <FormControlLabel
                key={id}
                value={id}
                control={<Radio size="small" />}
                label={
                  <>
                    {title}　<DueMark day={closesOn} />
                    <Box sx={{ color: 'text.secondary', fontSize: 12.5 }}>{noticeDocument}</Box>
                  </>
                }
              />
            ))}
          </RadioGroup>
        </>
      ) : null}
    </WayDialog>
  );
}
