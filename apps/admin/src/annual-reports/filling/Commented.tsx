import { annualReportLifecycle } from '@consortium/domain';
import { Box, Link as MuiLink } from '@mui/material';
import { type ReactNode, useMemo, useState } from 'react';
import { useRefresh, useTranslate } from 'react-admin';
import { ProblemDialog } from '../../kernel/acts/ProblemDialog.tsx';
import { useAct } from '../../kernel/acts/useAct.ts';
import { Panel } from '../../kernel/page/Panel.tsx';
import { useText } from '../../kernel/values/language.ts';
import { namesIn, type ReportRecord } from '../record.ts';
import { CommentDialog } from './CommentDialog.tsx';
import { CommentsContext } from './comments.ts';

type Cell = Readonly<{ code: string; unitId: string | null }>;
type Props = Readonly<{ record: ReportRecord; onGoTo: (unitId: string | null) => void; children: ReactNode }>;

/** 批注: the open ones first, by where they are; the cells below show their own. */
export function Commented({ record, onGoTo, children }: Props) {
  const [translate, textOf, refresh] = [useTranslate(), useText(), useRefresh()];
  const acting = useAct('annualReports');
  const [said, say] = useState<Cell | null>(null);
  const names = namesIn(record);
  const unitOf = (unitId: string | null) =>
    record.parts.find((part) => part.unitId === unitId)?.unitName || translate('report.consortium');
  const nameOf = ({ code, unitId }: Cell) => `${unitOf(unitId)} · ${names[code] ?? code}`;
  const open = record.comments.filter(({ settledAt }) => settledAt === null);

  const { run } = acting;
  const { id, comments, openActions } = record;
  const context = useMemo(() => {
    const settle = async (code: string, unitId: string | null) => {
      const values = { id, cell: { code, organisationId: unitId } };
      await run('settleComments', values, textOf(annualReportLifecycle.settleComments.label));
      refresh();
    };
    return {
      all: comments,
      comment: openActions.includes('comment')
        ? (code: string, unitId: string | null) => say({ code, unitId })
        : null,
      settle: openActions.includes('settleComments') ? settle : null,
    };
  }, [id, comments, openActions, run, textOf, refresh]);
  const comment = async (text: string) => {
    if (!said) return;
    const values = { id, comment: { code: said.code, organisationId: said.unitId, text } };
    if (await run('comment', values, textOf(annualReportLifecycle.comment.label))) say(null);
    refresh();
  };

  return (
    <CommentsContext value={context}>
      {open.length > 0 ? (
        <Panel title={translate('report.comments', { count: open.length })}>
          <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
            {open.map(({ code, unitId, text, createdAt }) => (
              <li key={`${createdAt} ${text}`}>
                <MuiLink component="button" type="button" onClick={() => onGoTo(unitId)}>
                  {nameOf({ code, unitId })}
                </MuiLink>
                :{text}
              </li>
            ))}
          </Box>
        </Panel>
      ) : null}
      {children}
      {said ? (
        <CommentDialog
          name={nameOf(said)}
          isPending={acting.isPending}
          onSay={comment}
          onClose={() => say(null)}
        />
      ) : null}
      {acting.refusal ? (
        <ProblemDialog
          problem={acting.refusal.problem}
          action={textOf(annualReportLifecycle.comment.label)}
          onClose={acting.dismiss}
        />
      ) : null}
    </CommentsContext>
  );
}
