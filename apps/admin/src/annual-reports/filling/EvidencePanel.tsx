import { evidenceLabels, filledIn, indicatorNames } from '@consortium/domain';
import { Autocomplete, Box, Button, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { Confirm, useRefresh, useTranslate } from 'react-admin';
import { ProblemDialog } from '../../kernel/acts/ProblemDialog.tsx';
import { useAct } from '../../kernel/acts/useAct.ts';
import { FileLink } from '../../kernel/files/FileLink.tsx';
import { sizeText } from '../../kernel/files/sizeText.ts';
import { UploadButton } from '../../kernel/files/UploadButton.tsx';
import type { Ticket } from '../../kernel/files/uploadFile.ts';
import { PlainTable } from '../../kernel/page/PlainTable.tsx';
import { useText } from '../../kernel/values/language.ts';
import { request } from '../../providers/graphql.ts';
import { evidenceTicketDocument } from '../queries.ts';
import type { ReportRecord, WirePart } from '../record.ts';

type Props = Readonly<{
  record: ReportRecord;
  unitId: string | null;
  isOpen: boolean;
  /** Saves what is typed, before the page shows what is stored. */
  flush: () => Promise<boolean>;
}>;
type File = WirePart['evidence'][number];

/** 佐证材料 of one part: its files and the indicators that each serves. */
export function EvidencePanel({ record, unitId, isOpen, flush }: Props) {
  const [translate, textOf, refresh] = [useTranslate(), useText(), useRefresh()];
  const acting = useAct('annualReports');
  const [codes, setCodes] = useState<readonly string[]>([]);
  const [removed, setRemoved] = useState<File | null>(null);
  const files = record.parts.find((part) => part.unitId === unitId)?.evidence ?? [];
  const set = record.round.indicatorSet;
  const title = translate('resources.annualReports.fields.evidence');
  if (files.length === 0 && !isOpen) return null;

  const askTicket = async () => {
    const of = { id: record.id, organisationId: unitId, evidence: { codes } };
    return (await request<{ outcome: Ticket }>(evidenceTicketDocument, of)).outcome;
  };
  const act = async (action: 'saveEvidence' | 'removeEvidence', values: object, label: string) => {
    if (await flush()) await acting.run(action, { id: record.id, ...values }, translate(label));
  };
  const choice = (label: string, chosen: readonly string[], onChange: (codes: string[]) => void) => (
    <Autocomplete
      multiple
      size="small"
      options={filledIn(set, unitId).map(({ code }) => code)}
      getOptionLabel={(code) => indicatorNames(set, [code])}
      value={[...chosen]}
      onChange={(_event, next) => onChange(next)}
      limitTags={4}
      sx={{ minWidth: 320, flex: 1 }}
      renderInput={(params) => <TextField {...params} label={label} margin="none" />}
    />
  );
  return (
    <Box sx={{ pb: 2 }}>
      <Typography variant="h3" sx={{ px: 2, pt: 2, pb: 1 }}>
        {title}
      </Typography>
      {files.length > 0 ? (
        <PlainTable
          label={title}
          rows={files}
          keyOf={({ id }) => id}
          columns={[
            {
              label: translate('report.evidence.file'),
              cell: (file) => (
                <>
                  <FileLink file={file} />
                  <Box sx={{ color: 'text.secondary', fontSize: 12.5 }}>{sizeText(file.size)}</Box>
                </>
              ),
            },
            {
              label: textOf(evidenceLabels.codes),
              cell: ({ id, name, codes: served }) =>
                isOpen
                  ? choice(translate('report.evidence.codesOf', { name }), served, (next) => {
                      if (next.length > 0)
                        void act(
                          'saveEvidence',
                          { file: id, evidence: { codes: next } },
                          'report.evidence.save',
                        );
                    })
                  : indicatorNames(set, served),
            },
            ...(isOpen
              ? [
                  {
                    label: translate('report.evidence.act'),
                    cell: (file: File) => (
                      <Button
                        size="small"
                        aria-label={translate('report.evidence.removeOf', { name: file.name })}
                        onClick={() => setRemoved(file)}
                      >
                        {translate('report.evidence.remove')}
                      </Button>
                    ),
                  },
                ]
              : []),
          ]}
        />
      ) : null}
      {isOpen ? (
        <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', px: 2, pt: 1.5 }}>
          {choice(translate('report.evidence.choose'), codes, setCodes)}
          <UploadButton
            name={title}
            label={translate('report.evidence.add')}
            accept=".pdf,.png,.jpg,.jpeg,application/pdf,image/png,image/jpeg"
            askTicket={askTicket}
            disabled={codes.length === 0}
            onDone={async () => {
              setCodes([]);
              await flush();
              refresh();
            }}
          />
          <Box sx={{ color: 'text.secondary', flex: 1 }}>{translate('report.evidence.hint')}</Box>
        </Box>
      ) : null}
      <Confirm
        isOpen={removed !== null}
        title={translate('report.evidence.removeOf', { name: removed?.name ?? '' })}
        content={translate('report.evidence.removeSure')}
        onConfirm={() => {
          setRemoved(null);
          void act('removeEvidence', { file: removed?.id }, 'report.evidence.remove');
        }}
        onClose={() => setRemoved(null)}
      />
      {acting.refusal ? (
        <ProblemDialog problem={acting.refusal.problem} action={title} onClose={acting.dismiss} />
      ) : null}
    </Box>
  );
}
