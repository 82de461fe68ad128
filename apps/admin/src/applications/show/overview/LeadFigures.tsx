import { formatWan, platformKind, platformLevel } from '@consortium/domain';
import { Box, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { type RaRecord, useTranslate } from 'react-admin';
import { useDeskLocale } from '../../../kernel/values/language.ts';
import { useTerm } from '../../../kernel/values/terms.tsx';
import { labelAt } from '../../form/inputs/scope.ts';
import { type LeadForm, leadFormOf } from '../../form/lead/values.ts';
import { Declared } from './Declared.tsx';

const money = ['mainRevenue', 'salesRevenue', 'rdExpense', 'profit'] as const;

/** 牵头单位 as the clauses measure it: profile, team, fiscal years in 万元, platforms. */
export function LeadFigures({ lead }: { lead: RaRecord }) {
  const translate = useTranslate();
  const locale = useDeskLocale();
  const [kindOf, levelOf] = [useTerm(platformKind), useTerm(platformLevel)];
  const values: LeadForm = leadFormOf(lead);
  const label = (path: string) => labelAt('organisations', path, locale);
  return (
    <Box id="lead">
      <Declared
        resource="organisations"
        values={values}
        fields={['legalName', 'uscc', 'kind', 'sector', 'divisionCode', 'foundedOn', 'placeOfBusiness']}
        columns={3}
      />
      <Box sx={{ mt: 1 }}>
        <Declared
          resource="organisations"
          prefix="rdTeam"
          values={values.rdTeam}
          fields={['fulltimeRdStaff', 'seniorExperts', 'doctors']}
          columns={3}
        />
      </Box>
      {values.financialYears.length > 0 ? (
        <Box
          role="region"
          tabIndex={0}
          aria-label={translate('filing.lead.years')}
          sx={{ overflowX: 'auto' }}
        >
          <Table size="small" id="lead.financialYears" sx={{ mt: 1 }}>
            <TableHead>
              <TableRow>
                <TableCell>{label('financialYears.year')}</TableCell>
                {money.map((field) => (
                  <TableCell key={field} align="right">
                    {translate('desk.common.wan', { label: label(`financialYears.${field}`) })}
                  </TableCell>
                ))}
              </TableRow>
            </TableHead>
            <TableBody>
              {values.financialYears.map((year) => (
                <TableRow key={String(year.year)}>
                  <TableCell>{year.year}</TableCell>
                  {money.map((field) => (
                    <TableCell key={field} align="right">
                      {year[field] == null ? '—' : formatWan(String(year[field]))}
                    </TableCell>
                  ))}
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </Box>
      ) : null}
      <Box component="ul" id="lead.platforms" sx={{ m: 0, mt: 1, pl: 2.5 }}>
        {values.platforms.map(({ name, kind, level, approvalNo, validTo }) => (
          <li key={`${name} ${approvalNo}`}>
            {name}({levelOf(level)} · {kindOf(kind)}
            {approvalNo ? ` · ${approvalNo}` : ''}
            {validTo ? ` · ${label('platforms.validTo')} ${validTo}` : ''})
          </li>
        ))}
      </Box>
    </Box>
  );
}
