import PasteIcon from '@mui/icons-material/ContentPasteOutlined';
import { Box, Button } from '@mui/material';
import { type ClipboardEvent, useEffect, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useFieldArray, useWatch } from 'react-hook-form';
import type { Unit } from '../../record.ts';
import { useFiling } from '../filing.ts';
import { useScope } from '../inputs/scope.ts';
import { memberRowOf } from '../values/places.ts';
import { type ApplicationValues, type MemberValues, newMember } from '../values/values.ts';
import { MembersTable } from './MembersTable.tsx';
import { NewUnitDialog } from './NewUnitDialog.tsx';
import { PasteDialog } from './PasteDialog.tsx';
import { UnitPicker } from './UnitPicker.tsx';

const TABLE = /\t|\n.*\n/;

/** 成员单位: picked, created or pasted; each row opens to its long texts. */
export function MembersSection() {
  const translate = useTranslate();
  const { know, sought, record } = useFiling();
  const { isReadOnly } = useScope();
  const { append, prepend, remove } = useFieldArray<ApplicationValues, 'formation.members'>({
    name: 'formation.members',
  });
  const members = useWatch<ApplicationValues, 'formation.members'>({ name: 'formation.members' });
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [pasted, setPasted] = useState<string | null>(null);
  const [created, setCreated] = useState<string | null>(null);
  const taken = new Set(members.map(({ organisationId }) => organisationId));

  const soughtRow = sought && memberRowOf(sought.path);
  useEffect(() => {
    const id = soughtRow === null ? undefined : members[soughtRow ?? -1]?.organisationId;
    if (id) setOpen((before) => new Set(before).add(id));
  }, [sought]);

  const add = (units: readonly Unit[], rows: readonly MemberValues[]) => {
    know(units);
    append(
      rows.filter(({ organisationId }) => !taken.has(organisationId)),
      { shouldFocus: false },
    );
  };
  const toggle = (id: string) =>
    setOpen(
      (before) => new Set(before.has(id) ? [...before].filter((each) => each !== id) : [...before, id]),
    );
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain');
    if (isReadOnly || !TABLE.test(text) || event.target instanceof HTMLTextAreaElement) return;
    event.preventDefault();
    setPasted(text);
  };

  return (
    <Box onPaste={paste}>
      {isReadOnly ? null : (
        <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', mb: 1 }}>
          <UnitPicker taken={taken} onPick={(unit) => add([unit], [newMember(unit.id)])} onNew={setCreated} />
          <Button
            startIcon={<PasteIcon />}
            variant="outlined"
            onClick={() => setPasted('')}
            sx={{ whiteSpace: 'nowrap' }}
          >
            {translate('filing.members.paste')}
          </Button>
        </Box>
      )}
      {members.some(({ role }) => role === 'LEAD') || isReadOnly ? null : (
        <Button
          variant="outlined"
          onClick={() => prepend(newMember(record.leadUnit.id, 'LEAD'), { shouldFocus: false })}
          sx={{ mb: 1 }}
        >
          {translate('filing.members.addLead', { name: record.leadUnit.legalName })}
        </Button>
      )}
      <MembersTable members={members} open={open} onToggle={toggle} onRemove={(index) => remove(index)} />
      {created === null ? null : (
        <NewUnitDialog
          typed={created}
          onClose={() => setCreated(null)}
          onDone={(unit) => {
            add([unit], [newMember(unit.id)]);
            setCreated(null);
          }}
        />
      )}
      {pasted === null ? null : (
        <PasteDialog
          text={pasted}
          listed={taken}
          onClose={() => setPasted(null)}
          onAdd={(units, rows) => add(units, rows)}
        />
      )}
    </Box>
  );
}
