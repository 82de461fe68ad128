import {
  chainPosition,
  cooperationKind,
  layer,
  membershipLabels,
  membershipRole,
  organisationKind,
  organisationLabels,
} from '@consortium/domain';
import { Box, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { Fragment } from 'react';
import { useTranslate } from 'react-admin';
import { dayText } from '../../../kernel/values/days.ts';
import { useText } from '../../../kernel/values/language.ts';
import { ToneMark } from '../../../kernel/values/ToneMark.tsx';
import { useTerm } from '../../../kernel/values/terms.tsx';
import type { ApplicationRecord } from '../../record.ts';

const long = ['strengths', 'taskDivision', 'commitments', 'cooperationEvidence'] as const;

/** 单位名单, read-only: one row a unit, its texts beneath it. */
export function Members({ record }: { record: ApplicationRecord }) {
  const [translate, textOf] = [useTranslate(), useText()];
  const [kindOf, roleOf, chainOf, layerOf, cooperationOf] = [
    useTerm(organisationKind),
    useTerm(membershipRole),
    useTerm(chainPosition),
    useTerm(layer),
    useTerm(cooperationKind),
  ];
  const headings = [
    textOf(organisationLabels.legalName),
    textOf(organisationLabels.kind),
    textOf(membershipLabels.chainPosition),
    textOf(membershipLabels.layer),
    textOf(membershipLabels.cooperationKinds),
    translate('filing.members.intent'),
  ];
  return (
    <Box role="region" tabIndex={0} aria-label={translate('filing.show.members')} sx={{ overflowX: 'auto' }}>
      <Table size="small" id="formation.members">
        <TableHead>
          <TableRow>
            <TableCell>#</TableCell>
            {headings.map((heading) => (
              <TableCell key={heading}>{heading}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {record.formation.members.map((member, index) => {
            const unit = record.units.find(({ id }) => id === member.organisationId);
            const confirmedAt = record.intents[member.organisationId];
            const isLead = member.role === 'LEAD';
            const texts = long.filter((field) => member[field].trim() !== '');
            return (
              <Fragment key={member.organisationId}>
                <TableRow
                  id={`formation.members.${index}`}
                  sx={{ verticalAlign: 'top', '& td': { borderBottom: texts.length > 0 ? 0 : undefined } }}
                >
                  <TableCell sx={{ color: 'text.secondary' }}>{index + 1}</TableCell>
                  <TableCell>
                    {unit?.legalName}
                    <Box sx={{ color: 'text.secondary', fontSize: 12.5 }}>
                      {isLead ? `${roleOf('LEAD')} · ` : ''}
                      {unit?.uscc}
                    </Box>
                  </TableCell>
                  <TableCell sx={{ whiteSpace: 'nowrap' }}>{unit ? kindOf(unit.kind) : ''}</TableCell>
                  <TableCell>{member.chainPosition ? chainOf(member.chainPosition) : '—'}</TableCell>
                  <TableCell sx={{ whiteSpace: 'nowrap' }}>
                    {member.layer ? layerOf(member.layer) : '—'}
                  </TableCell>
                  <TableCell>{member.cooperationKinds.map(cooperationOf).join('、') || '—'}</TableCell>
                  <TableCell sx={{ whiteSpace: 'nowrap' }}>
                    {isLead ? (
                      '—'
                    ) : confirmedAt ? (
                      <ToneMark tone="holds">{dayText(confirmedAt)}</ToneMark>
                    ) : (
                      <ToneMark tone="look">{translate('filing.members.unconfirmed')}</ToneMark>
                    )}
                  </TableCell>
                </TableRow>
                {texts.length > 0 ? (
                  <TableRow>
                    <TableCell />
                    <TableCell colSpan={6} sx={{ pt: 0 }}>
                      {texts.map((field) => (
                        <Box key={field} sx={{ fontSize: 13, whiteSpace: 'pre-line' }}>
                          <Box component="span" sx={{ color: 'text.secondary' }}>
                            {textOf(membershipLabels[field])}:
                          </Box>
                          {member[field]}
                        </Box>
                      ))}
                    </TableCell>
                  </TableRow>
                ) : null}
              </Fragment>
            );
          })}
        </TableBody>
      </Table>
    </Box>
  );
}
