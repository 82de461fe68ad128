import DescriptionIcon from '@mui/icons-material/DescriptionOutlined';
import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, TextField } from '@mui/material';
import { useId, useState } from 'react';
import { useListContext, useTranslate } from 'react-admin';
import { documents } from '../documents.ts';
import { PaperFiles } from '../kernel/page/PaperFiles.tsx';
import { today } from '../kernel/values/days.ts';
import { orderOf } from '../providers/documents.ts';

/** 名录摘录: the consortia of the list, by the names, units and bodies of a day. */
export function RegistryExtract() {
  const translate = useTranslate();
  const { filterValues, sort, total } = useListContext();
  const [isOpen, setOpen] = useState(false);
  const [day, setDay] = useState(today);
  const heading = useId();
  const title = translate('registry.papers.registry');
  const orderBy = orderOf(documents.consortia, sort);
  const isDay = day !== '' && day <= today();
  return (
    <>
      <Button
        startIcon={<DescriptionIcon />}
        disabled={!total}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {title}
      </Button>
      <Dialog open={isOpen} onClose={() => setOpen(false)} aria-labelledby={heading}>
        <DialogTitle id={heading}>{title}</DialogTitle>
        <DialogContent>
          <Box sx={{ color: 'text.secondary', mb: 2 }}>{translate('registry.papers.registryHint')}</Box>
          <TextField
            autoFocus
            type="date"
            label={translate('registry.day.slider')}
            value={day}
            error={!isDay}
            helperText={isDay ? ' ' : translate('registry.papers.notLater')}
            onChange={({ target }) => setDay(target.value)}
            slotProps={{ inputLabel: { shrink: true }, htmlInput: { max: today() } }}
          />
        </DialogContent>
        <DialogActions>
          {isDay ? (
            <PaperFiles
              about={title}
              address="/papers/registry"
              query={{
                asOf: day,
                filter: JSON.stringify(filterValues),
                ...(orderBy ? { orderBy } : {}),
              }}
            />
          ) : null}
          <Button onClick={() => setOpen(false)}>{translate('ra.action.close')}</Button>
        </DialogActions>
      </Dialog>
    </>
  );
}
