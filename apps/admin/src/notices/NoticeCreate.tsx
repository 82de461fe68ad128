import { publicNoticeInput } from '@consortium/domain';
import { useTranslate } from 'react-admin';
import { DeskForm } from '../kernel/forms/DeskForm.tsx';
import { DeskCreate } from '../kernel/forms/DeskForms.tsx';
import { PageTitle } from '../kernel/page/PageTitle.tsx';
import { today } from '../kernel/values/days.ts';
import { NoticeInputs } from './NoticeInputs.tsx';
import { noticeFields } from './queries.ts';

/** 拟写公示. */
export default function NoticeCreate() {
  const translate = useTranslate();
  const name = translate('resources.publicNotices.name', { smart_count: 1 });
  return (
    <DeskCreate title={<PageTitle text={translate('ra.page.create', { name })} />}>
      <DeskForm
        schema={publicNoticeInput}
        fields={noticeFields}
        defaultValues={{ startsOn: today(), text: '', contact: '', applicationIds: [] }}
      >
        <NoticeInputs />
      </DeskForm>
    </DeskCreate>
  );
}
