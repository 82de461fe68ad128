import { applicationLabels, type NameGrammar } from '@consortium/domain';
import { Autocomplete, Box, InputAdornment, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import { coreOfTyped } from '../applications/form/values/name.ts';
import { useText } from '../kernel/values/language.ts';

type Props = Readonly<{
  core: string;
  directions: readonly string[];
  grammar: NameGrammar;
  offered: readonly string[];
  onCore: (core: string) => void;
  onDirections: (directions: readonly string[]) => void;
}>;

/** 所想的名称: only the core is typed between the fixed parts; directions of the batch, or others. */
export function RadarFields({ core, directions, grammar, offered, onCore, onDirections }: Props) {
  const [translate, textOf] = [useTranslate(), useText()];
  const { prefix, suffix } = grammar;
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', md: '1fr 1fr' }, gap: 2 }}>
      <TextField
        autoFocus
        fullWidth
        label={textOf(applicationLabels.name)}
        value={core}
        onChange={({ target }) => onCore(coreOfTyped(target.value, grammar))}
        helperText={translate('filing.form.nameCore', { prefix, suffix })}
        slotProps={{
          inputLabel: { shrink: true },
          htmlInput: { maxLength: 80, 'aria-controls': 'near-names' },
          input: {
            startAdornment: <InputAdornment position="start">{prefix}</InputAdornment>,
            endAdornment: <InputAdornment position="end">{suffix}</InputAdornment>,
          },
        }}
      />
      <Autocomplete
        multiple
        freeSolo
        autoSelect
        size="small"
        options={[...offered]}
        value={[...directions]}
        onChange={(_event, value) =>
          onDirections([...new Set(value.map((each) => each.trim()).filter((each) => each !== ''))])
        }
        slotProps={{ paper: { sx: { border: 1, borderColor: 'divider', boxShadow: 3 } } }}
        renderInput={(params) => (
          <TextField
            {...params}
            label={textOf(applicationLabels.priorityDirectionIds)}
            helperText={translate('radar.directionsHint')}
            slotProps={{ inputLabel: { shrink: true } }}
          />
        )}
      />
    </Box>
  );
}
