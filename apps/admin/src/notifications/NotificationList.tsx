import { Button } from '@mui/material';
import { DataTable, type RaRecord, useTranslate, WithRecord } from 'react-admin';
import { DeskList, DeskTable } from '../kernel/lists/DeskList.tsx';
import { DueMark, InstantField } from '../kernel/values/day-fields.tsx';
import { LongTextField } from '../kernel/values/LongText.tsx';
import { MailAddress } from './MailAddress.tsx';
import type { Notification } from './queries.ts';
import { Sentence } from './Sentence.tsx';
import { TaskMark } from './TaskMark.tsx';
import { useMarkRead } from './useMarkRead.ts';

const asNotification = (record: RaRecord) => record as unknown as Notification;

/** 通知: what the person was told of; what is still to do comes first by its day. */
export default function NotificationList() {
  const translate = useTranslate();
  const marking = useMarkRead();
  const views = [
    {
      name: translate('desk.notification.tasks'),
      filter: { isOpen: true },
      sort: { field: 'dueOn', order: 'ASC' as const },
    },
    { name: translate('desk.notification.unread'), filter: { isUnread: true } },
  ];
  const open = ({ id, readAt }: Notification) => (readAt ? undefined : marking.mutate([id]));
  return (
    <>
      <DeskList
        sort={{ field: 'createdAt', order: 'DESC' }}
        views={views}
        hasColumns={false}
        actions={
          <Button loading={marking.isPending} onClick={() => marking.mutate(null)}>
            {translate('desk.notification.markAll')}
          </Button>
        }
      >
        <DeskTable rowClick={false}>
          <DataTable.Col
            source="sentence"
            disableSort
            render={(row: RaRecord) => (
              <Sentence of={asNotification(row)} onOpen={() => open(asNotification(row))} />
            )}
          />
          <DataTable.Col
            source="isTask"
            disableSort
            render={(row: RaRecord) => <TaskMark of={asNotification(row)} />}
          />
          <DataTable.Col
            source="dueOn"
            render={({ dueOn, isOpen }: RaRecord) =>
              dueOn && isOpen ? <DueMark day={dueOn} /> : (dueOn ?? '—')
            }
          />
          <DataTable.Col source="reason" field={LongTextField} disableSort />
          <DataTable.Col source="createdAt" field={InstantField} sx={{ whiteSpace: 'nowrap' }} />
          <DataTable.Col source="readAt" disableSort sx={{ whiteSpace: 'nowrap' }}>
            <WithRecord
              render={(row) => <ReadState of={asNotification(row)} onRead={(id) => marking.mutate([id])} />}
            />
          </DataTable.Col>
        </DeskTable>
      </DeskList>
      <MailAddress />
    </>
  );
}

function ReadState({ of: row, onRead }: { of: Notification; onRead: (id: string) => void }) {
  const translate = useTranslate();
  if (row.readAt) return <InstantField source="readAt" />;
  return (
    <Button size="small" onClick={() => onRead(row.id)}>
      {translate('desk.notification.markRead')}
    </Button>
  );
}
