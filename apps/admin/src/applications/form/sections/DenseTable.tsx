import { Box, Table, type TableProps } from '@mui/material';

/** 可填写的表: inputs as low as the rows, their frames as light as the lines. */
export function DenseTable({ sx, ...rest }: TableProps) {
  return (
    <Table
      size="small"
      sx={{
        '& td, & th': { px: 0.5, py: 0.375 },
        '& th': { whiteSpace: 'normal', lineHeight: 1.3 },
        '& td:first-of-type, & th:first-of-type': { pl: 1 },
        '& .MuiInputBase-input': { py: '4px', px: '6px', fontSize: 14 },
        '& .MuiInputBase-multiline': { p: 0 },
        '& select.MuiInputBase-input': { pr: '20px !important' },
        '& .MuiSelect-select.MuiSelect-multiple': { pr: '20px !important' },
        '& .MuiSelect-icon': { right: 0, fontSize: 20 },
        '& .MuiOutlinedInput-root:not(:hover):not(.Mui-focused):not(.Mui-error) .MuiOutlinedInput-notchedOutline':
          {
            borderColor: 'divider',
          },
        '& .MuiCheckbox-root': { p: 0.25 },
        ...sx,
      }}
      {...rest}
    />
  );
}

const hidden = {
  position: 'absolute',
  width: '1px',
  height: '1px',
  overflow: 'hidden',
  clip: 'rect(0 0 0 0)',
  whiteSpace: 'nowrap',
} as const;

/** Words for those who listen. */
export const Unseen = ({ children }: { children: string }) => (
  <Box component="span" sx={hidden}>
    {children}
  </Box>
);
