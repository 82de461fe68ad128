import SaveIcon from '@mui/icons-material/BookmarkAddOutlined';
import CloseIcon from '@mui/icons-material/Close';
import {
  Box,
  Button,
  Chip,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  TextField,
} from '@mui/material';
import { type FormEvent, useState } from 'react';
import { useListContext, useResourceContext, useStore, useTranslate } from 'react-admin';

type Filter = Readonly<Record<string, unknown>>;
/** 常用筛选: given by the page, or saved by the person in this browser. */
export type View = Readonly<{
  name: string;
  filter: Filter;
  sort?: { field: string; order: 'ASC' | 'DESC' };
}>;

const same = (one: Filter, other: Filter) =>
  JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort());

/** Views as tabs above the list: everything, the page's own, the saved ones, and a way to save the present one. */
export function SavedViews({ given = [] }: { given?: readonly View[] }) {
  const translate = useTranslate();
  const resource = useResourceContext();
  const { filterValues, setFilters, setSort, sort } = useListContext();
  const [saved, setSaved] = useStore<readonly View[]>(`${resource}.views`, []);
  const [isNaming, setNaming] = useState(false);
  const all: View = { name: translate('desk.common.all'), filter: {} };
  const views = [all, ...given, ...saved];
  const isKnown = views.some(({ filter }) => same(filter, filterValues));

  const choose = ({ filter, sort: order }: View) => {
    setFilters({ ...filter });
    if (order) setSort(order);
  };
  return (
    <Box
      role="group"
      aria-label={translate('desk.list.views')}
      sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', py: 1 }}
    >
      {views.map((view, index) => {
        const isChosen = same(view.filter, filterValues);
        const isOwn = index > given.length;
        return (
          <Chip
            key={`${view.name}-${index}`}
            label={view.name}
            size="small"
            clickable
            aria-pressed={isChosen}
            color={isChosen ? 'primary' : 'default'}
            variant={isChosen ? 'filled' : 'outlined'}
            onClick={() => choose(view)}
            {...(isOwn
              ? {
                  onDelete: () => setSaved(saved.filter((each) => each !== view)),
                  deleteIcon: (
                    <CloseIcon aria-label={translate('desk.list.removeView', { name: view.name })} />
                  ),
                }
              : {})}
          />
        );
      })}
      {isKnown ? null : (
        <Button size="small" startIcon={<SaveIcon />} onClick={() => setNaming(true)} sx={{ py: 0 }}>
          {translate('desk.list.saveView')}
        </Button>
      )}
      {isNaming ? (
        <NameDialog
          onClose={() => setNaming(false)}
          onSave={(name) => {
            setSaved([
              ...saved,
              { name, filter: filterValues, sort: { field: sort.field, order: sort.order } },
            ]);
            setNaming(false);
          }}
        />
      ) : null}
    </Box>
  );
}

function NameDialog({ onSave, onClose }: { onSave: (name: string) => void; onClose: () => void }) {
  const translate = useTranslate();
  const [name, setName] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== '') onSave(name.trim());
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby="view-title">
      <form onSubmit={submit}>
        <DialogTitle id="view-title">{translate('desk.list.saveView')}</DialogTitle>
        <DialogContent>
          <TextField
            autoFocus
            fullWidth
            required
            label={translate('desk.list.viewName')}
            value={name}
            onChange={({ target }) => setName(target.value)}
          />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
          <Button type="submit" variant="contained">
            {translate('ra.action.save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
