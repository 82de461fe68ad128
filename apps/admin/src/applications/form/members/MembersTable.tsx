import { membershipLabels, organisationLabels } from '@consortium/domain';
import { Box, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useDeskLocale, useText } from '../../../kernel/values/language.ts';
import { DenseTable, Unseen } from '../sections/DenseTable.tsx';
import type { MemberValues } from '../values/values.ts';
import { MemberRow } from './MemberRow.tsx';

type Props = Readonly<{
  members: readonly MemberValues[];
  /** Units whose long texts are open. */
  open: ReadonlySet<string>;
  onToggle: (id: string) => void;
  onRemove: (index: number) => void;
}>;

/** 单位名单: dense, one line per unit; the lead stands first and stays. */
export function MembersTable({ members, open, onToggle, onRemove }: Props) {
  const [translate, textOf] = [useTranslate(), useText()];
  const locale = useDeskLocale();
  const headings = [
    textOf(organisationLabels.legalName),
    textOf(membershipLabels.chainPosition),
    textOf(membershipLabels.layer),
    textOf(membershipLabels.cooperationKinds),
    translate('filing.members.intent'),
    translate('filing.members.others'),
  ];
  return (
    <Box sx={{ overflowX: 'auto' }}>
      <DenseTable aria-label={translate('filing.form.tabs.members')}>
        <TableHead>
          <TableRow>
            <TableCell sx={{ width: 28 }}>#</TableCell>
            {headings.map((heading) => (
              <TableCell key={heading} sx={{ whiteSpace: locale === 'en' ? 'normal' : 'nowrap !important' }}>
                {heading}
              </TableCell>
            ))}
            <TableCell>
              <Unseen>{translate('desk.finding.details')}</Unseen>
            </TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {members.map((member, index) => (
            <MemberRow
              key={member.organisationId}
              index={index}
              member={member}
              isOpen={open.has(member.organisationId)}
              onToggle={() => onToggle(member.organisationId)}
              onRemove={() => onRemove(index)}
            />
          ))}
        </TableBody>
      </DenseTable>
      {members.length <= 1 ? (
        <Box sx={{ color: 'text.secondary', p: 2, textAlign: 'center' }}>
          {translate('filing.members.empty')}
        </Box>
      ) : null}
    </Box>
  );
}
