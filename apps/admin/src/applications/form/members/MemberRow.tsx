import { chainPosition, layer, membershipRole, organisationKind } from '@consortium/domain';
import DeleteIcon from '@mui/icons-material/DeleteOutline';
import ExpandMoreIcon from '@mui/icons-material/ExpandMore';
import { Box, IconButton, TableCell, TableRow } from '@mui/material';
import { memo } from 'react';
import { useTranslate } from 'react-admin';
import { dayText } from '../../../kernel/values/days.ts';
import { LongText } from '../../../kernel/values/LongText.tsx';
import { useDeskLocale } from '../../../kernel/values/language.ts';
import { ToneMark } from '../../../kernel/values/ToneMark.tsx';
import { useTerm } from '../../../kernel/values/terms.tsx';
import { useFiling } from '../filing.ts';
import { useScope } from '../inputs/scope.ts';
import { TermBox } from '../inputs/small.tsx';
import { TermsBox } from '../inputs/TermsBox.tsx';
import { TextBox } from '../inputs/TextBox.tsx';
import type { MemberValues } from '../values/values.ts';
import { OtherApplications } from './OtherApplications.tsx';

type Props = Readonly<{
  index: number;
  member: MemberValues;
  isOpen: boolean;
  onToggle: () => void;
  onRemove: () => void;
}>;

const long = ['strengths', 'taskDivision', 'commitments', 'cooperationEvidence'] as const;

/** 一个单位: what is chosen from lists in the line, what is written below it when opened. */
export const MemberRow = memo(function MemberRow({ index, member, isOpen, onToggle, onRemove }: Props) {
  const translate = useTranslate();
  const [kindOf, roleOf] = [useTerm(organisationKind), useTerm(membershipRole)];
  const { units, record } = useFiling();
  const { isReadOnly } = useScope();
  const unit = units.find(({ id }) => id === member.organisationId);
  const path = `formation.members.${index}`;
  const isEnglish = useDeskLocale() === 'en';
  const isLead = member.role === 'LEAD';
  const confirmedAt = record.intents[member.organisationId];
  const name = unit?.legalName ?? member.organisationId;
  return (
    <>
      <TableRow id={path} sx={{ '& td': { borderBottom: isOpen ? 0 : undefined } }}>
        <TableCell sx={{ color: 'text.secondary' }}>{index + 1}</TableCell>
        <TableCell id={`${path}.organisationId`} tabIndex={-1} sx={{ minWidth: 150 }}>
          <LongText text={name} />
          <Box sx={{ color: 'text.secondary', fontSize: 12.5 }}>
            {isLead ? `${roleOf('LEAD')} · ` : ''}
            {unit ? `${kindOf(unit.kind)} · ${unit.uscc}` : ''}
          </Box>
        </TableCell>
        <TableCell>
          <TermBox path={`${path}.chainPosition`} of={chainPosition} isBare width={isEnglish ? 104 : 70} />
        </TableCell>
        <TableCell>
          <TermBox path={`${path}.layer`} of={layer} isBare width={isEnglish ? 86 : 104} />
        </TableCell>
        <TableCell>{isLead ? '—' : <TermsBox path={`${path}.cooperationKinds`} width={112} />}</TableCell>
        <TableCell id={`${path}.intentConfirmed`} tabIndex={-1} sx={{ whiteSpace: 'nowrap' }}>
          {isLead ? (
            '—'
          ) : confirmedAt ? (
            <ToneMark tone="holds">{dayText(confirmedAt).slice(5)}</ToneMark>
          ) : (
            <ToneMark tone="look">{translate('filing.members.unconfirmed')}</ToneMark>
          )}
        </TableCell>
        <TableCell>{unit ? <OtherApplications uscc={unit.uscc} name={name} /> : null}</TableCell>
        <TableCell sx={{ whiteSpace: 'nowrap', textAlign: 'end' }}>
          <IconButton
            size="small"
            aria-expanded={isOpen}
            aria-label={translate('filing.members.details', { name })}
            onClick={onToggle}
            sx={{ transform: isOpen ? 'rotate(180deg)' : 'none' }}
          >
            <ExpandMoreIcon fontSize="small" />
          </IconButton>
          {isLead || isReadOnly ? null : (
            <IconButton
              size="small"
              aria-label={translate('filing.form.remove', { name })}
              onClick={onRemove}
            >
              <DeleteIcon fontSize="small" />
            </IconButton>
          )}
        </TableCell>
      </TableRow>
      {isOpen ? (
        <TableRow>
          <TableCell />
          <TableCell colSpan={7} sx={{ pb: 1 }}>
            <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: 1.5 }}>
              {long.map((field) => (
                <TextBox key={field} path={`${path}.${field}`} max={2000} rows={2} />
              ))}
            </Box>
          </TableCell>
        </TableRow>
      ) : null}
    </>
  );
});
