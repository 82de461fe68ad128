import { Box, Button } from '@mui/material';
import type { ReactNode } from 'react';
import { Form, SaveButton, useRecordContext, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router';
import { useDeskLocale } from '../values/language.ts';
import { RefusedSave } from './RefusedSave.tsx';
import { type Shape, validateWith } from './validateWith.ts';

type Props = Readonly<{
  /** The domain's shape of the input; the same check runs on the server. */
  schema: Shape;
  /** The fields of the input. */
  fields: readonly string[];
  defaultValues?: Record<string, unknown>;
  /** The values as they will be sent: the check is of these. */
  prepare?: (values: Record<string, unknown>) => Record<string, unknown>;
  children: ReactNode;
  saveLabel?: string;
}>;

/** 表单: checked by the domain while one types, saved with a bar that stays in sight, nothing lost on refusal. */
export function DeskForm({ schema, fields, defaultValues, prepare, children, saveLabel }: Props) {
  const locale = useDeskLocale();
  const record = useRecordContext();
  const translate = useTranslate();
  const navigate = useNavigate();
  const check = validateWith(schema, fields, locale);
  return (
    <Form
      validate={(values: Record<string, unknown>) => check(prepare ? prepare(values) : values)}
      mode="onBlur"
      reValidateMode="onChange"
      warnWhenUnsavedChanges
      {...(defaultValues ? { defaultValues } : {})}
    >
      <Box sx={{ maxWidth: 1120 }}>{children}</Box>
      <Box
        sx={{
          position: 'sticky',
          bottom: 0,
          zIndex: 3,
          display: 'flex',
          gap: 1,
          py: 1,
          bgcolor: 'background.default',
          borderTop: 1,
          borderColor: 'divider',
        }}
      >
        <SaveButton alwaysEnable={!record} size="small" {...(saveLabel ? { label: saveLabel } : {})} />
        <Button onClick={() => navigate(-1)}>{translate('ra.action.cancel')}</Button>
      </Box>
      <RefusedSave fields={fields} />
    </Form>
  );
}

/** Inputs side by side; one takes the whole width with `gridColumn: '1 / -1'`. */
export function Inputs({ children, columns = 2 }: { children: ReactNode; columns?: number }) {
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: '1fr', md: `repeat(${columns}, minmax(0, 1fr))` },
        columnGap: 2,
        alignItems: 'start',
        '& .wide': { gridColumn: '1 / -1' },
      }}
    >
      {children}
    </Box>
  );
}
