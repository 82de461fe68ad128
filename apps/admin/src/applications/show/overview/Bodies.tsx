import { governanceBodyLabels, governanceFunction, seatLabels, seatPost } from '@consortium/domain';
import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useText } from '../../../kernel/values/language.ts';
import { useTerm } from '../../../kernel/values/terms.tsx';
import type { ApplicationRecord } from '../../record.ts';

/** 组织机构, read-only: by function, with the people in each. */
export function Bodies({ record }: { record: ApplicationRecord }) {
  const [translate, textOf] = [useTranslate(), useText()];
  const [functionOf, postOf] = [useTerm(governanceFunction), useTerm(seatPost)];
  const unitOf = (id: string | null) => record.units.find((unit) => unit.id === id)?.legalName ?? '';
  const { governanceBodies } = record.formation;
  return (
    <Box id="formation.governanceBodies">
      {governanceFunction.terms
        .filter((term) => !governanceBodies.some((body) => body.function === term))
        .map((term) => (
          <Box key={term} sx={{ color: 'text.secondary' }}>
            {functionOf(term)}:{translate('filing.bodies.none')}
          </Box>
        ))}
      {governanceBodies.map((body, index) => (
        <Box key={`${body.function} ${body.name}`} id={`formation.governanceBodies.${index}`} sx={{ mb: 1 }}>
          <strong>{body.name}</strong>{' '}
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {functionOf(body.function)}
            {body.isStanding ? ` · ${textOf(governanceBodyLabels.isStanding)}` : ''}
            {body.hostUnitId
              ? ` · ${textOf(governanceBodyLabels.hostUnitId)} ${unitOf(body.hostUnitId)}`
              : ''}
          </Box>
          {body.duties ? <Box sx={{ whiteSpace: 'pre-line' }}>{body.duties}</Box> : null}
          <Box>
            {body.seats
              .map(({ person, post, title, organisationId, isFulltime }) =>
                [
                  person,
                  title || postOf(post),
                  unitOf(organisationId),
                  isFulltime ? textOf(seatLabels.isFulltime) : '',
                ]
                  .filter(Boolean)
                  .join(' '),
              )
              .join(';')}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
