import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { valueText } from '../../../kernel/history/valueText.ts';
import { useDeskLocale } from '../../../kernel/values/language.ts';
import { labelAt } from '../../form/inputs/scope.ts';

type Props = Readonly<{
  values: Readonly<Record<string, unknown>>;
  fields: readonly string[];
  columns: number;
  /** The path in front of the fields. */
  prefix?: string;
  resource?: 'applications' | 'organisations';
}>;

/** 字段与内容 side by side; what is not given says so. */
export function Declared({ values, fields, columns, prefix, resource = 'applications' }: Props) {
  const translate = useTranslate();
  const locale = useDeskLocale();
  return (
    <Box
      component="dl"
      sx={{
        display: 'grid',
        gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
        columnGap: 3,
        rowGap: 1,
        m: 0,
      }}
    >
      {fields.map((field) => {
        const path = prefix ? `${prefix}.${field}` : field;
        const value = values[field];
        const isGiven = value !== null && value !== undefined && value !== '';
        return (
          <Box key={field} id={path} sx={{ minWidth: 0 }}>
            <Box component="dt" sx={{ color: 'text.secondary', fontSize: 12.5 }}>
              {labelAt(resource, path, locale)}
            </Box>
            <Box
              component="dd"
              sx={{
                m: 0,
                overflowWrap: 'anywhere',
                whiteSpace: 'pre-line',
                color: isGiven ? undefined : 'text.secondary',
              }}
            >
              {isGiven ? valueText(resource, path, value, locale) : translate('filing.show.notGiven')}
            </Box>
          </Box>
        );
      })}
    </Box>
  );
}
