import { parsePastedTable } from '@consortium/documents/paste';
import { type OrganisationKind, organisationLabels } from '@consortium/domain';
import {
  Alert,
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
  TextField,
} from '@mui/material';
import { useEffect, useMemo, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useDeskLocale } from '../../../kernel/values/language.ts';
import type { Unit } from '../../record.ts';
import type { MemberValues } from '../values/values.ts';
import { headingsLine, type Match, matched, memberColumns, memberOf } from './matching.ts';
import { PastePreview } from './PastePreview.tsx';
import { createUnit, findUnits } from './units.ts';

type Props = Readonly<{
  text: string;
  listed: ReadonlySet<string>;
  onAdd: (units: readonly Unit[], rows: readonly MemberValues[]) => void;
  onClose: () => void;
}>;
const QUIET = 400;

/** 从 Excel 粘贴: read, matched with the known units, shown before anything is added. */
export function PasteDialog({ text: first, listed, onAdd, onClose }: Props) {
  const translate = useTranslate();
  const locale = useDeskLocale();
  const [text, setText] = useState(first);
  const [known, setKnown] = useState<readonly Unit[]>([]);
  const [kinds, setKinds] = useState<Readonly<Record<number, OrganisationKind>>>({});
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [isPending, setPending] = useState(false);
  const table = useMemo(() => parsePastedTable(text, memberColumns), [text]);

  useEffect(() => {
    const rows = table.rows.filter(({ legalName, uscc }) => legalName || uscc);
    if (rows.length === 0) return;
    let isCurrent = true;
    const timer = window.setTimeout(async () => {
      const codes = matched(rows, table.lines, [], new Set()).flatMap(({ uscc }) => (uscc ? [uscc] : []));
      const byCode = await findUnits(codes, []);
      const nameless = matched(rows, table.lines, byCode, new Set()).filter(
        ({ unit, row }) => !unit && row.legalName.trim(),
      );
      const byName = await findUnits([], [...new Set(nameless.map(({ row }) => row.legalName.trim()))]);
      if (isCurrent) setKnown([...byCode, ...byName]);
    }, QUIET);
    return () => {
      isCurrent = false;
      window.clearTimeout(timer);
    };
  }, [table]);

  const matches = matched(table.rows, table.lines, known, listed).map((match): Match => {
    const kind = match.kind ?? kinds[match.line] ?? null;
    return { ...match, kind, state: match.state === 'KIND_MISSING' && kind ? 'TO_CREATE' : match.state };
  });
  const takeable = matches.filter(({ state }) => state === 'KNOWN' || state === 'TO_CREATE');

  const add = async () => {
    setPending(true);
    const failed: string[] = [];
    const [units, rows]: [Unit[], MemberValues[]] = [[], []];
    for (const { unit, row, uscc, kind, line } of takeable) {
      try {
        const found =
          unit ??
          (await createUnit({
            legalName: row.legalName.trim(),
            uscc,
            kind: kind ?? 'OTHER',
            isLegalPerson: null,
          }));
        units.push(found);
        rows.push(memberOf(found.id, row));
      } catch (error) {
        failed.push(
          translate('filing.paste.failed', {
            line,
            name: row.legalName,
            why: error instanceof Error ? error.message : '',
          }),
        );
      }
    }
    onAdd(units, rows);
    setKnown([...known, ...units]);
    setPending(false);
    setProblems(failed);
    if (failed.length === 0) onClose();
  };

  return (
    <Dialog
      open
      fullWidth
      maxWidth="lg"
      onClose={isPending ? undefined : onClose}
      aria-labelledby="paste-title"
    >
      <DialogTitle id="paste-title">{translate('filing.paste.title')}</DialogTitle>
      <DialogContent>
        <DialogContentText>
          {translate('filing.paste.hint', { headings: headingsLine(locale) })}
        </DialogContentText>
        <TextField
          autoFocus
          fullWidth
          multiline
          minRows={3}
          maxRows={6}
          label={translate('filing.paste.field')}
          placeholder={`${organisationLabels.legalName[locale]}\t${organisationLabels.uscc[locale]}`}
          value={text}
          onChange={({ target }) => setText(target.value)}
          slotProps={{ htmlInput: { style: { whiteSpace: 'pre', fontSize: 13 }, spellCheck: false } }}
        />
        {table.unknownHeadings.length > 0 ? (
          <Alert severity="info" sx={{ my: 1 }}>
            {translate('filing.paste.unknownHeadings', { headings: table.unknownHeadings.join('、') })}
          </Alert>
        ) : null}
        {[
          ...table.problems.map(({ code, ...facts }) => translate(`filing.paste.problems.${code}`, facts)),
          ...problems,
        ].map((problem) => (
          <Alert key={problem} severity="warning" sx={{ my: 1 }}>
            {problem}
          </Alert>
        ))}
        {matches.length > 0 ? (
          <PastePreview matches={matches} onKind={(line, kind) => setKinds({ ...kinds, [line]: kind })} />
        ) : (
          <Box sx={{ color: 'text.secondary', py: 2 }}>{translate('filing.paste.empty')}</Box>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} disabled={isPending}>
          {translate('ra.action.cancel')}
        </Button>
        <Button variant="contained" onClick={add} loading={isPending} disabled={takeable.length === 0}>
          {translate('filing.paste.add', { count: takeable.length })}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
