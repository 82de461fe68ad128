import {
  chainPosition,
  cooperationKind,
  layer,
  membershipLabels,
  type OrganisationKind,
  organisationKind,
  organisationLabels,
} from '@consortium/domain';
import { Box, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useText } from '../../../kernel/values/language.ts';
import { ToneMark } from '../../../kernel/values/ToneMark.tsx';
import { useTerm, useTermChoices } from '../../../kernel/values/terms.tsx';
import type { Tone } from '../../../kernel/values/tones.ts';
import { type Match, memberOf } from './matching.ts';

const tones: Readonly<Record<Match['state'], Tone>> = {
  KNOWN: 'holds',
  TO_CREATE: 'moving',
  LISTED: 'rest',
  TWICE: 'rest',
  KIND_MISSING: 'look',
  CODE_WRONG: 'blocks',
  CODE_MISSING: 'blocks',
};

/** 粘贴预览: what each line becomes; an unknown unit says what it still needs. */
export function PastePreview({
  matches,
  onKind,
}: {
  matches: readonly Match[];
  onKind: (line: number, kind: OrganisationKind) => void;
}) {
  const [translate, textOf] = [useTranslate(), useText()];
  const [kindOf, chainOf, layerOf, cooperationOf] = [
    useTerm(organisationKind),
    useTerm(chainPosition),
    useTerm(layer),
    useTerm(cooperationKind),
  ];
  const kinds = useTermChoices(organisationKind);
  const headings = [
    translate('filing.paste.line'),
    textOf(organisationLabels.legalName),
    textOf(organisationLabels.uscc),
    textOf(organisationLabels.kind),
    textOf(membershipLabels.chainPosition),
    textOf(membershipLabels.layer),
    textOf(membershipLabels.cooperationKinds),
    translate('filing.paste.result'),
  ];
  return (
    <Box sx={{ overflowX: 'auto', mt: 1 }}>
      <Table size="small" sx={{ '& td, & th': { px: 1 } }}>
        <TableHead>
          <TableRow>
            {headings.map((heading) => (
              <TableCell key={heading}>{heading}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {matches.map((match) => {
            const { row, line, unit, uscc, state, differs } = match;
            const member = memberOf('', row);
            return (
              <TableRow key={line}>
                <TableCell>{line}</TableCell>
                <TableCell>
                  {unit?.legalName ?? row.legalName}
                  {differs === 'NAME' ? (
                    <Box sx={{ color: 'warning.main', fontSize: 12.5 }}>
                      {translate('filing.paste.pastedAs', { text: row.legalName })}
                    </Box>
                  ) : null}
                </TableCell>
                <TableCell>
                  {unit?.uscc ?? uscc}
                  {differs === 'CODE' ? (
                    <Box sx={{ color: 'warning.main', fontSize: 12.5 }}>
                      {translate('filing.paste.pastedAs', { text: uscc })}
                    </Box>
                  ) : null}
                </TableCell>
                <TableCell>
                  {unit || (state !== 'KIND_MISSING' && state !== 'TO_CREATE') ? (
                    match.kind ? (
                      kindOf(match.kind)
                    ) : (
                      ''
                    )
                  ) : (
                    <select
                      aria-label={`${textOf(organisationLabels.kind)} ${row.legalName}`}
                      value={match.kind ?? ''}
                      onChange={({ target }) => onKind(line, target.value as OrganisationKind)}
                    >
                      <option value="">{translate('filing.form.choose')}</option>
                      {kinds.map(({ id, name }) => (
                        <option key={id} value={id}>
                          {name}
                        </option>
                      ))}
                    </select>
                  )}
                </TableCell>
                <TableCell>{member.chainPosition ? chainOf(member.chainPosition) : ''}</TableCell>
                <TableCell>{member.layer ? layerOf(member.layer) : ''}</TableCell>
                <TableCell>{member.cooperationKinds.map(cooperationOf).join('、')}</TableCell>
                <TableCell>
                  <ToneMark tone={tones[state]}>{translate(`filing.paste.states.${state}`)}</ToneMark>
                </TableCell>
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
    </Box>
  );
}
