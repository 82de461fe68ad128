import { governanceFunction } from '@consortium/domain';
import AddIcon from '@mui/icons-material/Add';
import { Box, Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useFieldArray, useWatch } from 'react-hook-form';
import { useTerm } from '../../../kernel/values/terms.tsx';
import { useScope } from '../inputs/scope.ts';
import type { ApplicationValues } from '../values/values.ts';
import { BodyCard } from './BodyCard.tsx';

/** 组织机构: the three functions that 一(四) asks for, whatever the bodies are called. */
export function BodiesSection() {
  const translate = useTranslate();
  const nameOf = useTerm(governanceFunction);
  const { isReadOnly } = useScope();
  const { append, remove } = useFieldArray<ApplicationValues, 'formation.governanceBodies'>({
    name: 'formation.governanceBodies',
  });
  const bodies = useWatch<ApplicationValues, 'formation.governanceBodies'>({
    name: 'formation.governanceBodies',
  });
  return (
    <Box id="formation.governanceBodies">
      {governanceFunction.terms.map((function_) => {
        const own = bodies.flatMap((body, index) => (body.function === function_ ? [index] : []));
        return (
          <Box key={function_} component="section" sx={{ mb: 1.5 }}>
            <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
              <Box component="h2" sx={{ m: 0, fontSize: 14, flexGrow: 1 }}>
                {nameOf(function_)}
                {own.length === 0 ? (
                  <Box component="span" sx={{ color: 'text.secondary', fontWeight: 400, ml: 1 }}>
                    {translate('filing.bodies.none')}
                  </Box>
                ) : null}
              </Box>
              {isReadOnly ? null : (
                <Button
                  size="small"
                  startIcon={<AddIcon />}
                  onClick={() =>
                    append({
                      function: function_,
                      name: translate(`filing.bodies.names.${function_}`),
                      isStanding: function_ === 'EXECUTION',
                      hostUnitId: null,
                      duties: '',
                      seats: [],
                    })
                  }
                >
                  {translate('filing.bodies.add', { name: nameOf(function_) })}
                </Button>
              )}
            </Box>
            {own.map((index) => (
              <BodyCard key={index} index={index} onRemove={() => remove(index)} />
            ))}
          </Box>
        );
      })}
    </Box>
  );
}
