import { lifecycles } from '@consortium/domain';
import { Link as MuiLink } from '@mui/material';
import { useGetList, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { Panel } from '../kernel/page/Panel.tsx';
import { PlainTable } from '../kernel/page/PlainTable.tsx';
import { AgeText, DueMark } from '../kernel/values/day-fields.tsx';
import type { Notification } from '../notifications/queries.ts';
import { Sentence } from '../notifications/Sentence.tsx';

const SHOWN = 10;
/** Applications stand in 待我办理 already. */
const others = Object.keys(lifecycles).filter((subject) => subject !== 'Application');

/** 待办事项: what is asked of the person on other records than applications, by the day it is due. */
export function OpenTasks() {
  const translate = useTranslate();
  const { data, total } = useGetList<Notification>('notifications', {
    filter: { isOpen: true, subject: others },
    sort: { field: 'dueOn', order: 'ASC' },
    pagination: { page: 1, perPage: SHOWN },
  });
  if (!data?.length) return null;
  const field = (name: string) => translate(`resources.notifications.fields.${name}`);
  return (
    <Panel
      dense
      title={`${translate('desk.notification.tasks')} ${total ?? ''}`}
      aside={
        <MuiLink component={Link} to="/notifications">
          {translate('desk.dashboard.all')}
        </MuiLink>
      }
    >
      <PlainTable
        label={translate('desk.notification.tasks')}
        rows={data}
        keyOf={({ id }) => id}
        columns={[
          { label: field('sentence'), cell: (row) => <Sentence of={row} /> },
          { label: field('dueOn'), cell: ({ dueOn }) => <DueMark day={dueOn} /> },
          { label: field('createdAt'), cell: ({ createdAt }) => <AgeText since={createdAt} /> },
        ]}
      />
    </Panel>
  );
}
