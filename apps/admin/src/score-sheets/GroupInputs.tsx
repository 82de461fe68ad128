import AddIcon from '@mui/icons-material/Add';
import { Box, Button } from '@mui/material';
import {
  ArrayInput,
  BooleanInput,
  NumberInput,
  SimpleFormIterator,
  TextInput,
  useSimpleFormIterator,
  useTranslate,
} from 'react-admin';
import { Rows } from '../kernel/forms/Rows.tsx';

const orEmpty = (value: string) => value ?? '';
type Blank = Readonly<{ blankItem: Readonly<Record<string, unknown>> }>;

/** 分组与评分项: groups below each other, each with its items in rows. */
export function GroupInputs({ blankItem }: Blank) {
  const translate = useTranslate();
  return (
    <ArrayInput source="groups" label={false}>
      <SimpleFormIterator
        disableReordering
        disableClear
        fullWidth
        addButton={<AddGroup blankItem={blankItem} />}
        sx={{ '& > ul > li': { borderBottom: 1, borderColor: 'divider', py: 1 } }}
      >
        <TextInput source="name" isRequired sx={{ maxWidth: 480 }} />
        <ArrayInput source="items" label={false}>
          <Rows addLabel={translate('review.sheet.addItem')} blank={blankItem}>
            <TextInput source="name" isRequired />
            <TextInput source="guidance" parse={orEmpty} multiline />
            <TextInput
              source="weight"
              isRequired
              parse={orEmpty}
              slotProps={{ htmlInput: { inputMode: 'decimal' } }}
            />
            <NumberInput source="scale" isRequired min={1} max={100} />
            <Box sx={{ pt: 1 }}>
              <BooleanInput source="isCommentRequired" />
            </Box>
          </Rows>
        </ArrayInput>
      </SimpleFormIterator>
    </ArrayInput>
  );
}

function AddGroup({ blankItem }: Blank) {
  const { add } = useSimpleFormIterator();
  const translate = useTranslate();
  return (
    <Button startIcon={<AddIcon />} onClick={() => add({ name: '', items: [{ ...blankItem }] })}>
      {translate('review.sheet.addGroup')}
    </Button>
  );
}
